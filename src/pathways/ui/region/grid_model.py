"""The cells of a grid as Qt asks for them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pathways.analysis.region.grids import EMPTY, Cell, Grid
from pathways.language import _

Index = QModelIndex | QPersistentModelIndex
_ITEM = Qt.ItemDataRole
_ACROSS = Qt.Orientation.Horizontal
_NONE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Follows a grid; another one of the same rows and columns keeps what is selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid: Grid | None = None

    def show(self, grid: Grid) -> None:
        """Show another grid."""
        old = self.grid
        if old is not None and (old.rows, old.columns) == (grid.rows, grid.columns):
            self.grid = grid
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            if last.isValid():
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """What stands in a cell."""
        if self.grid is None or self.is_heading(index.row()):
            return EMPTY
        return self.grid.cell(index.row(), index.column())

    def is_heading(self, row: int) -> bool:
        """Whether a row is the heading of those below."""
        return self.grid is not None and self.grid.rows[row].heading

    def rowCount(self, parent: Index = _NONE) -> int:
        """As many as the grid has."""
        return 0 if self.grid is None or parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """As many as the grid has."""
        return 0 if self.grid is None or parent.isValid() else len(self.grid.columns)

    def data(self, index: Index, role: int = _ITEM.DisplayRole) -> object:
        """The text, all there is to it, and what a screen reader says."""
        cell = self.cell(index)
        if role == _ITEM.DisplayRole:
            return cell.text
        if role == _ITEM.EditRole:
            return cell.full or cell.text
        if role == _ITEM.ToolTipRole:
            return cell.full if cell.full != cell.text else None
        if role == _ITEM.AccessibleTextRole and self.grid is not None:
            row = self.grid.rows[index.row()].name
            column = self.grid.columns[index.column()]
            return _("{row}, {column}: {text}").format(
                row=row, column=column, text=cell.full or cell.text or _("empty")
            )
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ITEM.DisplayRole
    ) -> object:
        """The names of rows and columns."""
        if self.grid is None or role not in (_ITEM.DisplayRole, _ITEM.ToolTipRole):
            return None
        if orientation == _ACROSS:
            return self.grid.columns[section]
        return self.grid.rows[section].name

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen; what is closed cannot be written in."""
        if self.grid is None or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.grid.is_open(index.row(), index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags
