"""The handoff card beside an arrow: what the program could fill in, and what people must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from pathways import edits
from pathways.analysis.places import place_names
from pathways.diagram.geometry import Rect
from pathways.edits.handoffs import handoff_of
from pathways.graph import PathwayView
from pathways.language import N_, _, ngettext
from pathways.model import CareModel, Channel, Handoff, HandoffKind, label
from pathways.rules.prefill import with_kind
from pathways.ui.canvas.append.card_form import LABELS, CardForm
from pathways.ui.canvas.append.standing import room_of, stand
from pathways.ui.forms.answering import answered
from pathways.ui.forms.fields import Context
from pathways.ui.icons import icon

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_SIDES = ("below", "above", "right", "left")
_AWAY = 8.0
"""From the edges of the room, in pixels."""
_MESSAGES = N_("Messages")


class _Form(CardForm):
    """The card itself; Esc closes it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; other keys that no field takes end here, not on the drawing."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.accept()


class Card(QObject):
    """Shows the handoff of one arrow at a time: folded to one line, or open.

    It asks for nothing: the keyboard stays on the drawing until Tab, and the card goes at Esc or at
    a click elsewhere.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._form: CardForm | None = None
        self._folded: QToolButton | None = None
        self.arrow = ""
        """The arrow it belongs to; empty while it is away."""
        canvas.selection_changed.connect(self._selected)

    @property
    def is_open(self) -> bool:
        """Whether the card is open, not folded or away."""
        return bool(self.arrow) and self._form is not None and self._form.isVisible()

    def offer_into(self, step: str) -> None:
        """Show the handoff that leads to a step, folded; nothing where none does."""
        view = self._canvas.stage.view
        handoffs = [arrow.id for arrow in view.incoming.get(step, ()) if view.is_handoff(arrow)]
        self.close()
        if handoffs:
            self.arrow = handoffs[-1]
            self._show(folded=True)

    def open(self, arrow: str) -> None:
        """Show an arrow's handoff; the keyboard stays where it is until Tab."""
        view = self._canvas.stage.view
        self.close()
        if arrow in view.transitions and view.is_handoff(view.transitions[arrow]):
            self.arrow = arrow
            self._show(folded=False)

    def take_keyboard(self) -> bool:
        """Give the keyboard to the first field; False while the card is not open."""
        return self.is_open and self._form is not None and self._form.grid.focus_first()

    @property
    def can_open(self) -> bool:
        """Whether there is a handoff at what is selected."""
        return bool(self._near())

    def open_near(self) -> None:
        """Open the card of the handoff at what is selected, and go to its first field."""
        self.open(self._near())
        self.take_keyboard()

    def close(self) -> None:
        """Go away; what was filled in stays filled in."""
        focused = self._form.focusWidget() if self._form is not None else None
        had_keyboard = focused is not None and focused.hasFocus()
        self.arrow = ""
        for widget in (self._form, self._folded):
            if widget is not None:
                widget.hide()
        if had_keyboard:
            self._canvas.setFocus()
        self._canvas.append.pad.follow()

    def refresh(self) -> None:
        """The model has changed: show it as it is now."""
        if not self.arrow:
            return
        view = self._canvas.stage.view
        if self.arrow not in view.transitions or not view.is_handoff(view.transitions[self.arrow]):
            self.close()
            return
        self._fill()

    def follow(self) -> None:
        """The drawing was scrolled or zoomed."""
        shown = self._shown()
        area = self._canvas.stage.area(self.arrow) if self.arrow else None
        if shown is None or area is None:
            return
        arrow = self._canvas.stage.view.transitions[self.arrow]
        boxes = self._canvas.stage.boxes
        if isinstance(shown, CardForm):
            room = room_of(self._canvas).grown(-_AWAY)
            shown.fit(QSize(round(room.width), round(room.height)))
        else:
            shown.adjustSize()
        ends = area if shown is self._folded else Rect.around((area, boxes[arrow.target]))
        stand(self._canvas, shown, ends, _SIDES)
        shown.raise_()

    def retranslate(self) -> None:
        """Speak the language of now."""
        if self._form is not None:
            self._form.retranslate()
        self.refresh()

    def _near(self) -> str:
        """The arrow selected, or of the arrows at the step selected the last handoff."""
        view, chosen = self._canvas.stage.view, next(iter(self._canvas.selected()), "")
        near = [*view.incoming.get(chosen, ()), *view.outgoing.get(chosen, ())]
        near += [view.transitions[chosen]] if chosen in view.transitions else []
        return next((arrow.id for arrow in reversed(near) if view.is_handoff(arrow)), "")

    def _selected(self, chosen: tuple[str, ...]) -> None:
        """Something else is selected: the card is not about that."""
        arrow = self._canvas.stage.view.transitions.get(self.arrow)
        if arrow is not None and not {arrow.id, arrow.source, arrow.target} & set(chosen):
            self.close()

    def _shown(self) -> CardForm | QToolButton | None:
        widgets = (self._form, self._folded)
        return next((one for one in widgets if one is not None and not one.isHidden()), None)

    def _show(self, *, folded: bool) -> None:
        if folded and self._folded is None:
            self._folded = self._made_folded()
        if not folded and self._form is None:
            self._form = self._made_form()
        for widget, wanted in ((self._folded, folded), (self._form, not folded)):
            if widget is not None:
                widget.setVisible(wanted)
        self._fill()
        self.follow()
        self._canvas.append.pad.follow()

    def _made_folded(self) -> QToolButton:
        made = QToolButton(self._canvas.viewport())
        made.setObjectName("handoffFolded")
        made.setProperty("chip", True)
        made.setIcon(icon("swap-horizontal"))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setMinimumHeight(32)
        made.clicked.connect(self._unfold)
        return made

    def _made_form(self) -> CardForm:
        made = _Form(self._canvas.viewport())
        made.edited.connect(self._answer)
        made.message_edited.connect(self._answer_message)
        made.standard_wanted.connect(self._settle_messages)
        made.all_wanted.connect(self._show_all)
        made.closed.connect(self.close)
        return made

    def _fill(self) -> None:
        view = self._canvas.stage.view
        arrow = view.transitions[self.arrow]
        handoff = arrow.handoff or Handoff()
        if self._form is not None and not self._form.isHidden():
            title = place_names(view.model)[arrow.id]
            self._form.show_handoff(arrow, Context(view.model), title)
        if self._folded is not None and not self._folded.isHidden():
            kind = label(handoff.kind) if handoff.kind else _("Handoff")
            count = len(handoff.messages)
            told = ngettext("{kind}: {count} message", "{kind}: {count} messages", count)
            self._folded.setText(told.format(kind=kind, count=count) if count else kind)
            self._folded.setToolTip(_("Open the handoff card (Ctrl+H)"))
            self._folded.setAccessibleName(_("Open the handoff card"))

    def _unfold(self) -> None:
        arrow = self.arrow
        self._canvas.naming.end(keep=True)
        self.open(arrow)
        self.take_keyboard()

    def _answer(self, path: str, answer: object, how: str) -> None:
        model, arrow = self._canvas.editor.model, self.arrow
        try:
            after = answered(model, arrow, path, answer)
        except ValidationError:
            assert self._form is not None
            self._form.grid.refuse(path)
            return
        if path == "handoff.kind":
            view = PathwayView(model, edits.pathway_of(model, arrow))
            kind = HandoffKind(str(answer)) if answer else None
            after = with_kind(model, view, view.transitions[arrow], kind)
        self._perform(LABELS[path], after, f"{arrow}.{path}.{how}" if how else None)

    def _answer_message(self, number: int, path: str, answer: object, how: str) -> None:
        after = edits.change_message(
            self._canvas.editor.model, self.arrow, number, **{path: answer}
        )
        merge = f"{self.arrow}.messages.{number}.{path}.{how}" if how else None
        self._perform(_MESSAGES, after, merge)

    def _settle_messages(self) -> None:
        """Every open message goes as the standard wants: electronic, with a receipt."""
        model = self._canvas.editor.model
        for number, message in enumerate(handoff_of(model, self.arrow).messages):
            settled = {
                "channel": message.channel or Channel.ELECTRONIC,
                "receipt": True if message.receipt is None else message.receipt,
            }
            model = edits.change_message(model, self.arrow, number, **settled)
        self._perform(_MESSAGES, model, None)

    def _perform(self, field: str, after: CareModel, merge: str | None) -> None:
        text = _("Change “{field}”").format(field=_(field))
        self._canvas.editor.perform(text, after, merge)

    def _show_all(self) -> None:
        """Select the arrow, whose form is in the properties panel."""
        arrow = self.arrow
        self.close()
        self._canvas.select((arrow,))
