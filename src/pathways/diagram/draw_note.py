"""A sticky note."""

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Figure, Layer, Role, Text
from pathways.diagram.text import baselines, height, wrap
from pathways.model import Note

NOTE_WIDTH = 150.0
NOTE_SIZE = 9.5

_PADDING = 8.0


def note_size(note: Note) -> tuple[float, float]:
    """The width and height its text takes."""
    lines = _lines(note)
    return NOTE_WIDTH, height(max(1, len(lines)), NOTE_SIZE) + 2 * _PADDING


def note_figure(note: Note, at: Point) -> Figure:
    """The note with its top left corner there."""
    lines = _lines(note)
    rect = Rect(*at, *note_size(note))
    texts = (
        Text(Point(rect.x + _PADDING, baseline), line, NOTE_SIZE)
        for line, baseline in zip(
            lines, baselines(rect.y + _PADDING, len(lines), NOTE_SIZE), strict=True
        )
    )
    return Figure(note.id, Layer.NOTE, rect.grown(1), (Box(rect, Role.NOTE, 2), *texts))


def _lines(note: Note) -> tuple[str, ...]:
    return wrap(note.text, NOTE_WIDTH - 2 * _PADDING, NOTE_SIZE)
