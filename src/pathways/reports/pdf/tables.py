"""Tables whose headings come again on every page and whose rows stay in one piece."""

from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Table

from pathways.diagram.primitives import Face
from pathways.reports.pdf.flowables import text
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.late import LateCanvas
from pathways.reports.pdf.style import MUTED, RULE

_UNBOUNDED = 100_000
_SHORT = 170.0
"""Tables no higher than this, in points, stay in one piece."""
_FEWEST_ROWS = 3
"""With the heading, on a page that gives one of its rows to the next."""


class Register(Table):
    """A table that parts a row only when a whole page cannot hold it."""

    _frame: Any
    _rowHeights: list[float]  # noqa: N815 - reportlab's own name

    @property
    def first_height(self) -> float:
        """The height of the heading and the first row, once it has been wrapped."""
        return sum(self._rowHeights[:2])

    @property
    def least_height(self) -> float:
        """The height of what should not be parted: all of a short table, else the first rows."""
        whole = sum(self._rowHeights)
        return whole if whole <= _SHORT else sum(self._rowHeights[:3])

    def split(self, width: float, height: float) -> list[Flowable]:
        """Whole rows first; no row is left alone on the next page."""
        self.splitInRow = 0
        parts = super().split(width, height)
        if not parts and self.first_height > self._frame._height:
            self.splitInRow = 1
            return list(super().split(width, height))
        heights = self._rowHeights
        if len(heights) - 1 > _FEWEST_ROWS and _rows_of(parts) == [len(heights) - 1, 2]:
            first, rest = super().split(width, sum(heights[:-2]) + 0.1)
            return [first, Room(heights[0] + sum(heights[-2:])), rest]
        return list(parts)


def _rows_of(parts: Iterable[Any]) -> list[int]:
    """How many rows each part of a table has, its heading among them."""
    return [part._nrows for part in parts]


def ruled(cells: list[list[Any]], widths: Sequence[float], style: Iterable[Any] = ()) -> Register:
    """A table whose first row is its heading, with a hairline under each row."""
    return Register(
        cells,
        colWidths=list(widths),
        repeatRows=1,
        renderCB=_tag,  # type: ignore[arg-type] # any callable will do
        hAlign="LEFT",
        style=[
            *_PADDING,
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, MUTED),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, RULE),
            *style,
        ],
    )


def facts(pairs: Iterable[tuple[str, str]], width: float, name_width: float = 110) -> Register:
    """Names and what they are, beside each other; `width` in points."""
    return Register(
        [[text(name, "cell_muted"), text(said, "cell")] for name, said in pairs],
        colWidths=[name_width, width - name_width],
        renderCB=_tag,  # type: ignore[arg-type] # any callable will do
        hAlign="LEFT",
        style=[
            *_PADDING,
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ],
    )


def together(heads: Sequence[Flowable], table: Register, width: float) -> list[Flowable]:
    """Headings and their table, begun on a new page when too little of it would follow."""
    table.wrap(width, _UNBOUNDED)
    above = sum(
        head.getSpaceBefore() + head.wrap(width, _UNBOUNDED)[1] + head.getSpaceAfter()
        for head in heads
    )
    for head in heads:
        # reportlab would move the whole table with its heading, and leave the page half empty.
        head.keepWithNext = 0
    return [Room(above + table.least_height), *heads, table]


class Room(CondPageBreak):
    """A new page when there is too little room, but never after an empty one."""

    _doctemplateAttr: Any  # noqa: N815 - reportlab's own name

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """It takes no room itself."""
        if self._doctemplateAttr("frame")._atTop:
            return 0, 0
        return super().wrap(width, height)


_PADDING: list[tuple[Any, ...]] = [
    # Cells are paragraphs with fonts of their own; without this reportlab asks for Helvetica.
    ("FONTNAME", (0, 0), (-1, -1), font_name(Face.REGULAR)),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-2, -1), 10),
    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 4.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 5.5),
]

_ELEMENTS = {"startTable": "Table", "startRow": "TR"}


def _tag(table: Any, moment: str, *place: Any) -> None:
    """Tell the canvas of a table's rows and cells; reportlab calls this while it draws."""
    canvas: LateCanvas = table.canv
    if moment == "startCell":
        canvas.begin("TH" if place[0] < table.repeatRows else "TD")
    elif moment in _ELEMENTS:
        canvas.begin(_ELEMENTS[moment])
    elif moment in {"startBG", "startLines"}:
        canvas.begin_artifact()
    elif moment in {"endBG", "endLines"}:
        canvas.end_artifact()
    else:
        canvas.end()
