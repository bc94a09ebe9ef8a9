"""A few letters and Enter do what a menu does, or lead to a step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView
from tests.ui.handling import CONTROL, Hands

from pathways.ui.search.commands import Offer
from pathways.ui.search.offers_view import OFFER
from pathways.ui.search.palette import CommandPalette
from pathways.ui.windows.main_window import MainWindow


def _palette(window: MainWindow) -> CommandPalette | None:
    return next((one for one in window.findChildren(CommandPalette) if not one.isHidden()), None)


def _rows(window: MainWindow) -> list[Offer]:
    palette = _palette(window)
    assert palette is not None
    view = palette.findChild(QListView)
    assert view is not None
    model = view.model()
    return [model.index(row, 0).data(OFFER) for row in range(model.rowCount())]


def _names(window: MainWindow) -> list[str]:
    return [offer.command.name for offer in _rows(window)]


def _open(hands: Hands, letters: str = "") -> None:
    hands.press(Qt.Key.Key_K, CONTROL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    hands.write(letters)


def test_that_every_action_is_offered_with_its_menu_and_its_key(hands: Hands) -> None:
    _open(hands)
    offered = {offer.command.id: offer.command for offer in _rows(hands.window)}
    assert set(offered) == {spec.id for spec, _action in hands.window.actions_}
    assert offered["file.save"].place == "File"
    assert offered["file.save"].key == "Ctrl+S"
    assert offered["view.theme_dark"].place == "View › Colours"


def test_that_letters_and_enter_do_it_and_the_keyboard_goes_back(hands: Hands) -> None:
    hands.canvas.setFocus()
    _open(hands, "sel all")
    assert _names(hands.window)[0] == "Select all"
    hands.press(Qt.Key.Key_Return)
    assert _palette(hands.window) is None
    assert QApplication.focusWidget() is hands.canvas
    hands.qtbot.waitUntil(lambda: len(hands.canvas.selected()) > 3)


def test_that_what_was_used_last_comes_first(hands: Hands) -> None:
    for letters in ("dark", "actual size"):
        _open(hands, letters)
        hands.press(Qt.Key.Key_Return)
    _open(hands)
    assert _names(hands.window)[:2] == ["Actual size", "Dark"]
    assert hands.window.choices.settings.recent_commands == ("view.zoom_actual", "view.theme_dark")


@pytest.mark.parametrize(
    ("letters", "id_"), [("lagre som", "file.save_as"), ("save as", "file.save_as")]
)
def test_that_english_names_are_understood_in_norwegian(
    hands: Hands, letters: str, id_: str
) -> None:
    hands.window.appearance.speak("nb")
    _open(hands, letters)
    assert _rows(hands.window)[0].command.id == id_
    assert _names(hands.window)[0] == "Lagre som"


def test_that_what_a_tip_tells_is_understood_too(hands: Hands) -> None:
    _open(hands, "projector weak")
    assert "High contrast" in _names(hands.window)


def test_that_it_leads_to_steps_and_pathways(hands: Hands) -> None:
    _open(hands, "nursing")
    places = [offer.command for offer in _rows(hands.window) if offer.command.id == "nursing"]
    assert places[0].place == "Home nursing and care · Gol home nursing · COPD"
    while _current(hands).command.id != "nursing":
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert hands.canvas.selected() == ("nursing",)
    assert QApplication.focusWidget() is hands.canvas
    _open(hands, "copd")
    assert any(offer.command.id == "way" for offer in _rows(hands.window))


def _current(hands: Hands) -> Offer:
    palette = _palette(hands.window)
    assert palette is not None
    offer = palette.current()
    assert offer is not None
    return offer


def test_that_what_cannot_be_done_says_why_and_stays(hands: Hands) -> None:
    hands.canvas.select(())
    _open(hands, "delete")
    offer = _current(hands)
    assert offer.command.id == "edit.delete"
    assert offer.command.hindrance == "Select something on the drawing first."
    hands.press(Qt.Key.Key_Return)
    assert _palette(hands.window) is not None


def test_that_without_a_model_one_is_asked_for(window: MainWindow, hands: Hands) -> None:
    window.files.close()
    _open(hands, "arrange")
    assert _current(hands).command.hindrance == "Open a model or draw a pathway first."


def test_that_a_step_is_told_to_whoever_cannot_see(hands: Hands) -> None:
    _open(hands, "save")
    line = QApplication.focusWidget()
    assert line is not None
    read = QAccessible.queryAccessibleInterface(line)
    assert read.text(QAccessible.Text.Name)
    assert read.text(QAccessible.Text.Description).startswith("Save. File. Ctrl+S")
    hands.press(Qt.Key.Key_Down)
    assert read.text(QAccessible.Text.Description).startswith("Save as")


def test_that_the_keys_move_in_the_list(hands: Hands) -> None:
    _open(hands)
    names = _names(hands.window)
    hands.press(Qt.Key.Key_Up)
    assert _current(hands).command.name == names[-1]
    hands.press(Qt.Key.Key_Down)
    assert _current(hands).command.name == names[0]
    hands.press(Qt.Key.Key_PageDown)
    assert _current(hands).command.name == names[8]
    hands.press(Qt.Key.Key_PageUp)
    hands.press(Qt.Key.Key_PageUp)
    assert _current(hands).command.name == names[0]


def test_that_escape_and_a_click_elsewhere_close_it(hands: Hands) -> None:
    hands.canvas.setFocus()
    _open(hands)
    hands.press(Qt.Key.Key_Escape)
    assert _palette(hands.window) is None
    assert QApplication.focusWidget() is hands.canvas
    _open(hands)
    hands.click_step("ward")
    assert _palette(hands.window) is None
    assert hands.canvas.selected() == ("ward",)


def test_that_a_click_does_it(hands: Hands) -> None:
    _open(hands, "select all")
    palette = _palette(hands.window)
    assert palette is not None
    view = palette.findChild(QListView)
    assert view is not None
    hands.click(view.viewport(), view.visualRect(view.model().index(0, 0)).center())
    hands.qtbot.waitUntil(lambda: len(hands.canvas.selected()) > 3)


def test_that_letters_nothing_has_are_told_and_the_palette_stays_inside(hands: Hands) -> None:
    _open(hands, "qqqqq")
    palette = _palette(hands.window)
    assert palette is not None
    assert [label.isVisible() for label in palette.findChildren(QLabel)] == [True]
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Down)
    hands.window.resize(700, 420)
    QApplication.processEvents()
    assert hands.window.rect().contains(palette.geometry())
