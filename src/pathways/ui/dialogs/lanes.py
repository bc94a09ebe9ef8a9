"""Asks for the order and the size of a drawing's lanes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pathways.diagram.draw_lane import lane_sign
from pathways.diagram.lanes import lane_keys, upward_order
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import LaneHeight
from pathways.ui.icons import icon

_MM = 72 / 25.4
"""Points in a millimetre."""
_MOST_MM = 500
_STEP_MM = 5
_LEAST_LETTERS, _LEAST_LINES = 30, 8
"""The list's least width and height, in letters and lines."""
_LETTERS, _LINES = 80, 32
"""The dialog's."""
_MOST_OF_SCREEN = 0.85
_SIGN = QSize(20, 20)
_ROW, _TALL = 32, 1.5
"""The least height of the list's rows, in pixels and in lines."""
_KEY = Qt.ItemDataRole.UserRole
_HEIGHT = Qt.ItemDataRole.UserRole + 1


class LanesDialog(QDialog):
    """All lanes as they stand, shown or not; nothing is changed before OK."""

    def __init__(self, view: PathwayView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lanesDialog")
        self.setWindowTitle(_("Lanes"))
        layout = view.pathway.layout
        keys = lane_keys(view)
        lanes = upward_order(view, keys)[::-1]
        heights = {height.lane: height.height for height in layout.lane_heights}
        self._others = tuple(one for one in layout.lane_heights if one.lane not in lanes)
        self.list = QListWidget()
        self.list.setObjectName("laneList")
        self.list.setProperty("field", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_("Lanes, the highest first"))
        self.list.setIconSize(_SIGN)
        for key in lanes:
            sign = lane_sign(view, key)
            used = key in keys.values()
            text = sign.name if used else _("{lane} (no steps)").format(lane=sign.name)
            item = QListWidgetItem(_sign(sign.icon), text, self.list)
            item.setSizeHint(QSize(0, max(_ROW, round(self.fontMetrics().height() * _TALL))))
            item.setData(_KEY, key)
            item.setData(_HEIGHT, round(heights.get(key, 0.0) / _MM))
        self.up = QPushButton(icon("arrow-up"), _("Move up"))
        self.down = QPushButton(icon("arrow-down"), _("Move down"))
        self.size_ = QSpinBox()
        self.size_.setRange(0, _MOST_MM)
        self.size_.setSingleStep(_STEP_MM)
        self.size_.setSuffix(_(" mm"))
        self.size_.setSpecialValueText(_("As its steps need"))
        self.hide_empty = QCheckBox(_("Hide lanes without steps"))
        self.hide_empty.setChecked(layout.hide_empty_lanes)
        self._lay_out()
        self._connect()
        self.list.setCurrentRow(0)

    @property
    def order(self) -> tuple[str, ...]:
        """The lanes' keys from the lowest up."""
        return tuple(item.data(_KEY) for item in reversed(self._items()))

    @property
    def heights(self) -> tuple[LaneHeight, ...]:
        """The heights set by hand, and those of lanes of another kind, which wait."""
        mine = (
            LaneHeight(lane=item.data(_KEY), height=item.data(_HEIGHT) * _MM)
            for item in self._items()
            if item.data(_HEIGHT)
        )
        return (*self._others, *mine)

    def show_lane(self, key: str) -> None:
        """Begin with a lane."""
        for row, item in enumerate(self._items()):
            if item.data(_KEY) == key:
                self.list.setCurrentRow(row)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _lay_out(self) -> None:
        advice = QLabel(
            _("The first is the highest; where time runs downwards, it is the one at the right.")
        )
        advice.setWordWrap(True)
        label = QLabel(_("&Least size:"))
        label.setBuddy(self.size_)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        grid = QGridLayout()
        grid.addWidget(self.list, 0, 0, 5, 1)
        for row, widget in enumerate((self.up, self.down, label, self.size_)):
            grid.addWidget(widget, row, 1)
        grid.setRowStretch(4, 1)
        grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(advice)
        column.addLayout(grid)
        column.addWidget(self.hide_empty)
        column.addWidget(buttons)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        self.list.setMinimumSize(letter * _LEAST_LETTERS, line * _LEAST_LINES)
        width = max(letter * _LETTERS, self.minimumSizeHint().width())
        most = round(self.screen().availableGeometry().height() * _MOST_OF_SCREEN)
        self.resize(width, min(line * _LINES, most))

    def _connect(self) -> None:
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        for keys, by, button in (("Alt+Up", -1, self.up), ("Alt+Down", 1, self.down)):
            sequence = QKeySequence(keys)
            QShortcut(sequence, self).activated.connect(lambda by=by: self._move(by))
            shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(shown)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_height())
        self.size_.valueChanged.connect(self._set_height)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)
        self._show_height()

    def _show_height(self) -> None:
        item, row = self.list.currentItem(), self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
        self.size_.setEnabled(item is not None)
        if item is not None:
            self.size_.setValue(item.data(_HEIGHT))

    def _set_height(self, millimetres: int) -> None:
        item = self.list.currentItem()
        if item is not None:
            item.setData(_HEIGHT, millimetres)


def _sign(name: str) -> QIcon:
    """An icon that looks the same in the chosen row, whose ground is light too."""
    plain = icon(name).pixmap(_SIGN)
    sign = QIcon(plain)
    sign.addPixmap(plain, QIcon.Mode.Selected)
    return sign
