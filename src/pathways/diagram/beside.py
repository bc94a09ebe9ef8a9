"""Where something laid over the drawing covers least of what it is about."""

from collections.abc import Iterable, Sequence

from pathways.diagram.geometry import Rect

_AWAY = 8.0
"""Between it and what it belongs to, in pixels."""


def spot_beside(
    size: tuple[float, float], about: Rect, room: Rect, others: Iterable[Rect], sides: Sequence[str]
) -> Rect:
    """Where something of a size stands beside what it is about, inside the room.

    Of the sides, named in the order they are liked (`below`, `above`, `right`, `left`), the one
    where it covers least: first of what it is about, then of the others. Where it covers what it
    is about on all of them, one of the room's corners may be better.
    """
    others = tuple(others)
    spots = [_inside(_beside(size, about, side), room) for side in sides]
    if all(spot.overlaps(about) for spot in spots):
        spots += _corners(size, room)
    covered = [
        10 * _shared(spot, about) + sum(_shared(spot, other) for other in others) for spot in spots
    ]
    return spots[covered.index(min(covered))]


def _beside(size: tuple[float, float], about: Rect, side: str) -> Rect:
    wide, high = size
    x, y = about.center.x - wide / 2, about.center.y - high / 2
    return {
        "below": Rect(x, about.bottom + _AWAY, wide, high),
        "above": Rect(x, about.y - _AWAY - high, wide, high),
        "right": Rect(about.right + _AWAY, y, wide, high),
        "left": Rect(about.x - _AWAY - wide, y, wide, high),
    }[side]


def _corners(size: tuple[float, float], room: Rect) -> list[Rect]:
    right, bottom = max(room.x, room.right - size[0]), max(room.y, room.bottom - size[1])
    return [Rect(x, y, *size) for x in (right, room.x) for y in (bottom, room.y)]


def _inside(spot: Rect, room: Rect) -> Rect:
    """Moved into the room; its upper left corner stays in sight in any case."""
    x = max(room.x, min(spot.x, room.right - spot.width))
    y = max(room.y, min(spot.y, room.bottom - spot.height))
    return Rect(x, y, spot.width, spot.height)


def _shared(one: Rect, other: Rect) -> float:
    """How much of one lies on the other."""
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y)
    return wide * high if wide > 0 and high > 0 else 0.0
