"""Places on a drawing that the report's words lead to, and the way back to the words."""

from collections.abc import Iterable, Mapping

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Figure, Layer
from pathways.reports.keys import place_key
from pathways.reports.pdf.late import LateCanvas
from pathways.reports.pdf.paint import View

_ABOVE = 60
"""What is shown above a place that a reader is led to, in points."""
_WORDS = (Layer.LABEL, Layer.STEP, Layer.TRANSITION)
"""Where on an arrow a reader is best led: its label before its line."""


def note_places(
    canvas: LateCanvas,
    figures: Iterable[Figure],
    view: View,
    links: Mapping[str, str],
    window: Rect | None = None,
) -> None:
    """Bookmark every step and arrow painted in a window, and link those told of in words.

    `links` gives the key that an element's figure leads to. An element on several pages is
    bookmarked where it is shown whole.
    """
    for figure in figures:
        if figure.layer not in _WORDS or not figure.primitives:
            continue
        if window is not None and not window.overlaps(figure.bounds):
            continue
        left, bottom, right, top = _on_page(figure.bounds, view)
        whole = figure.layer is not Layer.TRANSITION and (
            window is None or window.holds(figure.bounds)
        )
        key = place_key(figure.element)
        if key not in canvas.places or (whole and key not in canvas.shown_whole):
            canvas.places[key] = canvas.getPageNumber()
            canvas.bookmarkHorizontal(key, left, top + _ABOVE)
        if whole:
            canvas.shown_whole.add(key)
        if whole and figure.element in links:
            rect = (left, bottom, right, top)
            canvas.linkRect("", links[figure.element], rect, relative=1, thickness=0)


def _on_page(bounds: Rect, view: View) -> tuple[float, float, float, float]:
    """Left, bottom, right and top on the page."""
    left = view.x + (bounds.x - view.origin.x) * view.scale
    top = view.y - (bounds.y - view.origin.y) * view.scale
    return left, top - bounds.height * view.scale, left + bounds.width * view.scale, top
