"""Arrows as straight parts, and which of two should be to the right where they run together."""

from pathways.diagram.routing.wire import Dock

MOST_SHIFT = 60.0
"""No part is moved farther than this from where its way ran."""

_SAME = 0.5
_FACING = 7.9
"""Level parts that run towards each other at nearly the same height must not meet."""
_STRONG = 3


class Part:
    """One straight part of an arrow; `at` is where it lies across its own direction."""

    __slots__ = ("at", "begin", "docks", "end", "firm", "high", "line", "low", "place", "wish")

    def __init__(self, line: "Line", place: int, at: float, room: tuple[float, float]) -> None:
        self.line = line
        self.place = place
        self.at = self.wish = at
        self.low = min(max(room[0], at - MOST_SHIFT), at)
        self.high = max(min(room[1], at + MOST_SHIFT), at)
        self.begin = self.end = 0.0
        """Where it begins and ends along its own direction; see `Line.refresh`."""
        self.docks: tuple[Dock, ...] = ()
        """The sides of boxes it ends at."""
        self.firm = False
        """A straight arrow, which should stay in the middle of what it joins."""


class Line:
    """An arrow as parts that are level and upright by turns."""

    __slots__ = ("end", "key", "level_first", "parts", "start")

    def __init__(self, key: int, level_first: bool, start: float, end: float) -> None:
        self.key = key
        self.level_first = level_first
        self.start, self.end = start, end
        self.parts: list[Part] = []

    def is_level(self, place: int) -> bool:
        """Whether a part runs across the drawing, not down."""
        return (place % 2 == 0) == self.level_first

    def refresh(self) -> None:
        """Tell every part where its neighbours lie now."""
        before, last = self.start, len(self.parts) - 1
        for place, part in enumerate(self.parts):
            part.begin = before
            part.end = self.parts[place + 1].at if place < last else self.end
            before = part.at

    def corners(self) -> tuple[tuple[float, float], ...]:
        """The arrow's corners from start to end."""
        along = [self.start, *(part.at for part in self.parts), self.end]
        return tuple(
            (along[place], along[place + 1])
            if self.is_level(place)
            else (along[place + 1], along[place])
            for place in range(len(along) - 1)
        )


def handedness(one: Part, other: Part, forth: bool) -> int:
    """Which of two parts should be to the right of the other for one who walks along them.

    Above 0: the first, below 0: the other, 0: no matter. They are walked to where their arrows
    part, towards growing coordinates if `forth`.
    """
    level = one.line.is_level(one.place)
    step, other_step = _step(one, forth), _step(other, forth)
    while True:
        ahead = (one.end if step > 0 else one.begin) - (
            other.end if other_step > 0 else other.begin
        )
        if not forth:
            ahead = -ahead
        next_, other_next = _next(one, step), _next(other, other_step)
        turn = _turn(next_, step, level, forth)
        other_turn = _turn(other_next, other_step, level, forth)
        if not level and turn == -other_turn and abs(ahead) < _FACING:
            return _STRONG * turn
        if ahead < -_SAME:
            return turn
        if ahead > _SAME:
            return -other_turn
        if next_ is None or other_next is None:
            return 0
        if turn != other_turn:
            return 1 if turn > other_turn else -1
        one, other = next_, other_next
        forth = (one.end > one.begin) == (step > 0)
        level = not level


def _step(part: Part, forth: bool) -> int:
    """1 when the arrow itself runs that way, -1 when it comes from there."""
    return 1 if (part.end > part.begin) == forth else -1


def _next(part: Part, step: int) -> Part | None:
    place = part.place + step
    parts = part.line.parts
    return parts[place] if 0 <= place < len(parts) else None


def _turn(next_: Part | None, step: int, level: bool, forth: bool) -> int:
    """1 when the arrow turns right there, -1 left, 0 when it ends."""
    if next_ is None:
        return 0
    grows = (next_.end > next_.begin) == (step > 0)
    # Walking to the right, growing y is a right turn; walking down, growing x is a left turn.
    return 1 if (grows == forth) == level else -1
