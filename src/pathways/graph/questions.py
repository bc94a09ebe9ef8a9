"""The harder questions asked of a pathway, answered by networkx.

networkx takes half a second to load, so this module is imported where such a question arises.
"""

from collections.abc import Collection, Iterator
from itertools import islice
from typing import cast
from weakref import WeakKeyDictionary

import networkx as nx

from pathways.graph.routes import Route
from pathways.graph.view import PathwayView

_IN, _OUT = ">in", "out>"
"""Made-up steps before all starts and after all ends; no id of the model is written so."""

_graphs: "WeakKeyDictionary[PathwayView, nx.MultiDiGraph[str]]" = WeakKeyDictionary()


def digraph(view: PathwayView) -> "nx.MultiDiGraph[str]":
    """The pathway as a graph of step ids; an arrow's key is its transition's id."""
    if view not in _graphs:
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        graph.add_nodes_from(view.steps)
        for arrow in view.pathway.transitions:
            graph.add_edge(arrow.source, arrow.target, arrow.id)
        _graphs[view] = nx.freeze(graph)
    return _graphs[view]


def rings_without_exit(view: PathwayView, among: Collection[str]) -> list[tuple[str, ...]]:
    """The strongly connected parts that nothing leaves, each in the file's order.

    Looks only at some steps, which must be left by no arrow.
    """
    parts = nx.attracting_components(digraph(view).subgraph(among))
    place = {step: number for number, step in enumerate(view.steps)}
    return sorted(
        (tuple(sorted(part, key=place.__getitem__)) for part in parts),
        key=lambda part: place[part[0]],
    )


def unavoidable_steps(view: PathwayView) -> tuple[str, ...]:
    """The steps that every route from a start to an end passes, in the order they are met.

    They dominate the end. A single start or end is among them; empty when no start leads to an end.
    """
    graph = _bounded(view)
    dominators = nx.immediate_dominators(graph, _IN)
    passed, step = [], dominators.get(_OUT, _IN)
    while step is not None and step != _IN:
        passed.append(step)
        step = dominators[step]
    return tuple(reversed(passed))


def cut_steps(view: PathwayView) -> set[str]:
    """The steps without which the drawing would fall apart (articulation points)."""
    return set(nx.articulation_points(nx.Graph(digraph(view))))


def routes(view: PathwayView, *, most: int = 1000, longest: int | None = None) -> Iterator[Route]:
    """Routes from a start to an end that meet no step twice: at most so many, of at most so many
    transitions. A pathway of a hundred steps may have millions, so there always is a bound.
    """
    graph = _bounded(view)
    cutoff = None if longest is None else longest + 2
    found = cast(
        "Iterator[list[tuple[str, str, str]]]",
        nx.all_simple_edge_paths(graph, _IN, _OUT, cutoff=cutoff),
    )
    for path in islice(found, most):
        yield tuple(view.transitions[key] for _, _, key in path[1:-1])


def longest_route(view: PathwayView, *, most: int = 1000) -> Route:
    """The longest of the first `most` routes; empty when no start leads to an end."""
    return max(routes(view, most=most), key=len, default=())


def _bounded(view: PathwayView) -> "nx.MultiDiGraph[str]":
    """The graph with one way in, to all starts, and one way out, from where patients leave."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(digraph(view))
    graph.add_nodes_from((_IN, _OUT))
    graph.add_edges_from((_IN, step.id) for step in view.starts)
    graph.add_edges_from((step.id, _OUT) for step in view.finals)
    return graph
