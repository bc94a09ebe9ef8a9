"""Shows a pathway as an edit would leave it: what is new or changed lit, what goes struck through.

While it is shown it is the tool in the hand, so that nothing on the drawing can be edited.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Mark
from pathways.model import CareModel
from pathways.session.document import difference
from pathways.ui.canvas.append.standing import stand
from pathways.ui.canvas.halos import Halo
from pathways.ui.canvas.paints import Paints
from pathways.ui.canvas.preview.card import PreviewCard
from pathways.ui.canvas.preview.struck import Struck
from pathways.ui.canvas.tool import Spot, Tool

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_DEPTH = 6
_WIDTH = 4
_ROOM = 24.0
"""Points kept round what changes when it is scrolled into sight."""
_SIDES = ("below", "above", "right", "left")


class Preview(Tool):
    """Take it into the hand to show it; it ends when another tool is taken."""

    def __init__(
        self,
        canvas: Canvas,
        after: CareModel,
        title: str,
        changes: Sequence[tuple[str, Sequence[str]]],
        done: Callable[[], object],
    ) -> None:
        super().__init__(canvas)
        self._after = after
        self._done = done
        self._ahead = canvas.stage.ahead(after, canvas.stage.marks)
        change = difference(canvas.editor.model, after)
        self.lit = tuple(one for one in change.added | change.changed if one in self._ahead)
        """What is new or changed on the drawing."""
        self.struck = tuple(one for one in change.removed if one in canvas.stage)
        """What goes from the drawing."""
        self._halo: Halo | None = None
        self._strikes: Struck | None = None
        self.back: Callable[[], object] = canvas.setFocus
        """Gives the keyboard back to where it was when the card took it."""
        self.card = PreviewCard(title, changes, canvas)
        self.card.done.connect(self.do)
        self.card.left.connect(self.leave)

    @property
    def is_shown(self) -> bool:
        """Whether it is the tool in the hand."""
        return self.canvas.hand.tool is self

    def taken(self) -> None:
        """Show it."""
        canvas = self.canvas
        canvas.append.card.close()
        canvas.withdraw_handle()
        self._halo = Halo(canvas.scene(), _DEPTH, _WIDTH, 1)
        self._strikes = Struck(canvas.paints)
        canvas.scene().addItem(self._strikes)
        canvas.accompany(self)
        self.dress(canvas.paints)
        self._show()
        self._reveal()
        self.card.show()
        self.card.announce()

    def laid_down(self) -> None:
        """Show the drawing as it is."""
        assert self._halo is not None
        assert self._strikes is not None
        canvas = self.canvas
        focused = self.card.isAncestorOf(canvas.window().focusWidget() or canvas)
        self.card.hide()
        self.card.deleteLater()
        canvas.leave(self)
        self._halo.remove()
        canvas.scene().removeItem(self._strikes)
        canvas.show_stage()
        if focused:
            self.back()

    def redrawn(self) -> None:
        """The drawing below is another; this one is still what would be."""
        self._show()

    def tell_findings(self, marks: Mapping[str, Mark], gone: int, come: Sequence[str]) -> None:
        """Show what the rules would say then."""
        self._ahead.marks = marks
        self._ahead.compose(self._after)
        self._show()
        self.card.tell_findings(gone, come)
        self.follow()

    def do(self) -> None:
        """Make the edit."""
        self.leave()
        self._done()

    def leave(self) -> None:
        """End it; nothing is changed."""
        if self.is_shown:
            self.canvas.hand.take_up_pointer()

    def press(self, spot: Spot) -> None:
        """A click on the drawing ends it."""
        self.leave()

    def key(self, event: QKeyEvent) -> bool:
        """Enter does it, Esc and everything that would edit leaves it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.do()
            return True
        self.leave()
        return event.key() == Qt.Key.Key_Escape

    def follow(self) -> None:
        """The drawing was scrolled, zoomed or resized."""
        if self._halo is not None:
            self._halo.light(self._ahead, self.canvas.pixel, self.lit)
        room = self._room()
        if room is not None:
            stand(self.canvas, self.card, room, _SIDES)
        else:
            area = self.canvas.viewport().rect()
            self.card.move((area.width() - self.card.width()) // 2, area.height() // 3)
        self.card.raise_()

    def restage(self) -> None:
        """The drawing is another: whoever showed it tells the tool in the hand."""

    def dress(self, paints: Paints) -> None:
        """The theme is another."""
        assert self._halo is not None
        assert self._strikes is not None
        self._halo.dress(paints)
        self._strikes.dress(paints)

    def _show(self) -> None:
        assert self._strikes is not None
        self.canvas.shaping.withdraw()
        self.canvas.halos.select(())
        self.canvas.halos.point_at("")
        self.canvas.show_instead(self._ahead)
        self._strikes.strike(self.canvas.stage, self.struck)
        self.follow()

    def _room(self) -> Rect | None:
        """The room on the drawing of all that differs; None where nothing does."""
        areas = [self._ahead.area(one) for one in self.lit]
        areas += [self.canvas.stage.area(one) for one in self.struck]
        rooms = [area for area in areas if area is not None]
        return Rect.around(rooms) if rooms else None

    def _reveal(self) -> None:
        room = self._room()
        if room is not None:
            self.canvas.navigator.reveal(QRectF(*room.grown(_ROOM)))
            self.follow()
