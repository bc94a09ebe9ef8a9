"""The open ends of the flow, marked on the drawing while it is being drawn; never in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pathways.analysis.next_steps import open_ends
from pathways.diagram.draw_open_end import open_end_figures
from pathways.ui.canvas.overlays import Floating

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


class Ends:
    """Shows a stub at each step that nothing leaves although the pathway does not end there."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._item = Floating(canvas.paints, 1)
        canvas.scene().addItem(self._item)

    def refresh(self) -> None:
        """The drawing has changed."""
        stage = self._canvas.stage
        self._item.show_figures(open_end_figures(stage.arrangement, open_ends(stage.view)))

    def dress(self) -> None:
        """Another theme is worn."""
        self._item.dress(self._canvas.paints)
        self.refresh()
