"""How arrows run between the steps: orthogonal, round the boxes."""

from collections.abc import Collection

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.geometry import Point
from pathways.graph import PathwayView

Routes = dict[str, tuple[Point, ...]]


def routes(view: PathwayView, arrangement: Arrangement) -> Routes:
    """Every arrow's corners from source to target, by transition."""
    import graphlay  # noqa: PLC0415 - heavy, and only needed here

    graph = graphlay.Graph()
    for step, box in arrangement.boxes.items():
        at = {"x": box.center.x, "y": box.center.y}
        graph.node(step, width=box.width, height=box.height, position=at)
    for arrow in view.pathway.transitions:
        graph.edge(arrow.source, arrow.target)
    edges = graphlay.reroute(graph).edges
    return {
        arrow.id: tuple(Point(p["x"], p["y"]) for p in edge["points"])
        for arrow, edge in zip(view.pathway.transitions, edges, strict=True)
    }


def quick_routes(
    view: PathwayView, arrangement: Arrangement, transition_ids: Collection[str]
) -> Routes:
    """The same for a few arrows while one end is dragged: plain elbows."""
    found = {}
    for id_ in transition_ids:
        arrow = view.transitions[id_]
        a, b = arrangement.boxes[arrow.source], arrangement.boxes[arrow.target]
        start, end = Point(a.right, a.center.y), Point(b.x, b.center.y)
        middle = (start.x + end.x) / 2
        found[id_] = (start, Point(middle, start.y), Point(middle, end.y), end)
    return found
