"""A step: a card with its name, its unit and the icon of its care level."""

from functools import lru_cache
from typing import NamedTuple

from pathways.diagram.badge import badge, badge_bounds
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.hatching import cleared, hatched
from pathways.diagram.icons import KIND_ICONS, LEVEL_ICONS
from pathways.diagram.measures import PILL_RADIUS, SLANT
from pathways.diagram.moving import moved
from pathways.diagram.primitives import (
    Box,
    Face,
    Figure,
    Icon,
    Layer,
    Mark,
    Primitive,
    Role,
    Shape,
    Text,
    look,
)
from pathways.diagram.text import LEADING, baselines, height, width, wrap
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareLevel, Step, StepKind, Swatch, label

CARD_WIDTH = 168.0
NAME_SIZE = 11.0
UNIT_SIZE = 9.0

_MOST_LINES = 8
"""A longer name makes the card wider."""
_WIDER_BY = 42.0
_LEAST_HEIGHT = 46.0
_PILL_HEIGHT = 36.0
_PADDING_Y = 9.0
_BETWEEN = 2.5
"""Between the name and the unit."""
_ICON = 12.0
_ICON_ROOM = 17.0
_DOUBLE_EDGE = 3.5
_MARGINS = {
    StepKind.START: 16.0,
    StepKind.END: 16.0,
    StepKind.DECISION: 19.0,
    StepKind.SUB_PATHWAY: 13.0,
}
_MARGIN = 10.0
_ROLES = {
    StepKind.START: Role.START,
    StepKind.ACTIVITY: Role.STEP,
    StepKind.DECISION: Role.DECISION,
    StepKind.WAIT: Role.WAIT,
    StepKind.END: Role.END,
    StepKind.SUB_PATHWAY: Role.SUB_PATHWAY,
}
_CENTRED = frozenset({StepKind.START, StepKind.END, StepKind.DECISION})
_LED_BY_ICON = frozenset({StepKind.START, StepKind.END, StepKind.WAIT})
"""These have their kind's icon before the name."""


class Card(NamedTuple):
    """A step drawn with its top left corner at the origin."""

    width: float
    height: float
    primitives: tuple[Primitive, ...]


def card(
    view: PathwayView, step: Step, color: Swatch | None = None, *, lacking: bool = False
) -> Card:
    """The step's card, in the language spoken now; hatched where citizens lack what it offers."""
    level = view.level(step)
    name = step.name or _("Unnamed step")
    made = _card(step.kind, name, not step.name, _under(view, step), level, color)
    return _hatched(made) if lacking else made


def step_figure(id_: str, card: Card, at: Rect, mark: Mark | None) -> Figure:
    """The step where it stands, with a badge at its corner when it has findings."""
    primitives = moved(card.primitives, at.x, at.y)
    if mark is None:
        return Figure(id_, Layer.STEP, at.grown(1.5), primitives)
    corner = badge_corner(at)
    bounds = Rect.around((at.grown(1.5), badge_bounds(corner).grown(1)))
    return Figure(id_, Layer.STEP, bounds, primitives + moved(badge(mark), *corner))


def badge_corner(at: Rect) -> Point:
    """Where a step's badge has its middle."""
    return Point(at.right - 12, at.y)


def _under(view: PathwayView, step: Step) -> str:
    """The line below the name: the unit, else who is responsible, else the care level."""
    unit = view.unit(step)
    if unit is not None and unit.name:
        return unit.name
    if step.kind in {StepKind.START, StepKind.END}:
        return ""
    party = view.party(step)
    if party is not None and party.name:
        return party.name
    level = view.level(step)
    return label(level) if level else ""


@lru_cache(maxsize=4_096)
def _hatched(made: Card) -> Card:
    """The card with lines across its ground, its words kept clear of them."""
    grounds = [part for part in made.primitives if isinstance(part, Box | Shape)]
    words = made.primitives[len(grounds) :]
    rooms: list[Primitive] = [cleared(_room(part)) for part in words]
    return made._replace(primitives=(*grounds, *hatched(grounds[0]), *rooms, *words))


def _room(part: Primitive) -> Rect:
    """What a line of text or an icon takes up, with a little air."""
    if isinstance(part, Text):
        top = part.at.y - part.size
        return Rect(part.at.x, top, width(part.text, part.size, part.face), part.size * 1.3).grown(
            2
        )
    assert isinstance(part, Icon)
    half = part.size / 2
    return Rect(part.center.x - half, part.center.y - half, part.size, part.size).grown(1)


