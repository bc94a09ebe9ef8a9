"""What a drawing is made of; the Qt canvas, the PDF and the SVG only paint these.

A primitive carries a role, never a colour: the theme gives each role its look, so that one drawing
serves light, dark, high contrast and print.
"""

from dataclasses import dataclass
from enum import StrEnum

from pathways.diagram.geometry import Point, Rect


class Role(StrEnum):
    """What a primitive is, for the theme to dress."""

    LANE = "lane"
    LANE_OTHER = "lane_other"
    """Every second lane, so that the eye can follow one."""
    LANE_HEAD = "lane_head"
    PHASE = "phase"
    STEP = "step"
    START = "start"
    DECISION = "decision"
    WAIT = "wait"
    END = "end"
    SUB_PATHWAY = "sub_pathway"
    TRANSITION = "transition"
    """A passage inside one unit."""
    HANDOFF = "handoff"
    """A whole handoff: a calm arrow."""
    BROKEN = "broken"
    """A broken handoff's line and zigzag."""
    NOTE = "note"
    LABEL = "label"
    """The ground under a label, so that no line shines through."""
    BADGE_ERROR = "badge_error"
    BADGE_WARNING = "badge_warning"
    BADGE_NOTE = "badge_note"
    TEXT = "text"
    TEXT_STRONG = "text_strong"
    TEXT_MUTED = "text_muted"
    TEXT_BADGE = "text_badge"
    ICON = "icon"
    ICON_MUTED = "icon_muted"
    ICON_BROKEN = "icon_broken"


class Face(StrEnum):
    """The font faces shipped with the program (Source Sans Pro)."""

    REGULAR = "Regular"
    SEMIBOLD = "Semibold"
    BOLD = "Bold"
    ITALIC = "It"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, with round corners where `radius` is more than 0."""

    rect: Rect
    role: Role
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed polygon (a decision's diamond, a zigzag's ends, an arrow head)."""

    points: tuple[Point, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Line:
    """An open polyline; `arrow` puts a head at its last point, `radius` rounds its corners."""

    points: tuple[Point, ...]
    role: Role
    arrow: bool = False
    dashed: bool = False
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle: a start, an end, a badge's ground."""

    center: Point
    radius: float
    role: Role


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, already wrapped; `at` is the left end of its baseline.

    `angle` turns it about `at`, in degrees against the clock (90 reads upwards).
    """

    at: Point
    text: str
    size: float
    role: Role = Role.TEXT
    face: Face = Face.REGULAR
    angle: float = 0


@dataclass(frozen=True, slots=True)
class Icon:
    """A glyph of the icon font, centred at `center`, in a square of `size`."""

    center: Point
    name: str
    size: float
    role: Role = Role.ICON


Primitive = Box | Shape | Line | Circle | Text | Icon


class Layer(StrEnum):
    """The order figures are painted in, lowest first."""

    LANE = "lane"
    TRANSITION = "transition"
    STEP = "step"
    LABEL = "label"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Figure:
    """The primitives of one element of the model, or of one lane.

    `element` is the id of the step, transition or note; for a lane its level's key. A transition
    has two figures: its line (layer TRANSITION) and its label, icon and badge (layer LABEL).
    """

    element: str
    layer: Layer
    bounds: Rect
    primitives: tuple[Primitive, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A pathway as figures in the order they are painted."""

    figures: tuple[Figure, ...]
    bounds: Rect
    title: str = ""


class Grade(StrEnum):
    """The gravest finding at an element, in the drawing's own words."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """How many findings an element has, and the gravest of them."""

    count: int
    grade: Grade
