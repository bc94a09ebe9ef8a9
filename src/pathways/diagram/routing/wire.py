"""What is to be laid: an arrow between two boxes."""

from typing import NamedTuple


class Wire(NamedTuple):
    """An arrow between boxes, which are known by number."""

    source: int
    target: int
    lean: float
    """Where it would rather turn: 0 near its source, 1 near its target."""


class Dock(NamedTuple):
    """One side of a box, where arrows end."""

    box: int
    level: bool
    """Left or right, where arrows end level."""
    far: bool
    """The right or the lower side."""
