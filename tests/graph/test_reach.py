import subprocess
import sys
from pathlib import Path

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st
from tests.building import drawn

from pathways.graph import PathwayView, closed_loops, cut_off, leading_to, reached
from pathways.graph.questions import digraph


def view_of(ways: str) -> PathwayView:
    model = drawn(ways)
    return PathwayView(model, model.pathways[0])


def test_that_all_that_a_start_leads_to_is_reached() -> None:
    view = view_of("start > a > b > a; c > b; start-2 > d")
    assert reached(view) == {"start", "a", "b", "start-2", "d"}


def test_that_nobody_passes_a_closed_step() -> None:
    view = view_of("start > a > b > end; start > c; start-2 > d")
    assert reached(view, closed={"a", "start-2"}) == {"start", "c"}


def test_that_all_that_leads_to_a_goal_is_known() -> None:
    view = view_of("start > a > end; start > b > c; d > end")
    assert leading_to(view, ["end"]) == {"start", "a", "end", "d"}
    assert leading_to(view, ["end"], closed=["a"]) == {"end", "d"}
    assert leading_to(view, ["end"], closed=["end"]) == set()


def test_that_what_is_cut_off_is_grouped_by_where_it_begins() -> None:
    view = view_of("start > a; b > c > a; d > e > d; e > f; g")
    assert cut_off(view) == [("b", "c"), ("d", "e", "f"), ("g",)]


def test_that_a_group_begins_where_nothing_leads_to_though_drawn_later() -> None:
    assert cut_off(view_of("start; a > b; c > a")) == [("c", "a", "b")]


def test_that_closed_loops_are_rings_that_nothing_leaves() -> None:
    view = view_of("start > a > b > a; b > end; start > c > d > e > d; f > f")
    assert closed_loops(view) == [("d", "e"), ("f",)]


def test_that_a_loop_before_a_dead_end_is_not_closed() -> None:
    assert closed_loops(view_of("start > a > b > a; b > c")) == []


def test_that_simple_questions_do_not_load_networkx() -> None:
    code = (
        "import sys; from tests.building import drawn; from pathways.rules import check; "
        "check(drawn('start > doctor > choose > ward > end; choose > doctor')); "
        "assert 'networkx' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16))
def test_that_what_is_cut_off_is_told_once_and_begins_where_nothing_else_leads(
    pairs: list[tuple[int, int]],
) -> None:
    view = view_of("start > s0; " + "; ".join(f"s{one} > s{other}" for one, other in pairs))
    groups = cut_off(view)
    told = [step for group in groups for step in group]
    assert sorted(told) == sorted(view.steps.keys() - reached(view))
    graph = digraph(view)
    for first, *others in groups:
        descendants = nx.descendants(graph, first) | {first}
        assert descendants >= set(others)
        for earlier in graph.predecessors(first):
            assert earlier in descendants
