"""What a drawing is made of; the Qt canvas, the PDF and the SVG only paint these.

A primitive carries a role, never a colour: the theme gives each role its look, so that one drawing
serves light, dark, high contrast and print. They are named tuples: thousands are made for each
drawing, and whether one has changed is asked at every edit.
"""

from enum import StrEnum
from typing import NamedTuple

from pathways.diagram.geometry import Point, Rect
from pathways.model import Mark as Mark  # noqa: PLC0414 - one home, known here too
from pathways.model import Severity, Swatch


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
    HATCH = "hatch"
    """The lines across a step that the municipality lacks."""
    HATCH_CLEAR = "hatch_clear"
    """The ground under text on such lines."""
    SUB_PATHWAY = "sub_pathway"
    TRANSITION = "transition"
    """A passage inside one unit."""
    HANDOFF = "handoff"
    """A whole handoff: a calm arrow."""
    BROKEN = "broken"
    """The line and zigzag of a handoff with an error."""
    WEAK = "weak"
    """The line and zigzag of a handoff with warnings only."""
    NOTE = "note"
    TETHER = "tether"
    """The thread from a note to what it is about."""
    FRAME = "frame"
    FRAME_TITLE = "frame_title"
    LABEL = "label"
    """The ground under a label, so that no line shines through."""
    BADGE_ERROR = "badge_error"
    BADGE_WARNING = "badge_warning"
    BADGE_NOTE = "badge_note"
    TEXT = "text"
    TEXT_STRONG = "text_strong"
    TEXT_MUTED = "text_muted"
    ICON = "icon"
    ICON_MUTED = "icon_muted"


class Tinted(NamedTuple):
    """A role in a colour that people have chosen."""

    role: Role
    color: Swatch


Look = Role | Tinted
"""What the theme dresses."""


def look(role: Role, color: Swatch | None) -> Look:
    """A role, in a colour if one was chosen."""
    return role if color is None else Tinted(role, color)


class Face(StrEnum):
    """The font faces shipped with the program (Source Sans Pro)."""

    REGULAR = "Regular"
    SEMIBOLD = "Semibold"
    BOLD = "Bold"
    ITALIC = "It"


class Box(NamedTuple):
    """A rectangle, with round corners where `radius` is more than 0."""

    rect: Rect
    role: Look
    radius: float = 0


class Shape(NamedTuple):
    """A closed polygon (a decision's diamond, a zigzag's ends, an arrow head)."""

    points: tuple[Point, ...]
    role: Look


class Line(NamedTuple):
    """An open polyline; `arrow` puts a head at its last point, `radius` rounds its corners."""

    points: tuple[Point, ...]
    role: Role
    arrow: bool = False
    dashed: bool = False
    radius: float = 0


class Circle(NamedTuple):
    """A circle: a start, an end, a badge's ground."""

    center: Point
    radius: float
    role: Role


class Text(NamedTuple):
    """One line of text, already wrapped; `at` is the left end of its baseline.

    Any role may be a text's: it is painted in the role's ink (a badge's count has its badge's).

    `angle` turns it about `at`, in degrees against the clock (90 reads upwards).
    """

    at: Point
    text: str
    size: float
    role: Role = Role.TEXT
    face: Face = Face.REGULAR
    angle: float = 0


class Icon(NamedTuple):
    """A glyph of the icon font, centred at `center`, in a square of `size`."""

    center: Point
    name: str
    size: float
    role: Role = Role.ICON


Primitive = Box | Shape | Line | Circle | Text | Icon


class Layer(StrEnum):
    """The order figures are painted in, lowest first."""

    LANE = "lane"
    FRAME = "frame"
    TETHER = "tether"
    TRANSITION = "transition"
    STEP = "step"
    LABEL = "label"
    NOTE = "note"
    HEAD = "head"
    """The lanes' heads, on top of all, so that a canvas may keep them in sight."""


class Figure(NamedTuple):
    """The primitives of one element of the model, or of one lane.

    `element` is the id of the step, transition, note or frame; for a lane its level's key. A
    transition has two figures: its line (layer TRANSITION) and its label, icon and badge (layer
    LABEL); a note with a thread has that in layer TETHER; a lane has its band (LANE) and its head
    (HEAD).
    """

    element: str
    layer: Layer
    bounds: Rect
    primitives: tuple[Primitive, ...]


class Drawing(NamedTuple):
    """A pathway as figures in the order they are painted."""

    figures: tuple[Figure, ...]
    bounds: Rect
    title: str = ""
    downward: bool = False
    """Time runs down: the lanes' heads stand above them."""


Grade = Severity
