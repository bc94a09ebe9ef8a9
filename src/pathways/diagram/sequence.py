"""The messages of one handoff as a small swim lane: who sends what to whom, from above to below.

The sender's lane is to the left and the receiver's to the right. Where a message starts stands when
it is sent; where it ends, to whom it goes and whether its receipt comes back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.icons import CHANNEL_ICONS
from pathways.diagram.primitives import (
    Box,
    Circle,
    Drawing,
    Face,
    Figure,
    Icon,
    Layer,
    Line,
    Primitive,
    Role,
    Text,
)
from pathways.diagram.text import baselines, height, width, wrap
from pathways.model import Channel

LEAST_WIDTH = 330.0
"""Narrower than this, the words no longer have room."""

_NAME, _TEXT, _TITLE = 10.5, 9.5, 12.0
_PAD = 8.0
_LANE_SHARE = 0.25
_LANE_WIDEST = 170.0
_ICON = 11.0
_ICON_ROUND = 8.5
_ROW_GAP = 9.0


class Standing(StrEnum):
    """How it stands with a message, which decides how its arrow looks."""

    CALM = "calm"
    WEAK = "weak"
    """Something about it is not as it should be."""
    MISSING = "missing"
    """It should be there and is not: dashed."""
    ELSEWHERE = "elsewhere"
    """It goes another way: dashed and faint."""


_ROLES = {
    Standing.CALM: Role.HANDOFF,
    Standing.WEAK: Role.WEAK,
    Standing.MISSING: Role.BROKEN,
    Standing.ELSEWHERE: Role.TRANSITION,
}
_DASHED = frozenset({Standing.MISSING, Standing.ELSEWHERE})


@dataclass(frozen=True, slots=True)
class Post:
    """One message, in the words it is shown with."""

    name: str
    backward: bool = False
    standing: Standing = Standing.CALM
    remark: str = ""
    """What is to be said of its standing ("Missing"), so that nothing hangs on the colour."""
    moment: str = ""
    """A heading above it, where another moment begins."""
    when: str = ""
    arrival: tuple[str, ...] = ()
    """To whom it goes, and whether its receipt comes back."""
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class Sequence:
    """A handoff with its messages in the order they are sent."""

    id: str
    """The transition's."""
    title: str
    sender: tuple[str, str]
    """The name of the place, and its party's where that is another."""
    receiver: tuple[str, str]
    posts: tuple[Post, ...]
    nothing: str = ""
    """What is said where there are no messages."""


def sequence_drawing(sequence: Sequence, wide: float, *, titled: bool = True) -> Drawing:
    """The handoff drawn as wide as asked, and as high as its words need.

    Its title stands above it, or is left to whoever shows it.
    """
    return _Sketch(sequence, max(wide, LEAST_WIDTH)).drawing(titled=titled)


