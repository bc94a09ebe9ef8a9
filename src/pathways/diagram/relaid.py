"""From one layout of a drawing to another: where what people have placed goes."""

from collections.abc import Mapping
from statistics import fmean

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.flow import along, runs_down
from pathways.diagram.free_places import set_anew
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.lanes import Sizes, Spot, lane_keys
from pathways.diagram.measures import COLUMN_GAP, HEAD_WIDTH, LANE_PADDING, ROW_GAP
from pathways.diagram.note_places import free_place, standing
from pathways.graph import PathwayView
from pathways.model import Placement


def pins(before: PathwayView, now: PathwayView, sizes: Sizes) -> tuple[Placement, ...]:
    """The pinned placements of a drawing for another layout of it.

    They keep their place along time and across it as far as nothing stands there in the lanes of
    `now`. Where time has turned, distances shrink and grow with the steps' sides.
    """
    pinned = [spot for spot in before.pathway.layout.placements if spot.pinned]
    if not pinned:
        return ()
    long, broad = _stretch(before, now, sizes)
    wishes = {
        spot.step: Spot(
            HEAD_WIDTH + (spot.x - HEAD_WIDTH) * long,
            LANE_PADDING + (spot.y - LANE_PADDING) * broad,
        )
        for spot in pinned
    }
    found = set_anew(wishes, along(now, sizes), lane_keys(now))
    return tuple(
        Placement(step=spot.step, x=found[spot.step].x, y=found[spot.step].y, pinned=True)
        for spot in pinned
    )


def _stretch(before: PathwayView, now: PathwayView, sizes: Sizes) -> tuple[float, float]:
    """How many times farther from each other things stand now, along time and across it."""
    if runs_down(before) == runs_down(now):
        return 1.0, 1.0
    (old_long, old_broad), (long, broad) = (
        (
            fmean(length for length, _breadth in sides) + COLUMN_GAP,
            fmean(breadth for _length, breadth in sides) + ROW_GAP,
        )
        for sides in (along(before, sizes).values(), along(now, sizes).values())
    )
    return long / old_long, broad / old_broad


def notes(view: PathwayView, before: Arrangement, now: Arrangement) -> Mapping[str, Point]:
    """Where notes go that people have put somewhere, so that they stay by the same steps.

    `view` is the pathway as it was arranged before; those that stay are left out.
    """
    found: dict[str, Point] = {}
    taken = standing(now)
    for note in view.pathway.notes:
        if note.x is None or note.y is None or not before.boxes:
            continue
        at = Point(note.x, note.y)
        step = note.element or ""
        if step not in before.boxes:
            step = _nearest(at, before.boxes)
        old, new = before.boxes[step], now.boxes[step]
        if (old.x, old.y) == (new.x, new.y):
            continue
        wish = Point(at.x + new.x - old.x, at.y + new.y - old.y)
        found[note.id] = free_place(note, wish, now, taken)
    return found


def _nearest(at: Point, boxes: Mapping[str, Rect]) -> str:
    return min(boxes, key=lambda step: (_distance(at, boxes[step]), step))


def _distance(at: Point, box: Rect) -> float:
    return abs(at.x - box.center.x) + abs(at.y - box.center.y)
