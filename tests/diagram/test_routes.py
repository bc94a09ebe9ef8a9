"""Arrows run round the steps, side by side, and end where one expects them to."""

from itertools import pairwise

import pytest
from benchmarks.generate import generated
from hypothesis import given, settings
from tests.building import drawn_pathway
from tests.diagram.layout_checks import (
    askew,
    on_each_other,
    pathways,
    sizes_of,
    through_steps,
    view_of,
)

from pathways.diagram.arrangement import Arrangement, Cancelled, arrange
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.lanes import Lane
from pathways.diagram.routes import Routes, quick_routes, routes
from pathways.graph import PathwayView
from pathways.model import Bend, Bends, Layout, Pathway

BOX = (168.0, 46.0)


def _laid(view: PathwayView) -> tuple[Arrangement, Routes]:
    arranged = arrange(view, sizes_of(view))
    return arranged, routes(view, arranged)


def _at(**places: tuple[float, float]) -> Arrangement:
    """Boxes where one wants them, in one high lane."""
    boxes = {step: Rect(x, y, *BOX) for step, (x, y) in places.items()}
    right = max(box.right for box in boxes.values())
    return Arrangement((Lane("none", 0, 800),), boxes, Rect(0, 0, right + 60, 800))


def _ways(ways: str, **places: tuple[float, float]) -> Routes:
    return routes(view_of(drawn_pathway(ways)), _at(**places))


@settings(max_examples=60, deadline=None)
@given(pathways())
def test_that_no_arrow_runs_through_a_step(pathway: Pathway) -> None:
    view = view_of(pathway)
    arranged, found = _laid(view)
    assert set(found) == set(view.transitions)
    assert askew(view, found) == []
    assert through_steps(view, arranged, found) == []


@settings(max_examples=60, deadline=None)
@given(pathways(pins=True))
def test_that_no_arrow_runs_through_a_step_where_some_are_pinned(pathway: Pathway) -> None:
    view = view_of(pathway)
    arranged, found = _laid(view)
    assert through_steps(view, arranged, found) == []


@pytest.mark.parametrize(("steps", "seed"), [(10, 2), (30, 1), (60, 2), (120, 2), (300, 1)])
def test_that_arrows_run_side_by_side(steps: int, seed: int) -> None:
    model = generated(steps, seed)
    view = PathwayView(model, model.pathways[0])
    arranged, found = _laid(view)
    assert through_steps(view, arranged, found) == []
    assert on_each_other(view, found, 7.99) == []


@settings(max_examples=30, deadline=None)
@given(pathways())
def test_that_the_same_arrangement_always_gives_the_same_ways(pathway: Pathway) -> None:
    view = view_of(pathway)
    arranged, found = _laid(view)
    assert routes(view_of(pathway), arranged) == found


@settings(max_examples=40, deadline=None)
@given(pathways())
def test_that_arrows_leave_and_enter_by_sensible_sides(pathway: Pathway) -> None:
    view = view_of(pathway)
    arranged, found = _laid(view)
    for arrow in view.pathway.transitions:
        source, target = arranged.boxes[arrow.source], arranged.boxes[arrow.target]
        way = found[arrow.id]
        assert way[0].y in {source.y, source.bottom} or way[0].x > source.center.x
        assert way[-1].y in {target.y, target.bottom} or way[-1].x < target.center.x


def test_that_level_neighbours_are_joined_by_a_straight_arrow() -> None:
    found = _ways("a > b", a=(200, 100), b=(500, 100))
    assert found["a--b"] == (Point(368, 123), Point(500, 123))


def test_that_a_step_right_above_is_reached_straight_up() -> None:
    found = _ways("a > b", a=(200, 300), b=(200, 100))
    assert found["a--b"] == (Point(284, 300), Point(284, 146))


def test_that_a_box_between_is_gone_round() -> None:
    found = _ways("a > b; c", a=(200, 100), b=(900, 100), c=(550, 100))["a--b"]
    assert len(found) > 2
    assert any(point.y < 100 or point.y > 146 for point in found)


