"""The tables are written in as a spreadsheet is; every gesture is one step to undo."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from tests.ui.handling import Hands, button, in_dialog
from tests.ui.tables.desk import ALT, CONTROL, SHIFT, Key, Tables

from pathways.model import CareLevel, Channel, StepKind
from pathways.ui.tables.editors import CellEditor, CellLine, CellProse


def clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_that_writing_changes_the_cell_and_the_drawing_at_once(tables: Tables) -> None:
    tables.go(3, "name")
    tables.write("Lung ward")
    assert tables.step("ward").name == "Lung ward"
    assert tables.hands.canvas.stage.view.steps["ward"].name == "Lung ward"
    assert tables.view.currentIndex().row() == 4
    tables.press(Key.Key_Z, CONTROL)
    assert tables.step("ward").name == "Ward"
    assert tables.text(3, "name") == "Ward"
    assert not tables.hands.action("edit.undo").isEnabled()


def test_that_tab_goes_right_and_shift_tab_left(tables: Tables) -> None:
    tables.go(3, "name")
    tables.write("Stay", Key.Key_Tab)
    assert tables.view.currentIndex().column() == tables.column("kind")
    tables.write("wait", Key.Key_Tab, SHIFT)
    assert tables.view.currentIndex().column() == tables.column("name")
    assert tables.step("ward").kind is StepKind.WAIT


def test_that_escape_leaves_a_cell_as_it_was(tables: Tables) -> None:
    tables.go(3, "name")
    tables.write("Nonsense", Key.Key_Escape)
    assert tables.step("ward").name == "Ward"
    assert tables.view.hasFocus()
    tables.press(Key.Key_Escape)
    assert tables.hands.canvas.hasFocus()


def test_that_a_click_elsewhere_keeps_what_was_written(tables: Tables) -> None:
    tables.go(3, "name")
    tables.write("Lung ward", None)
    view = tables.view
    place = view.visualRect(view.rows.index(1, tables.column("name"))).center()
    tables.hands.click(view.viewport(), place)
    assert tables.step("ward").name == "Lung ward"
    assert view.currentIndex().row() == 1
    assert tables.hands.window.editor.stack.count() == 1


def test_that_enter_shows_the_choices_and_takes_one(tables: Tables) -> None:
    tables.go(3, "level")
    tables.press(Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellLine)
    popup = editor.choices()
    assert popup is not None
    assert popup.model().rowCount() == len(CareLevel)
    for _time in range(2):
        tables.hands.qtbot.keyClick(popup, Key.Key_Down)
    tables.hands.qtbot.keyClick(popup, Key.Key_Return)
    tables.hands.qtbot.waitUntil(lambda: tables.step("ward").level is CareLevel.PREVENTION)


def test_that_written_words_need_no_choice_from_the_list(tables: Tables) -> None:
    tables.go(3, "kind")
    tables.write("dec")
    assert tables.step("ward").kind is StepKind.ACTIVITY
    tables.go(3, "kind")
    tables.write("decision")
    assert tables.step("ward").kind is StepKind.DECISION
    assert not tables.refused


def test_that_what_cannot_be_read_stays_and_is_told(tables: Tables) -> None:
    tables.go(3, "duration")
    tables.write("soon")
    assert tables.step("ward").duration is None
    assert tables.text(3, "duration") == "soon"
    tables.go(3, "duration")
    said = tables.page.said()
    assert "number and a unit" in said
    assert not tables.hands.action("edit.undo").isEnabled()
    tables.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellEditor)
    assert editor.written() == "soon"
    tables.write("5 d")
    assert tables.step("ward").duration == 7200
    assert not tables.refused
    assert not tables.page.said()


def test_that_control_enter_fills_the_block(tables: Tables) -> None:
    tables.select(range(1, 5), "responsible")
    tables.write("Nurse", Key.Key_Return, CONTROL)
    assert tables.texts("responsible") == ["", "Nurse", "Nurse", "Nurse", "Nurse", ""]
    tables.press(Key.Key_Z, CONTROL)
    assert set(tables.texts("responsible")) == {""}


def test_that_control_d_fills_down(tables: Tables) -> None:
    tables.go(1, "responsible")
    tables.write("Doctor")
    tables.select(range(1, 4), "responsible", "phase")
    tables.press(Key.Key_D, CONTROL)
    assert tables.texts("responsible") == ["", "Doctor", "Doctor", "Doctor", "", ""]
    tables.go(4, "responsible")
    tables.press(Key.Key_D, CONTROL)
    assert tables.step("nursing").responsible == "Doctor"


def test_that_delete_clears_cells_and_keeps_the_steps(tables: Tables) -> None:
    tables.select(range(1, 4), "name", "unit")
    tables.press(Key.Key_Delete)
    assert tables.texts("name")[1:4] == ["", "", ""]
    assert tables.step("ward").unit is None
    assert len(tables.hands.model.pathways[0].steps) == 6
    tables.press(Key.Key_Z, CONTROL)
    assert tables.step("ward").unit == "unit-ward"
    assert not tables.hands.action("edit.undo").isEnabled()


def test_that_rows_are_deleted(tables: Tables) -> None:
    tables.select(range(2, 4), "name")
    tables.press(Key.Key_Delete, CONTROL)
    assert tables.texts("name") == ["Start", "Doctor", "Nursing", "End"]
    tables.press(Key.Key_Z, CONTROL)
    assert len(tables.texts("name")) == 6
    assert len(tables.hands.model.pathways[0].transitions) == 6


def test_that_blocks_are_copied_and_pasted(tables: Tables) -> None:
    tables.select(range(1, 3), "name", "kind")
    tables.press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Doctor\tActivity\r\nChoose\tDecision"
    tables.go(3, "name")
    tables.press(Key.Key_V, CONTROL)
    assert tables.texts("name")[3:5] == ["Doctor", "Choose"]
    assert tables.step("nursing").kind is StepKind.DECISION
    tables.press(Key.Key_Z, CONTROL)
    assert not tables.hands.action("edit.undo").isEnabled()


def test_that_a_block_from_a_spreadsheet_goes_on_in_new_rows(tables: Tables) -> None:
    clipboard("Home visit\tActivity\nControl\tWait\nThird\tsomething\n")
    tables.go(5, "name")
    tables.press(Key.Key_V, CONTROL)
    assert tables.texts("name")[5:] == ["Home visit", "Control", "Third"]
    assert [step.kind for step in tables.hands.model.pathways[0].steps[6:]] == [
        StepKind.WAIT,
        StepKind.ACTIVITY,
    ]
    assert tables.text(7, "kind") == "something"
    tables.press(Key.Key_Z, CONTROL)
    assert len(tables.texts("name")) == 6


def test_that_one_cell_is_pasted_in_all_that_are_selected(tables: Tables) -> None:
    clipboard("Nurse")
    tables.select(range(4), "responsible")
    tables.press(Key.Key_V, CONTROL)
    assert tables.texts("responsible")[:4] == ["Nurse"] * 4
    tables.press(Key.Key_X, CONTROL)
    assert not any(tables.texts("responsible"))


def test_that_steps_are_made_in_the_empty_row(tables: Tables) -> None:
    tables.go(6, "name")
    for name in ("Home visit", "Control", "Course"):
        tables.write(name)
    assert tables.texts("name")[6:] == ["Home visit", "Control", "Course"]
    assert tables.view.currentIndex().row() == 9
    tables.write("Last", Key.Key_Tab)
    tables.write("wait", None)
    tables.press(Key.Key_Return)
    assert (tables.text(9, "name"), tables.text(9, "kind")) == ("Last", "Wait")


def test_that_next_draws_arrows(tables: Tables) -> None:
    tables.go(4, "next")
    tables.write("6 End; Doctor")
    targets = [one.target for one in tables.hands.model.pathways[0].transitions]
    assert targets.count("doctor") == 2
    assert tables.text(4, "next") == "6 End; 2 Doctor"


def test_that_an_unknown_unit_is_made_when_it_is_wanted(tables: Tables) -> None:
    tables.go(3, "unit")
    in_dialog(QMessageBox, lambda box: button(box, "Make").click())
    tables.write("New place")
    tables.hands.qtbot.waitUntil(lambda: tables.step("ward").unit != "unit-ward")
    assert tables.hands.model.units[-1].name == "New place"
    assert tables.hands.window.editor.stack.count() == 1


def test_that_an_unknown_unit_can_wait(tables: Tables) -> None:
    tables.go(3, "unit")
    in_dialog(QMessageBox, lambda box: button(box, "Cancel").click())
    tables.write("New place")
    tables.hands.qtbot.waitUntil(lambda: bool(tables.refused))
    assert tables.text(3, "unit") == "New place"
    assert tables.step("ward").unit == "unit-ward"


def test_that_handoffs_are_filled_in(tables: Tables) -> None:
    tables.turn()
    row = tables.view.rows.row_of("ward--nursing")
    tables.go(row, "kind")
    tables.write("Discharge", Key.Key_Tab)
    tables.write("Ward nurse", Key.Key_Tab)
    tables.go(row, "channel")
    tables.write("Electronic message")
    tables.go(row, "information")
    tables.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellProse)
    tables.hands.write("Plan")
    tables.press(Key.Key_Return, ALT)
    tables.write("Medicines")
    handoff = tables.arrow("ward--nursing").handoff
    assert handoff is not None
    assert handoff.sender == "Ward nurse"
    assert handoff.messages[0].channel is Channel.ELECTRONIC
    assert handoff.information == "Plan\nMedicines"


def test_that_an_arrow_waits_in_its_row_for_both_ends(tables: Tables) -> None:
    tables.turn()
    tables.go(6, "source")
    tables.write("5 Nursing", Key.Key_Tab)
    assert len(tables.hands.model.pathways[0].transitions) == 6
    assert tables.text(6, "source") == "5 Nursing"
    assert tables.view.rows.rowCount() == 8
    tables.write("2")
    assert len(tables.hands.model.pathways[0].transitions) == 7
    assert tables.text(6, "target") == "2 Doctor"
    assert tables.view.rows.rowCount() == 8
    tables.press(Key.Key_Z, CONTROL)
    assert len(tables.hands.model.pathways[0].transitions) == 6


def test_that_undo_comes_to_the_start_and_redo_to_the_end(tables: Tables, hands: Hands) -> None:
    before = hands.model
    tables.go(6, "name")
    tables.write("Home visit")
    tables.select(range(2, 5), "responsible")
    tables.write("Nurse", Key.Key_Return, CONTROL)
    tables.press(Key.Key_Delete, CONTROL)
    after = hands.model
    hands.undo_all()
    assert hands.model == before
    while hands.action("edit.redo").isEnabled():
        hands.action("edit.redo").trigger()
    assert hands.model == after
