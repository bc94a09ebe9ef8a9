"""Hasty composing keeps what an edit has not touched, and composing again gives the whole."""

from itertools import pairwise

from benchmarks.generate import generated
from hypothesis import given, settings
from hypothesis import strategies as some

from pathways import edits
from pathways.diagram.arrangement import placements
from pathways.diagram.compose import Composition, compose
from pathways.diagram.geometry import Rect
from pathways.diagram.hasty_routes import elbow, hasty_routes
from pathways.diagram.primitives import Drawing, Grade, Mark, Text
from pathways.graph import PathwayView
from pathways.model import CareModel


def _view(model: CareModel) -> PathwayView:
    return PathwayView(model, model.pathways[0])


def _placed(steps: int) -> tuple[CareModel, Composition]:
    """A model whose steps all have their places, and its drawing."""
    model = generated(steps)
    spots = placements(_view(model), compose(_view(model)).arrangement)
    model = edits.place(model, model.pathways[0].id, spots)
    return model, compose(_view(model))


def _dragged(model: CareModel, step: str, by: float) -> CareModel:
    spot = next(one for one in model.pathways[0].layout.placements if one.step == step)
    return edits.move_steps(model, {step: (spot.x + by, spot.y)})


def _texts(drawing: Drawing) -> set[str]:
    parts = (part for figure in drawing.figures for part in figure.primitives)
    return {part.text for part in parts if isinstance(part, Text)}


def test_that_only_the_arrows_of_a_moved_step_get_another_way() -> None:
    model, before = _placed(20)
    step = model.pathways[0].steps[7].id
    view = _view(_dragged(model, step, 30))
    after = compose(view, before=before, hasty=True)
    touching = {arrow.id for arrow in view.outgoing[step] + view.incoming[step]}
    changed = {id_ for id_, way in after.routes.items() if way != before.routes[id_]}
    assert after.hasty
    assert changed
    assert changed <= touching


def test_that_arrows_between_steps_that_moved_together_move_with_them() -> None:
    model, before = _placed(12)
    boxes = {step: box.moved(0, 40) for step, box in before.arrangement.boxes.items()}
    lowered = type(before.arrangement)(before.arrangement.lanes, boxes, before.arrangement.bounds)
    found = hasty_routes(_view(model), lowered, before.routes, before.arrangement.boxes)
    assert found == {id_: tuple((x, y + 40) for x, y in way) for id_, way in before.routes.items()}


def test_that_composing_again_gives_what_composing_at_first_would() -> None:
    model, before = _placed(20)
    after = _dragged(model, model.pathways[0].steps[7].id, 60)
    hasty = compose(_view(after), before=before, hasty=True)
    whole = compose(_view(after), before=hasty)
    assert not whole.hasty
    assert whole.routes == compose(_view(after)).routes


def test_that_a_text_typed_meanwhile_leaves_it_hasty() -> None:
    model, before = _placed(20)
    moved = _dragged(model, model.pathways[0].steps[7].id, 60)
    hasty = compose(_view(moved), before=before, hasty=True)
    noted = edits.change(moved, model.pathways[0].steps[2].id, description="Ring først")
    again = compose(_view(noted), before=hasty, hasty=True)
    assert again.hasty
    assert again.routes == hasty.routes


def test_that_nothing_is_hasty_when_no_way_is_to_be_found() -> None:
    model, before = _placed(12)
    assert not compose(_view(model), before=before, hasty=True).hasty


def test_that_an_arrow_led_elsewhere_gets_another_way() -> None:
    model, before = _placed(12)
    arrow = model.pathways[0].transitions[0]
    other = next(
        step.id
        for step in reversed(model.pathways[0].steps)
        if step.id not in {arrow.source, arrow.target}
    )
    led = _view(edits.reconnect(model, arrow.id, target=other))
    after = compose(led, before=before, hasty=True)
    box = after.arrangement.boxes[other].grown(1)
    assert box.holds(Rect(*after.routes[arrow.id][-1], 0, 0))


def test_that_a_large_pathway_is_opened_with_plain_elbows() -> None:
    model, _whole = _placed(40)
    opened = compose(_view(model), hasty=True)
    assert opened.hasty
    assert not opened.sketch.bare
    assert set(opened.routes) == {arrow.id for arrow in model.pathways[0].transitions}


def test_that_a_huge_pathway_is_opened_without_labels_and_gets_them_later() -> None:
    view = _view(generated(300))
    opened = compose(view, hasty=True)
    assert opened.sketch.bare
    step = view.pathway.steps[2].id
    marked = compose(view, {step: Mark(1, Grade.ERROR)}, before=opened, hasty=True)
    assert marked.sketch.bare
    whole = compose(view, marked.marks, before=marked)
    assert not whole.sketch.bare
    assert whole.routes == compose(view).routes
    conditions = {arrow.condition for arrow in view.pathway.transitions if arrow.condition}
    assert conditions & _texts(whole.drawing)
    assert not conditions & _texts(opened.drawing)


@settings(max_examples=50)
@given(x=some.floats(-2000, 2000), y=some.floats(-2000, 2000), wide=some.floats(1, 300))
def test_that_an_elbow_is_level_and_upright_by_turns(x: float, y: float, wide: float) -> None:
    source, target = Rect(0, 0, 168, 46), Rect(x, y, wide, 46)
    way = elbow(source, target)
    assert way[0] == (168, 23)
    assert way[-1] == (target.x, target.center.y)
    assert all(a.x == b.x or a.y == b.y for a, b in pairwise(way))