def test_that_an_arrow_back_goes_above_or_below() -> None:
    found = _ways("a > b > a", a=(200, 100), b=(500, 100))
    assert any(point.y < 95 or point.y > 151 for point in found["b--a"])


def test_that_two_arrows_between_the_same_steps_are_told_apart() -> None:
    pathway = drawn_pathway("a > b")
    first = pathway.transitions[0]
    second = first.model_validate(dict(first) | {"id": "again"})
    pathway = pathway.model_validate(dict(pathway) | {"transitions": (first, second)})
    found = routes(view_of(pathway), _at(a=(200, 100), b=(500, 300)))
    one, other = found["a--b"], found["again"]
    for (a, b), (c, d) in zip(pairwise(one), pairwise(other), strict=True):
        assert abs(a.x - c.x) + abs(a.y - c.y) >= 8 or abs(b.x - d.x) + abs(b.y - d.y) >= 8


def test_that_a_step_that_follows_itself_gets_a_loop() -> None:
    found = _ways("a > a", a=(200, 100))["a--a"]
    assert found[0].x == 368
    assert found[-1].y == 100
    assert max(point.x for point in found) > 376
    assert min(point.y for point in found) < 92


def test_that_corners_set_by_hand_are_kept() -> None:
    corners = (Bend(x=450, y=400), Bend(x=600, y=400))
    bends = Layout(bends=(Bends(transition="a--b", points=corners),))
    view = view_of(drawn_pathway("a > b", layout=bends))
    found = routes(view, _at(a=(200, 100), b=(700, 100)))["a--b"]
    assert found == (
        Point(368, 123),
        Point(450, 123),
        Point(450, 400),
        Point(600, 400),
        Point(600, 123),
        Point(700, 123),
    )


def test_that_a_corner_set_below_a_step_is_reached_straight_down() -> None:
    bends = Layout(bends=(Bends(transition="a--b", points=(Bend(x=250, y=300),)),))
    view = view_of(drawn_pathway("a > b", layout=bends))
    found = routes(view, _at(a=(200, 100), b=(700, 277)))["a--b"]
    assert found == (Point(250, 146), Point(250, 300), Point(700, 300))


def test_that_corners_set_askew_get_further_corners() -> None:
    corners = (Bend(x=450, y=400), Bend(x=600, y=500))
    bends = Layout(bends=(Bends(transition="a--b", points=corners),))
    view = view_of(drawn_pathway("a > b", layout=bends))
    found = routes(view, _at(a=(200, 100), b=(640, 600)))
    assert askew(view, found) == []
    assert found["a--b"] == (
        Point(368, 123),
        Point(450, 123),
        Point(450, 400),
        Point(600, 400),
        Point(600, 623),
        Point(640, 623),
    )


def test_that_arrows_end_at_the_outline_of_a_decision() -> None:
    view = view_of(drawn_pathway("choose > a; choose > b; choose > c"))
    arranged = _at(choose=(200, 200), a=(500, 100), b=(500, 200), c=(500, 300))
    found = routes(view, arranged)
    assert found["choose--b"][0].x == 368
    assert 360 < found["choose--a"][0].x < 368
    assert 360 < found["choose--c"][0].x < 368


def test_that_arrows_end_at_the_round_side_of_a_start() -> None:
    view = view_of(drawn_pathway("start > a; start > b; start > c"))
    arranged = _at(start=(200, 200), a=(500, 100), b=(500, 200), c=(500, 300))
    found = routes(view, arranged)
    assert found["start--b"][0].x == 368
    assert 360 < found["start--a"][0].x < 368


def test_that_a_way_is_found_out_of_a_maze() -> None:
    walls = {f"w{number}": (400.0, 60.0 + 60 * number) for number in range(11)}
    walls |= {f"v{number}": (100.0, 60.0 + 60 * number) for number in range(11)}
    walls |= {"above": (250.0, 60.0), "below": (250.0, 660.0)}
    view = view_of(drawn_pathway("a > b; " + "; ".join(walls)))
    arranged = _at(a=(250, 300), b=(700, 300), **walls)
    found = routes(view, arranged)
    assert len(found["a--b"]) >= 2
    assert askew(view, found) == []


