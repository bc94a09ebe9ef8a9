"""Flowables that share one page, drawn smaller together where they are too many for it."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from reportlab.platypus import CondPageBreak, Flowable
from reportlab.platypus.doctemplate import ActionFlowable

from pathways.reports.pdf.late import LateCanvas

_UNBOUNDED = 100_000.0
_SMALLEST, _STEP = 0.6, 0.03
"""Scales tried: text of 10 points stays readable well above the smallest."""

READABLE = 0.875
"""At this scale the smallest text, of 8 points, has 7."""

_FOR_PAGES = (ActionFlowable, CondPageBreak)
"""What means something only where there are pages to turn."""

MakeWide = Callable[[float], list[Flowable]]
"""Sets the flowables so many points wide."""


def fitted(make: MakeWide, width: float, height: float) -> "Fitted":
    """The flowables in a room, set at the largest scale at which they fit it."""
    scale = 1.0
    while True:
        made = Fitted(make(width / scale), scale, width)
        if made.wrap(width, height)[1] <= height or scale <= _SMALLEST:
            return made
        scale -= _STEP


def readable(pages: Iterable["Fitted"]) -> "Fitted":
    """The first that has not become too small to read, else the largest of them."""
    tried: list[Fitted] = []
    for page in pages:
        if page.scale >= READABLE:
            return page
        tried.append(page)
    return max(tried, key=lambda page: page.scale)


class Fitted(Flowable):
    """Flowables under each other, scaled as one."""

    canv: LateCanvas

    def __init__(self, pieces: Sequence[Flowable], scale: float, width: float) -> None:
        super().__init__()
        self._pieces = [piece for piece in pieces if not isinstance(piece, _FOR_PAGES)]
        self.scale = scale
        self._inner = width / scale

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as all of them."""
        self._sizes = [piece.wrap(self._inner, _UNBOUNDED) for piece in self._pieces]
        between = (
            max(above.getSpaceAfter(), below.getSpaceBefore())
            for above, below in pairwise(self._pieces)
        )
        self._gaps = [*between, 0.0]
        high = sum(size[1] for size in self._sizes) + sum(self._gaps)
        self.width, self.height = width, high * self.scale
        return self.width, self.height

    def draw(self) -> None:
        """Draw them from the top."""
        canvas = self.canv
        canvas.saveState()
        canvas.scale(self.scale, self.scale)
        y = self.height / self.scale
        for piece, size, gap in zip(self._pieces, self._sizes, self._gaps, strict=True):
            y -= size[1]
            piece.drawOn(canvas, 0, y, self._inner - size[0])  # type: ignore[call-arg] # for hAlign
            y -= gap
        canvas.restoreState()
