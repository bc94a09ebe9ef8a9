"""Several selected elements are changed together, in one step to undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from tests.building import drawn
from tests.ui.handling import CONTROL, Hands, input_at

from pathways.edits import add_frame, add_note, change, find
from pathways.model import (
    CareModel,
    Frame,
    Note,
    Step,
    StepKind,
    Swatch,
    Transition,
)
from pathways.ui.forms.inputs import Box
from pathways.ui.forms.swatches import ColorButton


def _step(hands: Hands, id_: str) -> Step:
    step = find(hands.model, id_)
    assert isinstance(step, Step)
    return step


def _select(hands: Hands, *ids: str) -> None:
    hands.canvas.setFocus()
    hands.canvas.select(ids)
    hands.window.properties.bring()


def _line(hands: Hands, path: str) -> QLineEdit:
    line = input_at(hands, path)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    return line


def _title(hands: Hands) -> str:
    title = hands.window.properties.findChild(QLabel, "propertiesTitle")
    assert isinstance(title, QLabel)
    return title.text()


def test_that_what_differs_says_so_and_what_is_alike_is_shown(hands: Hands) -> None:
    before = change(hands.model, "ward", responsible="Nurse")
    hands.window.editor.perform("Role", change(before, "nursing", responsible="Nurse"))
    _select(hands, "ward", "nursing")
    assert _title(hands) == "2 steps"
    assert _line(hands, "responsible").text() == "Nurse"
    name = _line(hands, "name")
    assert (name.text(), name.placeholderText()) == ("", "Several values")
    unit = input_at(hands, "unit")
    assert isinstance(unit, QComboBox)
    assert unit.currentText() == "Several values"


def test_that_typing_changes_all_in_one_step(hands: Hands) -> None:
    before = hands.model
    _select(hands, "ward", "nursing")
    _line(hands, "responsible")
    hands.write("Nurse")
    assert _step(hands, "ward").responsible == _step(hands, "nursing").responsible == "Nurse"
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.model == before


def test_that_a_choice_holds_for_all(hands: Hands) -> None:
    before = hands.model
    _select(hands, "ward", "nursing")
    unit = input_at(hands, "unit")
    assert isinstance(unit, QComboBox)
    unit.setFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    assert _step(hands, "ward").unit == _step(hands, "nursing").unit != "unit-ward"
    hands.press(Qt.Key.Key_Z, CONTROL)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.model == before


def test_that_a_half_tick_becomes_whole(hands: Hands) -> None:
    hands.window.editor.perform("Tick", change(hands.model, "ward", rehabilitation=True))
    _select(hands, "ward", "nursing")
    box = input_at(hands, "rehabilitation")
    assert isinstance(box, Box)
    assert box.checkState() is Qt.CheckState.PartiallyChecked
    hands.click(box)
    assert _step(hands, "nursing").rehabilitation
    assert _step(hands, "ward").rehabilitation
    hands.click(box)
    assert not _step(hands, "ward").rehabilitation


def test_that_what_is_half_written_stays_while_values_differ(hands: Hands) -> None:
    hands.window.editor.perform("Limit", change(hands.model, "ward", limit=60))
    _select(hands, "ward", "nursing")
    limit = _line(hands, "limit")
    hands.write("2")
    hands.window.editor.perform("Outside", change(hands.model, "doctor", name="GP"))
    assert limit.text() == "2"
    hands.write(" d")
    assert _step(hands, "ward").limit == _step(hands, "nursing").limit == 2880


def test_that_only_fields_that_concern_all_are_asked(hands: Hands) -> None:
    _select(hands, "ward", "end")
    assert input_at(hands, "name")
    with pytest.raises(AssertionError):
        input_at(hands, "unit")


def test_that_arrows_are_changed_together(hands: Hands) -> None:
    _select(hands, "doctor--choose", "ward--nursing")
    assert _title(hands) == "2 arrows"
    _line(hands, "condition")
    hands.write("Always")
    for id_ in ("doctor--choose", "ward--nursing"):
        arrow = find(hands.model, id_)
        assert isinstance(arrow, Transition)
        assert arrow.condition == "Always"


def test_that_a_mixed_selection_is_counted(hands: Hands) -> None:
    _select(hands, "ward", "nursing", "ward--nursing")
    assert _title(hands) == "2 steps, 1 arrow"
    with pytest.raises(AssertionError):
        input_at(hands, "name")


def _model_with_figures() -> CareModel:
    model = add_note(drawn("start > ward > end"), "way", Note(id="note", text="Ask the GP"))
    return add_frame(model, "way", Frame(id="frame", title="Stay", steps=("ward",)))


def test_that_steps_notes_and_frames_get_a_colour(hands: Hands) -> None:
    hands.window.editor.perform("Figures", _model_with_figures())
    before = hands.model
    _select(hands, "ward", "note", "frame")
    assert _title(hands) == "1 step, 1 note, 1 frame"
    buttons = [
        one
        for one in hands.window.properties.findChildren(ColorButton)
        if one.color is Swatch.GREEN and one.isVisible()
    ]
    hands.click(buttons[0])
    colors = hands.model.pathways[0].layout.colors
    assert {(one.element, one.color) for one in colors} == {
        ("ward", Swatch.GREEN),
        ("note", Swatch.GREEN),
        ("frame", Swatch.GREEN),
    }
    hands.window.editor.stack.undo()
    assert hands.model == before


def test_that_a_frame_has_a_title_to_write(hands: Hands) -> None:
    hands.window.editor.perform("Figures", _model_with_figures())
    _select(hands, "frame")
    assert _title(hands) == "Stay"
    _line(hands, "title")
    hands.press(Qt.Key.Key_End)
    hands.write(" in hospital")
    frame = find(hands.model, "frame")
    assert isinstance(frame, Frame)
    assert frame.title == "Stay in hospital"


def test_that_a_thousand_steps_are_shown_as_one(hands: Hands) -> None:
    ways = "start > " + " > ".join(f"nursing-{n}" for n in range(1000)) + " > end"
    model = drawn(ways)
    ids = tuple(step.id for step in model.pathways[0].steps if step.kind is StepKind.ACTIVITY)
    panel = hands.window.properties
    panel.show_selection("way", ("ward",))
    panel.bring()
    hands.window.tabs.hide()
    hands.window.editor.document.open(model, None)
    panel.bring()
    panel.show_selection("way", ids[:2])
    panel.show_selection("way", ids)
    assert _title(hands) == "1000 steps"
