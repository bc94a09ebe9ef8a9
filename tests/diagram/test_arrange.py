"""Lanes in the care levels' order, time to the right, nothing on anything else."""

from itertools import pairwise
from math import isfinite

import pytest
from benchmarks.generate import generated
from hypothesis import given, settings
from tests.building import drawn, drawn_pathway
from tests.diagram.layout_checks import outside_lane, overlapping, pathways, sizes_of, view_of

from pathways.diagram.arrangement import Cancelled, arrange, placed, placements
from pathways.diagram.measures import HEAD_WIDTH, LANE_MIN_HEIGHT
from pathways.graph import PathwayView
from pathways.model import CareLevel, Layout, Pathway, Phase, Placement, Step, StepKind


def _drawn(ways: str, **fields: object) -> PathwayView:
    model = drawn(ways, **fields)  # type: ignore[arg-type]
    return PathwayView(model, model.pathways[0])


def _x(view: PathwayView) -> dict[str, float]:
    return {step: box.x for step, box in arrange(view, sizes_of(view)).boxes.items()}


@settings(max_examples=60, deadline=None)
@given(pathways())
def test_that_steps_stand_in_their_lanes_and_not_on_each_other(pathway: Pathway) -> None:
    view = view_of(pathway)
    arranged = arrange(view, sizes_of(view))
    assert set(arranged.boxes) == set(view.steps)
    assert outside_lane(view, arranged) == []
    assert overlapping(arranged) == []
    assert all(arranged.bounds.holds(box) and box.x > HEAD_WIDTH for box in arranged.boxes.values())
    assert all(isfinite(number) for box in arranged.boxes.values() for number in box)


@pytest.mark.parametrize("steps", [60, 150, 300])
def test_that_large_pathways_keep_to_the_same(steps: int) -> None:
    model = generated(steps)
    view = PathwayView(model, model.pathways[0])
    arranged = arrange(view, sizes_of(view))
    assert outside_lane(view, arranged) == []
    assert overlapping(arranged) == []


@settings(max_examples=60, deadline=None)
@given(pathways(pins=True))
def test_that_pinned_steps_stay_and_the_others_give_way(pathway: Pathway) -> None:
    view = view_of(pathway)
    arranged = arrange(view, sizes_of(view))
    spots = {spot.step: (spot.x, spot.y) for spot in placements(view, arranged)}
    for pinned in pathway.layout.placements:
        assert spots[pinned.step] == pytest.approx((pinned.x, pinned.y))
    assert outside_lane(view, arranged) == []
    assert overlapping(arranged) == []


@settings(max_examples=30, deadline=None)
@given(pathways(pins=True))
def test_that_the_same_pathway_is_always_arranged_alike(pathway: Pathway) -> None:
    view = view_of(pathway)
    again = view_of(pathway)
    assert arrange(view, sizes_of(view)) == arrange(again, sizes_of(again))


def test_that_lanes_follow_each_other_without_gaps_and_home_is_lowest() -> None:
    view = _drawn("start > doctor > ward > nursing > end", steps={"end": {"unit": "unit-home"}})
    lanes = arrange(view, sizes_of(view)).lanes
    assert [lane.key for lane in lanes] == ["hospital", "home_services", "gp", "home", "none"]
    for upper, lower in pairwise(lanes):
        assert lower.start == upper.end
    assert all(lane.breadth >= LANE_MIN_HEIGHT for lane in lanes)


def test_that_the_layouts_own_order_of_lanes_counts_from_the_lowest_up() -> None:
    order = (CareLevel.GP, CareLevel.HOSPITAL)
    view = _drawn("doctor > ward > nursing", pathway={"layout": Layout(lane_order=order)})
    lanes = arrange(view, sizes_of(view)).lanes
    assert [lane.key for lane in lanes] == ["home_services", "hospital", "gp"]


def test_that_empty_lanes_are_shown_when_asked_for() -> None:
    view = _drawn("doctor > ward", pathway={"layout": Layout(hide_empty_lanes=False)})
    lanes = arrange(view, sizes_of(view)).lanes
    assert [lane.key for lane in lanes] == [level.value for level in reversed(CareLevel)]


