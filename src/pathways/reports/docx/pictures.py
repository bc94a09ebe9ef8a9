"""A report's drawings and charts in Word: pixels sharp in print, parted as on the PDF's pages."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from pathways.diagram.primitives import Drawing
from pathways.reports.blocks import Picture
from pathways.reports.paper import Papers
from pathways.reports.pdf.spread import DrawingPart, WholeDrawing
from pathways.reports.rasters import Raster, raster
from pathways.reports.splitting.pages import laid_out

_MOST_PICTURES = 120
"""Of one drawing; more are too heavy for Word. A pathway of 300 steps takes about 100."""


def picture_rasters(picture: Picture, drawing: Drawing, papers: Papers) -> Iterator[Raster]:
    """The drawing's parts in their order, each with its lanes named, no text below 7 points.

    A drawing that takes too many is given whole, however small.
    """
    laid = laid_out(drawing, papers)
    if len(laid.tiles) > _MOST_PICTURES:
        yield fitted(drawing, *papers.text.room, picture.alt)
        return
    if not laid.pages:
        yield raster(WholeDrawing(drawing, laid.scale, picture.alt, {}))
        return
    for page in laid.pages:
        for tile in page:
            yield raster(DrawingPart(laid, tile, picture.alt, {}))


def fitted(drawing: Drawing, width: float, height: float, alt: str) -> Raster:
    """A whole drawing in a room, not larger than it is drawn."""
    bounds = drawing.bounds
    scale = min(1.0, width / max(bounds.width, 1), height / max(bounds.height, 1))
    return raster(WholeDrawing(drawing, scale, alt))


def painted(flowable: Flowable, width: float) -> Raster:
    """Whatever the PDF paints in this room."""
    return raster(flowable, width)
