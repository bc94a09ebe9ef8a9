"""What people want of a picture, and the picture that comes of it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from pathways.diagram.framing import CM, INCH, Picture, of_width, on_slide, with_legend
from pathways.diagram.primitives import Drawing
from pathways.diagram.theme import THEMES, Theme

SCREEN = 96
"""Pixels an inch, where a picture without pixels of its own is shown on a screen."""


class Kind(StrEnum):
    """A file's format; its value is how the name ends."""

    PNG = ".png"
    SVG = ".svg"
    PDF = ".pdf"


class Size(StrEnum):
    """By what a picture's size is told."""

    DRAWN = "drawn"
    SLIDE = "slide"
    CM = "cm"
    PIXELS = "pixels"


@dataclass(frozen=True, slots=True)
class Wish:
    """All that can be chosen."""

    part: bool = False
    """What is selected, instead of the whole drawing."""
    kind: Kind = Kind.PNG
    size: Size = Size.DRAWN
    width_cm: float = 16
    """As wide as the text on a sheet of A4."""
    width_px: int = 1920
    dpi: int = 150
    colors: str = "print"
    """A theme's name."""
    transparent: bool = False
    legend: bool = False
    title: bool = False
    """On a slide, the pathway's name stands on top."""

    @property
    def theme(self) -> Theme:
        """The colours."""
        return THEMES[self.colors]

    def framed(self, drawing: Drawing) -> Picture:
        """The picture of a drawing."""
        if self.legend:
            drawing = with_legend(drawing)
        match self.size:
            case Size.SLIDE:
                return on_slide(drawing, drawing.title if self.title else "")
            case Size.CM:
                return of_width(drawing, self.width_cm * CM)
            case Size.PIXELS:
                return of_width(drawing, self._width)
        return Picture(drawing)

    @property
    def _width(self) -> float:
        """The width told in pixels, in points."""
        return self.width_px * INCH / (self.dpi if self.kind is Kind.PNG else SCREEN)

    def of_kind(self, kind: Kind) -> "Wish":
        """The same in another format, as large as before."""
        if self.size is not Size.PIXELS:
            return replace(self, kind=kind)
        return replace(self, kind=kind, size=Size.CM, width_cm=self._width / CM)
