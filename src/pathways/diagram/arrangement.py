"""Where everything stands: lanes by care level, time from left to right."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pathways.diagram.columns import columns
from pathways.diagram.gaps import gaps, outer_room
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import Lane, Sizes, Spots, lane_keys, lane_order, stacked
from pathways.diagram.measures import HEAD_WIDTH, MARGIN
from pathways.diagram.rows import Grid
from pathways.diagram.spots import Plan, wanted_columns
from pathways.graph import PathwayView
from pathways.model import Placement

Progress = Callable[[float], bool]


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The caller's progress function asked to stop."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Lanes from the top down, each step's box, and the room the whole takes."""

    lanes: tuple[Lane, ...]
    boxes: Mapping[str, Rect]
    bounds: Rect


def arrange(view: PathwayView, sizes: Sizes, *, progress: Progress | None = None) -> Arrangement:
    """Lay everything out anew; pinned placements stay where they are."""
    keys = lane_keys(view)
    order = lane_order(view, keys)
    number = {key: at for at, key in enumerate(order)}
    lanes = {step: number[key] for step, key in keys.items()}
    across = columns(view, lanes, wanted_columns(lanes, sizes))
    grid = Grid(view, across, lanes)
    grid.order()
    rows = grid.level()
    places = {step: grid.base[lane] + rows[step] for step, lane in lanes.items()}
    back = [
        (lanes[arrow.source], lanes[arrow.target])
        for arrow in view.pathway.transitions
        if across[arrow.target] < across[arrow.source]
    ]
    above = outer_room(sum(min(ends) < 2 for ends in back))
    plan = Plan(across, lanes, rows, gaps(view, across, places), above)
    pinned = {p.step: (p.x, p.y) for p in view.pathway.layout.placements if p.pinned}
    return _composed(view, sizes, plan.spots(sizes) | pinned)


def placed(view: PathwayView, sizes: Sizes) -> Arrangement:
    """Keep every stored placement and find a place for the steps that have none."""
    stored = {p.step: (p.x, p.y) for p in view.pathway.layout.placements}
    if not stored:
        return arrange(view, sizes)
    return _composed(view, sizes, stored)


def placements(view: PathwayView, arrangement: Arrangement) -> tuple[Placement, ...]:
    """The arrangement as placements to store; pinned steps stay pinned."""
    keys = lane_keys(view)
    tops = {lane.key: lane.y for lane in arrangement.lanes}
    pinned = {p.step for p in view.pathway.layout.placements if p.pinned}
    return tuple(
        Placement(step=step, x=box.x, y=box.y - tops[keys[step]], pinned=step in pinned)
        for step, box in arrangement.boxes.items()
    )


def _composed(view: PathwayView, sizes: Sizes, spots: Spots) -> Arrangement:
    keys = lane_keys(view)
    order = lane_order(view, keys)
    low = set(order[-2:])
    back = sum(
        spots[arrow.target][0] < spots[arrow.source][0] - 1
        and bool(low & {keys[arrow.source], keys[arrow.target]})
        for arrow in view.pathway.transitions
    )
    lanes = stacked(order, keys, sizes, spots, outer_room(back))
    tops = {lane.key: lane.y for lane in lanes}
    boxes = {
        step: Rect(x, tops[keys[step]] + y, *sizes[step])
        for step in view.steps
        for x, y in (spots[step],)
    }
    right = max((box.right for box in boxes.values()), default=HEAD_WIDTH) + MARGIN
    return Arrangement(lanes, boxes, Rect(0, 0, right, lanes[-1].y + lanes[-1].height))
