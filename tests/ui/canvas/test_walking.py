"""Arrow keys lead along the flow and among neighbours, and never out of the pathway."""

from benchmarks.generate import generated
from hypothesis import given
from hypothesis import strategies as some
from tests.building import drawn

from pathways.diagram.arrangement import placed
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.ui.canvas.walking import Way, arrow_from, nearest, walk

MODEL = generated(40)
VIEW = PathwayView(MODEL, MODEL.pathways[0])
ARRANGED = placed(VIEW, step_sizes(VIEW))


@given(step=some.sampled_from(sorted(VIEW.steps)))
def test_that_right_and_left_follow_the_arrows_where_there_are_any(step: str) -> None:
    ahead, behind = VIEW.outgoing[step], VIEW.incoming[step]
    if ahead:
        assert walk(VIEW, ARRANGED, step, Way.RIGHT) in {arrow.target for arrow in ahead}
    if behind:
        assert walk(VIEW, ARRANGED, step, Way.LEFT) in {arrow.source for arrow in behind}


@given(step=some.sampled_from(sorted(VIEW.steps)), way=some.sampled_from(Way))
def test_that_the_nearest_step_lies_on_its_side(step: str, way: Way) -> None:
    there = nearest(ARRANGED, step, way)
    if there is None:
        return
    here, other = ARRANGED.boxes[step].center, ARRANGED.boxes[there].center
    right, down = way.value
    assert (other.x - here.x) * right + (other.y - here.y) * down > 0


def test_that_every_step_can_be_walked_to() -> None:
    seen, waiting = set(), [VIEW.starts[0].id]
    while waiting:
        step = waiting.pop()
        if step in seen:
            continue
        seen.add(step)
        ways = (nearest(ARRANGED, step, way) for way in Way)
        waiting += [other for other in ways if other is not None]
    assert seen == set(VIEW.steps)


@given(arrow=some.sampled_from(sorted(VIEW.transitions)))
def test_that_an_arrow_leads_to_its_ends_and_siblings(arrow: str) -> None:
    transition = VIEW.transitions[arrow]
    assert walk(VIEW, ARRANGED, arrow, Way.RIGHT) == transition.target
    assert walk(VIEW, ARRANGED, arrow, Way.LEFT) == transition.source
    siblings = {one.id for one in VIEW.outgoing[transition.source]}
    for way in (Way.UP, Way.DOWN):
        assert walk(VIEW, ARRANGED, arrow, way) in {None, *siblings}


def test_that_a_step_has_its_arrow_and_a_lone_one_none() -> None:
    model = drawn("start > doctor > end; ward")
    view = PathwayView(model, model.pathways[0])
    arranged = placed(view, step_sizes(view))
    assert arrow_from(view, arranged, "doctor") == "doctor--end"
    assert arrow_from(view, arranged, "end") == "doctor--end"
    assert arrow_from(view, arranged, "ward") is None
    assert walk(view, arranged, "nothing", Way.UP) is None
