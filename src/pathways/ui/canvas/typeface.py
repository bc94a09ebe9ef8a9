"""The shipped fonts in Qt: lines of text and icons as glyph runs, placed as measured without Qt."""

from functools import cache, lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont

from pathways.diagram.fonts import FAMILY, WEIGHTS, font_file, glyph, icon_font_file
from pathways.diagram.primitives import Face
from pathways.ui.look import load_fonts

_DESIGN_SIZE = 1000.0
"""Large enough that Qt's rounding of a glyph's advance to 1/64 pixel does not count."""

_ICON_DEPTH = 1 / 8
"""How far the icon font's square reaches below the baseline, in sizes."""

_UNHINTED = QFont.HintingPreference.PreferNoHinting


@lru_cache(maxsize=65_536)
def line(text: str, size: float, face: Face) -> QGlyphRun | None:
    """The glyphs of one line of text; None when the face lacks one of them (see `font`)."""
    raw = _raw_font(face, size)
    glyphs = raw.glyphIndexesForString(text)
    if 0 in glyphs:
        return None
    places, x = [], 0.0
    for advance in _raw_font(face, _DESIGN_SIZE).advancesForGlyphIndexes(glyphs):
        places.append(QPointF(x, 0))
        x += advance.x() * size / _DESIGN_SIZE
    return _run(raw, glyphs, places)


@lru_cache(maxsize=4_096)
def icon(name: str, size: float) -> QGlyphRun:
    """The glyph of an icon, the middle of its square at the origin."""
    raw = _icon_font(size)
    baseline = size * (0.5 - _ICON_DEPTH)
    return _run(raw, raw.glyphIndexesForString(glyph(name)), [QPointF(-size / 2, baseline)])


def font(face: Face, size: int) -> QFont:
    """The face as an ordinary font of a size in pixels, which borrows what it lacks from others."""
    load_fonts()
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(WEIGHTS[face]))
    made.setItalic(face is Face.ITALIC)
    made.setHintingPreference(_UNHINTED)
    made.setKerning(False)
    return made


def _run(raw: QRawFont, glyphs: list[int], places: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)
    return run


@cache
def _raw_font(face: Face, size: float) -> QRawFont:
    return QRawFont(str(font_file(face)), size, _UNHINTED)


@cache
def _icon_font(size: float) -> QRawFont:
    return QRawFont(str(icon_font_file()), size, _UNHINTED)
