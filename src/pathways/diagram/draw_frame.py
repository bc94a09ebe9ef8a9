"""Frames round steps that belong together: an edge, and a tab with the title."""

from collections.abc import Iterator, Mapping, Sequence

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Face, Figure, Layer, Role, Text, look
from pathways.diagram.text import LEADING, baselines, width, wrap
from pathways.language import _
from pathways.model import Frame, Swatch

TITLE_SIZE = 10.0

_PADDING = 10.0
"""Between a frame and its steps, and between a frame and one inside it."""
_TAB_HEIGHT = TITLE_SIZE * LEADING + 4.0
_TAB_PADDING = 8.0
_RADIUS = 8.0
_EDGE = 1.5
_CLEAR = 3.0
"""Least room between a frame and the lanes' heads."""


def frame_figures(
    frames: Sequence[Frame], arrangement: Arrangement, colors: Mapping[str, Swatch]
) -> Iterator[Figure]:
    """Every frame that has steps, a frame before those inside it."""
    rects = _rects(frames, arrangement)
    for frame in sorted(frames, key=lambda frame: -len(frame.steps)):
        if frame.id in rects:
            yield _figure(frame, rects[frame.id], arrangement.heads, colors.get(frame.id))


def frame_rect(figure: Figure) -> Rect:
    """The rectangle a frame stands round."""
    return figure.bounds.grown(-_EDGE)


def frame_tab(figure: Figure) -> Rect:
    """Where a frame's title stands."""
    return next(part.rect for part in reversed(figure.primitives) if isinstance(part, Box))


def _rects(frames: Sequence[Frame], arrangement: Arrangement) -> dict[str, Rect]:
    """The room of each frame: round its steps, and round the frames that hold some of them."""
    rects: dict[str, Rect] = {}
    done: list[tuple[frozenset[str], Rect]] = []
    for frame in sorted(frames, key=lambda frame: len(frame.steps)):
        steps = frozenset(frame.steps) & arrangement.boxes.keys()
        inside = [rect for inner, rect in done if inner <= steps]
        rooms = [*(arrangement.boxes[step] for step in steps), *inside]
        if not rooms:
            continue
        x, y, right, bottom = Rect.around(rooms).grown(_PADDING).span
        y -= _TAB_HEIGHT
        # Whatever stands at the edge of the lanes, their heads stay free.
        if arrangement.downward and arrangement.heads.bottom + _CLEAR < bottom:
            y = max(y, arrangement.heads.bottom + _CLEAR)
        elif not arrangement.downward and arrangement.heads.right + _CLEAR < right:
            x = max(x, arrangement.heads.right + _CLEAR)
        rects[frame.id] = Rect(x, y, right - x, bottom - y)
        done.append((steps, rects[frame.id]))
    return rects


def _figure(frame: Frame, rect: Rect, heads: Rect, color: Swatch | None) -> Figure:
    """The frame with its title at the upper left corner."""
    face = Face.SEMIBOLD if frame.title else Face.ITALIC
    room = rect.width - 2 * _TAB_PADDING
    lines = wrap(frame.title or _("Unnamed frame"), room, TITLE_SIZE, face, 1)
    written = max((width(line, TITLE_SIZE, face) for line in lines), default=0.0)
    tab = Rect(rect.x, rect.y, written + 2 * _TAB_PADDING, _TAB_HEIGHT)
    texts = (
        Text(Point(tab.x + _TAB_PADDING, baseline), line, TITLE_SIZE, Role.TEXT_STRONG, face)
        for line, baseline in zip(lines, baselines(tab.y + 2, len(lines), TITLE_SIZE), strict=True)
    )
    edge = Box(rect, look(Role.FRAME, color), _RADIUS)
    ground = Box(tab, look(Role.FRAME_TITLE, color), 5)
    return Figure(frame.id, Layer.FRAME, rect.grown(_EDGE), (edge, ground, *texts))
