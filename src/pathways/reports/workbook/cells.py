"""Values put in the cells of a workbook: texts stay texts, and every cell can be opened again."""

import re
from collections.abc import Mapping
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from pathways.analysis.region.grids import Tone
from pathways.language import language
from pathways.reports.separated import FORMULA_SIGNS
from pathways.reports.sheets import Form, Value
from pathways.reports.xml_text import storable

ROOM = 32_767
"""What Excel takes in one cell, in UTF-16 units."""

_CUT = " …"
_LINK = re.compile(r"https?://\S{1,2000}", re.IGNORECASE)

_DATES = {"en": "d mmm yyyy"}
_NORWEGIAN_DATE = "dd.mm.yyyy"
_SHOWN = {
    Form.TEXT: "General",
    Form.COUNT: "0",
    Form.AMOUNT: "General",
    Form.MONEY: "#,##0",
    Form.SHARE: "0 %",
}
_NUMBERS = frozenset(_SHOWN) - {Form.TEXT}

_FILLS: Mapping[Tone, str] = {Tone.GOOD: "DDEFE3", Tone.WARNING: "FBEBC8", Tone.BAD: "F8D9D6"}
"""Light enough for black text, and told apart in grey print by the words they stand behind."""
_HEADING_FILL = PatternFill("solid", fgColor="E6E9EC")
_LEFT = Alignment("left", "top", wrap_text=True)
_RIGHT = Alignment("right", "top", wrap_text=True, indent=1)
_LINE = Side("thin", color="D5DAE0")
_HEADING_LINE = Side("medium", color="5B6672")
_LETTERS = "Calibri"
_FONT = Font(name=_LETTERS, size=11)
_MUTED_FONT = Font(name=_LETTERS, size=11, color="5B6672")
LINK_FONT = Font(name=_LETTERS, size=11, color="0B5CAD", underline="single")
HEADING_FONT = Font(name=_LETTERS, size=11, bold=True)
TITLE_FONT = Font(name=_LETTERS, size=16, bold=True)


class Pen:
    """Writes in the cells of one workbook, in the language spoken now."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: set[str] = set()

    def head(self, sheet: Worksheet, place: tuple[int, int], text: str) -> None:
        """Write the heading of a column at a row and column."""
        cell = self.plain(sheet, place, text)
        cell.font = HEADING_FONT
        cell.fill = _HEADING_FILL
        cell.border = Border(bottom=_HEADING_LINE)
        cell.alignment = Alignment(vertical="bottom", wrap_text=True)

    def plain(self, sheet: Worksheet, place: tuple[int, int], text: str) -> Cell:
        """Write a text that is dressed by who asks."""
        cell = _cell(sheet, *place)
        _put(cell, text)
        return cell

    def put(
        self,
        sheet: Worksheet,
        place: tuple[int, int],
        value: Value,
        form: Form = Form.TEXT,
        tone: Tone = Tone.PLAIN,
    ) -> None:
        """Write a value at a row and column."""
        cell = _cell(sheet, *place)
        cell.style = self._style(Form.DATE if isinstance(value, date) else form, tone)
        _put(cell, value)
        if isinstance(value, str) and _LINK.fullmatch(value):
            cell.hyperlink = value
            cell.font = LINK_FONT

    def _style(self, form: Form, tone: Tone) -> str:
        name = f"Pathways {form}" if tone is Tone.PLAIN else f"Pathways {form} {tone}"
        if name not in self._made:
            self._book.add_named_style(_named_style(name, form, tone))
            self._made.add(name)
        return name


def writable(text: str) -> str:
    """The text as a cell can hold it: without what XML cannot hold, and no longer than its room."""
    plain = storable(text)
    units = plain.encode("utf-16-le")
    if len(units) > 2 * ROOM:
        plain = units[: 2 * (ROOM - len(_CUT))].decode("utf-16-le", "ignore") + _CUT
    return plain


def _put(cell: Cell, value: Value) -> None:
    if isinstance(value, str):
        if value:
            cell.value = writable(value)
            # A text is a text, also one that looks like a formula.
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(FORMULA_SIGNS)
    else:
        cell.value = value


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def _named_style(name: str, form: Form, tone: Tone) -> NamedStyle:
    date_format = _DATES.get(language(), _NORWEGIAN_DATE)
    style = NamedStyle(
        name,
        font=_MUTED_FONT if tone is Tone.MUTED else _FONT,
        border=Border(bottom=_LINE),
        alignment=_RIGHT if form in _NUMBERS else _LEFT,
        number_format=_SHOWN.get(form, date_format),
    )
    if tone in _FILLS:
        style.fill = PatternFill("solid", fgColor=_FILLS[tone])
    return style
