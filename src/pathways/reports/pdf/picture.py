"""One drawing as a PDF page of its own size."""

from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from pathways import __version__
from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Drawing, Face
from pathways.diagram.theme import THEMES, Theme
from pathways.language import language
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.paint import View, color, paint
from pathways.storage import put

LONGEST_PAGE = 14_400
"""The longest side that PDF readers take, in points (ISO 32000-1, annex C)."""


def drawing_pdf(drawing: Drawing, out: Path, *, theme: Theme = THEMES["print"]) -> None:
    """Write the drawing as vectors, with its texts as text; raises UnwritableFileError."""
    put(drawing_page(drawing, theme), out)


def drawing_page(
    drawing: Drawing,
    theme: Theme,
    *,
    scale: float = 1,
    transparent: bool = False,
    description: str = "",
) -> bytes:
    """The same as a PDF file's bytes, `scale` points large for each of the drawing's.

    A `transparent` page lies on no ground. What is longer than any page is made smaller.
    """
    bounds = drawing.bounds
    scale = min(scale, LONGEST_PAGE / max(bounds.width, bounds.height, 1))
    size = (max(bounds.width * scale, 1), max(bounds.height * scale, 1))
    data = BytesIO()
    canvas = Canvas(
        data,
        pagesize=size,
        pageCompression=1,
        lang=language(),
        initialFontName=font_name(Face.REGULAR),  # type: ignore[arg-type] # the stub is wrong
    )
    canvas.setTitle(drawing.title)
    canvas.setAuthor(f"Pathways {__version__}")
    canvas.setCreator(f"Pathways {__version__}")
    canvas.setSubject(description)
    if not transparent:
        canvas.setFillColor(color(theme.ground))
        canvas.rect(0, 0, *size, stroke=0, fill=1)
    paint(canvas, drawing.figures, theme, View(0, size[1], scale, Point(bounds.x, bounds.y)))
    canvas.showPage()
    canvas.save()
    return data.getvalue()
