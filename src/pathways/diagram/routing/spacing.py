"""Room between arrows that run side by side: as much as there is, less only where it is tight."""

from collections.abc import Iterable, Sequence

from pathways.diagram.measures import TRACK_LEAST
from pathways.diagram.routing.parts import Part

_FREE = (18.0, 14.0, 11.0, TRACK_LEAST, TRACK_LEAST, TRACK_LEAST, TRACK_LEAST, 5.0, 0.0)
_DOCKED = (12.0, 12.0, 10.0, TRACK_LEAST, 6.0, 4.0, 2.0, 1.0, 0.0)
"""How far two parts are set apart, grade by grade, the widest first; less for two that dock at the
same side of a box, for there they come together anyway."""

_NARROW = 3
"""The grade at which straight arrows give up their place in the middle."""


class _Link:
    """Two parts that must not lie on each other, the earlier by its number."""

    __slots__ = ("apart", "docked", "earlier", "grade")

    def __init__(self, earlier: int, docked: bool) -> None:
        self.earlier = earlier
        self.docked = docked
        self.grade = -1
        self.tighten()

    def tighten(self) -> None:
        self.grade += 1
        self.apart = (_DOCKED if self.docked else _FREE)[self.grade]


def spread(order: Sequence[Part], pairs: Iterable[tuple[Part, Part]]) -> None:
    """Set parts apart, which are given from low to high, each near its wish."""
    place = {part: number for number, part in enumerate(order)}
    links: list[list[_Link]] = [[] for _ in order]
    for one, other in pairs:
        first, second = sorted((place[one], place[other]))
        docked = any(dock in other.docks for dock in one.docks)
        links[second].append(_Link(first, docked))
    firm = {number for number, part in enumerate(order) if part.firm}
    while True:
        lows, tight, moved = _lowest(order, links, firm)
        if moved is None:
            break
        _ease(tight, moved, links, firm)
    _settle(order, links, lows, _highest(order, links, firm))


def _lowest(
    order: Sequence[Part], links: Sequence[list[_Link]], firm: set[int]
) -> tuple[list[float], list[_Link], list[int] | None]:
    """The least place of every part; or a chain of links, and of parts, that lacks room."""
    lows: list[float] = []
    causes: list[_Link | None] = []
    for number, part in enumerate(order):
        low, cause = (part.wish if number in firm else part.low), None
        for link in links[number]:
            least = lows[link.earlier] + link.apart
            if least > low:
                low, cause = least, link
        lows.append(low)
        causes.append(cause)
        if cause and low > (part.wish if number in firm else part.high) + 1e-6:
            chain, parts = [], [number]
            while cause is not None:
                chain.append(cause)
                parts.append(cause.earlier)
                cause = causes[cause.earlier]
            return lows, chain, parts
    return lows, [], None


def _ease(
    chain: Sequence[_Link], parts: Sequence[int], links: Sequence[list[_Link]], firm: set[int]
) -> None:
    """Ask for less room along a chain: first of the links that ask for most."""
    grade = min(link.grade for link in chain)
    if grade >= _NARROW and not firm.isdisjoint(parts):
        firm.difference_update(parts)
    elif grade + 1 < len(_FREE):
        for link in chain:
            if link.grade == grade:
                link.tighten()
    else:
        # Their rooms do not meet, and in the other order than asked for: they are apart anyway.
        for number in parts:
            links[number][:] = [link for link in links[number] if link not in chain]


def _highest(order: Sequence[Part], links: Sequence[list[_Link]], firm: set[int]) -> list[float]:
    highs = [part.wish if number in firm else part.high for number, part in enumerate(order)]
    for number in range(len(order) - 1, -1, -1):
        for link in links[number]:
            highs[link.earlier] = min(highs[link.earlier], highs[number] - link.apart)
    return highs


def _settle(
    order: Sequence[Part],
    links: Sequence[list[_Link]],
    lows: Sequence[float],
    highs: Sequence[float],
) -> None:
    """Between pushing everything up from its wish and pushing everything down from it."""
    up: list[float] = []
    for number, part in enumerate(order):
        at = max(lows[number], part.wish)
        for link in links[number]:
            at = max(at, up[link.earlier] + link.apart)
        up.append(min(highs[number], at))
    down = [min(high, part.wish) for high, part in zip(highs, order, strict=True)]
    for number in range(len(order) - 1, -1, -1):
        at = down[number] = max(down[number], lows[number])
        for link in links[number]:
            down[link.earlier] = min(down[link.earlier], at - link.apart)
    for part, high, low in zip(order, up, down, strict=True):
        part.at = (high + low) / 2
