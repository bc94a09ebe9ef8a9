"""A free place in a lane for a step that must give way to others, or has none yet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from statistics import median_low

from pathways.diagram.cycles import in_time
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import Sizes, Spot, Spots
from pathways.diagram.measures import COLUMN_GAP, HEAD_WIDTH, LANE_PADDING, MARGIN, ROW_GAP
from pathways.graph import PathwayView

_BESIDE = 30.0
"""Least room to the next box at the left and right."""
_ABOVE = 22.0
"""Least room to the next box above and below."""
_SNAP = 80.0
"""A step that nearly stands in a column is put in it."""
_COLUMNS = 3
"""How many columns farther on a place is looked for before the lane grows."""

Taken = dict[str, list[Rect]]
"""The boxes in each lane, their y counted from its top."""


def taken(steps: Iterable[str], spots: Spots, sizes: Sizes, keys: Mapping[str, str]) -> Taken:
    """The places these steps take in their lanes."""
    found: Taken = defaultdict(list)
    for step in steps:
        found[keys[step]].append(Rect(*spots[step], *sizes[step]))
    return found


def given_way(
    spots: Spots, pinned: Spots, sizes: Sizes, keys: Mapping[str, str]
) -> dict[str, Spot]:
    """All spots, with the pinned ones as they are and others moved out of their way."""
    if not pinned:
        return dict(spots)
    found = dict(pinned)
    boxes = taken(pinned, pinned, sizes, keys)
    for step in sorted(spots, key=lambda step: (spots[step], step)):
        if step not in pinned:
            place = _free(Rect(*spots[step], *sizes[step]), boxes[keys[step]])
            boxes[keys[step]].append(place)
            found[step] = Spot(place.x, place.y)
    return found


def set_anew(wishes: Spots, sizes: Sizes, keys: Mapping[str, str]) -> dict[str, Spot]:
    """The wished spots, those from the left first; a step that would cover another changes its row.

    How far along time they stand is kept.
    """
    found: dict[str, Spot] = {}
    boxes: Taken = defaultdict(list)
    for step, (x, y) in sorted(wishes.items(), key=lambda wish: (wish[1], wish[0])):
        lane = boxes[keys[step]]
        wish = Rect(x, max(y, LANE_PADDING), *sizes[step])
        place = _free(wish, lane, columns=0)
        lane.append(place)
        found[step] = Spot(place.x, place.y)
    return found


def beside_neighbours(
    view: PathwayView, stored: Spots, sizes: Sizes, keys: Mapping[str, str]
) -> dict[str, Spot]:
    """The stored spots, and for every other step a free one near the steps it is joined to."""
    found = dict(stored)
    if len(found) == len(view.steps):
        return found
    boxes = taken(found, found, sizes, keys)
    for step in in_time(view)[0]:
        if step not in found:
            lane = boxes[keys[step]]
            wish = _wish(view, step, found, sizes, keys, lane)
            place = _free(wish, lane)
            lane.append(place)
            found[step] = Spot(place.x, place.y)
    return found


def _wish(
    view: PathwayView,
    step: str,
    spots: Spots,
    sizes: Sizes,
    keys: Mapping[str, str],
    lane: list[Rect],
) -> Rect:
    """After the steps before it, in the row of a neighbour."""
    width, height = sizes[step]
    before = [a.source for a in view.incoming[step] if a.source in spots]
    after = [a.target for a in view.outgoing[step] if a.target in spots]
    if before:
        x = max(spots[other].x + sizes[other][0] for other in before) + COLUMN_GAP
    elif after:
        x = min(spots[other].x for other in after) - COLUMN_GAP - width
    else:
        x = max((box.right + COLUMN_GAP for box in lane), default=0.0)
    x = max(_in_column(x, width, spots, sizes), HEAD_WIDTH + MARGIN)
    level = [
        spots[other].y + sizes[other][1] / 2
        for other in (*before, *after)
        if keys[other] == keys[step]
    ] or [box.center.y for box in lane]
    middle = median_low(level) if level else LANE_PADDING + height / 2
    return Rect(x, max(middle - height / 2, LANE_PADDING), width, height)


def _in_column(x: float, width: float, spots: Spots, sizes: Sizes) -> float:
    middle = x + width / 2
    columns = (spots[other].x + sizes[other][0] / 2 for other in spots)
    nearest = min(columns, key=lambda column: abs(column - middle), default=middle)
    return nearest - width / 2 if abs(nearest - middle) <= _SNAP else x


def _free(wish: Rect, boxes: list[Rect], columns: int = _COLUMNS) -> Rect:
    """The wished place or the nearest free one: level, farther right, or in a row of its own."""
    return next(
        place
        for place in _places(wish, boxes, columns)
        if not any(map(_room(place).overlaps, boxes))
    )


def _places(wish: Rect, boxes: list[Rect], columns: int) -> Iterator[Rect]:
    yield wish
    tops = {wish.y}
    for box in boxes:
        tops |= {box.bottom + ROW_GAP, box.y - ROW_GAP - wish.height}
    rows = sorted((top for top in tops if top >= LANE_PADDING), key=lambda y: (abs(y - wish.y), y))
    step = wish.width + COLUMN_GAP
    places = [
        (abs(y - wish.y) + column * step, column, y) for column in range(columns + 1) for y in rows
    ]
    for _far, column, y in sorted(places):
        yield Rect(wish.x + column * step, y, wish.width, wish.height)


def _room(place: Rect) -> Rect:
    return Rect(
        place.x - _BESIDE,
        place.y - _ABOVE,
        place.width + 2 * _BESIDE,
        place.height + 2 * _ABOVE,
    )
