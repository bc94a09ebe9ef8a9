"""Paints a cell, and gives it an editor."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from pathways.ui.colors import Colors
from pathways.ui.icons import paint_glyph
from pathways.ui.panels.findings_delegate import SIGNS, sign_color
from pathways.ui.tables.cells import Cell, Style
from pathways.ui.tables.editors import CellEditor, CellLine, CellProse, End
from pathways.ui.tables.model import Index, TableModel

_MOST_REMEMBERED = 20_000
_PAD = 0.46
"""Beside a text, in its height; as the headings have it."""
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus
_PROSE_LINES = 5
_ACROSS = Qt.Orientation.Horizontal


class CellDelegate(QStyledItemDelegate):
    """One cell; `ended` tells that a person has left its editor with a key, and how."""

    ended = Signal(object, object, str)
    """The cell's place as a QPersistentModelIndex, an `End`, and what was written."""

    def __init__(self, view: QTableView, rows: TableModel, colors: Colors) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        self._cut: dict[tuple[str, int], str] = {}
        self.measure()
        self.dress(colors)

    def dress(self, colors: Colors) -> None:
        """Wear another theme."""
        self._colors = colors
        self._pens = {
            Style.PLAIN: QColor(colors.text),
            Style.INHERITED: QColor(colors.muted),
            Style.OPEN: QColor(colors.muted),
            Style.REFUSED: QColor(colors.error),
            Style.HINT: QColor(colors.muted),
        }
        self._chosen, self._accent = QColor(colors.chosen), QPen(QColor(colors.accent), 2)

    def measure(self) -> None:
        """Write in the view's font of now."""
        self._metrics = self._view.fontMetrics()
        self._slanted = QFont(self._view.font())
        self._slanted.setItalic(True)
        self._cut.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell: its ground, text, and a frame where the keyboard is."""
        # Asking the model itself costs a third of asking it through the index.
        cell = self._rows.cell(index.row(), index.column())
        rect, state = option.rect, option.state
        if state & _SELECTED:
            painter.fillRect(rect, self._chosen)
        if cell.text:
            self._write(painter, rect, cell)
        if state & _FOCUSED:
            painter.setPen(self._accent)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _write(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        left, top, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        side = self._metrics.height()
        pad = round(side * _PAD)
        left, width = left + pad, width - 2 * pad
        if cell.grade is not None or cell.style is Style.REFUSED:
            self._sign(painter, QRect(left, top + (height - side) // 2, side, side), cell)
            left, width = left + side + pad // 2, width - side - pad // 2
        painter.setPen(self._pens[cell.style])
        foot = top + (height - side) // 2 + self._metrics.ascent()
        text = self._fitting(cell.text, width)
        if cell.style not in (Style.OPEN, Style.HINT):
            painter.drawText(left, foot, text)
            return
        painter.setFont(self._slanted)
        painter.drawText(left, foot, text)
        painter.setFont(self._view.font())

    def _sign(self, painter: QPainter, square: QRect, cell: Cell) -> None:
        """A shape beside the text, so that colour alone tells nothing."""
        if cell.grade is None:
            paint_glyph(painter, "pencil-off-outline", square, self._pens[Style.REFUSED])
            return
        paint_glyph(painter, SIGNS[cell.grade], square, sign_color(cell.grade, self._colors))

    def _fitting(self, text: str, width: int) -> str:
        """The text cut with dots where it is too long, remembered."""
        cut = self._cut.get((text, width))
        if cut is None:
            if len(self._cut) > _MOST_REMEMBERED:
                self._cut.clear()
            cut = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._cut[text, width] = cut
        return cut

    # Editing

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> CellEditor:
        """One line with the column's choices, or text of several lines."""
        column = self._rows.table.columns[index.column()]
        editor: CellEditor
        if column.prose:
            editor = CellProse(parent)
        else:
            editor = CellLine(self._rows.choices(index.column()), many=column.many, parent=parent)
        editor.setObjectName("cellEditor")
        editor.setAccessibleName(str(index.model().headerData(index.column(), _ACROSS)))
        editor.setAccessibleDescription(
            str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")
        )
        place = QPersistentModelIndex(index)
        editor.ended.connect(lambda end: self._end(editor, place, end))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell; a text that could not be read is there to be mended."""
        assert isinstance(editor, CellEditor)
        editor.put(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write it where the editor was left for another place."""
        assert isinstance(editor, CellEditor)
        if not editor.property("ended") and editor.written() != index.data(
            Qt.ItemDataRole.EditRole
        ):
            model.setData(index, editor.written())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Prose gets room for some lines, within the table."""
        rect = QRect(option.rect)
        if isinstance(editor, CellProse):
            rect.setHeight(editor.fontMetrics().lineSpacing() * _PROSE_LINES)
            rect.setWidth(max(rect.width(), editor.fontMetrics().averageCharWidth() * 40))
            room = self._view.viewport().rect()
            rect.moveBottom(min(rect.bottom(), max(room.bottom(), rect.height())))
            rect.moveRight(min(rect.right(), max(room.right(), rect.width())))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Editors know their own keys."""
        if event.type() is QEvent.Type.KeyPress:
            return False
        return super().eventFilter(watched, event)

    def _end(self, editor: CellEditor, place: QPersistentModelIndex, end: End) -> None:
        if editor.property("ended"):
            return
        editor.setProperty("ended", True)
        editor.withdraw()
        text = editor.written()
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.ended.emit(place, end, text)
