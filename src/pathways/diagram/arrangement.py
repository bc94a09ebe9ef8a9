"""Where everything stands: lanes by care level, time from left to right."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pathways.diagram.columns import columns
from pathways.diagram.free_places import beside_neighbours, given_way
from pathways.diagram.gaps import gaps, outer_room
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import Lane, Sizes, Spot, Spots, lane_keys, lane_order, stacked
from pathways.diagram.measures import HEAD_WIDTH, LEAST_WIDTH, MARGIN
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


def teller(progress: Progress | None) -> Callable[[float], None]:
    """A function to be told the share done; it raises Cancelled when `progress` says to stop."""

    def done(share: float) -> None:
        if progress is not None and not progress(share):
            raise Cancelled

    return done


def arrange(view: PathwayView, sizes: Sizes, *, progress: Progress | None = None) -> Arrangement:
    """Lay everything out anew; pinned placements stay, and the rest finds room round them.

    `progress` is told how much is done, from 0 to 1, and returns False to stop: Cancelled.
    """
    pinned = {p.step: Spot(p.x, p.y) for p in view.pathway.layout.placements if p.pinned}
    return _arranged(view, sizes, pinned, teller(progress))


def placed(view: PathwayView, sizes: Sizes) -> Arrangement:
    """Keep every stored placement; steps without one find a place near their neighbours.

    Where most steps have none, they are laid out anew round those that have.
    """
    stored = {p.step: Spot(p.x, p.y) for p in view.pathway.layout.placements}
    if 2 * len(stored) < len(view.steps) or not stored:
        return _arranged(view, sizes, stored, teller(None))
    keys = lane_keys(view)
    return _composed(view, keys, sizes, beside_neighbours(view, stored, sizes, keys))


def _arranged(
    view: PathwayView, sizes: Sizes, kept: Spots, done: Callable[[float], None]
) -> Arrangement:
    done(0.0)
    keys = lane_keys(view)
    number = {key: at for at, key in enumerate(lane_order(view, keys))}
    lanes = {step: number[key] for step, key in keys.items()}
    across = columns(view, lanes, wanted_columns(lanes, sizes))
    done(0.3)
    grid = Grid(view, across, lanes)
    for share in grid.order():
        done(0.3 + 0.5 * share)
    rows = grid.level()
    done(0.9)
    places = {step: grid.base[lane] + rows[step] for step, lane in lanes.items()}
    plan = Plan(across, lanes, rows, gaps(view, across, places), _room_above(view, across, lanes))
    spots = given_way(plan.spots(sizes, kept), kept, sizes, keys)
    arranged = _composed(view, keys, sizes, spots)
    done(1.0)
    return arranged


def placements(view: PathwayView, arrangement: Arrangement) -> tuple[Placement, ...]:
    """The arrangement as placements to store; pinned steps stay pinned."""
    keys = lane_keys(view)
    tops = {lane.key: lane.y for lane in arrangement.lanes}
    pinned = {p.step for p in view.pathway.layout.placements if p.pinned}
    return tuple(
        Placement(step=step, x=box.x, y=box.y - tops[keys[step]], pinned=step in pinned)
        for step, box in arrangement.boxes.items()
    )


def _room_above(view: PathwayView, across: Mapping[str, int], lanes: Mapping[str, int]) -> float:
    """More room above the topmost row, for arrows that go back there."""
    return outer_room(
        sum(
            across[arrow.target] < across[arrow.source]
            and min(lanes[arrow.source], lanes[arrow.target]) < 2
            for arrow in view.pathway.transitions
        )
    )


def _room_below(
    view: PathwayView, keys: Mapping[str, str], order: list[str], spots: Spots
) -> float:
    """More room below the lowest row. It is told from the spots, since no placement holds it."""
    low = set(order[-2:])
    return outer_room(
        sum(
            spots[arrow.target].x < spots[arrow.source].x - 1
            and (keys[arrow.source] in low or keys[arrow.target] in low)
            for arrow in view.pathway.transitions
        )
    )


def _composed(
    view: PathwayView, keys: Mapping[str, str], sizes: Sizes, spots: Spots
) -> Arrangement:
    order = lane_order(view, keys)
    lanes = stacked(order, keys, sizes, spots, _room_below(view, keys, order, spots))
    tops = {lane.key: lane.y for lane in lanes}
    boxes = {}
    for step in view.steps:
        x, y = spots[step]
        boxes[step] = Rect(x, tops[keys[step]] + y, *sizes[step])
    bends = [bend.x for bent in view.pathway.layout.bends for bend in bent.points]
    right = max([box.x + box.width for box in boxes.values()] + bends + [HEAD_WIDTH + LEAST_WIDTH])
    bottom = lanes[-1].y + lanes[-1].height
    return Arrangement(lanes, boxes, Rect(0, 0, right + MARGIN, bottom))
