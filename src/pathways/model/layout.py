"""How a pathway is drawn, kept apart from what it means."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from pathways.model.base import Coordinate, ElementId, Line, Many, Value


class Orientation(StrEnum):
    """The direction of time on the drawing."""

    LEFT_TO_RIGHT = "left_to_right"
    TOP_TO_BOTTOM = "top_to_bottom"


class LanesBy(StrEnum):
    """What a lane stands for."""

    LEVEL = "level"
    PARTY = "party"
    UNIT = "unit"


class Placement(Value):
    """Where a step stands: `x` along time, `y` down from the top of its own lane.

    Both name the box's top left corner in points, so a lane may grow without moving its
    neighbours' steps inside their lanes.
    """

    step: ElementId
    x: Coordinate
    y: Coordinate
    pinned: bool = False
    """Placed by hand; arranging leaves it where it is."""


class Bend(Value):
    """A corner of an arrow set by hand, in points from the drawing's origin."""

    x: Coordinate
    y: Coordinate


class Bends(Value):
    """The corners of one arrow that people have set."""

    transition: ElementId
    points: Many[Bend]
    ends: tuple[Bend, Bend] | None = None
    """The middles of its source and its target when the corners were set; the corners move and
    stretch with them. None where nobody knows: the corners stay where they are."""


class LabelShift(Value):
    """How far a label was moved by hand from where it would stand."""

    element: ElementId
    dx: Coordinate
    dy: Coordinate


class LaneHeight(Value):
    """The least height of a lane, set by hand; its steps may need more."""

    lane: Line
    height: Annotated[float, Field(ge=0, le=1e5)]
    """In points, across the lane."""


class Swatch(StrEnum):
    """The colours a figure may be given; none of them is one of the severities'."""

    BLUE = "blue"
    TEAL = "teal"
    GREEN = "green"
    YELLOW = "yellow"
    PURPLE = "purple"
    GREY = "grey"


class ElementColor(Value):
    """The colour people have given a step, a note or a frame."""

    element: ElementId
    color: Swatch


class Layout(Value):
    """All that only the drawing needs."""

    orientation: Orientation = Orientation.LEFT_TO_RIGHT
    lanes_by: LanesBy = LanesBy.LEVEL
    phase_columns: bool = False
    hide_empty_lanes: bool = True
    lane_order: Many[Line] = ()
    """The lanes' keys from the lowest up; empty for the usual order.

    A lane's key is a care level's value, or a party's or unit's id; keys without a lane wait.
    """
    lane_heights: Many[LaneHeight] = ()
    placements: Many[Placement] = ()
    bends: Many[Bends] = ()
    label_shifts: Many[LabelShift] = ()
    colors: Many[ElementColor] = ()
