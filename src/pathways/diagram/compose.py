"""From a pathway to its drawing in one call."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from pathways.diagram.arrangement import Arrangement, placed
from pathways.diagram.draw import Sketch, sketch
from pathways.diagram.geometry import Point
from pathways.diagram.hasty_routes import hasty_routes
from pathways.diagram.primitives import Drawing, Mark
from pathways.diagram.routes import routes
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView

_MANY_LABELS = 400
"""A pathway with more arrows is opened without their labels."""


@dataclass(frozen=True, slots=True)
class Composition:
    """A pathway's drawing with all it was made from."""

    view: PathwayView
    sizes: Mapping[str, tuple[float, float]]
    arrangement: Arrangement
    routes: Mapping[str, tuple[Point, ...]]
    marks: Mapping[str, Mark]
    sketch: Sketch = field(repr=False)
    lacking: Collection[str] = ()
    """The steps that are hatched."""
    hasty: bool = False
    """Some arrows run any likely way, or lack their labels; composing once more makes it whole."""

    @property
    def drawing(self) -> Drawing:
        """The drawing itself."""
        return self.sketch.drawing


def compose(
    view: PathwayView,
    marks: Mapping[str, Mark] | None = None,
    *,
    before: Composition | None = None,
    hasty: bool = False,
    lacking: Collection[str] = (),
) -> Composition:
    """Size, place, route and draw the pathway; marks tell which elements have findings.

    The steps that are `lacking` to those whose pathway it is are hatched.

    With the same pathway's composition from `before` an edit, only what differs is made anew; the
    rest is the very same figures, with their labels where they were. Hastily, no more than a likely
    way is found for the arrows an edit has moved, and a large pathway is opened without labels, so
    that a person need not wait.
    """
    sizes = step_sizes(view)
    arrangement = placed(view, sizes)
    if before is not None and (hasty or not before.hasty) and _same_ways(before, view, arrangement):
        ways, hasty = before.routes, before.hasty
    elif hasty:
        old = (_kept_ways(before, view), before.arrangement.boxes) if before else ({}, {})
        ways = hasty_routes(view, arrangement, *old)
    else:
        ways = routes(view, arrangement)
    marks, old_sketch = marks or {}, before.sketch if before else None
    bare = hasty and (
        old_sketch.bare if old_sketch else len(view.pathway.transitions) > _MANY_LABELS
    )
    made = sketch(view, arrangement, ways, marks, old_sketch, bare=bare, lacking=lacking)
    return Composition(view, sizes, arrangement, ways, marks, made, lacking, hasty)


def _kept_ways(before: Composition, view: PathwayView) -> dict[str, tuple[Point, ...]]:
    """The ways from before an edit, without those of arrows that it bent or gave back their own."""
    old, new = (set(layout.bends) for layout in (before.view.pathway.layout, view.pathway.layout))
    bent = {bends.transition for bends in old ^ new}
    return {arrow: way for arrow, way in before.routes.items() if arrow not in bent}


def _same_ways(before: Composition, view: PathwayView, arrangement: Arrangement) -> bool:
    """Whether arrows run as before: nothing moved, grew, came or went."""
    old = before.view.pathway
    return (
        before.arrangement == arrangement
        and old.layout.bends == view.pathway.layout.bends
        and [(arrow.id, arrow.source, arrow.target) for arrow in old.transitions]
        == [(arrow.id, arrow.source, arrow.target) for arrow in view.pathway.transitions]
    )
