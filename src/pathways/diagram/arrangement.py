"""Where everything stands: lanes across the drawing, time along them, to the right or down."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from pathways.diagram.columns import columns
from pathways.diagram.flow import along, runs_down, turned
from pathways.diagram.free_places import beside_neighbours, given_way
from pathways.diagram.gaps import gaps, outer_room
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.lanes import (
    Lane,
    Sizes,
    Spot,
    Spots,
    lane_keys,
    lane_order,
    stacked,
)
from pathways.diagram.measures import HEAD_HEIGHT, HEAD_WIDTH, LEAST_LENGTH, MARGIN
from pathways.diagram.rows import Grid
from pathways.diagram.spots import Plan, wanted_columns
from pathways.graph import PathwayView
from pathways.model import Placement

Progress = Callable[[float], bool]


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The caller's progress function asked to stop."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Lanes in the order drawn, each step's box, and the room the whole takes."""

    lanes: tuple[Lane, ...]
    boxes: Mapping[str, Rect]
    bounds: Rect
    downward: bool = False
    """Time runs down: lanes stand beside each other, their heads above them."""

    @property
    def upwards(self) -> tuple[Lane, ...]:
        """The lanes, the lowest first: the one at the left where time runs down."""
        return self.lanes if self.downward else self.lanes[::-1]

    @property
    def heads(self) -> Rect:
        """The column, or the row, that names the lanes."""
        x, y, width, height = self.bounds
        return (
            Rect(x, y, width, HEAD_WIDTH - y) if self.downward else Rect(x, y, HEAD_WIDTH, height)
        )

    @property
    def body(self) -> Rect:
        """The lanes without their heads, where steps stand."""
        bounds, heads = self.bounds, self.heads
        left, top = (bounds.x, heads.bottom) if self.downward else (heads.right, bounds.y)
        return Rect(left, top, bounds.right - left, bounds.bottom - top)

    def band(self, lane: Lane) -> Rect:
        """A lane from one edge of the drawing to the other."""
        return self._across(lane, self.bounds)

    def head(self, lane: Lane) -> Rect:
        """Where a lane is named."""
        return self._across(lane, self.heads)

    def across(self, point: Point) -> float:
        """How far across time a point lies, as lanes are told."""
        return point.x if self.downward else point.y

    def spot(self, box: Rect, lane: Lane) -> Spot:
        """A box's place in a lane, as it is stored."""
        return Spot(box.y, box.x - lane.start) if self.downward else Spot(box.x, box.y - lane.start)

    def _across(self, lane: Lane, room: Rect) -> Rect:
        if self.downward:
            return Rect(lane.start, room.y, lane.breadth, room.height)
        return Rect(room.x, lane.start, room.width, lane.breadth)


def teller(progress: Progress | None) -> Callable[[float], None]:
    """A function to be told the share done; it raises Cancelled when `progress` says to stop."""

    def done(share: float) -> None:
        if progress is not None and not progress(share):
            raise Cancelled

    return done


def arrange(
    view: PathwayView,
    sizes: Sizes,
    *,
    keep: Collection[Placement] = (),
    progress: Progress | None = None,
) -> Arrangement:
    """Lay everything out anew; pinned placements stay, and the rest finds room round them.

    So do the placements in `keep`. `progress` is told how much is done, from 0 to 1, and returns
    False to stop: Cancelled.
    """
    pinned = [placement for placement in view.pathway.layout.placements if placement.pinned]
    kept = {p.step: Spot(p.x, p.y) for p in (*keep, *pinned)}
    return _arranged(view, along(view, sizes), kept, teller(progress))


def placed(view: PathwayView, sizes: Sizes) -> Arrangement:
    """Keep every stored placement; steps without one find a place near their neighbours.

    Where most steps have none, they are laid out anew round those that have.
    """
    sizes = along(view, sizes)
    stored = {p.step: Spot(p.x, p.y) for p in view.pathway.layout.placements}
    if 2 * len(stored) < len(view.steps) or not stored:
        return _arranged(view, sizes, stored, teller(None))
    keys = lane_keys(view)
    return _composed(view, keys, sizes, beside_neighbours(view, stored, sizes, keys))


def placements(view: PathwayView, arrangement: Arrangement) -> tuple[Placement, ...]:
    """The arrangement as placements to store; pinned steps stay pinned."""
    keys = lane_keys(view)
    lanes = {lane.key: lane for lane in arrangement.lanes}
    pinned = {p.step for p in view.pathway.layout.placements if p.pinned}
    spots = {
        step: arrangement.spot(box, lanes[keys[step]]) for step, box in arrangement.boxes.items()
    }
    return tuple(
        Placement(step=step, x=x, y=y, pinned=step in pinned) for step, (x, y) in spots.items()
    )


def _arranged(
    view: PathwayView, sizes: Sizes, kept: Spots, done: Callable[[float], None]
) -> Arrangement:
    done(0.0)
    keys = lane_keys(view)
    number = {key: at for at, key in enumerate(lane_order(view, keys))}
    lanes = {step: number[key] for step, key in keys.items()}
    across = columns(view, lanes, wanted_columns(lanes, sizes, downward=runs_down(view)))
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
    ends = [(keys[step], y + sizes[step][1]) for step, (_x, y) in spots.items()]
    lanes = stacked(view, order, ends, _room_below(view, keys, order, spots))
    starts = {lane.key: lane.start for lane in lanes}
    boxes = {}
    for step in view.steps:
        x, y = spots[step]
        boxes[step] = Rect(x, starts[keys[step]] + y, *sizes[step])
    downward = runs_down(view)
    bends = [bend for bent in view.pathway.layout.bends for bend in bent.points]
    far = max(
        [box.x + box.width for box in boxes.values()]
        + [bend.y if downward else bend.x for bend in bends]
        + [HEAD_WIDTH + LEAST_LENGTH]
    )
    if not downward:
        return Arrangement(lanes, boxes, Rect(0, 0, far + MARGIN, lanes[-1].end))
    begin = HEAD_WIDTH - HEAD_HEIGHT
    bounds = Rect(0, begin, lanes[-1].end, far + MARGIN - begin)
    return Arrangement(lanes, {step: turned(box) for step, box in boxes.items()}, bounds, True)
