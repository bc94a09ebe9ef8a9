"""All routes: counted, listed by usualness, and the heaviest; the same as those walked singly."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import drawn

from pathways.graph import PathwayView, Route, returned_to, usual_route
from pathways.graph.questions import longest_route, routes
from pathways.graph.rings import rings
from pathways.graph.ways import Count, Ways
from pathways.model import CareModel

NAMES = ("start", "a", "b", "choose", "c", "d", "end", "end-2")
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=16)


def _view(model: CareModel) -> PathwayView:
    return PathwayView(model, model.pathways[0])


def _ids(found: Iterable[Route]) -> list[tuple[str, ...]]:
    return [tuple(arrow.id for arrow in route) for route in found]


def _diamonds(count: int) -> PathwayView:
    ways = [f"a{n} > b{n} > a{n + 1}; a{n} > c{n} > a{n + 1}" for n in range(count)]
    return _view(drawn("; ".join(["start > a0", *ways, f"a{count} > end"])))


@settings(max_examples=150)
@given(PAIRS)
def test_that_the_routes_are_those_walked_one_by_one(pairs: list[tuple[str, str]]) -> None:
    view = _view(drawn("; ".join(f"{source} > {target}" for source, target in pairs)))
    walked = _ids(routes(view, most=10_000))
    ways = Ways(view)
    found = _ids(ways.most_usual(10_000))
    assert sorted(found) == sorted(walked)
    assert len(set(found)) == len(found)
    assert ways.count() == Count(len(walked), exact=True)


@settings(max_examples=100)
@given(PAIRS)
def test_that_the_first_is_the_usual_route(pairs: list[tuple[str, str]]) -> None:
    view = _view(drawn("; ".join(f"{source} > {target}" for source, target in pairs)))
    usual = usual_route(view)
    first = Ways(view).most_usual(1)
    if usual:
        handoffs = {arrow.id for arrow in view.handoffs}
        assert sum(arrow.id in handoffs for arrow in first[0]) == sum(
            arrow.id in handoffs for arrow in usual
        )


def test_that_routes_come_by_the_share_of_patients() -> None:
    model = drawn(
        "start > a; a > b > end; a > c > end; a > end",
        arrows={"a--b": {"share": 30}, "a--c": {"share": 60}, "a--end": {"worsening": True}},
    )
    seconds = [route[1].id for route in Ways(_view(model)).most_usual(9)]
    assert seconds == ["a--c", "a--b", "a--end"]


def test_that_a_million_routes_are_counted_and_not_walked() -> None:
    view = _diamonds(40)
    ways = Ways(view)
    assert ways.count() == Count(2**40, exact=True)
    assert len(ways.most_usual(100)) == 100


def test_that_a_thicket_of_loops_is_given_up_in_time() -> None:
    names = [f"s{number}" for number in range(30)]
    inside = "; ".join(f"{one} > {other}" for one in names for other in names if one != other)
    view = _view(drawn(f"start > s0; {inside}; s29 > end"))
    ways = Ways(view)
    counted = ways.count()
    assert not counted.exact
    assert counted.number > 1
    assert ways.most_usual(50)


def test_that_the_heaviest_route_is_the_longest_where_all_weigh_alike() -> None:
    view = _view(drawn("start > a > b > c > end; start > c; a > end"))
    assert Ways(view).heaviest(lambda _arrow: 1) == longest_route(view)


def test_that_the_heaviest_route_passes_what_weighs_most() -> None:
    view = _view(drawn("start > a > b > c > end; start > d > end; c > a"))
    heaviest = Ways(view).heaviest(lambda arrow: 9 if arrow.target == "d" else 1)
    assert _ids([heaviest]) == [("start--d", "d--end")]


def test_that_no_way_out_gives_no_route() -> None:
    ways = Ways(_view(drawn("start > a > b")))
    assert ways.count() == Count(0, exact=True)
    assert ways.most_usual(5) == []
    assert ways.heaviest(lambda _arrow: 1) == ()


def test_that_rings_come_before_those_that_lead_to_them() -> None:
    found = rings({"a": ["b"], "b": ["c", "d"], "c": ["b"], "d": []})
    assert found == [["d"], ["b", "c"], ["a"]]


def test_that_a_route_back_to_one_party_twice_is_ping_pong() -> None:
    view = _view(drawn("start > doctor > ward > doctor-2 > ward-2 > doctor-3 > end"))
    (route,) = Ways(view).most_usual(2)
    assert [party.id for party in returned_to(view, route)] == ["practice"]
    view = _view(drawn("start > doctor > ward > doctor-2 > ward-2 > end"))
    (route,) = Ways(view).most_usual(2)
    assert returned_to(view, route) == ()
    assert returned_to(view, ()) == ()
