"""A lane: a band across the drawing, and the head that names its care level, party or unit."""

from typing import NamedTuple

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.icons import LEVEL_ICONS, PARTY_ICONS, UNASSIGNED_ICON, UNIT_ICON
from pathways.diagram.measures import UNASSIGNED
from pathways.diagram.primitives import Box, Face, Figure, Icon, Layer, Primitive, Role, Text
from pathways.diagram.text import baselines, height, width, wrap
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareLevel, LanesBy, label

NAME_SIZE = 11.0

_MARGIN = 12.0
_ICON = 20.0
_BETWEEN = 9.0
_MOST_LINES = 4
_MOST_LINES_ACROSS = 3
"""In a head above its lane."""
_LEAST_ROOM = 60.0
"""For a name in a head above its lane, of which little may be in sight."""
_NARROW_MARGIN = 4.0
_SMALL_ICON, _SMALL_NAME = 18.0, 9.0
_MOST_LINES_STACKED = 2


class LaneSign(NamedTuple):
    """What a lane's head shows."""

    name: str
    icon: str


def lane_sign(view: PathwayView, key: str) -> LaneSign:
    """The sign of the lane with a key, in the language spoken now."""
    lanes_by = view.pathway.layout.lanes_by
    if lanes_by is LanesBy.LEVEL:
        if key == UNASSIGNED:
            return LaneSign(_("No care level"), UNASSIGNED_ICON)
        level = CareLevel(key)
        return LaneSign(label(level), LEVEL_ICONS[level])
    if lanes_by is LanesBy.PARTY:
        if key == UNASSIGNED:
            return LaneSign(_("No party"), UNASSIGNED_ICON)
        party = view.parties[key]
        return LaneSign(party.name or _("Unnamed party"), PARTY_ICONS[party.kind])
    if key == UNASSIGNED:
        return LaneSign(_("No unit"), UNASSIGNED_ICON)
    unit = view.units[key]
    icon = LEVEL_ICONS[unit.level] if unit.level else UNIT_ICON
    return LaneSign(unit.name or _("Unnamed unit"), icon)


def lane_band(key: str, number: int, band: Rect) -> Figure:
    """The ground of a lane, the `number`th of the drawing."""
    role = Role.LANE_OTHER if number % 2 else Role.LANE
    return Figure(key, Layer.LANE, band, (Box(band, role),))


def lane_head(key: str, sign: LaneSign, head: Rect, *, downward: bool = False) -> Figure:
    """The lane's name at its left; where time runs down, above it."""
    words = _above(sign, head) if downward else _beside(sign, head)
    return Figure(key, Layer.HEAD, head, (Box(head, Role.LANE_HEAD), *words))


def _beside(sign: LaneSign, head: Rect) -> list[Primitive]:
    left = head.x + _MARGIN + _ICON + _BETWEEN
    room = head.right - left - _MARGIN / 2
    lines = wrap(sign.name, room, NAME_SIZE, Face.SEMIBOLD, max_lines=_MOST_LINES)
    return [
        Icon(Point(head.x + _MARGIN + _ICON / 2, head.center.y), sign.icon, _ICON),
        *_lines(lines, left, head.center.y),
    ]


def _above(sign: LaneSign, head: Rect) -> list[Primitive]:
    """Icon and name side by side in the middle of the head, or stacked in a narrow one."""
    lead = _ICON + _BETWEEN
    room = head.width - lead - 2 * _MARGIN
    if room < _LEAST_ROOM:
        return _stacked(sign, head)
    lines = wrap(sign.name, room, NAME_SIZE, Face.SEMIBOLD, max_lines=_MOST_LINES_ACROSS)
    widest = max((width(line, NAME_SIZE, Face.SEMIBOLD) for line in lines), default=0.0)
    left = head.center.x - (lead + widest) / 2
    return [
        Icon(Point(left + _ICON / 2, head.center.y), sign.icon, _ICON),
        *_lines(lines, left + lead, head.center.y),
    ]


def _stacked(sign: LaneSign, head: Rect) -> list[Primitive]:
    """A small icon above a small name; where that is too wide, the icon alone."""
    if head.width < _ICON:
        return []
    if head.width < _LEAST_ROOM:
        return [Icon(head.center, sign.icon, _ICON)]
    room = head.width - 2 * _NARROW_MARGIN
    lines = wrap(sign.name, room, _SMALL_NAME, Face.SEMIBOLD, max_lines=_MOST_LINES_STACKED)
    block = height(len(lines), _SMALL_NAME)
    top = head.center.y - (_SMALL_ICON + block) / 2
    icon = Icon(Point(head.center.x, top + _SMALL_ICON / 2), sign.icon, _SMALL_ICON)
    names: list[Primitive] = [icon]
    for line, baseline in zip(
        lines, baselines(top + _SMALL_ICON, len(lines), _SMALL_NAME), strict=True
    ):
        left = head.center.x - width(line, _SMALL_NAME, Face.SEMIBOLD) / 2
        names.append(_text(Point(left, baseline), line, _SMALL_NAME))
    return names


def _lines(lines: tuple[str, ...], left: float, middle: float) -> list[Text]:
    top = middle - height(len(lines), NAME_SIZE) / 2
    return [
        _text(Point(left, baseline), line, NAME_SIZE)
        for line, baseline in zip(lines, baselines(top, len(lines), NAME_SIZE), strict=True)
    ]


def _text(at: Point, line: str, size: float) -> Text:
    return Text(at, line, size, Role.TEXT_STRONG, Face.SEMIBOLD)
