"""Key figures, charts, the logo and lines to sign on, as flowables."""

from io import BytesIO

from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from pathways.diagram.primitives import Face
from pathways.diagram.text import wrap
from pathways.model import Mark
from pathways.reports.blocks import Figure, Signatures
from pathways.reports.logo import Logo
from pathways.reports.pdf.flowables import Sign, text
from pathways.reports.pdf.late import LateCanvas
from pathways.reports.pdf.style import MUTED, TINT

_GAP = 8.0
_PADDING = 9.0
_MOST_ABREAST = 5
_NARROWEST = 90.0
"""Of a box, so that a figure keeps to its line."""
_LOGO_HEIGHT, _LOGO_WIDTH = 46.0, 180.0
_LINE_HEIGHT = 66.0
_HAND = 44.0
"""From a name down to the line that is written on."""
_NAME_SIZE, _NAME_LINES = 8.8, 2


class KeyFigureRow(Flowable):
    """Figures on tinted boxes side by side, in rows of at most five."""

    canv: LateCanvas

    def __init__(self, figures: tuple[Figure, ...]) -> None:
        super().__init__()
        self._figures = figures

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the page; every box as high as the highest."""
        self._abreast = self._fitting(width)
        self._box_width = (width - _GAP * (self._abreast - 1)) / self._abreast
        inside = self._box_width - 2 * _PADDING
        self._words = [
            (text(figure.value, "figure"), text(figure.caption, "figure_caption"))
            for figure in self._figures
        ]
        heights = [sum(words.wrap(inside, 1000)[1] for words in pair) for pair in self._words] or [
            0
        ]
        self._box_height = max(heights) + 2 * _PADDING
        rows = -(-len(self._figures) // self._abreast)
        self.width, self.height = width, rows * (self._box_height + _GAP) - _GAP
        return self.width, self.height

    def _fitting(self, width: float) -> int:
        """How many stand beside each other, in rows as alike as can be."""
        count = max(1, len(self._figures))
        rows = -(-count // min(_MOST_ABREAST, max(1, int(width / _NARROWEST))))
        return -(-count // rows)

    def draw(self) -> None:
        """Paint box by box, from left to right."""
        for number, (figure, words) in enumerate(zip(self._figures, self._words, strict=True)):
            down, across = divmod(number, self._abreast)
            x = across * (self._box_width + _GAP)
            top = self.height - down * (self._box_height + _GAP)
            with self.canv.artifact():
                self.canv.setFillColor(TINT)
                self.canv.roundRect(
                    x, top - self._box_height, self._box_width, self._box_height, 4, 0, 1
                )
            if figure.severity is not None:
                sign = Sign(Mark(0, figure.severity))
                side = sign.wrap(0, 0)[0]
                sign.drawOn(self.canv, x + self._box_width - side - 6, top - side - 6)
            y = top - _PADDING
            for paragraph in words:
                y -= paragraph.height
                paragraph.drawOn(self.canv, x + _PADDING, y)


class Chart(Flowable):
    """A drawing of reportlab's own graphics, told in words to those who do not see it."""

    canv: LateCanvas

    def __init__(self, drawing: Drawing, alt: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._alt = alt

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As large as it was made, and a little room under it."""
        self.width, self.height = self._drawing.width, self._drawing.height + 12
        return self.width, self.height

    def draw(self) -> None:
        """Paint it as one figure."""
        with self.canv.content("Figure", self._alt):
            self._drawing.drawOn(self.canv, 0, 12)


class LogoPicture(Flowable):
    """The logo at the right of the first page, in the room above the title."""

    canv: LateCanvas

    def __init__(self, logo: Logo) -> None:
        super().__init__()
        self._logo = logo

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """A line of its own."""
        self.width, self.height = width, _LOGO_HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Paint it as decoration."""
        scale = min(_LOGO_HEIGHT / self._logo.height, _LOGO_WIDTH / self._logo.width)
        width, height = self._logo.width * scale, self._logo.height * scale
        with self.canv.artifact():
            self.canv.drawImage(
                ImageReader(BytesIO(self._logo.png)),
                self.width - width,
                self.height - height,
                width,
                height,
                mask="auto",
            )


class SignatureLines(Flowable):
    """For each party three lines to write on: place and date, signature, name."""

    canv: LateCanvas
    _SHARES = (0.27, 0.4, 0.33)

    def __init__(self, block: Signatures) -> None:
        super().__init__()
        self._block = block
        self._first = 0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """So high for each line."""
        self.width, self.height = width, _LINE_HEIGHT * len(self._block.lines)
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        """Whole lines on each page."""
        fits = int(height // _LINE_HEIGHT)
        lines = self._block.lines
        if not 0 < fits < len(lines):
            return []
        return [
            SignatureLines(self._block._replace(lines=part))
            for part in (lines[:fits], lines[fits:])
        ]

    def draw(self) -> None:
        """Paint names, lines and what is to be written on them."""
        canvas = self.canv
        for number, line in enumerate(self._block.lines):
            top = self.height - number * _LINE_HEIGHT
            name = "\n".join(wrap(line, self.width, _NAME_SIZE, Face.SEMIBOLD, _NAME_LINES))
            _draw_line(canvas, name, "cell_strong", 0, top, self.width)
            x = 0.0
            for share, caption in zip(self._SHARES, self._block.captions, strict=True):
                width = self.width * share - 10
                with canvas.artifact():
                    canvas.setStrokeColor(MUTED)
                    canvas.setLineWidth(0.5)
                    canvas.line(x, top - _HAND, x + width, top - _HAND)
                _draw_line(canvas, caption, "figure_caption", x, top - _HAND - 1, width)
                x += width + 10


def _draw_line(
    canvas: LateCanvas, said: str, style: str, x: float, top: float, width: float
) -> None:
    words = text(said, style)
    words.drawOn(canvas, x, top - words.wrap(width, 100)[1])
