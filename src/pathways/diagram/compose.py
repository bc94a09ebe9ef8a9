"""From a pathway to its drawing in one call."""

from collections.abc import Mapping
from dataclasses import dataclass

from pathways.diagram.arrangement import Arrangement, placed
from pathways.diagram.draw import draw
from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Drawing, Mark
from pathways.diagram.routes import routes
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView


@dataclass(frozen=True, slots=True)
class Composition:
    """A pathway's drawing with all it was made from."""

    view: PathwayView
    sizes: Mapping[str, tuple[float, float]]
    arrangement: Arrangement
    routes: Mapping[str, tuple[Point, ...]]
    drawing: Drawing


def compose(view: PathwayView, marks: Mapping[str, Mark] | None = None) -> Composition:
    """Size, place, route and draw the pathway; marks tell which elements have findings."""
    sizes = step_sizes(view)
    arrangement = placed(view, sizes)
    ways = routes(view, arrangement)
    return Composition(view, sizes, arrangement, ways, draw(view, arrangement, ways, marks or {}))
