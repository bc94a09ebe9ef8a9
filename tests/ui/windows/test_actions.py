"""Every action can be found, read aloud and reached, in every language."""

from collections import Counter

import pytest
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton
from tests.ui.handling import Hands

from pathways.language import LANGUAGES
from pathways.ui.actions import plain
from pathways.ui.windows.main_window import MainWindow

LANGUAGE_CODES = tuple(LANGUAGES)


def _menus(window: MainWindow) -> list[QMenu]:
    return [menu for menu in window.findChildren(QMenu) if menu.objectName().startswith("menu.")]


def test_that_every_action_is_in_a_menu(window: MainWindow) -> None:
    shown = {action.objectName() for menu in _menus(window) for action in menu.actions()}
    assert {action.objectName() for _spec, action in window.actions_} <= shown


@pytest.mark.parametrize("language", LANGUAGE_CODES)
def test_that_every_action_tells_what_it_does(window: MainWindow, language: str) -> None:
    window.appearance.speak(language)
    for spec, action in window.actions_:
        assert action.objectName() == f"action.{spec.id}"
        assert plain(action.text())
        assert action.statusTip().endswith("."), action.statusTip()
        assert action.toolTip()


def test_that_no_two_actions_share_a_shortcut(window: MainWindow) -> None:
    used = Counter(
        key.toString() for _spec, action in window.actions_ for key in action.shortcuts()
    )
    assert [key for key, count in used.items() if count > 1] == []


def test_that_what_is_done_often_has_a_shortcut(window: MainWindow) -> None:
    for id_ in (
        *("file.new", "file.open", "file.save", "file.print", "edit.undo", "edit.redo"),
        *("edit.delete", "edit.select_all", "edit.rename", "insert.step", "insert.connect"),
        *("view.zoom_in", "view.zoom_out", "view.next_finding", "help.shortcuts"),
    ):
        assert not window.actions_[id_].shortcut().isEmpty(), id_
    assert window.actions_["file.save"].shortcut() == QKeySequence("Ctrl+S")


@pytest.mark.parametrize("language", LANGUAGE_CODES)
def test_that_mnemonics_are_unique_within_a_menu(window: MainWindow, language: str) -> None:
    window.appearance.speak(language)
    bars = [[menu.menuAction() for menu in _menus(window) if menu.parent() is window]]
    bars += [menu.actions() for menu in _menus(window)]
    for actions in bars:
        letters = Counter(
            action.text()[action.text().index("&") + 1].casefold()
            for action in actions
            if "&" in action.text()
        )
        twice = [letter for letter, count in letters.items() if count > 1]
        assert not twice, (language, twice, [action.text() for action in actions])


def test_that_every_action_does_something(window: MainWindow) -> None:
    meta = QAction().metaObject()
    triggered = meta.method(meta.indexOfSignal("triggered(bool)"))
    idle = [spec.id for spec, action in window.actions_ if not action.isSignalConnected(triggered)]
    assert idle == []


@pytest.mark.parametrize("language", LANGUAGE_CODES)
def test_that_tool_buttons_have_names_and_room(hands: Hands, language: str) -> None:
    hands.window.appearance.speak(language)
    buttons = [
        button
        for button in hands.window.findChildren(QToolButton)
        if button.isVisible() and button.objectName() != "qt_toolbar_ext_button"
    ]
    assert len(buttons) > 10
    for button in buttons:
        read = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        assert read, button
    for button in hands.window.tool_bar.findChildren(QToolButton):
        if button.defaultAction() is not None:
            assert button.width() >= 32
            assert button.height() >= 32


def test_that_nothing_can_be_done_to_a_pathway_that_is_not_there(window: MainWindow) -> None:
    for id_ in ("insert.step", "pathway.arrange", "file.save", "edit.delete", "edit.undo"):
        assert not window.actions_[id_].isEnabled(), id_
    for id_ in ("file.new", "file.open", "help.about"):
        assert window.actions_[id_].isEnabled(), id_


def test_that_what_can_be_done_follows_the_selection(hands: Hands) -> None:
    hands.canvas.select(())
    assert not hands.action("edit.delete").isEnabled()
    hands.canvas.select(("ward", "nursing"))
    assert hands.action("edit.delete").isEnabled()
    assert not hands.action("edit.rename").isEnabled()
    hands.canvas.select(("ward",))
    assert hands.action("edit.rename").isEnabled()
