"""The key to a drawing's signs, itself a drawing."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pathways.diagram.arrows import drawn
from pathways.diagram.badge import badge
from pathways.diagram.draw_step import step_ground
from pathways.diagram.draw_transition import Look, channel_sign
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.hatching import hatched
from pathways.diagram.icons import CHANNEL_ICONS, KIND_ICONS
from pathways.diagram.moving import moved
from pathways.diagram.occupied import Occupied
from pathways.diagram.primitives import (
    Box,
    Drawing,
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
    Tinted,
)
from pathways.diagram.text import baselines, height, wrap
from pathways.language import _
from pathways.model import Channel, StepKind, label

HEADING_SIZE = 11.0
TEXT_SIZE = 9.5

_COLUMN_GAP = 22.0
_ROW_GAP = 8.0
_SIGN_GAP = 9.0
_HEADING_HEIGHT = 24.0
_DASHED = "dashed"
_BADGES = {
    Grade.ERROR: Role.BADGE_ERROR,
    Grade.WARNING: Role.BADGE_WARNING,
    Grade.NOTE: Role.BADGE_NOTE,
}


class _Entry(NamedTuple):
    """A sign, drawn round the middle of its left edge, and what it means."""

    sign: tuple[Primitive, ...]
    tall: float
    text: str
    means: frozenset[object] = frozenset()
    """What a drawing that needs the entry shows one of."""


class _Column(NamedTuple):
    heading: str
    broad: float
    """The width of the column's signs."""
    text_width: float
    entries: tuple[_Entry, ...]


def legend(shown: Drawing | None = None) -> Drawing:
    """What steps, arrows, badges and channels look like, in the language spoken now.

    With a drawing, of these only what it shows.
    """
    figures: list[Figure] = []
    x = 0.0
    columns = _columns() if shown is None else _needed(_columns(), _shown(shown))
    for number, column in enumerate(columns):
        figures.append(_figure(f"legend-{number}", column, x))
        x = figures[-1].bounds.right + _COLUMN_GAP
    bounds = Rect.around(figure.bounds for figure in figures).grown(4)
    return Drawing(tuple(figures), bounds, _("Legend"))


def _needed(columns: Iterable[_Column], shown: frozenset[object]) -> Iterator[_Column]:
    """The columns with the entries that explain what is shown; none that would be empty."""
    for column in columns:
        entries = tuple(entry for entry in column.entries if entry.means & shown)
        if entries:
            yield column._replace(entries=entries)


def _shown(drawing: Drawing) -> frozenset[object]:
    """The roles, the icons of channels and the dashes of a drawing."""
    found: set[object] = set()
    for figure in drawing.figures:
        for part in figure.primitives:
            found.add(part.role.role if isinstance(part.role, Tinted) else part.role)
            if figure.layer is Layer.LABEL and isinstance(part, Icon):
                found.add(part.name)
            if figure.layer is Layer.TRANSITION and isinstance(part, Line) and part.dashed:
                found.add(_DASHED)
    return frozenset(found)


def _columns() -> tuple[_Column, ...]:
    return (
        _Column(_("Steps"), 46, 74, tuple(_steps())),
        _Column(_("Arrows"), 104, 132, tuple(_arrows())),
        _Column(_("Findings"), 20, 128, tuple(_badges())),
        _Column(_("Channels"), 19, 108, tuple(_channels())),
    )


def _figure(name: str, column: _Column, x: float) -> Figure:
    baseline = baselines(0, 1, HEADING_SIZE)[0]
    primitives: list[Primitive] = [
        Text(Point(x, baseline), column.heading, HEADING_SIZE, Role.TEXT_STRONG, Face.SEMIBOLD)
    ]
    y = _HEADING_HEIGHT
    left = x + column.broad + _SIGN_GAP
    for entry in column.entries:
        lines = wrap(entry.text, column.text_width, TEXT_SIZE)
        block = height(len(lines), TEXT_SIZE)
        tall = max(block, entry.tall)
        primitives += moved(entry.sign, x, y + tall / 2)
        primitives += (
            Text(Point(left, line_y), line, TEXT_SIZE)
            for line, line_y in zip(
                lines, baselines(y + (tall - block) / 2, len(lines), TEXT_SIZE), strict=True
            )
        )
        y += tall + _ROW_GAP
    bounds = Rect(x, 0, column.broad + _SIGN_GAP + column.text_width, y - _ROW_GAP)
    return Figure(name, Layer.NOTE, bounds, tuple(primitives))


def _steps() -> Iterator[_Entry]:
    for kind in StepKind:
        ground = tuple(step_ground(kind, Rect(0, -12, 46, 24)))
        if kind in KIND_ICONS:
            ground += (Icon(Point(23, 0), KIND_ICONS[kind], 12),)
        role = ground[0].role
        yield _Entry(ground, 24, label(kind), frozenset({role}))
    (card,) = step_ground(StepKind.ACTIVITY, Rect(0, -12, 46, 24))
    assert isinstance(card, Box)
    lacking = (card, *hatched(card))
    yield _Entry(lacking, 24, _("Lacking for those who see it"), frozenset({Role.HATCH}))


def _arrows() -> Iterator[_Entry]:
    sent, error, warning = Channel.ELECTRONIC, Mark(2, Grade.ERROR), Mark(1, Grade.WARNING)
    yield _arrow(_("Passage inside one unit"), Role.TRANSITION)
    yield _arrow(_("Handoff, with its channel"), Role.HANDOFF, channel=sent)
    yield _arrow(_("Broken handoff, with errors"), Role.BROKEN, channel=sent, mark=error)
    yield _arrow(_("Broken handoff, with warnings"), Role.WEAK, channel=sent, mark=warning)
    yield _arrow(_("Way back, agreed for when the patient gets worse"), Role.HANDOFF, dashed=True)


def _arrow(
    text: str,
    role: Role,
    *,
    dashed: bool = False,
    channel: Channel | None = None,
    mark: Mark | None = None,
) -> _Entry:
    points = (Point(0, 0), Point(104, 0))
    arrow = drawn({"": Look(points, role, dashed, channel, mark, (), (0, 0))}, Occupied())[""]
    things = arrow.label.primitives if arrow.label else ()
    means: object = _DASHED if dashed else role
    return _Entry(arrow.line.primitives + things, 20, text, frozenset({means}))


def _badges() -> Iterator[_Entry]:
    texts = {
        Grade.ERROR: _("Errors: patient safety or law"),
        Grade.WARNING: _("Warnings: quality"),
        Grade.NOTE: _("Remarks"),
    }
    for number, (grade, text) in enumerate(texts.items(), start=1):
        sign = moved(badge(Mark(number, grade)), 10, 0)
        yield _Entry(sign, 20, text, frozenset({_BADGES[grade]}))
    count = _("The number tells how many findings there are.")
    yield _Entry((), 0, count, frozenset(_BADGES.values()))


def _channels() -> Iterator[_Entry]:
    for channel in Channel:
        sign = tuple(channel_sign(Point(9.5, 0), channel, Role.HANDOFF))
        yield _Entry(sign, 19, label(channel), frozenset({CHANNEL_ICONS[channel]}))
