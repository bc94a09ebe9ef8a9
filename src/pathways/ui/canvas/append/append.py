"""All that draws on from a step, together: what the canvas keeps and tells of its doings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pathways.ui.canvas.append.appending import Appending
from pathways.ui.canvas.append.card import Card
from pathways.ui.canvas.append.choosing import Choosing
from pathways.ui.canvas.append.ends import Ends
from pathways.ui.canvas.append.pad import Pad

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


class Append:
    """The steps made, the pad, the menus of ready steps and units, the card and the open ends."""

    def __init__(self, canvas: Canvas) -> None:
        self.steps = Appending(canvas)
        self.choosing: Choosing = Choosing(canvas)
        self.card = Card(canvas)
        self.pad = Pad(canvas)
        self._ends = Ends(canvas)
        canvas.selection_changed.connect(self.pad.follow)

    def follow(self) -> None:
        """The drawing was scrolled or zoomed, or the hand took up or laid down something."""
        self.pad.follow()
        self.card.follow()

    def redrawn(self) -> None:
        """The drawing has been shown anew."""
        self._ends.refresh()
        self.card.refresh()
        self.follow()

    def dress(self) -> None:
        """Another theme is worn."""
        self._ends.dress()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.pad.retranslate()
        self.card.retranslate()
