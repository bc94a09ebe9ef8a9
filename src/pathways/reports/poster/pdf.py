"""Posters as a PDF: vectors and real text, each tile on its sheet, with what helps to glue them."""

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import NamedTuple

from pathways import __version__
from pathways.diagram.arrangement import Cancelled
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Face, Figure, Primitive
from pathways.diagram.text import wrap
from pathways.language import _, language
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.paint import View, paint
from pathways.reports.pdf.style import INK, MUTED, THEME
from pathways.reports.pdf.tags import TaggedCanvas
from pathways.reports.poster.marks import cut_marks, glue_marks
from pathways.reports.poster.plan import Plan, Tile
from pathways.reports.poster.sheet_map import paint_map
from pathways.reports.poster.words import place
from pathways.reports.splitting.extents import extent

Progress = Callable[[float], bool]
"""Is told how much is done, from 0 to 1; False asks to stop."""

_LABEL_SIZE = 8.0
_LABEL_INDENT = 8.0
"""Clear of the cut marks."""
_REACH = 10.0
"""How far a line's head, edge or width may reach outside its own points, in the drawing."""


class _Piece(NamedTuple):
    """A primitive of a figure, with the room it takes."""

    figure: Figure
    primitive: Primitive
    extent: Rect


def posters_pdf(
    plans: Sequence[Plan],
    *,
    title: str = "",
    words: Sequence[str] = (),
    progress: Progress | None = None,
) -> bytes:
    """All sheets of the drawings, one drawing after the other, in the language spoken now.

    `words` tell each of the drawings to those who cannot see it. Raises Cancelled when `progress`
    asks to stop.
    """
    data = BytesIO()
    canvas = TaggedCanvas(
        data,
        pageCompression=1,
        lang=language(),
        initialFontName=font_name(Face.REGULAR),
    )
    canvas.setTitle(title or plans[0].name)
    canvas.setAuthor(f"Pathways {__version__}")
    canvas.setCreator(f"Pathways {__version__}")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    count = sum(plan.pages for plan in plans)
    for number, (plan, told) in enumerate(zip(plans, words or [""] * len(plans), strict=True)):
        poster = _Poster(canvas, plan, told, number)
        if len(plans) > 1 and plan.is_tiled:
            poster.begin_chapter()
        poster.paint(count, progress)
    canvas.save()
    return data.getvalue()


class _Poster:
    """One drawing's pages on a canvas."""

    def __init__(self, canvas: TaggedCanvas, plan: Plan, words: str, number: int) -> None:
        self._canvas = canvas
        self._plan = plan
        self._words = words
        self._number = number
        self._level = 0
        self._pieces = [
            _Piece(figure, primitive, extent(primitive).grown(_REACH))
            for figure in plan.drawing.figures
            for primitive in figure.primitives
        ]

    def begin_chapter(self) -> None:
        """Have the pages in the outline under the drawing's name."""
        self._enter(self._plan.name, "top")
        self._level = 1

    def paint(self, count: int, progress: Progress | None) -> None:
        """All pages of it; `count` is how many the document will have."""
        plan = self._plan
        pages = [self._map] if plan.has_map else []
        for page in (*pages, *(self._page_of(tile, count) for tile in plan.tiles)):
            if progress is not None and not progress(self._canvas.getPageNumber() / count):
                raise Cancelled
            self._canvas.setPageSize((plan.sheet.width, plan.sheet.height))
            page()
            self._canvas.showPage()

    def _page_of(self, tile: Tile, count: int) -> Callable[[], None]:
        return lambda: self._sheet(tile, count)

    def _map(self) -> None:
        self._enter(_("Sheet map"), "map")
        paint_map(self._canvas, self._plan, self._words, self._key)

    def _sheet(self, tile: Tile, count: int) -> None:
        canvas, plan = self._canvas, self._plan
        name = plan.name
        if plan.is_tiled:
            self._enter(place(plan, tile), tile.name)
            alt = _("A part of the drawing of {pathway}. {place}").format(
                pathway=name, place=place(plan, tile)
            )
        else:
            self._enter(name, tile.name)
            alt = self._words or _("The drawing of {pathway}").format(pathway=name)
        area = area_of(plan)
        with canvas.content("Figure", alt):
            self._window(tile, area)
        if not plan.is_tiled:
            return
        with canvas.artifact():
            glue_marks(canvas, plan, tile, area)
            if plan.setup.cut_marks:
                cut_marks(canvas, area, plan.sheet.side)
        self._label(place(plan, tile), count, area)

    def _window(self, tile: Tile, area: Rect) -> None:
        """The tile's part of the drawing, cut at its edges."""
        canvas, window = self._canvas, tile.window
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(area.x, area.y, area.width, area.height)
        canvas.clipPath(path, stroke=0, fill=0)
        view = View(area.x, area.bottom, self._plan.scale, Point(window.x, window.y))
        paint(canvas, _shown(self._pieces, window), THEME, view)
        canvas.restoreState()

    def _label(self, where: str, count: int, area: Rect) -> None:
        canvas, sheet = self._canvas, self._plan.sheet
        page = _("Page {number} of {count}").format(number=canvas.getPageNumber(), count=count)
        left, right = area.x + _LABEL_INDENT, area.right - _LABEL_INDENT
        with canvas.content("P"):
            canvas.setFillColor(MUTED)
            canvas.setFont(font_name(Face.REGULAR), _LABEL_SIZE)
            canvas.drawRightString(right, sheet.bottom, page)
            edge = right - canvas.stringWidth(page, font_name(Face.REGULAR), _LABEL_SIZE) - 12
            taken = canvas.stringWidth(where, font_name(Face.REGULAR), _LABEL_SIZE) + 10
            bold = font_name(Face.SEMIBOLD)
            names = wrap(self._plan.name, edge - left - taken, _LABEL_SIZE, Face.SEMIBOLD, 1)
            for name in names:
                canvas.setFillColor(INK)
                canvas.setFont(bold, _LABEL_SIZE)
                canvas.drawString(left, sheet.bottom, name)
                left += canvas.stringWidth(name, bold, _LABEL_SIZE) + 8
            canvas.setFillColor(MUTED)
            canvas.setFont(font_name(Face.REGULAR), _LABEL_SIZE)
            canvas.drawString(left, sheet.bottom, where)

    def _key(self, name: str) -> str:
        """What a page is called inside the document."""
        return f"{self._number}-{name}"

    def _enter(self, title: str, name: str) -> None:
        """Note the page in the outline."""
        key = self._key(name)
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, self._level)


def area_of(plan: Plan) -> Rect:
    """Where a sheet has its part of the drawing, in points from the page's lower left corner."""
    width, height = plan.room
    return Rect(plan.sheet.side, plan.sheet.height - plan.sheet.top - height, width, height)


def _shown(pieces: Iterable[_Piece], window: Rect) -> list[Figure]:
    """The figures with only those parts that can be seen through a window."""
    shown: dict[int, list[Primitive]] = {}
    figures: dict[int, Figure] = {}
    for piece in pieces:
        if piece.extent.overlaps(window):
            shown.setdefault(id(piece.figure), []).append(piece.primitive)
            figures[id(piece.figure)] = piece.figure
    return [figure._replace(primitives=tuple(shown[place])) for place, figure in figures.items()]
