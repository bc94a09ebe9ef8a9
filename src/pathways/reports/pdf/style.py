"""The report's type and colours: few sizes, one accent, all of it readable in grey."""

from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from pathways.diagram.primitives import Face, Role
from pathways.diagram.theme import THEMES
from pathways.reports.house import accent
from pathways.reports.pdf.fonts import font_name

THEME = THEMES["print"]

INK = HexColor(THEME.style(Role.TEXT).ink)
MUTED = HexColor(THEME.style(Role.TEXT_MUTED).ink)
ACCENT = HexColor(THEME.style(Role.ICON).ink)
"""The program's own; what belongs to a report is in the colour of the house."""
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
_PLAIN = {"fontSize": 12, "leading": 18}
_RIGHT = {"alignment": TA_RIGHT}

_SHEET: dict[str, dict[str, Any]] = {
    "body": {},
    "lead": {**_MUTED, "fontSize": 11.5, "leading": 16.5, "spaceAfter": 10},
    "title": {**_STRONG, "fontSize": 30, "leading": 35, "tag": "H1"},
    "title_small": {**_STRONG, "fontSize": 23, "leading": 27, "tag": "H1"},
    "region": {**_MUTED, "fontSize": 15, "leading": 20},
    "kicker": {**_STRONG, "fontSize": 9.5, "leading": 13},
    "h1": {**_HEADING, "fontSize": 20, "leading": 25, "spaceBefore": 12, "tag": "H1"},
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
    "cell_signed": {**_CELL, "leftIndent": 18},
    "cell_number": {**_CELL, **_RIGHT},
    "head": _HEAD,
    "head_number": {**_HEAD, **_RIGHT},
    "figure": {**_STRONG, "fontSize": 21, "leading": 24, "spaceAfter": 0},
    "figure_caption": {**_CELL, **_MUTED, "fontSize": 8.4, "leading": 10.5},
    "cell_center": {**_CELL, "alignment": TA_CENTER},
    "cell_center_strong": {**_CELL, **_STRONG, "alignment": TA_CENTER},
    "cell_center_muted": {**_CELL, **_MUTED, "alignment": TA_CENTER},
    "head_center": {**_HEAD, "alignment": TA_CENTER},
    "bullet": {"leftIndent": 14, "bulletIndent": 2, "spaceAfter": 3},
    "quote": {
        "backColor": TINT,
        "borderPadding": (7, 10, 8, 10),
        "leftIndent": 10,
        "rightIndent": 10,
        "spaceBefore": 10,
        "spaceAfter": 16,
    },
    "plain": {**_PLAIN, "spaceAfter": 8},
    "plain_bullet": {**_PLAIN, "leftIndent": 18, "bulletIndent": 3, "spaceAfter": 5},
    "contents": {"leading": 17, "spaceAfter": 0},
    "contents_inner": {**_MUTED, "leading": 15, "spaceAfter": 0, "leftIndent": 14},
}

_ACCENTED = {"kicker", "figure"}


def styles() -> dict[str, ParagraphStyle]:
    """Every paragraph style by name, in the colour of the house."""
    return _styles(accent())


@cache
def _styles(color: str) -> dict[str, ParagraphStyle]:
    made = {}
    for name, fields in _SHEET.items():
        face = fields.get("fontName", Face.REGULAR)
        accented = {"textColor": HexColor(color)} if name in _ACCENTED else {}
        made[name] = ParagraphStyle(
            name,
            **{**_BODY, **fields, **accented, "fontName": font_name(face)},
            bulletFontName=font_name(Face.REGULAR),
        )
    return made
