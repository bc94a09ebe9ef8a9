"""The report's type and colours: few sizes, one accent, all of it readable in grey."""

from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from pathways.diagram.primitives import Face, Role
from pathways.diagram.theme import THEMES
from pathways.reports.fonts import font_name

THEME = THEMES["print"]

INK = HexColor(THEME.style(Role.TEXT).ink)
MUTED = HexColor(THEME.style(Role.TEXT_MUTED).ink)
ACCENT = HexColor(THEME.style(Role.ICON).ink)
RULE = HexColor("#c3cad1")
"""Hairlines between rows."""
TINT = HexColor("#eef2f5")
"""The ground of what should stand out a little."""

INDENT = 24
"""Room at the left for a sign, in points."""

_BODY: dict[str, Any] = {
    "fontSize": 10,
    "leading": 14,
    "textColor": INK,
    "spaceAfter": 6,
    "allowWidows": 0,
    "allowOrphans": 0,
    "splitLongWords": 1,
    "embeddedHyphenation": 1,
    "tag": "P",
}
_STRONG = {"fontName": Face.SEMIBOLD}
_HEADING = {**_STRONG, "keepWithNext": 1}
_MUTED = {"textColor": MUTED}
_INSET = {"fontSize": 9.5, "leading": 13, "spaceAfter": 3, "leftIndent": INDENT}
_CELL = {"fontSize": 8.8, "leading": 11.6, "spaceAfter": 0}
_HEAD = {**_CELL, **_STRONG, **_MUTED, "fontSize": 8, "leading": 10}
_RIGHT = {"alignment": TA_RIGHT}

_SHEET: dict[str, dict[str, Any]] = {
    "body": {},
    "lead": {**_MUTED, "fontSize": 11.5, "leading": 16.5, "spaceAfter": 10},
    "title": {**_STRONG, "fontSize": 30, "leading": 35, "tag": "H1"},
    "region": {**_MUTED, "fontSize": 15, "leading": 20},
    "kicker": {**_STRONG, "fontSize": 9.5, "leading": 13, "textColor": ACCENT},
    "h1": {**_HEADING, "fontSize": 20, "leading": 25, "tag": "H1"},
    "h2": {**_HEADING, "fontSize": 13, "leading": 17, "spaceBefore": 16, "tag": "H2"},
    "h3": {**_HEADING, "fontSize": 11, "leading": 15, "spaceBefore": 14, "tag": "H3"},
    "h3_signed": {
        **_HEADING,
        **_INSET,
        "fontSize": 11,
        "leading": 15,
        "spaceBefore": 14,
        "tag": "H3",
    },
    "inset": _INSET,
    "inset_muted": {**_INSET, **_MUTED},
    "inset_bullet": {**_INSET, "leftIndent": INDENT + 10, "bulletIndent": INDENT},
    "muted": {**_MUTED, "fontSize": 9, "leading": 12.5},
    "cell": _CELL,
    "cell_strong": {**_CELL, **_STRONG},
    "cell_muted": {**_CELL, **_MUTED},
    "cell_unsaid": {**_CELL, **_MUTED, "fontName": Face.ITALIC},
    "cell_number": {**_CELL, **_RIGHT},
    "head": _HEAD,
    "head_number": {**_HEAD, **_RIGHT},
    "contents": {"leading": 19, "spaceAfter": 0},
    "contents_inner": {**_MUTED, "leading": 17, "spaceAfter": 0, "leftIndent": 14},
}


@cache
def styles() -> dict[str, ParagraphStyle]:
    """Every paragraph style by name."""
    made = {}
    for name, fields in _SHEET.items():
        face = fields.get("fontName", Face.REGULAR)
        made[name] = ParagraphStyle(
            name,
            **{**_BODY, **fields, "fontName": font_name(face)},
            bulletFontName=font_name(Face.REGULAR),
        )
    return made
