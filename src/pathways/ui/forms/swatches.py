"""A colour for figures on the drawing, picked from the safe palette."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from pathways.language import _
from pathways.model import Swatch, label
from pathways.ui.forms.editors import Editor
from pathways.ui.forms.fields import Context, Field, Value
from pathways.ui.icons import paint_glyph

_SHOWN = {
    Swatch.BLUE: "#8fb8e8",
    Swatch.TEAL: "#7fc9c4",
    Swatch.GREEN: "#9ccf8f",
    Swatch.YELLOW: "#f0d77a",
    Swatch.PURPLE: "#c3a6e0",
    Swatch.GREY: "#b9c0c7",
}
_TICK = QColor("#10202c")
_SIDE = 30


class ColorButton(QAbstractButton):
    """One colour; a tick says that it is chosen, a stroke through it that there is none."""

    def __init__(self, color: Swatch | None) -> None:
        super().__init__()
        self.color = color
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Large enough to be hit, and growing with the text."""
        side = max(_SIDE, round(self.fontMetrics().height() * 1.6))
        return QSize(side, side)

    def retranslate(self) -> None:
        """Speak the language of now."""
        name = label(self.color) if self.color else _("No colour")
        self.setToolTip(name)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded square of the colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self.palette()
        square = QRect(self.rect()).adjusted(3, 3, -3, -3)
        edge = colors.highlight() if self.hasFocus() or self.isChecked() else colors.mid()
        painter.setPen(QPen(edge.color(), 2 if self.hasFocus() or self.isChecked() else 1))
        painter.setBrush(QColor(_SHOWN[self.color]) if self.color else colors.base())
        painter.drawRoundedRect(square, 5, 5)
        if self.color is None:
            painter.drawLine(square.bottomLeft(), square.topRight())
        elif self.isChecked():
            paint_glyph(painter, "check", square.adjusted(4, 4, -4, -4), _TICK)
        painter.end()


class ColorEditor(Editor):
    """A row of colours, walked through by the arrow keys."""

    def __init__(self, field: Field) -> None:
        self._row = _Row()
        super().__init__(field, self._row)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for color in (None, *Swatch):
            button = ColorButton(color)
            button.clicked.connect(partial(self._tell, color))
            self._group.addButton(button)
            self._row.line.addWidget(button)
        self._row.line.addStretch(1)
        self.setFocusProxy(self._group.buttons()[0])

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Tick the chosen one."""
        for button in self._buttons():
            button.setChecked(button.color is answer)

    def show_several(self, context: Context, values: Sequence[Value]) -> None:
        """Tick none."""
        for button in self._buttons():
            button.setChecked(False)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        for button in self._buttons():
            button.retranslate()

    def _buttons(self) -> list[ColorButton]:
        return [one for one in self._group.buttons() if isinstance(one, ColorButton)]

    def _tell(self, color: Swatch | None, _checked: bool = False) -> None:
        for button in self._buttons():
            button.setChecked(button.color is color)
        self.edited.emit(color, "")


class _Row(QWidget):
    """Buttons side by side; the arrow keys go from one to the next."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right, which a button leaves to its parent."""
        way = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.focusNextPrevChild(way)
