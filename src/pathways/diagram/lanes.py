"""Lanes: one for each care level, home lowest; which step stands in which."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pathways.diagram.measures import LANE_MIN_HEIGHT, LANE_PADDING, NO_LEVEL
from pathways.graph import PathwayView
from pathways.model import CareLevel


class Spot(NamedTuple):
    """A step's x, and its y down from the top of its lane."""

    x: float
    y: float


Spots = Mapping[str, Spot]
"""Where each step stands."""

Sizes = Mapping[str, tuple[float, float]]
"""Each step's width and height."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One band across the drawing; its key is a care level's value, or "none"."""

    key: str
    y: float
    height: float


def lane_keys(view: PathwayView) -> dict[str, str]:
    """The lane of each step."""
    found = {}
    for step in view.pathway.steps:
        level = view.level(step)
        found[step.id] = NO_LEVEL if level is None else level.value
    return found


def lane_order(view: PathwayView, keys: Mapping[str, str]) -> list[str]:
    """The lanes from the top down.

    The layout's own order is told as the levels are: the lowest lane first. Levels it leaves out
    stand above those it names. Steps without a level have the ground below all others. A drawing
    without steps shows every lane, whatever the layout says, so that there is something to fill.
    """
    layout = view.pathway.layout
    used = set(keys.values())
    levels = [level.value for level in CareLevel]
    named = [key for key in layout.lane_order if key in levels]
    upwards = [*named, *(key for key in levels if key not in named)]
    hide = layout.hide_empty_lanes and bool(used)
    lanes = [key for key in reversed(upwards) if key in used or not hide]
    return [*lanes, NO_LEVEL] if NO_LEVEL in used else lanes


def stacked(
    order: list[str], keys: Mapping[str, str], sizes: Sizes, spots: Spots, below: float
) -> tuple[Lane, ...]:
    """The lanes one below the other without gaps, each as high as its steps need.

    The lowest has some more room below its steps.
    """
    lowest = dict.fromkeys(order, 0.0)
    for step, (_x, y) in spots.items():
        key = keys[step]
        lowest[key] = max(lowest[key], y + sizes[step][1])
    lowest[order[-1]] += below
    lanes = []
    top = 0.0
    for key in order:
        height = max(LANE_MIN_HEIGHT, lowest[key] + LANE_PADDING)
        lanes.append(Lane(key, top, height))
        top += height
    return tuple(lanes)
