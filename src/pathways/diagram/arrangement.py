"""Where everything stands: lanes by care level, time from left to right."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pathways.diagram.geometry import Rect
from pathways.diagram.measures import (
    COLUMN_GAP,
    HEAD_WIDTH,
    LANE_MIN_HEIGHT,
    LANE_PADDING,
    MARGIN,
    NO_LEVEL,
    ROW_GAP,
)
from pathways.graph import PathwayView
from pathways.model import CareLevel, Placement

Sizes = Mapping[str, tuple[float, float]]
Progress = Callable[[float], bool]


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The caller's progress function asked to stop."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One band across the drawing; its key is a care level's value, or "none"."""

    key: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Lanes from the top down, each step's box, and the room the whole takes."""

    lanes: tuple[Lane, ...]
    boxes: Mapping[str, Rect]
    bounds: Rect


def arrange(view: PathwayView, sizes: Sizes, *, progress: Progress | None = None) -> Arrangement:
    """Lay everything out anew; pinned placements stay where they are."""
    rank = _ranks(view)
    pinned = {p.step: p for p in view.pathway.layout.placements if p.pinned}
    columns: dict[int, list[str]] = defaultdict(list)
    for step in view.steps:
        if step not in pinned:
            columns[rank[step]].append(step)
    spots: dict[str, tuple[float, float]] = {p.step: (p.x, p.y) for p in pinned.values()}
    x = HEAD_WIDTH + MARGIN
    for column in sorted(columns):
        width = max(sizes[step][0] for step in columns[column])
        used: dict[str, float] = defaultdict(lambda: LANE_PADDING)
        for step in columns[column]:
            lane = _key(view, step)
            w, h = sizes[step]
            left, y = x + (width - w) / 2, used[lane]
            while any(
                Rect(left, y, w, h).grown(10).overlaps(Rect(*spots[p], *sizes[p]))
                for p in pinned
                if _key(view, p) == lane
            ):
                y += 10
            spots[step] = (left, y)
            used[lane] = y + h + ROW_GAP
        x += width + COLUMN_GAP
    if progress is not None and not progress(1.0):
        raise Cancelled
    return _stacked(view, sizes, spots)


def placed(view: PathwayView, sizes: Sizes) -> Arrangement:
    """Keep every stored placement and find a place for the steps that have none."""
    stored = {p.step: (p.x, p.y) for p in view.pathway.layout.placements}
    if not stored:
        return arrange(view, sizes)
    spots = dict(stored)
    for step in view.steps:
        if step in spots:
            continue
        before = [a.source for a in view.incoming[step] if a.source in spots]
        x = max(
            (spots[s][0] + sizes[s][0] + COLUMN_GAP for s in before), default=HEAD_WIDTH + MARGIN
        )
        y, lane, (w, h) = LANE_PADDING, _key(view, step), sizes[step]
        while any(
            Rect(x, y, w, h).grown(10).overlaps(Rect(*spots[p], *sizes[p]))
            for p in spots
            if _key(view, p) == lane
        ):
            y += 10
        spots[step] = (x, y)
    return _stacked(view, sizes, spots)


def placements(view: PathwayView, arrangement: Arrangement) -> tuple[Placement, ...]:
    """The arrangement as placements to store; pinned steps stay pinned."""
    tops = {lane.key: lane.y for lane in arrangement.lanes}
    pinned = {p.step for p in view.pathway.layout.placements if p.pinned}
    return tuple(
        Placement(step=step, x=box.x, y=box.y - tops[_key(view, step)], pinned=step in pinned)
        for step, box in arrangement.boxes.items()
    )


def _key(view: PathwayView, step: str) -> str:
    level = view.level(view.steps[step])
    return level.value if level else NO_LEVEL


def _ranks(view: PathwayView) -> dict[str, int]:
    state: dict[str, int] = {}
    order: list[str] = []
    back: set[str] = set()
    for root in [step.id for step in view.starts] + list(view.steps):
        if root in state:
            continue
        state[root] = 1
        stack = [(root, iter(view.outgoing[root]))]
        while stack:
            step, arrows = stack[-1]
            for arrow in arrows:
                if state.get(arrow.target, 0) == 1:
                    back.add(arrow.id)
                elif arrow.target not in state:
                    state[arrow.target] = 1
                    stack.append((arrow.target, iter(view.outgoing[arrow.target])))
                    break
            else:
                state[step] = 2
                order.append(step)
                stack.pop()
    rank = dict.fromkeys(view.steps, 0)
    for step in reversed(order):
        for arrow in view.outgoing[step]:
            if arrow.id not in back:
                rank[arrow.target] = max(rank[arrow.target], rank[step] + 1)
    return rank


def _stacked(
    view: PathwayView, sizes: Sizes, spots: Mapping[str, tuple[float, float]]
) -> Arrangement:
    order = [level.value for level in view.pathway.layout.lane_order]
    order += [level.value for level in reversed(CareLevel) if level.value not in order]
    used = {_key(view, step) for step in view.steps}
    hide = view.pathway.layout.hide_empty_lanes and used
    keys = [key for key in order if key in used or not hide]
    keys += [NO_LEVEL] if NO_LEVEL in used else []
    lanes, boxes, y = [], {}, 0.0
    for key in keys:
        mine = [step for step in spots if _key(view, step) == key]
        lowest = max((spots[step][1] + sizes[step][1] for step in mine), default=0.0)
        height = max(LANE_MIN_HEIGHT, lowest + LANE_PADDING)
        lanes.append(Lane(key, y, height))
        boxes.update({s: Rect(spots[s][0], y + spots[s][1], *sizes[s]) for s in mine})
        y += height
    right = max((box.right for box in boxes.values()), default=HEAD_WIDTH) + MARGIN
    boxes = {step: boxes[step] for step in view.steps}
    return Arrangement(tuple(lanes), boxes, Rect(0, 0, right, y))
