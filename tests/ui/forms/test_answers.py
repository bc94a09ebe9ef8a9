"""What a person writes in the forms gets into the model, one step to undo for each field."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from tests.ui.handling import CONTROL, Hands, input_at

from pathways.edits import change, find
from pathways.model import CareLevel, Step, StepKind, Transition
from pathways.ui.forms.inputs import Box


def _step(hands: Hands, id_: str) -> Step:
    step = find(hands.model, id_)
    assert isinstance(step, Step)
    return step


def _field(hands: Hands, path: str) -> QLineEdit:
    field = input_at(hands, path)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    return field


def _combo(hands: Hands, path: str) -> QComboBox:
    combo = input_at(hands, path)
    assert isinstance(combo, QComboBox)
    return combo


def _pick(hands: Hands, path: str, text: str) -> None:
    """Choose by the keyboard, as a person who knows the word."""
    combo = _combo(hands, path)
    combo.setFocus()
    row = combo.findText(text)
    assert row >= 0, [combo.itemText(number) for number in range(combo.count())]
    while combo.currentIndex() != row:
        hands.press(Qt.Key.Key_Down if combo.currentIndex() < row else Qt.Key.Key_Up)


def test_that_typing_is_one_step_to_undo(hands: Hands) -> None:
    before = hands.model
    hands.select("ward")
    _field(hands, "responsible")
    hands.write("Ward nurse")
    assert _step(hands, "ward").responsible == "Ward nurse"
    assert hands.action("edit.undo").text() == "&Undo: Change “Who does it (role)”"
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.model == before


def test_that_each_field_is_a_step_of_its_own(hands: Hands) -> None:
    hands.select("ward")
    _field(hands, "name")
    hands.press(Qt.Key.Key_End)
    hands.write("s")
    _field(hands, "responsible")
    hands.write("Nurse")
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert _step(hands, "ward").name == "Wards"
    assert _step(hands, "ward").responsible == ""


def test_that_undo_from_outside_leaves_the_cursor_where_it_is(hands: Hands) -> None:
    hands.select("ward")
    field = _field(hands, "name")
    field.setCursorPosition(2)
    hands.window.editor.perform("Rename", change(hands.model, "ward", name="Wardrobe"))
    assert (field.text(), field.cursorPosition()) == ("Wardrobe", 2)
    hands.window.editor.stack.undo()
    assert (field.text(), field.cursorPosition()) == ("Ward", 2)
    assert QApplication.focusWidget() is field


def test_that_a_blank_being_typed_is_not_eaten(hands: Hands) -> None:
    hands.select("ward")
    _field(hands, "responsible")
    hands.write("Ward nurse on duty")
    assert _step(hands, "ward").responsible == "Ward nurse on duty"


def test_that_control_z_in_a_field_is_the_windows_undo(hands: Hands) -> None:
    hands.select("ward")
    _field(hands, "name")
    hands.window.editor.perform("Outside", change(hands.model, "nursing", name="Care"))
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert _step(hands, "nursing").name == "Nursing"


@pytest.mark.parametrize(
    ("text", "minutes", "shown"),
    [
        ("2 d", 2880, "2 days"),
        ("24 t", 1440, "24 hours"),
        ("3 uker", 30240, "3 weeks"),
        ("1,5 time", 90, "1.5 hours"),
        ("90 min", 90, "90 min"),
    ],
)
def test_that_a_duration_is_typed_as_people_write(
    hands: Hands, text: str, minutes: int, shown: str
) -> None:
    hands.select("ward")
    field = _field(hands, "limit")
    hands.write(text)
    assert _step(hands, "ward").limit == minutes
    assert field.text() == text
    hands.press(Qt.Key.Key_Tab)
    assert field.text() == shown


def test_that_what_is_no_duration_is_told_and_kept_out_of_the_model(hands: Hands) -> None:
    hands.select("ward")
    field = _field(hands, "limit")
    hands.write("soon")
    hands.press(Qt.Key.Key_Tab)
    assert field.property("wrong")
    assert "40 min" in field.toolTip()
    assert _step(hands, "ward").limit is None
    hands.window.editor.perform("Outside", change(hands.model, "nursing", name="Care"))
    assert field.text() == "soon"
    hands.select("nursing")
    hands.select("ward")
    assert field.text() == ""
    assert not field.property("wrong")


def test_that_a_duration_can_be_taken_away(hands: Hands) -> None:
    hands.window.editor.perform("Outside", change(hands.model, "ward", limit=60))
    hands.select("ward")
    field = _field(hands, "limit")
    assert field.text() == "1 hour"
    field.selectAll()
    hands.press(Qt.Key.Key_Backspace)
    assert _step(hands, "ward").limit is None


def test_that_a_unit_brings_its_level_and_party(hands: Hands) -> None:
    hands.window.editor.perform("Level", change(hands.model, "ward", level="gp", party="town"))
    hands.select("ward")
    _pick(hands, "unit", "Lung clinic")
    step = _step(hands, "ward")
    assert (step.unit, step.level, step.party) == ("unit-clinic", None, None)
    level = _combo(hands, "level")
    assert level.currentText() == "As the unit: Outpatient and day treatment"
    assert not level.property("unsettled")


def test_that_a_choice_is_a_step_and_can_be_unsettled_again(hands: Hands) -> None:
    hands.select("ward")
    _pick(hands, "level", "Nursing home")
    assert _step(hands, "ward").level is CareLevel.NURSING_HOME
    _pick(hands, "doctor_examines", "Yes")
    assert _step(hands, "ward").doctor_examines is True
    _pick(hands, "doctor_examines", "Not settled")
    assert _step(hands, "ward").doctor_examines is None


def test_that_each_choice_is_undone_by_itself(hands: Hands) -> None:
    hands.select("ward")
    _pick(hands, "doctor_examines", "Yes")
    _pick(hands, "doctor_examines", "No")
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert _step(hands, "ward").doctor_examines is True


def test_that_a_box_is_ticked(hands: Hands) -> None:
    hands.select("ward")
    box = input_at(hands, "rehabilitation")
    assert isinstance(box, Box)
    box.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert _step(hands, "ward").rehabilitation


def test_that_fields_come_and_go_with_the_kind(hands: Hands) -> None:
    hands.select("ward")
    assert input_at(hands, "unit")
    _pick(hands, "kind", "End")
    assert _step(hands, "ward").kind is StepKind.END
    with pytest.raises(AssertionError):
        input_at(hands, "unit")


def test_that_what_is_not_settled_is_seen(hands: Hands) -> None:
    hands.select("ward--nursing")
    receiver = _field(hands, "handoff.receiver")
    assert receiver.property("unsettled")
    assert "Not settled" in receiver.placeholderText()
    hands.write("Home nurse")
    assert not receiver.property("unsettled")


def test_that_prose_takes_lines(hands: Hands) -> None:
    hands.select("ward--nursing")
    prose = input_at(hands, "handoff.information")
    assert isinstance(prose, QPlainTextEdit)
    prose.setFocus()
    hands.write("Condition")
    hands.press(Qt.Key.Key_Return)
    hands.write("Plan")
    arrow = find(hands.model, "ward--nursing")
    assert isinstance(arrow, Transition)
    assert arrow.handoff is not None
    assert arrow.handoff.information == "Condition\nPlan"
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert prose.toPlainText() == ""


def test_that_nothing_selected_shows_the_pathway_and_the_model(hands: Hands) -> None:
    hands.canvas.select(())
    hands.window.properties.bring()
    _field(hands, "patient_group.icpc2")
    hands.write("R95, R96")
    _field(hands, "date")
    hands.write("14.03.2026")
    _field(hands, "patients_per_year")
    hands.write("1 200")
    pathway = hands.model.pathways[0]
    assert pathway.patient_group.icpc2 == ("R95", "R96")
    assert pathway.patients_per_year == 1200
    assert hands.model.date == date(2026, 3, 14)


def test_that_a_number_the_model_refuses_is_marked(hands: Hands) -> None:
    hands.canvas.select(())
    hands.window.properties.bring()
    field = _field(hands, "patients_per_year")
    hands.write("99999999")
    assert field.property("wrong")
    assert hands.model.pathways[0].patients_per_year == 9_999_999


def test_that_a_deleted_element_leaves_no_form(hands: Hands) -> None:
    hands.select("ward")
    hands.canvas.delete_selected()
    with pytest.raises(AssertionError):
        input_at(hands, "responsible")


def test_that_a_transition_inside_a_unit_can_be_called_a_handoff(hands: Hands) -> None:
    after = change(hands.model, "ward", unit="unit-nursing")
    hands.window.editor.perform("Same unit", after)
    hands.select("ward--nursing")
    with pytest.raises(AssertionError):
        input_at(hands, "handoff.receiver")
    turn = hands.window.properties.findChild(QWidget, "turnHandoff")
    assert turn is not None
    hands.click(turn)
    assert input_at(hands, "handoff.receiver")
    hands.click(turn)
    arrow = find(hands.model, "ward--nursing")
    assert isinstance(arrow, Transition)
    assert arrow.handoff is None
