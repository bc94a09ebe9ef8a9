"""What is painted on a page, as a picture of pixels: for documents that take no vectors."""

from io import BytesIO
from typing import NamedTuple

import pypdfium2
from reportlab.platypus import Flowable

from pathways.diagram.primitives import Face
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.late import LateCanvas

_DPI = 220
"""Sharp in print, and a page of drawing stays below some 200 kB."""
_POINTS = 72
_UNBOUNDED = 100_000.0


class Raster(NamedTuple):
    """A PNG with the size it is meant to be shown at, in points."""

    png: bytes
    width: float
    height: float
    places: frozenset[str] = frozenset()
    """The keys of the steps and arrows that it shows whole."""


def raster(flowable: Flowable, width: float = _UNBOUNDED) -> Raster:
    """A flowable as a picture, in the room of `width` points that it is wrapped in."""
    wide, high = flowable.wrap(width, _UNBOUNDED)
    data = BytesIO()
    canvas = LateCanvas(
        data, pagesize=(max(wide, 1), max(high, 1)), initialFontName=font_name(Face.REGULAR)
    )
    flowable.drawOn(canvas, 0, 0)
    canvas.save()
    document = pypdfium2.PdfDocument(data.getvalue())
    try:
        bitmap = document[0].render(scale=_DPI / _POINTS)
        picture = BytesIO()
        # Few colours are used, and lines have soft edges: a palette holds both.
        bitmap.to_pil().convert("P", palette=1, colors=128).save(picture, "PNG")
    finally:
        document.close()
    return Raster(picture.getvalue(), wide, high, frozenset(canvas.shown_whole))
