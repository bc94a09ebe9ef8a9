"""Where notes stand: where people put them, else near what they are about."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.draw_note import note_size
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.occupied import Occupied
from pathways.graph import PathwayView
from pathways.model import Note

_CLEAR = 10.0
"""Room between a note and whatever is beside it."""

_REACH, _STRIDE = 480, 24
"""How far from its element a free place is looked for, and how densely."""

_CROSSED = 90.0
"""A line under a note is as bad as standing this much further off."""


def note_places(
    view: PathwayView, arrangement: Arrangement, routes: Mapping[str, Sequence[Point]]
) -> dict[str, Point]:
    """The top left corner of every note, in the file's order; notes keep clear of each other."""
    notes = view.pathway.notes
    if not notes:
        return {}
    taken = standing(arrangement)
    for id_, points in routes.items():
        taken.add_line(id_, points)
    places: dict[str, Point] = {}
    for note in sorted(notes, key=lambda note: note.x is None):
        places[note.id] = _place(note, arrangement, routes, taken)
    return {note.id: places[note.id] for note in notes}


def standing(arrangement: Arrangement) -> Occupied:
    """The steps, which notes keep clear of."""
    taken = Occupied()
    for box in arrangement.boxes.values():
        taken.add(box.grown(_CLEAR))
    return taken


def free_place(note: Note, wish: Point, arrangement: Arrangement, taken: Occupied) -> Point:
    """The place wished for, or the nearest among the lanes where a note covers nothing.

    The place is taken then.
    """
    width, height = note_size(note)
    body = arrangement.body
    inside = Point(
        max(body.x + _CLEAR, min(wish.x, body.right - width)),
        max(body.y, min(wish.y, body.bottom - height)),
    )
    candidates = sorted(
        (taken.lines_through(place.span) * _CROSSED + distance, place)
        for distance, place in _around(inside, width, height)
        if _inside(place, body) and taken.is_free(place.span)
    )
    place = Point(*candidates[0][1][:2]) if candidates else wish
    taken.add(Rect(*place, width, height).grown(_CLEAR))
    return place


def _place(
    note: Note,
    arrangement: Arrangement,
    routes: Mapping[str, Sequence[Point]],
    taken: Occupied,
) -> Point:
    if note.x is not None and note.y is not None:
        taken.add(Rect(note.x, note.y, *note_size(note)).grown(_CLEAR))
        return Point(note.x, note.y)
    corner = Rect(arrangement.body.x + _CLEAR, arrangement.body.y, 0, 0)
    anchor = about(note, arrangement, routes) or corner
    return free_place(note, Point(anchor.x, anchor.bottom + _CLEAR), arrangement, taken)


def about(
    note: Note, arrangement: Arrangement, routes: Mapping[str, Sequence[Point]]
) -> Rect | None:
    """What a note is about: a step's box, or the middle of an arrow; None for the whole."""
    box = arrangement.boxes.get(note.element or "")
    if box is not None:
        return box
    points = routes.get(note.element or "")
    return Rect(*points[len(points) // 2], 0, 0) if points else None


def _around(start: Point, width: float, height: float) -> Iterator[tuple[float, Rect]]:
    """Places about a point, each with its distance."""
    offsets = range(-_REACH, _REACH + 1, _STRIDE)
    for dx, dy in product(offsets, offsets):
        yield abs(dx) + abs(dy), Rect(start.x + dx, start.y + dy, width, height)


def _inside(place: Rect, body: Rect) -> bool:
    return (
        place.x >= body.x + _CLEAR
        and place.y >= body.y
        and place.right <= body.right
        and place.bottom <= body.bottom
    )
