"""The Layout menu shows how the pathway in front is laid out, and lays it out anew."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from tests.ui.handling import CONTROL, Hands, in_dialog

from pathways.edits import duplicate_pathway
from pathways.model import LanesBy, Layout, Orientation
from pathways.ui.dialogs.lanes import LanesDialog

SHIFT = Qt.KeyboardModifier.ShiftModifier


def _layout(hands: Hands) -> Layout:
    return hands.model.pathways[0].layout


def _ticked(hands: Hands) -> set[str]:
    ids = ("by_level", "by_party", "by_unit", "rightwards", "downwards", "phases", "hide_empty")
    return {id_ for id_ in ids if hands.action(f"layout.{id_}").isChecked()}


def test_that_the_menu_shows_the_layout_and_changes_it(hands: Hands) -> None:
    assert _ticked(hands) == {"by_level", "rightwards", "hide_empty"}
    for id_ in ("by_party", "downwards", "phases", "hide_empty"):
        hands.action(f"layout.{id_}").trigger()
    assert _layout(hands).lanes_by is LanesBy.PARTY
    assert _layout(hands).orientation is Orientation.TOP_TO_BOTTOM
    assert _layout(hands).phase_columns
    assert not _layout(hands).hide_empty_lanes
    assert _ticked(hands) == {"by_party", "downwards", "phases"}
    hands.action("layout.by_unit").trigger()
    assert _layout(hands).lanes_by is LanesBy.UNIT
    hands.undo_all()
    assert _layout(hands) == Layout()
    assert _ticked(hands) == {"by_level", "rightwards", "hide_empty"}


def test_that_each_change_is_named_in_the_edit_menu(hands: Hands) -> None:
    hands.action("layout.by_party").trigger()
    assert hands.window.editor.stack.undoText() == "Lanes by party"
    hands.action("layout.downwards").trigger()
    assert hands.window.editor.stack.undoText() == "Time downwards"


def test_that_the_ticks_follow_the_pathway_in_front(hands: Hands) -> None:
    after = duplicate_pathway(hands.model, hands.model.pathways[0].id, "Another")
    hands.window.editor.perform("Duplicate", after)
    hands.action("layout.downwards").trigger()
    hands.window.tabs.setCurrentIndex(1)
    assert "rightwards" in _ticked(hands)
    hands.window.tabs.setCurrentIndex(0)
    assert "downwards" in _ticked(hands)


def test_that_only_what_makes_sense_can_be_chosen(hands: Hands) -> None:
    def can(id_: str) -> bool:
        return hands.action(id_).isEnabled()

    hands.canvas.select(())
    assert not can("pathway.arrange_selected")
    assert not can("pathway.arrange_new")
    assert not can("pathway.release")
    assert not can("layout.lane_up")
    hands.select("ward")
    assert can("pathway.arrange_selected")
    assert not can("layout.lane_up")
    assert can("layout.lane_down")
    hands.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert can("pathway.release")
    assert not can("pathway.arrange_selected")


def test_that_keys_arrange_and_move_lanes(hands: Hands) -> None:
    hands.select("ward")
    hands.press(Qt.Key.Key_Down, CONTROL | SHIFT)
    lanes = [lane.key for lane in hands.canvas.stage.arrangement.upwards]
    assert lanes[-2:] == ["hospital", "home_services"]
    hands.press(Qt.Key.Key_Up, CONTROL | SHIFT)
    hands.press(Qt.Key.Key_L, CONTROL | SHIFT)
    assert {spot.step for spot in _layout(hands).placements} == set(hands.canvas.stage.boxes)


def test_that_the_dialog_sets_order_size_and_hiding_in_one_step(hands: Hands) -> None:
    def deed(dialog: LanesDialog) -> None:
        dialog.show_lane("gp")
        hands.qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        dialog.size_.setValue(80)
        hands.click(dialog.down)
        hands.click(dialog.up)
        dialog.hide_empty.setChecked(False)
        dialog.accept()

    before = hands.window.editor.stack.count()
    in_dialog(LanesDialog, deed)
    hands.action("layout.lanes").trigger()
    layout = _layout(hands)
    assert hands.window.editor.stack.count() == before + 1
    assert layout.lane_order.index("gp") == layout.lane_order.index("emergency_primary") + 1
    assert [(one.lane, round(one.height)) for one in layout.lane_heights] == [("gp", 227)]
    assert not layout.hide_empty_lanes
    gp = next(lane for lane in hands.canvas.stage.arrangement.lanes if lane.key == "gp")
    assert gp.breadth == pytest.approx(80 * 72 / 25.4)


def test_that_the_dialog_begins_with_the_lane_of_the_selected_step(hands: Hands) -> None:
    found: list[str] = []

    def deed(dialog: LanesDialog) -> None:
        found.append(dialog.list.currentItem().text())
        found.append(dialog.list.item(0).text())
        assert not dialog.list.item(0).icon().isNull()
        dialog.reject()

    hands.select("nursing")
    in_dialog(LanesDialog, deed)
    hands.action("layout.lanes").trigger()
    assert found == ["Home nursing and care", "Specialised rehabilitation (no steps)"]
    assert _layout(hands) == Layout()


def test_that_the_dialog_keeps_the_heights_of_other_lanes(hands: Hands) -> None:
    hands.canvas.layouting.set_breadth("gp", 150)
    hands.action("layout.by_party").trigger()
    in_dialog(LanesDialog, lambda dialog: dialog.accept())
    hands.action("layout.lanes").trigger()
    assert [one.lane for one in _layout(hands).lane_heights] == ["gp"]


def test_that_a_lanes_menu_opens_at_its_head(hands: Hands) -> None:
    hands.canvas.layouting.choose("hospital")
    hands.canvas.lane_menu_requested.emit(QPoint(200, 200))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    ids = [one.objectName() for one in menu.actions() if not one.isSeparator()]
    assert ids[0] == "action.layout.lane_up"
    assert not hands.action("layout.lane_up").isEnabled()
    assert hands.action("layout.lane_down").isEnabled()
    menu.close()
