"""The page of shortcuts tells every key there is, and every gesture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QTreeWidget
from tests.ui.handling import Hands, button, in_dialog

from pathways.language import LANGUAGES
from pathways.ui.canvas import keys
from pathways.ui.dialogs.gestures import GESTURES
from pathways.ui.dialogs.shortcuts import ShortcutsDialog, as_html, as_text, groups

TOLD = {
    QKeySequence(key).toString() for rows in GESTURES.values() for row in rows for key in row.keys
}


def _shown(dialog: ShortcutsDialog) -> list[str]:
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    found = []
    for number in range(tree.topLevelItemCount()):
        branch = tree.topLevelItem(number)
        assert branch is not None
        rows = (branch.child(place) for place in range(branch.childCount()))
        if not branch.isHidden():
            found += [row.text(0) for row in rows if row is not None and not row.isHidden()]
    return found


def test_that_every_action_with_a_key_is_told(hands: Hands) -> None:
    told = {row.what for _title, rows in groups(hands.window.actions_) for row in rows}
    assert {"Save", "Find", "Find a command", "Zoom to selection"} <= told


def test_that_no_key_of_the_drawing_is_told_twice(hands: Hands) -> None:
    told = [row.how for _title, rows in groups(hands.window.actions_) for row in rows]
    assert told.count("Shift+Tab") == 1
    assert not any("Return" in how for how in told), "keyboards say Enter"


def test_that_every_key_of_the_drawing_is_told(hands: Hands) -> None:
    plain = {QKeySequence(key).toString() for key in keys.Keys(hands.canvas)._plain}
    onward = {
        QKeySequence(held.value | key.value).toString()
        for key, held in keys._ONWARD
        if key not in {Qt.Key.Key_Enter, Qt.Key.Key_Backtab}
    }
    spoken_of_in_words = {QKeySequence(Qt.Key.Key_Space).toString()}
    listed = {
        key.toString() for _spec, action in hands.window.actions_ for key in action.shortcuts()
    }
    assert (plain | onward) - spoken_of_in_words <= TOLD | listed


@pytest.mark.parametrize("language", tuple(LANGUAGES))
def test_that_every_row_says_what_and_how(hands: Hands, language: str) -> None:
    hands.window.appearance.speak(language)
    for title, rows in groups(hands.window.actions_):
        assert title
        for row in rows:
            assert row.what
            assert row.how, row.what


def test_that_words_narrow_the_page(hands: Hands) -> None:
    shown = []

    def look(dialog: ShortcutsDialog) -> None:
        everything = _shown(dialog)
        hands.qtbot.keyClicks(dialog._search, "zoom pointer")
        shown.append((everything, _shown(dialog)))
        dialog._search.clear()
        hands.qtbot.keyClicks(dialog._search, "no such thing")
        labels = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
        shown.append((_shown(dialog), [label.text() for label in labels]))
        dialog.reject()

    in_dialog(ShortcutsDialog, look)
    hands.press(Qt.Key.Key_F1)
    (everything, narrowed), (nothing, told) = shown
    assert len(everything) > 60
    assert narrowed == ["Zoom at the pointer"]
    assert nothing == []
    assert told == ["Nothing is called so. Try another word."]


def test_that_the_page_is_copied_as_text_and_table(hands: Hands) -> None:
    def copy(dialog: ShortcutsDialog) -> None:
        hands.click(button(dialog, "Copy"))
        dialog.reject()

    in_dialog(ShortcutsDialog, copy)
    hands.press(Qt.Key.Key_F1)
    page = list(groups(hands.window.actions_))
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == as_text(page)
    assert "Save\tCtrl+S" in data.text()
    assert "Ctrl+S" in as_html(page)
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_that_the_page_fits_the_screen(hands: Hands, size: int) -> None:
    hands.window.appearance.resize_text(size)
    room = hands.window.screen().availableGeometry()
    dialog = ShortcutsDialog(hands.window.actions_, hands.window)
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    dialog.deleteLater()
