"""The pad: a row of buttons beside a step, each drawing on from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from pathways.language import N_, _
from pathways.model import StepKind
from pathways.ui.canvas.append.appending import Onward
from pathways.ui.canvas.append.standing import stand
from pathways.ui.canvas.paints import Detail
from pathways.ui.icons import icon
from pathways.ui.menus.kinds import KIND_ICONS

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_LEAST = 32
"""The least side of a button, in pixels."""
_REST_MS = 350
"""The pointer rests this long on a step before the pad comes, and off it before it goes."""


class _Deed(NamedTuple):
    """What a button does with the step, which is selected first."""

    name: str
    icon: str
    text: str
    work: Callable[[Canvas], None]
    key: str = ""
    goes_on: bool = True
    """It draws on from the step, which an end does not allow."""


def _go(way: Onward, kind: StepKind, canvas: Canvas) -> None:
    canvas.append.steps.go(way, kind)


def _next(kind: StepKind) -> Callable[[Canvas], None]:
    return partial(_go, Onward.NEXT, kind)


_ACTIVITY = StepKind.ACTIVITY
_DEEDS = (
    (
        _Deed("next", "arrow-right", N_("Next step in the same level"), _next(_ACTIVITY), "Return"),
        _Deed(
            "up",
            "arrow-up",
            N_("Next step one level up"),
            partial(_go, Onward.UP, _ACTIVITY),
            "Tab",
        ),
        _Deed(
            "down",
            "arrow-down",
            N_("Next step one level down"),
            partial(_go, Onward.DOWN, _ACTIVITY),
            "Shift+Tab",
        ),
    ),
    tuple(
        _Deed(kind.value, KIND_ICONS[kind], text, _next(kind))
        for kind, text in (
            (StepKind.DECISION, N_("Next a decision")),
            (StepKind.WAIT, N_("Next a wait")),
            (StepKind.END, N_("Next the end")),
        )
    ),
    (
        _Deed(
            "more",
            "dots-horizontal",
            N_("Next a ready step…"),
            lambda canvas: canvas.append.choosing.step(),
            "Ctrl+T",
        ),
        _Deed(
            "connect",
            "vector-polyline",
            N_("Connect with another step"),
            lambda canvas: canvas.start_connecting(),
        ),
        _Deed(
            "place",
            "domain",
            N_("Unit or party of the step…"),
            lambda canvas: canvas.append.choosing.place(),
            "Ctrl+U",
            goes_on=False,
        ),
    ),
    (
        _Deed(
            "delete",
            "trash-can-outline",
            N_("Delete the step"),
            lambda canvas: canvas.delete_selected(),
            "Del",
            goes_on=False,
        ),
    ),
)


class Pad(QFrame):
    """Stands by the step pointed at, else by the only one selected.

    It stays away while something is dragged, named or chosen, and where names cannot be read.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas.viewport())
        self.hide()
        self.setObjectName("appendPad")
        self.setProperty("card", True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._canvas = canvas
        self.step = ""
        """The step it draws on from; empty while it is away."""
        self._pointed = self._wanted = ""
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._rested)
        self._buttons: dict[QToolButton, _Deed] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        for number, group in enumerate(_DEEDS):
            row.addSpacing(8 if number else 0)
            for deed in group:
                row.addWidget(self._button(deed))
        self._measure()
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.setAccessibleName(_("Draw on from the step"))
        for button, deed in self._buttons.items():
            text = _(deed.text)
            key = QKeySequence(deed.key).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{text} ({key})" if key else text)
            button.setAccessibleName(text.removesuffix("…"))

    def point_at(self, element: str) -> None:
        """The pointer is on an element; empty for none. Once it rests there, the pad comes."""
        wanted = element if element in self._canvas.stage.boxes else ""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if wanted == self._pointed:
            self._rest.stop()
        else:
            self._rest.start()

    def follow(self) -> None:
        """Come, go or move along, as the canvas wants it now."""
        self.step = self._step()
        if not self.step:
            self.hide()
            return
        goes_on = self._canvas.stage.view.steps[self.step].kind is not StepKind.END
        for button, deed in self._buttons.items():
            button.setVisible(goes_on or not deed.goes_on)
        self.adjustSize()
        stand(self._canvas, self, self._canvas.stage.boxes[self.step], ("below", "above"))
        self.show()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay for whoever reaches for it."""
        super().enterEvent(event)
        self._wanted = self._pointed
        self._rest.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _button(self, deed: _Deed) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"append.{deed.name}")
        button.setProperty("pad", True)
        button.setIcon(icon(deed.icon))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._pressed)
        self._buttons[button] = deed
        return button

    def _measure(self) -> None:
        side = max(_LEAST, round(self.fontMetrics().height() * 1.8))
        for button in self._buttons:
            button.setFixedSize(side, side)
            button.setIconSize(QSize(side // 2, side // 2))

    def _step(self) -> str:
        canvas = self._canvas
        step = self._pointed or canvas.append.steps.source
        box = canvas.stage.boxes.get(step)
        append = canvas.append
        busy = not canvas.hand.is_empty or canvas.naming.element
        asking = append.choosing.is_open or append.card.is_open
        if box is None or busy or asking or canvas.detail is not Detail.FULL:
            return ""
        return step if canvas.navigator.visible.intersects(QRectF(*box)) else ""

    def _rested(self) -> None:
        self._pointed = self._wanted
        self.follow()

    def _pressed(self) -> None:
        button = self.sender()
        assert isinstance(button, QToolButton)
        step, self._pointed, self._wanted = self.step, "", ""
        self._canvas.setFocus()
        self._canvas.select((step,))
        self._buttons[button].work(self._canvas)
        self.follow()
