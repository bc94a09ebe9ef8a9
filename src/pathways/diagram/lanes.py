"""Lanes: one for each care level, party or unit; which step stands in which, and their order."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import NamedTuple

from pathways.diagram.measures import (
    LANE_MIN_HEIGHT,
    LANE_MIN_WIDTH,
    LANE_PADDING,
    UNASSIGNED,
)
from pathways.graph import PathwayView
from pathways.model import CareLevel, LanesBy, Orientation, Step

_LEVELS = {level: number for number, level in enumerate(CareLevel)}


class Spot(NamedTuple):
    """A step's place: `x` along time, and `y` across it from where its lane starts."""

    x: float
    y: float


Spots = Mapping[str, Spot]
"""Where each step stands."""

Sizes = Mapping[str, tuple[float, float]]
"""Each step's width and height; for an arrangement, its length along time and across it."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One band along time; its key is a care level's value, a party's or unit's id, or "none"."""

    key: str
    start: float
    """Across time, from the drawing's upper edge; from its left edge where time runs down."""
    breadth: float
    """Across time: the band's height, or its width where time runs down."""

    @property
    def end(self) -> float:
        """Where the next lane starts."""
        return self.start + self.breadth


def lane_key(view: PathwayView, step: Step) -> str:
    """The lane a step belongs to; decisions and waits that name nobody stay with their keeper."""
    return _KEYS[view.pathway.layout.lanes_by](view, step)


def lane_keys(view: PathwayView) -> dict[str, str]:
    """The lane of each step."""
    key = _KEYS[view.pathway.layout.lanes_by]
    return {step.id: key(view, step) for step in view.pathway.steps}


def _level_key(view: PathwayView, step: Step) -> str:
    level = view.level(step)
    return UNASSIGNED if level is None else level.value


def _party_key(view: PathwayView, step: Step) -> str:
    party = view.party(_keeper(view, step))
    return UNASSIGNED if party is None else party.id


def _unit_key(view: PathwayView, step: Step) -> str:
    return _keeper(view, step).unit or UNASSIGNED


def _keeper(view: PathwayView, step: Step) -> Step:
    """In whose hands the patient is; a step that is not drawn yet speaks for itself."""
    return view.keepers(step)[0] if step.id in view.steps else step


_KEYS: dict[LanesBy, Callable[[PathwayView, Step], str]] = {
    LanesBy.LEVEL: _level_key,
    LanesBy.PARTY: _party_key,
    LanesBy.UNIT: _unit_key,
}


def lane_order(view: PathwayView, keys: Mapping[str, str]) -> list[str]:
    """The lanes in the order they are drawn: from the top down, or from the left.

    Steps without a lane of their own have the ground below all others. Where time runs down, the
    lowest lane is the one at the left. A drawing without steps shows every lane, whatever the
    layout says, so that there is something to fill.
    """
    layout = view.pathway.layout
    used = set(keys.values())
    hide = layout.hide_empty_lanes and bool(used)
    lanes = [key for key in upward_order(view, keys) if key in used or not hide]
    if UNASSIGNED in used or not lanes:
        lanes.insert(0, UNASSIGNED)
    return lanes if layout.orientation is Orientation.TOP_TO_BOTTOM else lanes[::-1]


def upward_order(view: PathwayView, keys: Mapping[str, str]) -> list[str]:
    """Every lane there can be, shown or not, the lowest first.

    The layout's own order is told like that; those it leaves out stand above those it names.
    Parties and units stand where their care levels would.
    """
    usual = _usual_order(view, keys)
    known = set(usual)
    named = [key for key in dict.fromkeys(view.pathway.layout.lane_order) if key in known]
    return [*named, *(key for key in usual if key not in named)]


def reordered(view: PathwayView, lane: str, past: str) -> tuple[str, ...]:
    """The order to store when a lane is moved to the far side of another; empty for the usual."""
    keys = lane_keys(view)
    order = upward_order(view, keys)
    if lane not in order or past not in order or lane == past:
        return view.pathway.layout.lane_order
    upwards = order.index(lane) < order.index(past)
    order.remove(lane)
    order.insert(order.index(past) + upwards, lane)
    return () if order == _usual_order(view, keys) else tuple(order)


def needed_breadth(downward: bool, reach: float = 0.0) -> float:
    """The least breadth of a lane whose steps reach so far across from its start."""
    return max(LANE_MIN_WIDTH if downward else LANE_MIN_HEIGHT, reach + LANE_PADDING)


def _usual_order(view: PathwayView, keys: Mapping[str, str]) -> list[str]:
    lanes_by = view.pathway.layout.lanes_by
    if lanes_by is LanesBy.LEVEL:
        return [level.value for level in CareLevel]
    lanes = list(view.parties if lanes_by is LanesBy.PARTY else view.units)
    drawn: defaultdict[str, list[int]] = defaultdict(list)
    for step, key in keys.items():
        level = view.level(view.steps[step])
        if level is not None:
            drawn[key].append(_LEVELS[level])
    known: defaultdict[str, list[int]] = defaultdict(list)
    for unit in view.units.values():
        lane = unit.party if lanes_by is LanesBy.PARTY else unit.id
        if lane is not None and unit.level is not None:
            known[lane].append(_LEVELS[unit.level])
    heights = {lane: median_low(drawn[lane] or known[lane] or [len(_LEVELS)]) for lane in lanes}
    return sorted(lanes, key=heights.__getitem__)


def stacked(
    view: PathwayView, order: Sequence[str], ends: Iterable[tuple[str, float]], beyond: float
) -> tuple[Lane, ...]:
    """The lanes one after the other without gaps, each as broad as its steps need.

    `ends` are lanes with how far across a step reaches in them. The last lane has some room more
    `beyond` its steps. People may have set a lane broader than it needs to be.
    """
    layout = view.pathway.layout
    downward = layout.orientation is Orientation.TOP_TO_BOTTOM
    reach = dict.fromkeys(order, 0.0)
    for key, end in ends:
        reach[key] = max(reach[key], end)
    reach[order[-1]] += beyond
    by_hand = {set_.lane: set_.height for set_ in layout.lane_heights}
    lanes = []
    start = 0.0
    for key in order:
        breadth = max(by_hand.get(key, 0.0), needed_breadth(downward, reach[key]))
        lanes.append(Lane(key, start, breadth))
        start += breadth
    return tuple(lanes)
