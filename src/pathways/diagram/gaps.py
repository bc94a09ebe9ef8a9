"""How much room arrows and what they carry need between columns, and round the whole."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pathways.diagram.measures import COLUMN_GAP, COLUMN_GAP_LEAST, TRACK_LEAST
from pathways.graph import PathwayView
from pathways.model import Transition

Span = tuple[float, float]

_BESIDE_TRACKS = 64.0
"""Room before the first track of a gap and after the last one."""
_TRACK = 18.0
_MANY = 7
_MORE_TRACK = 10.0
"""For each track beyond many."""
_LABEL = 10.0
_MANY_LABELS = 2
"""A label is put beside its arrow, so a few of them want some room more."""
_MOST_OUTER = 90.0


def gaps(
    view: PathwayView, columns: Mapping[str, int], places: Mapping[str, float]
) -> dict[int, float]:
    """The room before each column but the first; `places` is how far down steps stand, in rows."""
    last = max(columns.values(), default=0)
    found = dict.fromkeys(range(1, last + 1), COLUMN_GAP_LEAST)
    upright: dict[int, list[Span]] = defaultdict(list)
    labels: dict[int, int] = defaultdict(int)
    for arrow in view.pathway.transitions:
        source, target = arrow.source, arrow.target
        first, second = columns[source], columns[target]
        if first >= second:
            continue
        if places[source] != places[target]:
            fans = len(view.outgoing[source]) > 1
            gap = first + 1 if fans and len(view.incoming[target]) == 1 else second
            upright[gap].append(_sorted(places[source], places[target]))
            labels[gap] += bool(arrow.condition)
        elif second == first + 1 and _carries(view, arrow):
            found[second] = COLUMN_GAP
            labels[second] += bool(arrow.condition)
    for gap, spans in upright.items():
        tracks = _deepest(spans)
        room = _BESIDE_TRACKS + _TRACK * (min(tracks, _MANY) - 1)
        room += _LABEL * min(labels[gap], _MANY_LABELS)
        found[gap] = max(found[gap], room + _MORE_TRACK * max(tracks - _MANY, 0))
    return found


def outer_room(arrows_back: int) -> float:
    """More room than usual beyond the outermost steps, for arrows that go back there."""
    return min(arrows_back * (TRACK_LEAST + 1), _MOST_OUTER)


def _carries(view: PathwayView, arrow: Transition) -> bool:
    """Whether something stands on the arrow: a label, a channel, a break."""
    return bool(arrow.condition) or arrow.share is not None or view.is_handoff(arrow)


def _sorted(one: float, other: float) -> Span:
    return (one, other) if one < other else (other, one)


def _deepest(spans: Iterable[Span]) -> int:
    """The most spans that lie over each other."""
    ends = sorted(end for low, high in spans for end in ((low, 0), (high, 1)))
    depth = most = 0
    for _at, closes in ends:
        depth += -1 if closes else 1
        most = max(most, depth)
    return most
