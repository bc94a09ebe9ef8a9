"""A drawing on the report's pages: whole, or one page's part of it with a map of the whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportlab.platypus import Flowable

from pathways.diagram.flow import turned
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.moving import moved
from pathways.diagram.primitives import Drawing, Figure, Icon, Layer, Text
from pathways.diagram.turning import turned_figures
from pathways.language import _
from pathways.reports.pdf.flowables import lines
from pathways.reports.pdf.late import LateCanvas
from pathways.reports.pdf.overview import Map
from pathways.reports.pdf.paint import View, paint
from pathways.reports.pdf.places import note_places
from pathways.reports.pdf.style import THEME
from pathways.reports.splitting.extents import extent, ground
from pathways.reports.splitting.pages import PART_HEAD
from pathways.reports.splitting.squeeze import Axis, squeezed
from pathways.reports.splitting.strips import Tile, head_width, is_phase, phase_height
from pathways.reports.splitting.tiles import Plan

Links = Mapping[str, str]
"""The key in the report's words that an element on the drawing leads to."""

_STANDING = {Layer.STEP, Layer.LABEL, Layer.NOTE}
_WORDS = (Text, Icon)
_SLACK = 3.0
"""How far a name may reach over the edge of its head, in points of the drawing."""


class WholeDrawing(Flowable):
    """The whole drawing at a scale, in the middle of the page's width."""

    canv: LateCanvas

    def __init__(
        self, drawing: Drawing, scale: float, alt: str, links: Links | None = None
    ) -> None:
        super().__init__()
        self._drawing = drawing
        self._scale = scale
        self._alt = alt
        self._links = links
        self.hAlign = "CENTER"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As large as it is drawn."""
        bounds = self._drawing.bounds
        self.width, self.height = bounds.width * self._scale, bounds.height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Paint every figure."""
        bounds = self._drawing.bounds
        view = View(0, self.height, self._scale, Point(bounds.x, bounds.y))
        with self.canv.content("Figure", self._alt):
            paint(self.canv, self._drawing.figures, THEME, view)
        if self._links is not None:
            note_places(self.canv, self._drawing.figures, view, self._links)


class DrawingPart(Flowable):
    """One tile of a drawing that is split, with the heads of its lanes and phases.

    It is reckoned as the plan tells it, and turned over to be painted where time runs down.
    """

    canv: LateCanvas

    def __init__(self, plan: Plan, tile: Tile, alt: str, links: Links) -> None:
        super().__init__()
        self._drawing = plan.drawing
        self._scale = plan.scale
        self._tiles = plan.tiles
        self._downward = plan.downward
        self._tile = tile
        self._alt = alt
        self._links = links

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As wide as its heads and its window, as high as what is left of its lanes."""
        across = head_width(self._drawing) + self._tile.window.width
        down = phase_height(self._drawing) + self._tile.height
        self.width, self.height = across * self._scale, down * self._scale
        if self._downward:
            self.width, self.height = self.height, self.width
        return self.width, self.height

    def draw(self) -> None:
        """Paint what the window shows, then the heads at its left and above."""
        window, bounds, ruler = self._tile.window, self._drawing.bounds, self._tile.ruler
        heads, phases = head_width(self._drawing), phase_height(self._drawing)
        body = Rect(window.x, ruler(window.y), window.width, self._tile.height)
        left = Rect(bounds.x, body.y, heads, body.height)
        top = Rect(window.x, bounds.y, window.width, phases)
        with self.canv.content("Figure", self._alt):
            figures = list(self._body())
            self._paint(figures, body, heads, phases)
            self._paint(self._lane_heads(left), left, 0, phases)
            self._paint(self._phase_heads(top), top, heads, 0)
        self._note(figures, body, heads, phases)

    def _note(self, figures: Iterable[Figure], window: Rect, right: float, down: float) -> None:
        """Tell the canvas where on the page the steps and arrows of a window are."""
        if self._downward:
            figures, window, right, down = turned_figures(figures), turned(window), down, right
        x, y = right * self._scale, self.height - down * self._scale
        view = View(x, y, self._scale, Point(window.x, window.y))
        note_places(self.canv, figures, view, self._links, window)

    def _paint(self, figures: Iterable[Figure], window: Rect, right: float, down: float) -> None:
        """Paint what a window shows, so far right and down on the part, in the drawing's points."""
        if self._downward:
            figures, window, right, down = turned_figures(figures), turned(window), down, right
        scale, canvas = self._scale, self.canv
        x, y = right * scale, self.height - down * scale
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(x, y - window.height * scale, window.width * scale, window.height * scale)
        canvas.clipPath(path, stroke=0, fill=0)
        paint(canvas, figures, THEME, View(x, y, scale, Point(window.x, window.y)))
        canvas.restoreState()

    def _body(self) -> Iterator[Figure]:
        for figure in self._drawing.figures:
            if figure.layer is not Layer.HEAD and figure.bounds.overlaps(self._tile.window):
                yield squeezed(self._shown(figure), self._tile.ruler, Axis.DOWN)

    def _shown(self, figure: Figure) -> Figure:
        """The figure, or of one that is cut here only what no other page shows whole."""
        if figure.layer not in _STANDING or self._tile.window.holds(figure.bounds):
            return figure
        if figure.layer is Layer.STEP and self._is_whole_somewhere(figure.bounds):
            return _wordless(figure)
        parts = figure.primitives
        kept = (part for part in parts if self._shows(ground(part, parts)))
        return figure._replace(primitives=tuple(kept))

    def _shows(self, box: Rect) -> bool:
        window = self._tile.window
        return window.holds(box) or (window.overlaps(box) and not self._is_whole_somewhere(box))

    def _is_whole_somewhere(self, box: Rect) -> bool:
        return any(tile.window.holds(box) for tile in self._tiles)

    def _lane_heads(self, window: Rect) -> Iterator[Figure]:
        for figure in self._drawing.figures:
            if figure.layer is Layer.HEAD and figure.bounds.overlaps(self._lanes()):
                yield from _named(squeezed(figure, self._tile.ruler, Axis.DOWN), window)

    def _lanes(self) -> Rect:
        """The whole width of the lanes that the window shows."""
        bounds, window = self._drawing.bounds, self._tile.window
        return Rect(bounds.x, window.y, bounds.width, window.height)

    def _phase_heads(self, window: Rect) -> Iterator[Figure]:
        for figure in self._drawing.figures:
            if is_phase(figure) and figure.bounds.overlaps(window):
                yield from _named(figure, window)


