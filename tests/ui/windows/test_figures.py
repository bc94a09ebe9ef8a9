"""Notes, frames, colours and sub-pathways, as a person makes them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QInputDialog, QMessageBox, QToolButton
from tests.ui.handling import CONTROL, SHIFT, Hands, button, in_dialog, input_at

from pathways import edits
from pathways.diagram.draw_frame import frame_rect, frame_tab
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Layer
from pathways.edits import pathway_of
from pathways.model import ElementColor, Frame, Note, Pathway, StepKind, Swatch

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def way(hands: Hands) -> Pathway:
    return pathway_of(hands.model, "way")


def select(hands: Hands, *elements: str) -> None:
    hands.canvas.setFocus()
    hands.canvas.select(elements)


def drag(hands: Hands, start: QPoint, by: QPoint) -> None:
    viewport = hands.canvas.viewport()
    QTest.mousePress(viewport, LEFT, NO_KEY, start)
    for part in (1, 2, 3):
        QTest.mouseMove(viewport, start + by * part / 3)
    QTest.mouseRelease(viewport, LEFT, NO_KEY, start + by)


def framed(hands: Hands, *steps: str) -> Rect:
    """A frame round some steps, with its rectangle."""
    select(hands, *steps)
    hands.press(Qt.Key.Key_G, CONTROL)
    hands.write("Stay")
    hands.press(Qt.Key.Key_Return)
    return frame_rect(hands.canvas.stage.sheet.figures["frame-1", Layer.FRAME])


def test_that_a_note_is_stuck_to_the_selected_step_and_written_in_one_step(hands: Hands) -> None:
    before = hands.model
    select(hands, "ward")
    hands.press(Qt.Key.Key_F2, SHIFT)
    hands.write("Who rings?")
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert way(hands).notes == (Note(id="note-1", text="Who rings?", element="ward"),)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.model == before


def test_that_a_note_about_nothing_comes_where_one_looks(hands: Hands) -> None:
    select(hands)
    hands.action("insert.note").trigger()
    hands.write("Think")
    hands.press(Qt.Key.Key_Return, CONTROL)
    area = hands.canvas.stage.area("note-1")
    assert area is not None
    assert hands.canvas.viewport().rect().contains(hands.canvas.pixel_at(area.center))


def test_that_a_note_is_dragged_and_stays_where_it_was_put(hands: Hands) -> None:
    note = Note(id="note", text="Ring", element="ward", x=300, y=60)
    hands.window.editor.perform("Note", edits.add_note(hands.model, "way", note))
    area = hands.canvas.stage.area("note")
    assert area is not None
    drag(hands, hands.canvas.pixel_at(area.center), QPoint(90, 60))
    moved = way(hands).notes[0]
    scale = hands.canvas.transform().m11()
    assert moved.x == pytest.approx(300 + 90 / scale, abs=2)
    assert moved.y == pytest.approx(60 + 60 / scale, abs=2)
    assert hands.window.editor.stack.undoText() == "Move note"


def test_that_a_note_is_deleted(hands: Hands) -> None:
    note = Note(id="note", text="Ring", x=300, y=60)
    hands.window.editor.perform("Note", edits.add_note(hands.model, "way", note))
    select(hands, "note")
    hands.press(Qt.Key.Key_Delete)
    assert not way(hands).notes


def test_that_a_frame_is_put_round_the_selected_steps_and_titled_in_one_step(hands: Hands) -> None:
    before = hands.model
    rect = framed(hands, "ward", "nursing")
    assert way(hands).frames == (Frame(id="frame-1", title="Stay", steps=("ward", "nursing")),)
    assert all(rect.holds(hands.canvas.stage.boxes[step]) for step in ("ward", "nursing"))
    assert hands.canvas.selected() == ("frame-1",)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.model == before


def test_that_a_frame_is_clicked_at_its_title_and_not_inside(hands: Hands) -> None:
    rect = framed(hands, "ward", "nursing")
    tab = frame_tab(hands.canvas.stage.sheet.figures["frame-1", Layer.FRAME])
    assert hands.canvas.element_at(hands.canvas.pixel_at(tab.center)) == "frame-1"
    assert hands.canvas.element_at(hands.canvas.pixel_at(Point(rect.x, rect.center.y))) == "frame-1"
    box = hands.canvas.stage.boxes["ward"]
    assert hands.canvas.element_at(hands.canvas.pixel_at(box.center)) == "ward"
    beside = Point(box.x - 8, box.bottom + 5)
    assert rect.holds(Rect(*beside, 0, 0))
    assert hands.canvas.stage.sheet.at(beside, 1) is None


def test_that_a_double_click_on_the_title_renames_the_frame(hands: Hands) -> None:
    framed(hands, "ward")
    tab = frame_tab(hands.canvas.stage.sheet.figures["frame-1", Layer.FRAME])
    QTest.mouseDClick(hands.canvas.viewport(), LEFT, NO_KEY, hands.canvas.pixel_at(tab.center))
    hands.write("In hospital")
    hands.press(Qt.Key.Key_Return)
    assert way(hands).frames[0].title == "In hospital"


def test_that_a_frame_dragged_takes_its_steps_along(hands: Hands) -> None:
    framed(hands, "ward", "nursing")
    boxes = dict(hands.canvas.stage.boxes)
    tab = frame_tab(hands.canvas.stage.sheet.figures["frame-1", Layer.FRAME])
    drag(hands, hands.canvas.pixel_at(tab.center), QPoint(120, 0))
    after = hands.canvas.stage.boxes
    by = 120 / hands.canvas.transform().m11()
    for step in ("ward", "nursing"):
        assert after[step].x == pytest.approx(boxes[step].x + by, abs=2)
    assert after["doctor"] == boxes["doctor"]


def test_that_a_frame_is_taken_away_and_its_steps_stay(hands: Hands) -> None:
    framed(hands, "ward", "nursing")
    hands.press(Qt.Key.Key_G, CONTROL | SHIFT)
    assert not way(hands).frames
    assert {*hands.canvas.selected()} == {"ward", "nursing"}


def test_that_colours_are_given_by_key_and_taken_back(hands: Hands) -> None:
    framed(hands, "ward")
    hands.canvas.select(("ward", "frame-1", "doctor--choose"))
    hands.press(Qt.Key.Key_2, ALT)
    assert way(hands).layout.colors == (
        ElementColor(element="ward", color=Swatch.TEAL),
        ElementColor(element="frame-1", color=Swatch.TEAL),
    )
    hands.press(Qt.Key.Key_0, ALT)
    assert not way(hands).layout.colors


def collapse(hands: Hands, *steps: str, name: str = "Treatment") -> str:
    """Collapse steps by the keyboard; the step that stands for them."""
    select(hands, *steps)

    def answer(dialog: QInputDialog) -> None:
        dialog.setTextValue(name)
        dialog.accept()

    in_dialog(QInputDialog, answer)
    hands.press(Qt.Key.Key_B, CONTROL)
    with hands.qtbot.waitActive(hands.window):
        hands.window.activateWindow()
    (step,) = hands.canvas.selected()
    return step


def test_that_steps_collapse_into_one_and_expand_again(hands: Hands) -> None:
    before = hands.model
    boxes = dict(hands.canvas.stage.boxes)
    step = collapse(hands, "choose", "ward")
    one = hands.canvas.stage.view.steps[step]
    assert (one.kind, one.name) == (StepKind.SUB_PATHWAY, "Treatment")
    assert [pathway.name for pathway in hands.model.pathways] == ["COPD", "Treatment"]
    hands.press(Qt.Key.Key_B, CONTROL | SHIFT)
    after = way(hands)
    assert {one.id for one in after.steps} == {one.id for one in way_of(before).steps}
    assert {one.id: one for one in after.transitions} == {
        one.id: one for one in way_of(before).transitions
    }
    assert len(hands.model.pathways) == 1
    assert hands.canvas.stage.boxes == boxes
    hands.undo_all()
    assert hands.model == before


def way_of(model: object) -> Pathway:
    return pathway_of(model, "way")  # type: ignore[arg-type]


def test_that_nothing_collapses_without_a_name(hands: Hands) -> None:
    before = hands.model
    select(hands, "ward")
    in_dialog(QInputDialog, lambda dialog: dialog.reject())
    hands.press(Qt.Key.Key_B, CONTROL)
    assert hands.model == before


def test_that_a_double_click_on_the_sign_opens_the_sub_pathway_and_the_breadcrumb_leads_back(
    hands: Hands,
) -> None:
    step = collapse(hands, "ward", "choose")
    box = hands.canvas.stage.boxes[step]
    sign = hands.canvas.pixel_at(Point(box.right - 12, box.bottom - 12))
    assert hands.window.breadcrumb.isHidden()
    QTest.mouseDClick(hands.canvas.viewport(), LEFT, NO_KEY, sign)
    assert hands.window.tabs.pathway_id == "pathway-1"
    crumb = hands.window.breadcrumb
    assert crumb.isVisible()
    (back,) = crumb.findChildren(QToolButton)
    assert back.accessibleName() == "Back to COPD"
    assert back.height() >= 32
    hands.click(back)
    assert hands.window.tabs.pathway_id == "way"
    assert hands.canvas.selected() == (step,)
    assert crumb.isHidden()


def test_that_ctrl_down_opens_a_sub_pathway_and_ctrl_up_leads_back(hands: Hands) -> None:
    step = collapse(hands, "ward")
    hands.press(Qt.Key.Key_Down, CONTROL)
    assert hands.window.tabs.pathway_id == "pathway-1"
    hands.canvas.select(())
    hands.press(Qt.Key.Key_Up, CONTROL)
    assert hands.window.tabs.pathway_id == "way"
    assert hands.canvas.selected() == (step,)
    assert not hands.action("pathway.open_parent").isEnabled()


def test_that_breaks_inside_show_at_the_step_that_stands_for_them(hands: Hands) -> None:
    step = collapse(hands, "doctor", "choose", "ward")
    hands.wait_for_findings()
    inside = [one for one in hands.findings if one.pathway == "pathway-1"]
    own = [one for one in hands.findings if one.elements[:1] == (step,)]
    assert inside
    assert hands.canvas.stage.marks[step].count == len(inside) + len(own)


def test_that_an_empty_sub_pathway_says_why_it_does_not_expand(hands: Hands) -> None:
    model = edits.add_pathway(hands.model, Pathway(id="inner", name="Inner"))
    hands.window.editor.perform("Nest", edits.nest(model, "ward", "inner"))
    select(hands, "ward")
    before = hands.model
    said: list[str] = []

    def answer(box: QMessageBox) -> None:
        said.append(box.text())
        hands.click(button(box, "OK"))

    in_dialog(QMessageBox, answer)
    hands.press(Qt.Key.Key_B, CONTROL | SHIFT)
    assert said == ["There is nothing to expand."]
    assert hands.model == before


def test_that_the_way_back_goes_round_a_ring_once(hands: Hands) -> None:
    step = collapse(hands, "ward")
    ring = edits.change(hands.model, "nursing", kind=StepKind.SUB_PATHWAY, sub_pathway="way")
    hands.window.editor.perform("Ring", ring)
    select(hands, step)
    hands.press(Qt.Key.Key_Down, CONTROL)
    assert len(hands.window.breadcrumb.findChildren(QToolButton)) == 1


def test_that_a_note_selected_with_a_step_is_stuck_to_it(hands: Hands) -> None:
    note = Note(id="note", text="Ring", x=300, y=60)
    hands.window.editor.perform("Note", edits.add_note(hands.model, "way", note))
    select(hands, "note", "ward")
    hands.press(Qt.Key.Key_F2, SHIFT)
    assert way(hands).notes == (Note(id="note", text="Ring", element="ward"),)


def test_that_a_free_note_covers_no_step(hands: Hands) -> None:
    hands.click_step("ward")
    select(hands)
    for number in (1, 2):
        hands.action("insert.note").trigger()
        hands.write(f"Note {number}")
        hands.press(Qt.Key.Key_Return, CONTROL)
    areas = [hands.canvas.stage.area(f"note-{number}") for number in (1, 2)]
    first, second = (area for area in areas if area is not None)
    assert not first.overlaps(second)
    boxes = hands.canvas.stage.boxes.values()
    assert not any(area.overlaps(box) for area in (first, second) for box in boxes)


def test_that_steps_are_put_into_a_frame_and_taken_out_again(hands: Hands) -> None:
    framed(hands, "ward")
    select(hands, "frame-1", "nursing")
    hands.press(Qt.Key.Key_G, CONTROL)
    assert way(hands).frames[0].steps == ("ward", "nursing")
    select(hands, "ward")
    hands.press(Qt.Key.Key_G, CONTROL | SHIFT)
    assert way(hands).frames[0].steps == ("nursing",)


def test_that_the_arrow_keys_lead_from_a_note_and_a_frame_to_their_steps(hands: Hands) -> None:
    framed(hands, "ward")
    hands.press(Qt.Key.Key_Right)
    assert hands.canvas.selected() == ("ward",)
    note = Note(id="note", text="Ring", element="doctor")
    hands.window.editor.perform("Note", edits.add_note(hands.model, "way", note))
    select(hands, "note")
    hands.press(Qt.Key.Key_Left)
    assert hands.canvas.selected() == ("doctor",)


def test_that_a_step_is_not_offered_the_pathway_it_stands_in(hands: Hands) -> None:
    step = collapse(hands, "ward")
    select(hands, step)
    offered = input_at(hands, "sub_pathway")
    assert isinstance(offered, QComboBox)
    names = [offered.itemText(row) for row in range(offered.count())]
    assert "Treatment" in names
    assert "COPD" not in names