@lru_cache(maxsize=32_768)
def _card(
    kind: StepKind,
    name: str,
    unnamed: bool,
    under: str,
    level: CareLevel | None,
    color: Swatch | None,
) -> Card:
    face = Face.ITALIC if unnamed else Face.SEMIBOLD
    role = Role.TEXT_MUTED if unnamed else Role.TEXT_STRONG
    margin = _MARGINS.get(kind, _MARGIN)
    lead = _ICON_ROOM if kind in _LED_BY_ICON else 0.0
    tail = _ICON_ROOM if kind is StepKind.SUB_PATHWAY else 0.0
    level_icon = LEVEL_ICONS[level] if level and under else ""
    under_lead = _ICON_ROOM if level_icon else 0.0
    card_width = CARD_WIDTH
    names = wrap(name, card_width - 2 * margin - lead, NAME_SIZE, face)
    while len(names) > _MOST_LINES:
        card_width += _WIDER_BY
        names = wrap(name, card_width - 2 * margin - lead, NAME_SIZE, face)
    unders = wrap(under, card_width - 2 * margin - under_lead - tail, UNIT_SIZE)
    block = height(len(names), NAME_SIZE)
    if unders:
        block += _BETWEEN + height(len(unders), UNIT_SIZE)
    least = _PILL_HEIGHT if kind in {StepKind.START, StepKind.END} else _LEAST_HEIGHT
    card_height = max(least, block + 2 * _PADDING_Y)
    room = Rect(margin, (card_height - block) / 2, card_width - 2 * margin, block)

    primitives = step_ground(kind, Rect(0, 0, card_width, card_height), color)
    centred = kind in _CENTRED
    primitives += _lines(
        names, room, NAME_SIZE, role, face, lead, centred, KIND_ICONS.get(kind, "")
    )
    if unders:
        below = Rect(
            room.x, room.y + height(len(names), NAME_SIZE) + _BETWEEN, room.width - tail, 0
        )
        primitives += _lines(
            unders, below, UNIT_SIZE, Role.TEXT_MUTED, Face.REGULAR, under_lead, centred, level_icon
        )
    if kind is StepKind.SUB_PATHWAY:
        corner = Point(card_width - margin - _ICON / 2 + 2, card_height - margin - _ICON / 2 + 3)
        primitives.append(Icon(corner, KIND_ICONS[kind], _ICON + 2, Role.SUB_PATHWAY))
    return Card(card_width, card_height, tuple(primitives))


def step_ground(kind: StepKind, rect: Rect, color: Swatch | None = None) -> list[Primitive]:
    """The shape that tells a step's kind."""
    role = look(_ROLES[kind], color)
    if kind in {StepKind.START, StepKind.END}:
        return [Box(rect, role, min(PILL_RADIUS, rect.height / 2))]
    if kind is StepKind.DECISION:
        middle = rect.height / 2
        slant = min(SLANT, middle)
        x, y, right, bottom = rect.span
        points = (
            Point(x, y + middle),
            Point(x + slant, y),
            Point(right - slant, y),
            Point(right, y + middle),
            Point(right - slant, bottom),
            Point(x + slant, bottom),
        )
        return [Shape(points, role)]
    if kind is StepKind.SUB_PATHWAY:
        inner = rect.grown(-_DOUBLE_EDGE)
        return [Box(rect, role, 6), Box(inner, role, 3.5)]
    return [Box(rect, role, 6)]


def _lines(
    lines: tuple[str, ...],
    room: Rect,
    size: float,
    role: Role,
    face: Face,
    lead: float,
    centred: bool,
    icon: str,
) -> list[Primitive]:
    """Lines of text from the top of the room, after their icon when there is room for one."""
    widths = [width(line, size, face) for line in lines]
    left = room.x
    if centred:
        left += (room.width - lead - max(widths)) / 2
    primitives: list[Primitive] = []
    if lead:
        middle = room.y + size * LEADING / 2
        icon_role = Role.ICON_MUTED if size == UNIT_SIZE else Role.ICON
        primitives.append(Icon(Point(left + _ICON / 2, middle), icon, _ICON, icon_role))
    for line, line_width, baseline in zip(
        lines, widths, baselines(room.y, len(lines), size), strict=True
    ):
        indent = (max(widths) - line_width) / 2 if centred else 0
        primitives.append(Text(Point(left + lead + indent, baseline), line, size, role, face))
    return primitives
