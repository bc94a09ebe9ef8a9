"""An arrow: a calm line, a handoff with its channel, or a handoff that is visibly broken."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pathways.diagram.badge import badge
from pathways.diagram.furniture import ICON_RADIUS, TOOTH, ZIGZAG_REACH, Break, Furniture
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.icons import CHANNEL_ICONS
from pathways.diagram.moving import moved
from pathways.diagram.primitives import (
    Box,
    Circle,
    Face,
    Figure,
    Grade,
    Icon,
    Layer,
    Line,
    Mark,
    Primitive,
    Role,
    Text,
)
from pathways.diagram.text import baselines, height, width, wrap
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import Channel, Transition

LABEL_SIZE = 9.5
LABEL_WIDTH = 84.0
"""A label fits between two columns."""

_CORNER = 7.0
_LABEL_PADDING = 2.0
_ICON_SIZE = 11.0


class Label(NamedTuple):
    """An arrow's text, drawn with its top left corner at the origin; no texts, no label."""

    width: float
    height: float
    texts: tuple[Text, ...]

    def standing(self, at: Rect, *, grounded: bool) -> tuple[Primitive, ...]:
        """The label in its place, on a ground of its own where a line runs through."""
        ground = (Box(at, Role.LABEL, 3),) if grounded else ()
        return ground + moved(self.texts, at.x, at.y)


def role_of(view: PathwayView, arrow: Transition, mark: Mark | None) -> Role:
    """What the arrow is: a plain passage, a whole handoff, or a broken one."""
    if not view.is_handoff(arrow):
        return Role.TRANSITION
    if mark is None or mark.grade is Grade.NOTE:
        return Role.HANDOFF
    return Role.BROKEN if mark.grade is Grade.ERROR else Role.WEAK


def channel(arrow: Transition) -> Channel | None:
    """The channel of the handoff's main message: the first that goes the patient's way."""
    if arrow.handoff is None:
        return None
    messages = sorted(arrow.handoff.messages, key=lambda message: message.backward)
    return next((message.channel for message in messages if message.channel), None)


def label(arrow: Transition) -> Label:
    """The arrow's condition and share."""
    share = "" if arrow.share is None else _percent(arrow.share)
    return _label(arrow.condition, share)


def line_figure(
    arrow: Transition, points: Sequence[Point], role: Role, furniture: Furniture
) -> Figure:
    """The arrow's line, in two pieces with torn ends where it is broken."""
    dashed = arrow.worsening
    gap = furniture.gap
    primitives: tuple[Primitive, ...]
    if gap is None:
        primitives = (Line(tuple(points), role, True, dashed, _CORNER),)
    else:
        before = (*points[: gap.part + 1], gap.start)
        after = (gap.end, *points[gap.part + 1 :])
        primitives = (
            Line(before, role, False, dashed, _CORNER),
            Line(after, role, True, dashed, _CORNER),
            _zigzag(gap.start, gap, role),
            _zigzag(gap.end, gap, role),
        )
    return Figure(arrow.id, Layer.TRANSITION, _bounds(points).grown(ZIGZAG_REACH + 2), primitives)


def label_figure(
    arrow: Transition,
    role: Role,
    furniture: Furniture,
    mark: Mark | None,
    lettering: tuple[Primitive, ...],
    at: Rect | None,
) -> Figure | None:
    """The arrow's icon, badge and label; None when it has none of them."""
    primitives: list[Primitive] = []
    way = channel(arrow)
    if furniture.icon is not None and way is not None:
        primitives += _channel_icon(furniture.icon, way, role)
    spot = furniture.gap.badge if furniture.gap else furniture.badge
    if spot is not None and mark is not None:
        primitives += moved(badge(mark), *spot)
    bounds = list(furniture.solids())
    if at is not None:
        primitives += lettering
        bounds.append(at)
    if not primitives:
        return None
    return Figure(arrow.id, Layer.LABEL, Rect.around(bounds).grown(1), tuple(primitives))


def _percent(share: float) -> str:
    return _("{number}%").format(number=f"{share:g}".replace(".", _(".")))


@lru_cache(maxsize=16_384)
def _label(condition: str, share: str) -> Label:
    lines = wrap(condition, LABEL_WIDTH, LABEL_SIZE)
    faces = [Face.REGULAR] * len(lines)
    if share:
        lines, faces = (*lines, share), [*faces, Face.SEMIBOLD]
    texts = tuple(
        Text(Point(_LABEL_PADDING, baseline), line, LABEL_SIZE, Role.TEXT, face)
        for line, face, baseline in zip(
            lines, faces, baselines(0, len(lines), LABEL_SIZE), strict=True
        )
    )
    widest = max((width(text.text, text.size, text.face) for text in texts), default=0)
    return Label(widest + 2 * _LABEL_PADDING, height(len(lines), LABEL_SIZE), texts)


def _channel_icon(at: Point, way: Channel, role: Role) -> Iterator[Primitive]:
    yield Circle(at, ICON_RADIUS, role)
    yield Icon(at, CHANNEL_ICONS[way], _ICON_SIZE, role)


def _zigzag(at: Point, gap: Break, role: Role) -> Line:
    """A torn edge across the line; the line meets it in its middle."""
    dx, dy = gap.end.x - gap.start.x, gap.end.y - gap.start.y
    length = abs(dx) + abs(dy)
    along, across = Point(dx / length, dy / length), Point(-dy / length, dx / length)
    steps = (-1.0, -0.33, 0.33, 1.0)
    teeth = (-TOOTH, TOOTH, -TOOTH, TOOTH)
    points = tuple(
        Point(
            at.x + across.x * ZIGZAG_REACH * step + along.x * tooth,
            at.y + across.y * ZIGZAG_REACH * step + along.y * tooth,
        )
        for step, tooth in zip(steps, teeth, strict=True)
    )
    return Line(points, role)


def _bounds(points: Sequence[Point]) -> Rect:
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
