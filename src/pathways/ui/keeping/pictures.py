"""Pictures of models, made one after the other without holding up the window."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from pathways.diagram.compose import compose
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Drawing, Layer
from pathways.diagram.theme import THEMES, Theme
from pathways.graph import PathwayView
from pathways.model import CareModel
from pathways.ui.background import Work
from pathways.ui.canvas.painter import carry_out, work
from pathways.ui.canvas.paints import Detail, Paints
from pathways.ui.canvas.paper import detail_at

_SLICE = 0.010
"""Seconds of painting between two looks at what the user does."""
_MANY = 300
"""A pathway with more steps is drawn hastily: the picture is small."""
_ROOM = 10.0
"""Room round the drawing, in points."""
_LARGEST = 1.5
"""Pixels for a point at most, so that three steps do not fill a page."""

Source = Callable[[], CareModel | None]
"""Gives a model, in a thread; None or any error where there is none to draw."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A picture that somebody wants."""

    key: object
    """By this whoever wants it knows it again."""
    source: Source
    size: QSize
    """In pixels of the screen."""
    theme: str
    pathway: str = ""
    """The pathway's id; empty for the model's first one."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as an image, and where in it each element stands, in pixels."""

    image: QImage
    places: Mapping[str, Rect]


class Pictures(QObject):
    """Makes pictures; `made` gives each, or None where there is nothing to see."""

    made = Signal(object, object)
    """The wish's key, and the Picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wishes: list[Wish] = []
        self._work: Work | None = None
        self._strokes: Iterator[Picture | None] | None = None
        self._wish: Wish | None = None
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint)

    def want(self, wish: Wish) -> None:
        """Ask for a picture; one asked for by the same key and not begun yet is forgotten."""
        self._wishes = [other for other in self._wishes if other.key != wish.key] + [wish]
        self._go_on()

    def stop(self) -> None:
        """Make no more pictures."""
        self._stopped = True
        self._wishes.clear()
        self._timer.stop()
        if self._work is not None:
            self._work.wait()

    def _go_on(self) -> None:
        if self._stopped or self._wish is not None or not self._wishes:
            return
        self._wish = wish = self._wishes.pop(0)
        self._work = Work(lambda: _drawing(wish), self)
        self._work.done.connect(self._begin)
        self._work.failed.connect(lambda _error: self._end(None))
        self._work.start()

    def _begin(self, drawing: Drawing | None) -> None:
        if drawing is None or self._wish is None or self._stopped:
            self._end(None)
            return
        self._strokes = painting(drawing, THEMES[self._wish.theme], self._wish.size)
        self._timer.start()

    def _paint(self) -> None:
        end = perf_counter() + _SLICE
        assert self._strokes is not None
        for picture in self._strokes:
            if picture is not None:
                self._timer.stop()
                self._end(picture)
                return
            if perf_counter() > end:
                return

    def _end(self, picture: Picture | None) -> None:
        wish, self._wish, self._strokes = self._wish, None, None
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        if wish is not None:
            self.made.emit(wish.key, picture)
        self._go_on()


def painting(drawing: Drawing, theme: Theme, size: QSize) -> Iterator[Picture | None]:
    """Paint a drawing as large as there is room for, a figure at a time; the picture comes last."""
    area = drawing.bounds.grown(_ROOM)
    scale = min(size.width() / area.width, size.height() / area.height, _LARGEST)
    image = QImage(
        max(1, round(area.width * scale)),
        max(1, round(area.height * scale)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    paints, detail = Paints(theme), max(Detail.SHAPES, detail_at(scale))
    image.fill(paints.ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-area.x, -area.y)
    try:
        for figure in drawing.figures:
            carry_out(painter, work(figure, paints, detail))
            yield None
    finally:
        painter.end()
    yield Picture(image, _places(drawing, area, scale))


def _places(drawing: Drawing, area: Rect, scale: float) -> dict[str, Rect]:
    """Where elements stand; an arrow stands in the middle of its label, a place without size."""
    places: dict[str, Rect] = {}
    for figure in drawing.figures:
        if figure.layer in (Layer.LANE, Layer.HEAD):
            continue
        bounds = figure.bounds
        if figure.layer in (Layer.TRANSITION, Layer.LABEL):
            bounds = Rect(*bounds.center, 0, 0)
        places[figure.element] = Rect(
            (bounds.x - area.x) * scale,
            (bounds.y - area.y) * scale,
            bounds.width * scale,
            bounds.height * scale,
        )
    return places


def _drawing(wish: Wish) -> Drawing | None:
    """The drawing of the pathway wished for; None where the model has no such, or an empty one."""
    model = wish.source()
    if model is None:
        return None
    found = (one for one in model.pathways if not wish.pathway or one.id == wish.pathway)
    pathway = next(found, None)
    if pathway is None or not (pathway.steps or pathway.notes):
        return None
    hasty = len(pathway.steps) > _MANY
    return compose(PathwayView(model, pathway), hasty=hasty).drawing
