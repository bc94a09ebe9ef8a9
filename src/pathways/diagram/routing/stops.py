"""Boxes as arrows see them: four sides and a middle, at hand without reckoning."""

from typing import NamedTuple

from pathways.diagram.geometry import Rect


class Stop(NamedTuple):
    """A box that an arrow leaves or enters."""

    left: float
    top: float
    right: float
    bottom: float
    x: float
    """The middle, as the next."""
    y: float


def stop(box: Rect) -> Stop:
    """The box as a stop."""
    x, y, width, height = box
    return Stop(x, y, x + width, y + height, x + width / 2, y + height / 2)