class _Sketch:
    """Draws from above to below; `_y` is where the next thing begins."""

    def __init__(self, sequence: Sequence, wide: float) -> None:
        self._sequence = sequence
        self._wide = wide
        self._lane = min(wide * _LANE_SHARE, _LANE_WIDEST)
        self._y = 0.0
        self._figures: list[Figure] = []

    def drawing(self, *, titled: bool) -> Drawing:
        sequence = self._sequence
        if titled:
            self._title(sequence)
        top = self._y
        self._heads()
        for number, post in enumerate(sequence.posts):
            self._post(f"{sequence.id}.{number}", post)
        if not sequence.posts:
            room = (self._lane + _PAD, self._wide - 2 * self._lane - 2 * _PAD)
            self._y += _PAD
            words = self._texts(sequence.nothing, *room, _TEXT, Role.TEXT_MUTED)
            self._put(sequence.id, Layer.LABEL, words, height(_count(words), _TEXT))
        self._y += _PAD
        bounds = Rect(0, 0, self._wide, self._y)
        lanes = Figure(sequence.id, Layer.LANE, bounds, tuple(self._lanes(top)))
        return Drawing((lanes, *self._figures), bounds, sequence.title)

    def _title(self, sequence: Sequence) -> None:
        title = self._texts(sequence.title, 0, self._wide, _TITLE, Role.TEXT_STRONG, Face.SEMIBOLD)
        self._put(sequence.id, Layer.HEAD, title, height(_count(title), _TITLE) + 4)

    def _lanes(self, top: float) -> Iterator[Primitive]:
        for left in (0.0, self._wide - self._lane):
            yield Box(Rect(left, top, self._lane, self._y - top), Role.LANE_OTHER)
        for x in (self._lane, self._wide - self._lane):
            yield Line((Point(x, top), Point(x, self._y)), Role.TETHER)

    def _heads(self) -> None:
        """The names of both ends, each over its lane."""
        ends = ((0.0, self._sequence.sender), (self._wide - self._lane, self._sequence.receiver))
        room = self._lane - 2 * _PAD
        blocks: list[tuple[float, list[tuple[str, Face, Role]]]] = []
        for left, (place, party) in ends:
            names = wrap(place, room, _TEXT, Face.SEMIBOLD)
            lines = [(line, Face.SEMIBOLD, Role.TEXT_STRONG) for line in names]
            lines += [(line, Face.REGULAR, Role.TEXT_MUTED) for line in wrap(party, room, _TEXT)]
            blocks.append((left, lines))
        tall = height(max(len(lines) for _left, lines in blocks), _TEXT) + _PAD
        parts: list[Primitive] = []
        for left, lines in blocks:
            parts.append(Box(Rect(left, self._y, self._lane, tall), Role.LANE_HEAD))
            ys = baselines(self._y + _PAD / 2, len(lines), _TEXT)
            parts += [
                Text(Point(left + _PAD, y), line, _TEXT, role, face)
                for y, (line, face, role) in zip(ys, lines, strict=True)
            ]
        self._put(self._sequence.id, Layer.HEAD, parts, tall)

    def _post(self, id_: str, post: Post) -> None:
        if post.moment:
            self._moment(id_, post.moment)
        self._y += _ROW_GAP
        left, right = self._lane, self._wide - self._lane
        role, room = _ROLES[post.standing], right - left - 2 * _PAD
        remark = wrap(post.remark, room, _TEXT, Face.SEMIBOLD)
        name = wrap(post.name, room, _NAME)
        top = self._y
        y = top + height(len(remark), _TEXT) + height(len(name), _NAME) + _ICON_ROUND
        parts: list[Primitive] = [
            Text(Point(left + _PAD, base), line, _TEXT, role, Face.SEMIBOLD)
            for base, line in zip(baselines(top, len(remark), _TEXT), remark, strict=True)
        ]
        under = top + height(len(remark), _TEXT)
        parts += [
            Text(Point(left + _PAD, base), line, _NAME)
            for base, line in zip(baselines(under, len(name), _NAME), name, strict=True)
        ]
        parts += self._arrow(post, role, y)
        start, end = (right, 0.0) if post.backward else (0.0, right)
        lane = self._lane - 2 * _PAD
        said = [*self._beside(wrap(post.when, lane, _TEXT), start, y)]
        said += self._beside(
            [line for text in post.arrival for line in wrap(text, lane, _TEXT)], end, y
        )
        parts += said
        lowest = max((part.at.y for part in said), default=y) + 3
        self._put(id_, Layer.STEP, parts, max(lowest, y + _ICON_ROUND) - top)

    def _arrow(self, post: Post, role: Role, y: float) -> Iterator[Primitive]:
        ends = [Point(self._lane, y), Point(self._wide - self._lane, y)]
        if post.backward:
            ends.reverse()
        yield Line(tuple(ends), role, arrow=True, dashed=post.standing in _DASHED)
        if post.channel is not None:
            step = 24.0 if ends[0].x < ends[1].x else -24.0
            center = Point(ends[0].x + step, y)
            yield Circle(center, _ICON_ROUND, role)
            yield Icon(center, CHANNEL_ICONS[post.channel], _ICON, role)

    def _beside(self, lines: Iterable[str], left: float, y: float) -> list[Text]:
        """Words in a lane, set round an arrow's height but not above where its row begins."""
        told = list(lines)
        top = max(self._y, y - height(len(told), _TEXT) / 2)
        return [
            Text(Point(left + _PAD, base), line, _TEXT, Role.TEXT_MUTED)
            for base, line in zip(baselines(top, len(told), _TEXT), told, strict=True)
        ]

    def _moment(self, id_: str, text: str) -> None:
        """The moment that the messages below are counted from."""
        self._y += _ROW_GAP
        tall = height(1, _TEXT)
        wide = min(width(text, _TEXT, Face.SEMIBOLD), self._wide - 2 * _PAD)
        x = (self._wide - wide) / 2
        y = self._y + tall / 2
        line = wrap(text, self._wide - 2 * _PAD, _TEXT, Face.SEMIBOLD, 1)[0]
        parts: list[Primitive] = [
            Line((Point(0, y), Point(x - 6, y)), Role.TETHER, dashed=True),
            Line((Point(x + wide + 6, y), Point(self._wide, y)), Role.TETHER, dashed=True),
            Text(
                Point(x, baselines(self._y, 1, _TEXT)[0]),
                line,
                _TEXT,
                Role.TEXT_STRONG,
                Face.SEMIBOLD,
            ),
        ]
        self._put(id_, Layer.LABEL, parts, tall)

    def _texts(
        self,
        text: str,
        left: float,
        room: float,
        size: float,
        role: Role,
        face: Face = Face.REGULAR,
    ) -> list[Primitive]:
        lines = wrap(text, room, size, face)
        return [
            Text(Point(left, base), line, size, role, face)
            for base, line in zip(baselines(self._y, len(lines), size), lines, strict=True)
        ]

    def _put(self, id_: str, layer: Layer, parts: Iterable[Primitive], tall: float) -> None:
        """Add a figure where the last one ended."""
        bounds = Rect(0, self._y, self._wide, tall)
        self._figures.append(Figure(id_, layer, bounds, tuple(parts)))
        self._y += tall


def _count(parts: list[Primitive]) -> int:
    return max(1, len(parts))