def test_that_a_pathway_without_steps_shows_every_lane() -> None:
    view = view_of(Pathway(id="p"))
    arranged = arrange(view, {})
    assert len(arranged.lanes) == len(CareLevel)
    assert arranged.bounds.width > 3 * HEAD_WIDTH


def test_that_time_runs_to_the_right() -> None:
    x = _x(_drawn("start > doctor > choose > ward > nursing > end; choose > kad > nursing"))
    assert x["start"] <= x["doctor"] <= x["choose"] <= x["ward"] <= x["nursing"] <= x["end"]
    assert x["start"] < x["end"]


def test_that_an_arrow_taken_on_worsening_is_the_one_to_go_back() -> None:
    ways = "doctor-1 > doctor-2 > doctor-3 > doctor-1"
    x = _x(_drawn(ways, arrows={"doctor-2--doctor-3": {"worsening": True}}))
    assert x["doctor-3"] < x["doctor-1"] < x["doctor-2"]


def test_that_an_arrow_to_an_earlier_phase_is_the_one_to_go_back() -> None:
    phases = {
        "doctor-1": {"phase": Phase.DURING},
        "doctor-2": {"phase": Phase.AFTER},
        "doctor-3": {"phase": Phase.BEFORE},
    }
    x = _x(_drawn("doctor-1 > doctor-2 > doctor-3 > doctor-1", steps=phases))
    assert x["doctor-3"] < x["doctor-1"] < x["doctor-2"]


def test_that_a_worsening_that_makes_no_circle_goes_on() -> None:
    x = _x(_drawn("kad > ward > end", arrows={"kad--ward": {"worsening": True}}))
    assert x["kad"] <= x["ward"]


def test_that_a_circle_is_opened_where_it_is_entered() -> None:
    x = _x(_drawn("doctor-2 > doctor-3 > doctor-1 > doctor-2; doctor-0 > doctor-1"))
    assert x["doctor-0"] < x["doctor-1"] < x["doctor-2"] < x["doctor-3"]


def test_that_a_chain_in_one_lane_runs_level() -> None:
    view = _drawn("doctor-1 > doctor-2 > doctor-3 > doctor-4; doctor-1 > doctor-5 > doctor-4")
    boxes = arrange(view, sizes_of(view)).boxes
    assert boxes["doctor-1"].center.y == boxes["doctor-2"].center.y == boxes["doctor-3"].center.y


def test_that_an_end_stands_right_after_the_step_before_it() -> None:
    view = _drawn("doctor-1 > doctor-2 > doctor-3 > doctor-4 > doctor-5; doctor-1 > doctor-6")
    x = _x(view)
    assert x["doctor-6"] == x["doctor-2"]


def test_that_a_wide_drawing_is_made_narrower_by_climbs() -> None:
    view = _drawn("doctor > ward > nursing > kad > clinic > coping > respite")
    arranged = arrange(view, sizes_of(view))
    columns = {box.center.x for box in arranged.boxes.values()}
    assert len(columns) < len(view.steps) - 1


def test_that_steps_without_arrows_are_spread_out() -> None:
    steps = tuple(Step(id=f"s{number}", level=CareLevel.GP) for number in range(6))
    view = view_of(Pathway(id="p", steps=steps))
    arranged = arrange(view, sizes_of(view))
    assert len({box.x for box in arranged.boxes.values()}) == 6


def test_that_stored_placements_are_kept_and_new_steps_come_near() -> None:
    ways = "doctor-1 > doctor-2 > doctor-3"
    spots = (Placement(step="doctor-1", x=200, y=40), Placement(step="doctor-2", x=700, y=40))
    view = _drawn(ways, pathway={"layout": Layout(placements=spots)})
    boxes = placed(view, sizes_of(view)).boxes
    top = placed(view, sizes_of(view)).lanes[0].start
    assert (boxes["doctor-1"].x, boxes["doctor-2"].x) == (200, 700)
    assert boxes["doctor-1"].y == top + 40
    assert boxes["doctor-2"].right < boxes["doctor-3"].x < boxes["doctor-2"].right + 200
    assert boxes["doctor-3"].center.y == pytest.approx(boxes["doctor-2"].center.y)


