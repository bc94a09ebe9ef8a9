"""Paints a cell of a grid with its sign, and opens an editor in it."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pathways.analysis.region.grids import Tone
from pathways.ui.colors import Colors
from pathways.ui.icons import paint_glyph
from pathways.ui.region.grid_model import GridModel, Index

_PAD = 6
_WARMEST = 0.34
"""How much of the colour of errors the hottest ground has; words stay legible on it."""
_STATE = QStyle.StateFlag


class GridDelegate(QStyledItemDelegate):
    """Choices open as a list that can be written in; other cells as a line."""

    fill_wanted = Signal(str)
    """What was written shall stand in all selected cells."""
    put_wanted = Signal(object, str)
    """What was written in one cell, by its index."""

    def __init__(self, cells: GridModel, colors: Colors, parent: QObject) -> None:
        super().__init__(parent)
        self._cells = cells
        self.colors = colors

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, the sign, the words, and a frame where the keyboard is."""
        painter.save()
        rect: QRect = option.rect
        colors = self.colors
        if self._cells.is_heading(index.row()):
            painter.fillRect(rect, QColor(colors.hover))
            painter.restore()
            return
        cell = self._cells.cell(index)
        if cell.heat:
            warm = QColor(colors.error)
            warm.setAlphaF(_WARMEST * cell.heat)
            painter.fillRect(rect, warm)
        if option.state & _STATE.State_Selected:
            painter.fillRect(rect, QColor(colors.chosen))
        ink = QColor(self._ink(cell.tone))
        side = option.fontMetrics.height()
        left, right = rect.x() + _PAD, rect.right() - _PAD
        if cell.sign:
            place = QRect(left, rect.center().y() - side // 2, side, side)
            paint_glyph(painter, cell.sign, place, ink)
            left += side + _PAD
        if cell.mark:
            place = QRect(right - side, rect.center().y() - side // 2, side, side)
            paint_glyph(painter, cell.mark, place, QColor(colors.accent))
            right -= side + _PAD
        painter.setPen(ink)
        painter.setFont(option.font)
        room = QRect(left, rect.y(), right - left, rect.height())
        text = option.fontMetrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if option.state & _STATE.State_HasFocus:
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the words and the signs."""
        cell = self._cells.cell(index)
        side = option.fontMetrics.height()
        signs = bool(cell.sign) + bool(cell.mark)
        width = option.fontMetrics.horizontalAdvance(cell.text) + signs * (side + _PAD)
        return QSize(width + 2 * _PAD + 4, round(side * 1.7))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A list of choices, or a line."""
        grid = self._cells.grid
        choices = grid.choices(index.row(), index.column()) if grid else ()
        if not choices:
            line = QLineEdit(parent)
            line.setFrame(False)
            return line
        combo = QComboBox(parent)
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.addItems(choices)
        combo.setMaxVisibleItems(16)
        combo.activated.connect(lambda _row: self._done(combo))
        line_edit = combo.lineEdit()
        assert line_edit is not None
        line_edit.setFrame(False)
        line_edit.installEventFilter(self)
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """All there is to the cell, selected."""
        cell = self._cells.cell(index)
        line = _line(editor)
        line.setText(cell.full or cell.text)
        line.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Ask for what was written."""
        self.put_wanted.emit(index, _line(editor).text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Over the cell, with room for a few words."""
        least = option.fontMetrics.averageCharWidth() * 22
        editor.setGeometry(option.rect.adjusted(0, 0, max(0, least - option.rect.width()), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter fills all selected cells; what the line of a list hears is its list's."""
        holder = watched.parent()
        in_list = isinstance(holder, QComboBox)
        editor = holder if isinstance(holder, QComboBox) else watched
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if isinstance(editor, QWidget) and entered:
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    text = _line(editor).text()
                    self._hush(editor)
                    self.closeEditor.emit(editor, self.EndEditHint.RevertModelCache)
                    self.fill_wanted.emit(text)
                else:
                    self._done(editor)
                return True
        elif in_list and event.type() != QEvent.Type.FocusOut:
            return False
        return super().eventFilter(editor, event)

    def _done(self, editor: QWidget) -> None:
        self._hush(editor)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)

    def _hush(self, editor: QWidget) -> None:
        """A list that loses the keyboard says once more what was chosen; that is known."""
        _line(editor).removeEventFilter(self)
        editor.blockSignals(True)

    def _ink(self, tone: Tone) -> str:
        return {
            Tone.BAD: self.colors.error,
            Tone.WARNING: self.colors.warning,
            Tone.GOOD: self.colors.good,
            Tone.MUTED: self.colors.muted,
            Tone.PLAIN: self.colors.text,
        }[tone]


def _line(editor: QWidget) -> QLineEdit:
    if isinstance(editor, QComboBox):
        line = editor.lineEdit()
        assert line is not None
        return line
    assert isinstance(editor, QLineEdit)
    return editor
