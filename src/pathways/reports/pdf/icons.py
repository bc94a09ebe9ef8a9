"""Icons as outlines, so that whoever searches the PDF or has it read aloud meets words only."""

from functools import cache

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path

from pathways.diagram.glyphs import icon_path

Move = tuple[str, tuple[float, ...]]
"""A method of a reportlab path (`moveTo`, `lineTo`, `curveTo`, `close`) and its coordinates."""

_SQUARE = 24
"""The side of the square that `icon_path` draws in."""


class _Pen(BasePen):  # type: ignore[misc] # fontTools has no types
    """Notes what a path has to do, round the square's middle, y upwards."""

    def __init__(self) -> None:
        super().__init__(None)
        self.moves: list[Move] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802 - fontTools' own names
        self._note("moveTo", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._note("lineTo", pt)

    def _curveToOne(  # noqa: N802
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._note("curveTo", pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802
        self._note("close")

    def _note(self, method: str, *points: tuple[float, float]) -> None:
        flat = (value for x, y in points for value in (x / _SQUARE - 0.5, 0.5 - y / _SQUARE))
        self.moves.append((method, tuple(flat)))


@cache
def outline(name: str) -> tuple[Move, ...]:
    """An icon's outline round its own middle, one unit wide; raises KeyError for no such icon."""
    pen = _Pen()
    parse_path(icon_path(name), pen)
    return tuple(pen.moves)
