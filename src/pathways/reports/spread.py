"""A drawing on the report's pages: whole, or one page's part of it with a map of the whole."""

from collections.abc import Iterable, Iterator

from reportlab.platypus import Flowable

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.moving import moved
from pathways.diagram.primitives import Drawing, Figure, Icon, Layer, Text
from pathways.language import _
from pathways.reports.flowables import lines
from pathways.reports.late import LateCanvas
from pathways.reports.overview import Map
from pathways.reports.paint import View, paint
from pathways.reports.style import THEME
from pathways.reports.tiles import STANDING, Plan, head_width

_WORDS = (Text, Icon)


class WholeDrawing(Flowable):
    """The whole drawing at a scale, in the middle of the page's width."""

    canv: LateCanvas

    def __init__(self, drawing: Drawing, scale: float, alt: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._scale = scale
        self._alt = alt
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


class DrawingPart(Flowable):
    """One tile of a drawing that is split over several pages, its lane heads at the left."""

    canv: LateCanvas

    def __init__(self, drawing: Drawing, plan: Plan, number: int, alt: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._plan = plan
        self._window = plan.tiles[number].window
        self._heads = head_width(drawing)
        self._alt = alt

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As wide as its heads and its window, as high as its window."""
        window, scale = self._window, self._plan.scale
        self.width, self.height = (self._heads + window.width) * scale, window.height * scale
        return self.width, self.height

    def draw(self) -> None:
        """Paint what the window shows, then the heads."""
        window, bounds = self._window, self._drawing.bounds
        heads = Rect(bounds.x, window.y, self._heads, window.height)
        with self.canv.content("Figure", self._alt):
            self._paint(window, self._heads * self._plan.scale, self._body())
            self._paint(heads, 0, _shown_heads(self._drawing, heads))

    def _paint(self, window: Rect, x: float, figures: Iterable[Figure]) -> None:
        scale, canvas = self._plan.scale, self.canv
        canvas.saveState()
        _clip(canvas, x, 0, window.width * scale, window.height * scale)
        paint(canvas, figures, THEME, View(x, self.height, scale, Point(window.x, window.y)))
        canvas.restoreState()

    def _body(self) -> Iterator[Figure]:
        """What is cut here and whole on another page: a step comes without words, a label not."""
        whole = {
            (figure.element, figure.layer)
            for figure in self._drawing.figures
            if any(tile.window.holds(figure.bounds) for tile in self._plan.tiles)
        }
        for figure in self._drawing.figures:
            if figure.layer is Layer.HEAD or not figure.bounds.overlaps(self._window):
                continue
            elsewhere = (figure.element, figure.layer) in whole
            cut = figure.layer in STANDING and not self._window.holds(figure.bounds)
            if not (cut and elsewhere):
                yield figure
            elif figure.layer is Layer.STEP:
                yield _wordless(figure)


def _shown_heads(drawing: Drawing, window: Rect) -> Iterator[Figure]:
    """The heads that the window shows, each name in the middle of what is seen of its lane."""
    for figure in drawing.figures:
        if figure.layer is not Layer.HEAD or not figure.bounds.overlaps(window):
            continue
        top = max(figure.bounds.y, window.y)
        bottom = min(figure.bounds.bottom, window.bottom)
        shift = (top + bottom) / 2 - figure.bounds.center.y
        words = [part for part in figure.primitives if isinstance(part, _WORDS)]
        yield _wordless(figure)
        yield figure._replace(primitives=tuple(moved(words, 0, shift)))


def _wordless(figure: Figure) -> Figure:
    shapes = (part for part in figure.primitives if not isinstance(part, _WORDS))
    return figure._replace(primitives=tuple(shapes))


def _clip(canvas: LateCanvas, x: float, y: float, width: float, height: float) -> None:
    path = canvas.beginPath()
    path.rect(x, y, width, height)
    canvas.clipPath(path, stroke=0, fill=0)


class PartHead(Flowable):
    """What stands above a part: the pathway's name, which sheet this is, and a map."""

    HEIGHT = 52
    canv: LateCanvas

    def __init__(self, name: str, drawing: Drawing, plan: Plan, number: int) -> None:
        super().__init__()
        sheet = _("Sheet {number} of {count}").format(number=number + 1, count=len(plan.tiles))
        self._words = lines([(name, "h3"), (sheet, "muted")])
        self._map = Map(drawing, plan, (260, self.HEIGHT - 10), number)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the page."""
        self.width, self.height = width, self.HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Paint the words at the left and the map at the right."""
        width, _map_height = self._map.wrap(self.width, self.height)
        top = self.height
        for words in self._words:
            top -= words.wrap(self.width - width - 20, self.height)[1]
            words.drawOn(self.canv, 0, top)
        self._map.drawOn(self.canv, self.width - width, self.height - self._map.height)