def _named(head: Figure, window: Rect) -> Iterator[Figure]:
    """A head with its name in the middle of what the window shows of it, if there is room."""
    yield _wordless(head)
    seen, center = _overlap(head.bounds, window), head.bounds.center
    words = [part for part in head.primitives if isinstance(part, _WORDS)]
    placed = moved(words, seen.center.x - center.x, seen.center.y - center.y)
    if seen.grown(_SLACK).holds(Rect.around(map(extent, placed))):
        yield head._replace(primitives=placed)


def _overlap(one: Rect, other: Rect) -> Rect:
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Rect(x, y, min(one.right, other.right) - x, min(one.bottom, other.bottom) - y)


def _wordless(figure: Figure) -> Figure:
    shapes = (part for part in figure.primitives if not isinstance(part, _WORDS))
    return figure._replace(primitives=tuple(shapes))


class Abreast(Flowable):
    """Parts side by side, their upper edges level."""

    canv: LateCanvas

    def __init__(self, parts: Sequence[Flowable], gap: float) -> None:
        super().__init__()
        self._parts = parts
        self._gap = gap

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as all of them, as high as the highest."""
        sizes = [part.wrap(width, height) for part in self._parts]
        self.width = sum(wide for wide, _high in sizes) + self._gap * (len(sizes) - 1)
        self.height = max(high for _wide, high in sizes)
        return self.width, self.height

    def draw(self) -> None:
        """Paint them from left to right."""
        x = 0.0
        for part in self._parts:
            part.drawOn(self.canv, x, self.height - part.height)
            x += part.width + self._gap


class PartHead(Flowable):
    """What stands above a part: the pathway's name, which sheet this is, and a map."""

    canv: LateCanvas

    def __init__(self, name: str, plan: Plan, number: int) -> None:
        super().__init__()
        sheet = _("Sheet {number} of {count}").format(number=number + 1, count=len(plan.pages))
        self._words = lines([(name, "h3"), (sheet, "muted")])
        self._map = Map(plan, (260, PART_HEAD - 10), number)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the page."""
        self.width, self.height = width, PART_HEAD
        return self.width, self.height

    def draw(self) -> None:
        """Paint the words at the left and the map at the right."""
        width, _map_height = self._map.wrap(self.width, self.height)
        top = self.height
        for words in self._words:
            top -= words.wrap(self.width - width - 20, self.height)[1]
            words.drawOn(self.canv, 0, top)
        self._map.drawOn(self.canv, self.width - width, self.height - self._map.height)