def test_that_few_stored_places_are_kept_while_the_rest_is_arranged() -> None:
    ways = "start > doctor > ward > nursing > end"
    spots = (Placement(step="ward", x=900, y=40),)
    view = _drawn(ways, pathway={"layout": Layout(placements=spots)})
    found = placed(view, sizes_of(view))
    assert found.boxes["ward"].x == 900
    assert found.boxes["start"].x < found.boxes["end"].x
    assert overlapping(found) == []


def test_that_a_new_first_step_comes_before_the_others() -> None:
    spots = (Placement(step="ward", x=700, y=40), Placement(step="doctor-2", x=700, y=40))
    view = _drawn("doctor-1 > ward > doctor-2", pathway={"layout": Layout(placements=spots)})
    boxes = placed(view, sizes_of(view)).boxes
    assert boxes["doctor-1"].right < boxes["ward"].x


@settings(max_examples=60, deadline=None)
@given(pathways(pins=True))
def test_that_new_steps_find_free_places(pathway: Pathway) -> None:
    view = view_of(pathway)
    found = placed(view, sizes_of(view))
    assert outside_lane(view, found) == []
    assert overlapping(found) == []


def test_that_what_is_stored_gives_the_same_picture_again() -> None:
    model = generated(40)
    pathway = model.pathways[0]
    view = PathwayView(model, pathway)
    arranged = arrange(view, sizes_of(view))
    layout = Layout(placements=placements(view, arranged))
    stored = PathwayView(model, Pathway.model_validate(dict(pathway) | {"layout": layout}))
    assert placed(stored, sizes_of(stored)) == arranged


def test_that_progress_grows_and_can_stop_the_work() -> None:
    view = view_of(drawn_pathway("start > doctor > ward > end"))
    told: list[float] = []

    def progress(share: float) -> bool:
        told.append(share)
        return True

    arrange(view, sizes_of(view), progress=progress)
    assert told[0] == 0
    assert told[-1] == 1
    assert told == sorted(told)
    with pytest.raises(Cancelled):
        arrange(view, sizes_of(view), progress=lambda share: share < 0.5)


def test_that_starts_and_ends_take_part_like_all_others() -> None:
    view = _drawn("start-1 > doctor > end; start-2 > ward > doctor")
    arranged = arrange(view, sizes_of(view))
    assert view.steps["start-2"].kind is StepKind.START
    assert arranged.boxes["start-2"].x <= arranged.boxes["ward"].x


def test_that_a_pathway_with_nothing_stored_is_arranged() -> None:
    view = _drawn("start > doctor > ward > end")
    assert placed(view, sizes_of(view)) == arrange(view, sizes_of(view))


def test_that_phases_follow_each_other_when_asked_for() -> None:
    phases = {
        "doctor-1": {"phase": Phase.BEFORE},
        "doctor-2": {"phase": Phase.BEFORE},
        "doctor-3": {"phase": Phase.BEFORE},
        "kad": {"phase": Phase.INSTEAD_OF},
        "ward": {"phase": Phase.DURING},
        "ward-2": {"phase": Phase.DURING},
        "nursing": {"phase": Phase.AFTER},
        "nursing-2": {"phase": Phase.AFTER},
    }
    ways = "doctor-1 > doctor-2 > doctor-3; doctor-1 > kad > nursing; doctor-1 > ward > ward-2; "
    view = _drawn(
        ways + "ward > nursing > nursing-2; doctor-1 > nursing-2",
        steps=phases,
        pathway={"layout": Layout(phase_columns=True)},
    )
    x = _x(view)
    steps = {phase: [x[id_] for id_ in phases if phases[id_]["phase"] is phase] for phase in Phase}
    for phase, next_ in pairwise(Phase):
        assert max(steps[phase]) < min(steps[next_])
