"""A small map of a drawing that is split over several pages."""

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Face, Layer
from pathways.reports.house import accent
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.late import LateCanvas
from pathways.reports.pdf.style import RULE, TINT
from pathways.reports.splitting.tiles import Plan

_NUMBER = 9


class Map(Flowable):
    """Lanes and steps without words, and the parts that the pages show.

    With `here` the parts of that page are pointed out; without, all get their page's number.
    """

    canv: LateCanvas

    def __init__(self, plan: Plan, room: tuple[float, float], here: int | None = None) -> None:
        super().__init__()
        self._drawing = plan.drawing
        self._plan = plan
        self._here = here
        self._bounds = bounds = plan.in_place(plan.drawing.bounds)
        self._scale = min(room[0] / bounds.width, room[1] / bounds.height)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As large as the room given allows."""
        bounds = self._bounds
        self.width, self.height = bounds.width * self._scale, bounds.height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Paint it as decoration: it says nothing that the pages do not."""
        with self.canv.artifact():
            for figure in self._drawing.figures:
                if figure.layer is Layer.LANE:
                    self._box(figure.bounds, edge=RULE)
            for figure in self._drawing.figures:
                if figure.layer is Layer.STEP:
                    self._box(figure.bounds, fill=RULE)
            for number, page in enumerate(self._plan.pages):
                for tile in page:
                    if self._here is None:
                        self._box(tile.window, edge=HexColor(accent()), width=0.9)
                        self._number(tile.window, number + 1)
                    elif self._here == number:
                        self._box(tile.window, edge=HexColor(accent()), width=1.4)

    def _box(
        self, box: Rect, *, fill: Color | None = None, edge: Color | None = None, width: float = 0.3
    ) -> None:
        canvas, scale, bounds = self.canv, self._scale, self._bounds
        box = self._plan.in_place(box)
        if fill:
            canvas.setFillColor(fill)
        if edge:
            canvas.setStrokeColor(edge)
            canvas.setLineWidth(width)
        canvas.rect(
            (box.x - bounds.x) * scale,
            self.height - (box.bottom - bounds.y) * scale,
            box.width * scale,
            box.height * scale,
            stroke=int(edge is not None),
            fill=int(fill is not None),
        )

    def _number(self, box: Rect, number: int) -> None:
        canvas, scale, bounds = self.canv, self._scale, self._bounds
        box = self._plan.in_place(box)
        x, y = (box.x - bounds.x) * scale + 10, self.height - (box.y - bounds.y) * scale - 10
        canvas.setFillColor(TINT)
        canvas.circle(x, y, _NUMBER * 0.85, stroke=0, fill=1)
        canvas.setFillColor(HexColor(accent()))
        canvas.setFont(font_name(Face.SEMIBOLD), _NUMBER)
        canvas.drawCentredString(x, y - _NUMBER * 0.33, str(number))
