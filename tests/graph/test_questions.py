from tests.building import drawn

from pathways.graph import PathwayView, Route
from pathways.graph.questions import (
    cut_steps,
    digraph,
    longest_route,
    rings_without_exit,
    routes,
    unavoidable_steps,
)


def view_of(ways: str) -> PathwayView:
    model = drawn(ways)
    return PathwayView(model, model.pathways[0])


def steps_on(route: Route) -> str:
    return " > ".join([route[0].source, *(arrow.target for arrow in route)])


def test_that_a_graph_holds_every_step_and_arrow_and_is_made_once() -> None:
    view = view_of("start > a > end; b")
    graph = digraph(view)
    assert set(graph.nodes) == {"start", "a", "end", "b"}
    assert set(graph.edges(keys=True)) == {("start", "a", "start--a"), ("a", "end", "a--end")}
    assert digraph(view) is graph


def test_that_rings_without_exit_come_in_the_file_s_order() -> None:
    view = view_of("a > b > c > a; d > e > d; d > f > f")
    assert rings_without_exit(view, view.steps) == [("a", "b", "c"), ("f",)]


def test_that_the_steps_every_route_passes_are_told_in_order() -> None:
    view = view_of("start > a > choose > b > c > end; choose > c; start > a")
    assert unavoidable_steps(view) == ("start", "a", "choose", "c", "end")


def test_that_no_step_is_unavoidable_with_several_starts_and_ends_or_without_a_way() -> None:
    assert unavoidable_steps(view_of("start > end; start-2 > end-2")) == ()
    assert unavoidable_steps(view_of("start > a; b > end")) == ()


def test_that_the_steps_that_hold_the_drawing_together_are_found() -> None:
    assert cut_steps(view_of("start > a > b > d; a > c > d > end")) == {"a", "d"}


def test_that_all_simple_routes_are_found() -> None:
    view = view_of("start > choose > a > b > end; choose > b; b > a")
    assert sorted(map(steps_on, routes(view))) == [
        "start > choose > a > b > end",
        "start > choose > b > end",
    ]


def test_that_the_number_and_length_of_routes_are_bounded() -> None:
    view = view_of("start > choose > a > b > end; choose > b")
    assert len(list(routes(view, most=1))) == 1
    assert [len(route) for route in routes(view, longest=3)] == [3]


def test_that_the_longest_route_is_found() -> None:
    view = view_of("start > choose > b > end; choose > a > b")
    assert steps_on(longest_route(view)) == "start > choose > a > b > end"
    assert longest_route(view_of("start > a")) == ()
