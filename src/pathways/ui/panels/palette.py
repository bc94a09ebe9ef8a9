"""The building blocks: kinds of step and care levels, to drag onto the drawing or to click."""

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.diagram.icons import LEVEL_ICONS
from pathways.language import N_, _
from pathways.model import CareLevel, StepKind, label
from pathways.ui.icons import paint_glyph
from pathways.ui.menus.kinds import KIND_ICONS
from pathways.ui.panels.panel import Panel
from pathways.ui.step_drag import dragged_step

_PAD = 8
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)

_EXPLAINED = {
    StepKind.START: N_("Where the patient's way begins."),
    StepKind.ACTIVITY: N_("Something that is done for or with the patient."),
    StepKind.DECISION: N_("A choice between ways onwards."),
    StepKind.WAIT: N_("The patient waits."),
    StepKind.END: N_("Where the patient's way ends."),
    StepKind.SUB_PATHWAY: N_("Stands for another pathway of this model."),
}


class Block(QToolButton):
    """One thing to drag or click."""

    placed = Signal(object, object)
    """The kind, and the care level or None."""

    def __init__(self, kind: StepKind, level: CareLevel | None = None) -> None:
        super().__init__()
        self._kind = kind
        self._level = level
        self._pressed: QPoint | None = None
        self._sign = LEVEL_ICONS[level] if level else KIND_ICONS[kind]
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: self.placed.emit(self._kind, self._level))
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of now."""
        name = label(self._level or self._kind)
        explained = (
            _("A step at this care level: {level}").format(level=name)
            if self._level
            else _(_EXPLAINED[self._kind])
        )
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(explained)
        self.setToolTip(
            _("{explained}\nDrag it onto the drawing, or click it and then the place.").format(
                explained=explained
            )
        )
        self.setStatusTip(explained)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sign and a name, which takes two lines where one is too short."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        colors = self.palette()
        group = colors.ColorGroup.Normal if self.isEnabled() else colors.ColorGroup.Disabled
        ink = colors.color(group, colors.ColorRole.ButtonText)
        side = self.fontMetrics().height()
        sign = QRect(_PAD, (self.height() - side) // 2, side, side)
        paint_glyph(painter, self._sign, sign, ink)
        painter.setPen(ink)
        painter.drawText(self._text_area(), _WRAP, self.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name wraps at another place."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        area = self._text_area()
        area.setHeight(1000)
        text = metrics.boundingRect(area, _WRAP, self.text())
        self.setFixedHeight(max(32, text.height() + metrics.height() * 2 // 3))

    def _text_area(self) -> QRect:
        return self.rect().adjusted(self.fontMetrics().height() + 2 * _PAD, 0, -_PAD // 2, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the block along once the mouse has gone far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            self.setDown(False)
            self._drag().exec(Qt.DropAction.CopyAction)

    def dragged(self) -> QMimeData:
        """What is dropped on the drawing."""
        return dragged_step(self._kind, self._level)

    def _drag(self) -> QDrag:
        drag = QDrag(self)
        drag.setMimeData(self.dragged())
        drag.setPixmap(self.grab())
        drag.setHotSpot(QPoint(12, self.height() // 2))
        return drag


class PalettePanel(Panel):
    """All building blocks."""

    placed = Signal(object, object)
    """A block was clicked: its kind, and the care level or None."""

    WIDTH = 27

    def __init__(self, parent: QWidget) -> None:
        self._heads: list[tuple[QLabel, str]] = []
        self._blocks = [Block(kind) for kind in StepKind]
        self._blocks += [Block(StepKind.ACTIVITY, level) for level in reversed(CareLevel)]
        super().__init__("palette", N_("Building blocks"), parent)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(1)
        kinds = len(StepKind)
        self._add_head(column, N_("Drag onto the drawing, or click and then click the place."))
        for block in self._blocks[:kinds]:
            column.addWidget(block)
        column.addSpacing(8)
        self._add_head(column, N_("A step at a care level"))
        for block in self._blocks[kinds:]:
            column.addWidget(block)
        column.addStretch(1)
        for block in self._blocks:
            block.placed.connect(self.placed)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        self.setWidget(area)
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        for head, text in self._heads:
            head.setText(_(text))
        for block in self._blocks:
            block.retranslate()

    def enable(self, enabled: bool) -> None:
        """Whether there is a drawing to put blocks on."""
        for block in self._blocks:
            block.setEnabled(enabled)

    def _add_head(self, column: QVBoxLayout, text: str) -> None:
        head = QLabel()
        head.setProperty("muted", True)
        head.setWordWrap(True)
        head.setContentsMargins(6, 0, 6, 4)
        self._heads.append((head, text))
        column.addWidget(head)
