"""The one drawing that a page dims to show something, and its way back to full light."""

from collections.abc import Collection

from shiboken6 import isValid

from pathways.ui.canvas.canvas import Canvas
from pathways.ui.canvas.overview.spotlight import Spotlight


class Lighting:
    """At most one drawing is dimmed at a time."""

    def __init__(self) -> None:
        self._dimmed: Canvas | None = None

    def light(self, canvas: Canvas | None, elements: Collection[str]) -> None:
        """Leave these elements of a drawing in full light; for none, the whole drawing."""
        if canvas is not self._dimmed or not elements:
            self._put_out()
        if canvas is None or not elements:
            return
        spotlight = canvas.companion(Spotlight)
        if spotlight is None:
            spotlight = Spotlight(canvas)
            canvas.accompany(spotlight)
        spotlight.light(elements)
        self._dimmed = canvas

    def _put_out(self) -> None:
        canvas, self._dimmed = self._dimmed, None
        if canvas is None or not isValid(canvas):
            return
        spotlight = canvas.companion(Spotlight)
        if spotlight is not None:
            canvas.leave(spotlight)
            spotlight.remove()
