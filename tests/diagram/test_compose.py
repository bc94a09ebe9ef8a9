"""After an edit only what differs is drawn anew."""

from tests.building import drawn

from pathways import edits
from pathways.diagram.arrangement import placements
from pathways.diagram.compose import Composition, compose
from pathways.diagram.draw import draw
from pathways.diagram.primitives import Figure, Grade, Mark
from pathways.graph import PathwayView
from pathways.language import speaking
from pathways.model import CareModel, Note

WAYS = "start > doctor > choose > ward > nursing > end; choose > kad > nursing; choose > clinic"


def placed_model() -> CareModel:
    """A small pathway whose steps all have a place."""
    model = drawn(WAYS)
    return edits.place(model, "way", placements(view(model), composed(model).arrangement))


def view(model: CareModel) -> PathwayView:
    """The model's only pathway."""
    return PathwayView(model, model.pathways[0])


def composed(model: CareModel, before: Composition | None = None) -> Composition:
    """The model's only pathway, drawn after `before`."""
    return compose(view(model), before=before)


def redrawn(before: Composition, after: Composition) -> set[str]:
    """The elements whose figures are not the very same as before, or are gone."""
    kept = {id(figure) for figure in before.drawing.figures} & {
        id(figure) for figure in after.drawing.figures
    }
    both: tuple[Figure, ...] = (*before.drawing.figures, *after.drawing.figures)
    lanes = {lane.key for lane in after.arrangement.lanes}
    return {figure.element for figure in both if id(figure) not in kept} - lanes


def test_that_the_same_pathway_gives_the_same_figures() -> None:
    model = placed_model()
    before = composed(model)
    after = composed(model, before)
    assert redrawn(before, after) == set()
    assert after.drawing == before.drawing


def test_that_drawing_twice_afresh_gives_equal_drawings() -> None:
    assert composed(placed_model()).drawing == composed(placed_model()).drawing


def test_that_drawing_what_is_already_placed_and_routed_gives_the_same() -> None:
    made = composed(placed_model())
    assert draw(made.view, made.arrangement, made.routes, made.marks) == made.drawing


def test_that_a_new_name_of_the_same_height_redraws_its_step_alone() -> None:
    model = placed_model()
    before = composed(model)
    after = composed(edits.change(model, "ward", name="Innleggelse"), before)
    assert redrawn(before, after) == {"ward"}


def test_that_a_finding_redraws_what_it_is_about() -> None:
    model = placed_model()
    before = composed(model)
    after = compose(view(model), {"ward--nursing": Mark(2, Grade.ERROR)}, before=before)
    assert redrawn(before, after) == {"ward--nursing"}
    healed = compose(view(model), before=after)
    assert redrawn(before, healed) <= {"ward--nursing"}


def test_that_a_condition_redraws_its_arrow_and_moves_no_other_label() -> None:
    model = placed_model()
    before = composed(model)
    after = composed(edits.change(model, "choose--kad", condition="Known and mild"), before)
    assert redrawn(before, after) == {"choose--kad"}


def test_that_a_moved_step_takes_its_arrows_along() -> None:
    model = placed_model()
    before = composed(model)
    box = before.arrangement.boxes["end"]
    after = composed(edits.move_steps(model, {"end": (box.x + 60, 20.0)}), before)
    assert {"end", "nursing--end"} <= redrawn(before, after)
    assert "start" not in redrawn(before, after)


def test_that_a_new_arrow_is_drawn_and_a_deleted_one_is_not() -> None:
    model = placed_model()
    before = composed(model)
    more = edits.connect(model, "way", "kad", "end")
    (new,) = {arrow.id for arrow in more.pathways[0].transitions} - set(before.routes)
    after = composed(more, before)
    assert new in {figure.element for figure in after.drawing.figures}
    again = composed(model, after)
    assert new not in {figure.element for figure in again.drawing.figures}


def test_that_a_note_put_on_a_label_makes_it_give_way() -> None:
    model = placed_model()
    before = composed(model)
    room = before.sketch.arrows["choose--kad"].rooms[-1]
    note = Note(id="note", text="Ask", x=room.x, y=room.y)
    after = composed(edits.add_note(model, "way", note), before)
    assert "choose--kad" in redrawn(before, after)
    moved = after.sketch.arrows["choose--kad"].rooms[-1]
    drawn_note = next(one for one in after.drawing.figures if one.element == "note")
    assert not moved.overlaps(drawn_note.bounds)


def test_that_another_language_redraws_the_texts_that_differ() -> None:
    model = edits.change(placed_model(), "choose--kad", share=40)
    before = composed(model)
    with speaking("nb"):
        after = composed(model, before)
    assert redrawn(before, after) == {"choose--kad"}