def test_that_a_narrow_way_out_is_searched_for() -> None:
    walls = {"w1": (420.0, 200.0), "w2": (420.0, 270.0), "w3": (420.0, 340.0), "t": (200.0, 200.0)}
    view = view_of(drawn_pathway("a > b; " + "; ".join([*walls, "d"])))
    arranged = _at(a=(200, 270), b=(640, 270), d=(200, 340), **walls)
    found = routes(view, arranged)
    assert through_steps(view, arranged, found) == []


@settings(max_examples=40, deadline=None)
@given(pathways())
def test_that_quick_ways_of_a_drag_keep_clear_of_steps_too(pathway: Pathway) -> None:
    view = view_of(pathway)
    arranged = arrange(view, sizes_of(view))
    step = pathway.steps[0].id
    touching = [arrow.id for arrow in (*view.outgoing[step], *view.incoming[step])]
    found = quick_routes(view, arranged, touching)
    assert set(found) == set(touching)
    some = Routes({id_: found.get(id_, (Point(0, 0),)) for id_ in view.transitions})
    assert askew(view, some) == []


def test_that_a_drag_without_arrows_asks_for_nothing() -> None:
    view = view_of(drawn_pathway("a > b"))
    assert quick_routes(view, _at(a=(200, 100), b=(500, 100)), ()) == {}


def test_that_a_loop_goes_below_where_there_is_no_room_above() -> None:
    found = _ways("a > a; b", a=(200, 100), b=(200, 44))["a--a"]
    assert found[-1].y == 146
    assert max(point.y for point in found) > 154


def test_that_further_loops_are_told_from_the_first() -> None:
    pathway = drawn_pathway("a > a")
    first = pathway.transitions[0]
    second = first.model_validate(dict(first) | {"id": "again"})
    pathway = pathway.model_validate(dict(pathway) | {"transitions": (first, second)})
    found = routes(view_of(pathway), _at(a=(200, 100)))
    assert found["a--a"] != found["again"]


def test_that_a_full_street_is_left_to_others() -> None:
    """Many arrows must pass a wall: they share the ways above and below, side by side."""
    walls = {f"w{number}": (500.0, 120.0 + 70 * number) for number in range(8)}
    sources = {f"a{number}": (200.0, 120.0 + 70 * number) for number in range(8)}
    targets = {f"b{number}": (800.0, 120.0 + 70 * number) for number in range(8)}
    ways = "; ".join(f"a{number} > b{number}" for number in range(8))
    view = view_of(drawn_pathway("; ".join([ways, *walls])))
    arranged = _at(**walls, **sources, **targets)
    found = routes(view, arranged)
    assert through_steps(view, arranged, found) == []
    assert on_each_other(view, found, 7.99) == []


def test_that_a_step_that_is_walled_in_is_joined_all_the_same() -> None:
    walls = {f"n{number}": (100.0 + 170 * number, 200.0) for number in range(3)}
    walls |= {f"s{number}": (100.0 + 170 * number, 330.0) for number in range(3)}
    walls |= {"west": (100.0, 265.0), "east": (440.0, 265.0)}
    view = view_of(drawn_pathway("; ".join(["a > b; a > c", *walls])))
    arranged = _at(a=(270, 265), b=(800, 265), c=(800, 400), **walls)
    found = routes(view, arranged)
    assert found["a--b"] == (Point(438, 288), Point(800, 288))
    assert found["a--c"][-1] == Point(800, 423)
    assert askew(view, found) == []


def test_that_steps_that_stand_on_each_other_are_joined_too() -> None:
    found = _ways("a > b", a=(200, 100), b=(220, 120))
    assert len(found["a--b"]) >= 2


def test_that_routing_tells_how_far_it_is_and_can_be_stopped() -> None:
    view = view_of(drawn_pathway("a > b > c"))
    arranged = _at(a=(200, 100), b=(500, 100), c=(800, 100))
    told: list[float] = []

    def progress(share: float) -> bool:
        told.append(share)
        return True

    routes(view, arranged, progress=progress)
    assert told == sorted(told)
    assert told[-1] == 1
    with pytest.raises(Cancelled):
        routes(view, arranged, progress=lambda _share: False)
