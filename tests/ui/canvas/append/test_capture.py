"""Steps are drawn and named one after the other, by the keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways.model import CareLevel, CareModel, HandoffKind, Pathway, StepKind

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

DeskWith = Callable[[CareModel], Desk]


def _press(desk: Desk, key: Key, held: Qt.KeyboardModifier = NONE) -> None:
    """A key where the keyboard is: on the canvas, or in the name being written."""
    QTest.keyClick(QApplication.focusWidget() or desk.canvas, key, held)


def _type(desk: Desk, text: str) -> None:
    for sign in text:
        QTest.keyClicks(QApplication.focusWidget() or desk.canvas, sign)


@pytest.fixture
def empty(desk_with: DeskWith) -> Desk:
    """A desk with a pathway that has no steps yet."""
    return desk_with(CareModel(pathways=(Pathway(id="new"),)))


def test_that_ten_steps_with_names_are_drawn_without_the_mouse(empty: Desk) -> None:
    _type(empty, "Tung pust")
    for before, name in (
        ((Key.Key_Tab, Key.Key_Tab), "Time hos fastlegen"),
        ((Key.Key_Return,), "Henvises"),
        ((Key.Key_Tab, Key.Key_Tab), "Ambulanse"),
        ((Key.Key_Return,), "Levering"),
        ((Key.Key_Tab,) * 6, "Mottak"),
        ((Key.Key_Enter,), "Sengepost"),
        ((Key.Key_Backtab,), "Kontroll underveis"),
        ((Key.Key_Return,), "Epikrise sendes"),
        ((Key.Key_Backtab,), "Hverdag hjemme"),
    ):
        for key in before:
            _press(empty, key, SHIFT if key is Key.Key_Backtab else NONE)
        _type(empty, name)
    _press(empty, Key.Key_Escape)
    steps = empty.pathway.steps
    assert [step.name for step in steps] == [
        "Tung pust",
        "Time hos fastlegen",
        "Henvises",
        "Ambulanse",
        "Levering",
        "Mottak",
        "Sengepost",
        "Kontroll underveis",
        "Epikrise sendes",
        "Hverdag hjemme",
    ]
    assert steps[0].kind is StepKind.START
    ways = [(arrow.source, arrow.target) for arrow in empty.pathway.transitions]
    assert ways == list(zip([one.id for one in steps], [one.id for one in steps[1:]], strict=False))
    assert empty.undo.count() == 10
    assert empty.canvas.selected() == (steps[-1].id,)
    assert empty.canvas.hasFocus()


def test_that_undo_takes_captured_steps_back_one_by_one(empty: Desk) -> None:
    before = empty.model
    _type(empty, "Start")
    _press(empty, Key.Key_Return)
    _type(empty, "Videre")
    _press(empty, Key.Key_Escape)
    empty.undo.undo()
    assert [step.name for step in empty.pathway.steps] == ["Start"]
    empty.undo.undo()
    assert empty.model == before
    empty.undo.redo()
    empty.undo.redo()
    assert [step.name for step in empty.pathway.steps] == ["Start", "Videre"]


def test_that_enter_makes_the_first_step_of_an_empty_pathway(empty: Desk) -> None:
    _press(empty, Key.Key_Return)
    _type(empty, "Blir syk")
    _press(empty, Key.Key_Escape)
    [step] = empty.pathway.steps
    assert (step.name, step.level, step.kind) == ("Blir syk", CareLevel.HOME, StepKind.START)


def test_that_enter_goes_on_at_the_same_level_and_unit(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    _press(desk, Key.Key_Return)
    _type(desk, "NIV")
    _press(desk, Key.Key_Return)
    _press(desk, Key.Key_Return)
    made = desk.pathway.steps[-1]
    assert (made.name, made.unit) == ("NIV", "unit-ward")
    assert desk.pathway.transitions[-1].handoff is None
    assert desk.canvas.selected() == (made.id,)


def test_that_tab_leads_to_the_lane_above_and_begins_a_handoff(desk: Desk) -> None:
    desk.canvas.select(("nursing",))
    _press(desk, Key.Key_Tab)
    _type(desk, "Innlegges")
    _press(desk, Key.Key_Escape)
    made, arrow = desk.pathway.steps[-1], desk.pathway.transitions[-1]
    assert desk.canvas.stage.view.level(made) is CareLevel.HOSPITAL
    assert made.unit == "unit-ward"
    assert arrow.handoff is not None
    assert arrow.handoff.kind is HandoffKind.ADMISSION
    assert desk.undo.count() == 1


def test_that_shift_tab_leads_to_the_lane_below(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    _press(desk, Key.Key_Tab, SHIFT)
    assert desk.canvas.stage.view.level(desk.pathway.steps[-1]) is CareLevel.HOME_SERVICES


def test_that_ctrl_enter_branches_from_the_step_before(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    _press(desk, Key.Key_Return, CONTROL)
    _type(desk, "KAD")
    _press(desk, Key.Key_Return, CONTROL)
    _type(desk, "Hjem")
    _press(desk, Key.Key_Escape)
    made = [step.id for step in desk.pathway.steps[-2:]]
    sources = {arrow.source for arrow in desk.pathway.transitions if arrow.target in made}
    assert sources == {"choose"}


def test_that_a_first_step_branches_from_itself(desk: Desk) -> None:
    desk.canvas.select(("start",))
    _press(desk, Key.Key_Return, CONTROL)
    assert desk.pathway.transitions[-1].source == "start"


def test_that_a_fresh_step_without_a_name_goes_again_at_escape(desk: Desk) -> None:
    before = desk.model
    desk.canvas.select(("ward",))
    _press(desk, Key.Key_Return)
    _press(desk, Key.Key_Escape)
    assert desk.model is before
    assert desk.canvas.selected() == ("ward",)
    assert not desk.undo.canUndo()
    assert not desk.undo.canRedo()


def test_that_enter_twice_ends_the_capture(desk: Desk) -> None:
    before = desk.model
    desk.canvas.select(("ward",))
    _press(desk, Key.Key_Return)
    _press(desk, Key.Key_Return)
    assert desk.model is before
    assert desk.canvas.naming.element == ""


def test_that_escape_keeps_the_name_of_a_fresh_step(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    _press(desk, Key.Key_Return)
    _type(desk, "NIV")
    _press(desk, Key.Key_Escape)
    assert desk.pathway.steps[-1].name == "NIV"


def test_that_tab_moves_a_nameless_fresh_step_further(desk: Desk) -> None:
    desk.canvas.select(("doctor",))
    _press(desk, Key.Key_Tab)
    _press(desk, Key.Key_Tab)
    assert desk.canvas.stage.view.level(desk.pathway.steps[-1]) is CareLevel.HOSPITAL
    _type(desk, "Innlegges")
    _press(desk, Key.Key_Escape)
    assert len(desk.pathway.steps) == 7
    assert desk.undo.count() == 1


def test_that_turning_round_reaches_the_levels_without_a_lane(desk: Desk) -> None:
    desk.canvas.select(("doctor",))
    _press(desk, Key.Key_Tab)
    _press(desk, Key.Key_Tab)
    for level in (CareLevel.OUTPATIENT, CareLevel.INTERMEDIATE, CareLevel.NURSING_HOME):
        _press(desk, Key.Key_Tab, SHIFT)
        assert desk.canvas.stage.view.level(desk.pathway.steps[-1]) is level
    _press(desk, Key.Key_Tab)
    assert desk.canvas.stage.view.level(desk.pathway.steps[-1]) is CareLevel.INTERMEDIATE
    assert desk.undo.count() == 1


def test_that_the_highest_level_is_where_tab_ends(desk_with: DeskWith) -> None:
    steps = {"ward": {"unit": None, "level": CareLevel.SPECIALIST_REHAB}}
    desk = desk_with(drawn("start > ward", steps=steps))
    desk.canvas.select(("ward",))
    _press(desk, Key.Key_Tab)
    _press(desk, Key.Key_Tab)
    assert desk.canvas.stage.view.level(desk.pathway.steps[-1]) is CareLevel.SPECIALIST_REHAB


def test_that_writing_on_a_selected_step_replaces_its_name(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    _type(desk, "Lungepost 2")
    _press(desk, Key.Key_Return)
    assert desk.step("ward").name == "Lungepost 2"
    assert len(desk.pathway.steps) == 6
    assert desk.undo.undoText() == "Rename step"


@pytest.mark.parametrize(("key", "sign"), [(Key.Key_Ooblique, "ø"), (0x010C, "č")])
def test_that_a_name_may_begin_with_any_letter(desk: Desk, key: int, sign: str) -> None:
    desk.canvas.select(("ward",))
    QApplication.sendEvent(desk.canvas, QKeyEvent(QEvent.Type.KeyPress, key, NONE, sign))
    assert desk.field.toPlainText() == sign


def test_that_escape_drops_what_was_written_on_an_older_step(desk: Desk) -> None:
    before = desk.model
    desk.canvas.select(("ward",))
    _type(desk, "Noe annet")
    _press(desk, Key.Key_Escape)
    assert desk.model is before


def test_that_renaming_an_older_step_can_go_on_with_tab(desk: Desk) -> None:
    desk.canvas.select(("nursing",))
    _type(desk, "Tilsyn")
    _press(desk, Key.Key_Tab)
    assert desk.step("nursing").name == "Tilsyn"
    assert desk.pathway.transitions[-1].source == "nursing"


def test_that_nothing_follows_a_named_end(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    desk.canvas.add_step(StepKind.END)
    _type(desk, "Hjemme")
    _press(desk, Key.Key_Return)
    assert len(desk.pathway.steps) == 7
    assert desk.canvas.naming.element == ""


def test_that_an_unnamed_decision_stays_at_escape(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    desk.canvas.add_step(StepKind.DECISION)
    _press(desk, Key.Key_Escape)
    assert desk.pathway.steps[-1].kind is StepKind.DECISION


def test_that_zoom_keys_zoom_and_letters_do_not(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    zoom = desk.canvas.navigator.zoom
    _press(desk, Key.Key_Minus)
    assert desk.canvas.navigator.zoom < zoom
    _type(desk, "f")
    assert desk.field.toPlainText() == "f"


def test_that_escape_lets_tab_leave_the_drawing(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    _press(desk, Key.Key_Escape)
    before = desk.model
    _press(desk, Key.Key_Tab)
    assert desk.model is before


def test_that_the_keys_that_go_on_are_told(desk: Desk) -> None:
    told: list[str] = []
    desk.canvas.status.connect(told.append)
    desk.canvas.select(("ward",))
    _press(desk, Key.Key_Return)
    assert told[-1].startswith("Enter: next step.")
    _press(desk, Key.Key_Escape)
    assert told[-1] == ""


def test_that_a_new_step_is_scrolled_into_sight(desk: Desk) -> None:
    desk.canvas.zoom_actual()
    desk.canvas.select(("nursing",))
    for _turn in range(6):
        _press(desk, Key.Key_Return)
        _type(desk, "Besøk")
        box = desk.canvas.stage.boxes[desk.pathway.steps[-1].id]
        assert desk.canvas.viewport().rect().contains(desk.pixel(box.center))
