"""Drawing on from a step by menus and keys, in the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.handling import CONTROL, Hands

from pathways.model import Step
from pathways.ui.canvas.append.search_menu import SearchMenu
from pathways.ui.canvas.naming import NameField

_WAYS = ("insert.next", "insert.next_up", "insert.next_down", "insert.branch")


def _steps(hands: Hands) -> tuple[Step, ...]:
    return hands.model.pathways[0].steps


@pytest.mark.parametrize("id_", _WAYS)
def test_that_the_menu_makes_a_next_step(hands: Hands, id_: str) -> None:
    hands.select("ward")
    hands.action(id_).trigger()
    assert isinstance(QApplication.focusWidget(), NameField)
    hands.write("Nytt")
    hands.press(Qt.Key.Key_Escape)
    assert _steps(hands)[-1].name == "Nytt"
    hands.undo_all()
    assert len(_steps(hands)) == 6


def test_that_actions_need_what_they_work_on(hands: Hands) -> None:
    hands.canvas.select(())
    for id_ in (*_WAYS, "insert.place", "insert.handoff"):
        assert not hands.action(id_).isEnabled(), id_
    assert hands.action("insert.template").isEnabled()
    hands.select("ward")
    for id_ in (*_WAYS, "insert.place", "insert.handoff"):
        assert hands.action(id_).isEnabled(), id_
    hands.select("start--doctor")
    assert not hands.action("insert.handoff").isEnabled()


def test_that_menus_tell_the_keys_that_the_drawing_hears(hands: Hands) -> None:
    assert hands.action("insert.next").text().endswith("\tEnter")
    assert hands.action("insert.next_up").text().endswith("\tTab")
    assert hands.action("insert.next").shortcut().isEmpty()


def test_that_a_branch_is_made_by_key_while_a_name_is_written(hands: Hands) -> None:
    hands.select("ward")
    hands.press(Qt.Key.Key_Return)
    hands.write("Lungepost")
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.write("Intensiv")
    hands.press(Qt.Key.Key_Escape)
    first, second = _steps(hands)[-2:]
    assert (first.name, second.name) == ("Lungepost", "Intensiv")
    sources = [one.source for one in hands.model.pathways[0].transitions[-2:]]
    assert sources == ["ward", "ward"]


def test_that_ready_steps_and_units_are_offered_by_key(hands: Hands) -> None:
    hands.select("ward")
    hands.press(Qt.Key.Key_T, CONTROL)
    hands.write("home nursing")
    hands.press(Qt.Key.Key_Return)
    assert _steps(hands)[-1].name == "Follow-up by home nursing"
    hands.press(Qt.Key.Key_U, CONTROL)
    menu = next(one for one in hands.canvas.findChildren(SearchMenu) if one.isVisible())
    assert menu.accessibleName() == "Which unit or party?"
    hands.press(Qt.Key.Key_Escape)
    assert hands.canvas.hasFocus()


def test_that_tab_leaves_the_drawing_once_nothing_is_selected(hands: Hands) -> None:
    hands.select("ward")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Tab)
    assert not hands.canvas.hasFocus()
    assert len(_steps(hands)) == 6
