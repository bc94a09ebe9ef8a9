"""Qt's inputs with the manners a form needs: they keep the cursor, and leave undo to the window."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from pathways.ui.icons import paint_glyph

LINE_LENGTH, PROSE_LENGTH = 500, 20_000
"""As many signs as the model's `Line` and `Prose` take."""

_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def flag(widget: QWidget, name: str, value: bool) -> None:
    """Set a property that the style sheet asks for, and dress the widget anew when it changed."""
    if bool(widget.property(name)) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _is_undo(event: QEvent) -> bool:
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and any(event.matches(key) for key in _UNDO_KEYS)
    )


class Line(QLineEdit):
    """One line of text. Ctrl+Z goes to the window, whose undo knows all fields."""

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def put(self, text: str) -> None:
        """Show a text; the cursor stays where it is."""
        if self.text() == text:
            return
        place = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(place, len(text)))


class Box(QCheckBox):
    """A box to tick, seen on every ground; `Words` stand beside it."""

    def sizeHint(self) -> QSize:
        """As high as the text."""
        side = self.fontMetrics().height() + 4
        return QSize(side, side)

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be hit."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A square, filled and ticked when chosen; a dash says that some are and some are not."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self.palette()
        side = self.fontMetrics().height() - 2
        square = QRect(0, 0, side, side)
        square.moveCenter(self.rect().center())
        filled = self.checkState() is not Qt.CheckState.Unchecked
        edge = colors.highlight() if filled or self.hasFocus() else colors.mid()
        painter.setPen(QPen(edge.color(), 2 if self.hasFocus() else 1))
        painter.setBrush(colors.highlight() if filled else colors.base())
        painter.drawRoundedRect(square, 4, 4)
        if filled:
            sign = "minus" if self.checkState() is Qt.CheckState.PartiallyChecked else "check"
            paint_glyph(painter, sign, square, colors.highlightedText().color())
        painter.end()


class Words(QLabel):
    """The text beside a box, on as many lines as it needs; a click on it ticks the box."""

    def __init__(self, box: QAbstractButton) -> None:
        super().__init__()
        self._box = box
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click inside counts for the box."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self._box.click()


class Prose(QPlainTextEdit):
    """Text of any number of lines; as high as what is written, within limits."""

    LEAST, MOST = 2, 12

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window; grow with the font."""
        if _is_undo(event):
            event.ignore()
            return False
        done = super().event(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap at another place."""
        super().resizeEvent(event)
        self._fit()

    def put(self, text: str) -> None:
        """Show a text; the cursor stays where it is."""
        if self.toPlainText() == text:
            return
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)

    def _fit(self) -> None:
        written = round(self.document().size().height())
        lines = max(self.LEAST, min(self.MOST, written))
        # A bar that comes only when it is needed makes the text wrap so that it is, and without it
        # not: Qt would show and hide it for ever.
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(
            bar if written > self.MOST else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        frame = self.fontMetrics().height()
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + frame)


class Combo(QComboBox):
    """A pick list that the wheel does not change by accident; the arrow follows the palette."""

    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer: object = None
        """The data of a row that does something: keys walk past it, only Enter or a click asks."""
        self.is_walking = False
        """A key is walking through the closed list just now."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setMaxVisibleItems(16)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, unless somebody is choosing here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the closed list; Enter asks for what the chosen row offers."""
        asked = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if asked and self.offer is not None and self.currentData() == self.offer:
            self.activated.emit(self.currentIndex())
            return
        self.is_walking = True
        super().keyPressEvent(event)
        self.is_walking = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow, which the style sheet leaves out."""
        super().paintEvent(event)
        side = self.fontMetrics().height()
        square = QRect(0, 0, side, side)
        square.moveCenter(self.rect().center())
        square.moveRight(self.width() - side // 3)
        painter = QPainter(self)
        paint_glyph(painter, "chevron-down", square, self.palette().placeholderText().color())
        painter.end()

    def fill(self, choices: Iterable[tuple[object, str]]) -> None:
        """Offer the choices, as data and text; what was chosen stays chosen. None is a line."""
        chosen = self.currentData()
        self.blockSignals(True)
        self.clear()
        for data, text in choices:
            if text:
                self.addItem(text, data)
            else:
                self.insertSeparator(self.count())
        self.setCurrentIndex(max(0, self._place(chosen)))
        self.blockSignals(False)

    def choose(self, data: object) -> None:
        """Show a choice without telling anybody."""
        place = self._place(data)
        if place != self.currentIndex():
            self.blockSignals(True)
            self.setCurrentIndex(place)
            self.blockSignals(False)

    def _place(self, data: object) -> int:
        return next((row for row in range(self.count()) if self.itemData(row) == data), -1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """An editable list shows its beginning again."""
        super().focusOutEvent(event)
        edit = self.lineEdit()
        if edit is not None:
            edit.setCursorPosition(0)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()
