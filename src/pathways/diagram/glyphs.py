"""Icons as outlines, for those who cannot use the icon font."""

import logging
from functools import cache
from typing import Any

from pathways.diagram.fonts import glyph, icon_font_file


@cache
def icon_path(icon: str) -> str:
    """The icon's outline as SVG path data, in a square of 24 units with y downwards.

    Raises KeyError for a name the icon font has not.
    """
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    font = _icon_font()
    scale = 24 / font["head"].unitsPerEm
    top = font["hhea"].ascent * scale
    pen = SVGPathPen(None, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip("."))
    name = font.getBestCmap()[ord(glyph(icon))]
    font.getGlyphSet()[name].draw(TransformPen(pen, (scale, 0, 0, -scale, 0, top)))
    commands: str = pen.getCommands()
    return commands


@cache
def _icon_font() -> Any:
    from fontTools.ttLib import TTFont

    # The icon font's dates are odd, and fontTools would say so on the terminal.
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    return TTFont(icon_font_file(), lazy=True)
