"""A sticky note, and the thread between it and what it is about."""

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import (
    Figure,
    Layer,
    Line,
    Look,
    Primitive,
    Role,
    Shape,
    Text,
    look,
)
from pathways.diagram.text import baselines, height, wrap
from pathways.model import Note, Swatch

NOTE_WIDTH = 150.0
NOTE_SIZE = 9.5

_PADDING = 8.0
_FOLD = 9.0
"""How much of the lower right corner is folded over."""
_NEAR = 24.0
"""A note so near what it is about needs no thread."""


def note_size(note: Note) -> tuple[float, float]:
    """The width and height its text takes."""
    lines = _lines(note)
    return NOTE_WIDTH, height(max(1, len(lines)), NOTE_SIZE) + 2 * _PADDING


def note_figure(note: Note, at: Point, color: Swatch | None = None) -> Figure:
    """The note with its top left corner there."""
    lines = _lines(note)
    rect = Rect(*at, *note_size(note))
    texts = (
        Text(Point(rect.x + _PADDING, baseline), line, NOTE_SIZE)
        for line, baseline in zip(
            lines, baselines(rect.y + _PADDING, len(lines), NOTE_SIZE), strict=True
        )
    )
    sheet = _sheet(rect, look(Role.NOTE, color))
    return Figure(note.id, Layer.NOTE, rect.grown(1), (*sheet, *texts))


def note_rect(figure: Figure) -> Rect:
    """The rectangle a note covers."""
    return figure.bounds.grown(-1)


def tether(note: Note, rect: Rect, about: Rect) -> Figure | None:
    """The thread from a note to what it is about; None where it stands close by."""
    start, end = _nearest(rect, about), _nearest(about, rect)
    if max(abs(start.x - end.x), abs(start.y - end.y)) <= _NEAR:
        return None
    room = Rect.around(Rect(*point, 0, 0) for point in (start, end)).grown(1)
    return Figure(note.id, Layer.TETHER, room, (Line((start, end), Role.TETHER, dashed=True),))


def _nearest(rect: Rect, other: Rect) -> Point:
    """The point of a rectangle's edge from which a line to another may begin."""
    middle = other.center
    return Point(min(max(middle.x, rect.x), rect.right), min(max(middle.y, rect.y), rect.bottom))


def _sheet(rect: Rect, role: Look) -> tuple[Primitive, ...]:
    """The paper with its corner folded over."""
    x, y, right, bottom = rect.span
    fold = (
        Point(right - _FOLD, bottom),
        Point(right - _FOLD, bottom - _FOLD),
        Point(right, bottom - _FOLD),
    )
    edge = (Point(x, y), Point(right, y), fold[2], fold[0], Point(x, bottom))
    return Shape(edge, role), Shape(fold, role)


def _lines(note: Note) -> tuple[str, ...]:
    return wrap(note.text, NOTE_WIDTH - 2 * _PADDING, NOTE_SIZE)
