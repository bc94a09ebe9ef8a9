"""An arrow: a calm line, a handoff with its channel, or a handoff that is visibly broken."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pathways.diagram.badge import badge
from pathways.diagram.furniture import ICON_RADIUS, TOOTH, ZIGZAG_REACH, Break, Furniture
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.icons import CHANNEL_ICONS
from pathways.diagram.label_places import LabelPlace
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
from pathways.language import _, language
from pathways.model import Channel, Transition

LABEL_SIZE = 9.5
LABEL_WIDTHS = (84.0, 54.0)
"""A label fits between two columns; the narrow one beside an arrow that comes up between them."""

_CORNER = 7.0
_LABEL_PADDING = 2.0
_ICON_SIZE = 11.0


class Label(NamedTuple):
    """An arrow's text as one block, drawn with its top left corner at the origin."""

    width: float
    height: float
    texts: tuple[Text, ...]


class Look(NamedTuple):
    """All that decides how an arrow looks, but for where its things find a place."""

    points: tuple[Point, ...]
    """From the source's outline to the target's."""
    role: Role
    dashed: bool
    channel: Channel | None
    mark: Mark | None
    labels: tuple[Label, ...]
    """Its label in the shapes it may have, the best first; none without text."""
    shift: tuple[float, float]
    """How far its label was moved by hand."""

    @property
    def is_broken(self) -> bool:
        """Whether the line has a gap."""
        return self.role in {Role.BROKEN, Role.WEAK}


def role_of(view: PathwayView, arrow: Transition, mark: Mark | None) -> Role:
    """What the arrow is: a plain passage, a whole handoff, or a broken one."""
    if not view.is_handoff(arrow):
        return Role.TRANSITION
    if mark is None or mark.grade is Grade.NOTE:
        return Role.HANDOFF
    return Role.BROKEN if mark.grade is Grade.ERROR else Role.WEAK


def channel_of(arrow: Transition) -> Channel | None:
    """The channel of the handoff's main message: the first that goes the patient's way."""
    if arrow.handoff is None:
        return None
    messages = sorted(arrow.handoff.messages, key=lambda message: message.backward)
    return next((message.channel for message in messages if message.channel), None)


def labels_of(arrow: Transition) -> tuple[Label, ...]:
    """The arrow's condition and share, in the language spoken now, in one shape or more."""
    if arrow.share is None:
        return _labels(arrow.condition, "")
    number = f"{arrow.share:.3g}"
    if language() != "en":
        number = number.replace(".", ",")
    return _labels(arrow.condition, _("{number}%").format(number=number))


def line_figure(id_: str, look: Look, furniture: Furniture) -> Figure:
    """The arrow's line, in two pieces with torn ends where it is broken."""
    points, role, dashed = look.points, look.role, look.dashed
    gap = furniture.gap
    primitives: tuple[Primitive, ...]
    if gap is None:
        primitives = (Line(points, role, True, dashed, _CORNER),)
    else:
        before = (*points[: gap.part + 1], gap.start)
        after = (gap.end, *points[gap.part + 1 :])
        primitives = (
            Line(before, role, False, dashed, _CORNER),
            Line(after, role, True, dashed, _CORNER),
            _zigzag(gap.start, gap, role),
            _zigzag(gap.end, gap, role),
        )
    return Figure(id_, Layer.TRANSITION, _bounds(points, ZIGZAG_REACH + 2), primitives)


def label_figure(
    id_: str, look: Look, furniture: Furniture, place: LabelPlace | None
) -> Figure | None:
    """The arrow's icon, badge and label; None when it has none of them.

    A label that a line runs through gets a ground.
    """
    primitives: list[Primitive] = []
    if furniture.icon is not None and look.channel is not None:
        primitives += channel_sign(furniture.icon, look.channel, look.role)
    spot = furniture.gap.badge if furniture.gap else furniture.badge
    if spot is not None and look.mark is not None:
        primitives += moved(badge(look.mark), *spot)
    bounds = [*furniture.solids()]
    if place is not None:
        if place.crossed:
            primitives.append(Box(place.rect, Role.LABEL, 3))
        primitives += moved(look.labels[place.shape].texts, place.rect.x, place.rect.y)
        bounds.append(place.rect)
    if not primitives:
        return None
    return Figure(id_, Layer.LABEL, Rect.around(bounds).grown(1), tuple(primitives))


@lru_cache(maxsize=16_384)
def _labels(condition: str, share: str) -> tuple[Label, ...]:
    shapes = dict.fromkeys(wrap(condition, room, LABEL_SIZE) for room in LABEL_WIDTHS)
    return tuple(_label(lines, share) for lines in shapes if lines or share)


def _label(lines: tuple[str, ...], share: str) -> Label:
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


def channel_sign(at: Point, way: Channel, role: Role) -> Iterator[Primitive]:
    """A channel's icon on its ground."""
    yield Circle(at, ICON_RADIUS, role)
    yield Icon(at, CHANNEL_ICONS[way], _ICON_SIZE, role)


def _zigzag(at: Point, gap: Break, role: Role) -> Line:
    """A torn edge across the line; the line meets it in its middle."""
    dx, dy = gap.end.x - gap.start.x, gap.end.y - gap.start.y
    length = abs(dx) + abs(dy)
    along_x, along_y = dx / length * TOOTH, dy / length * TOOTH
    across_x, across_y = -dy / length * ZIGZAG_REACH, dx / length * ZIGZAG_REACH
    x, y = at
    points = (
        Point(x - across_x - along_x, y - across_y - along_y),
        Point(x - across_x / 3 + along_x, y - across_y / 3 + along_y),
        Point(x + across_x / 3 - along_x, y + across_y / 3 - along_y),
        Point(x + across_x + along_x, y + across_y + along_y),
    )
    return Line(points, role)


def _bounds(points: Sequence[Point], margin: float) -> Rect:
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    x, y = min(xs) - margin, min(ys) - margin
    return Rect(x, y, max(xs) + margin - x, max(ys) + margin - y)
