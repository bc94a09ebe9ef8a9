"""The line above a table: what is looked for, where, and whether only breaks are shown."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from pathways.analysis.tables import Table, Wanted
from pathways.language import _
from pathways.ui.forms.inputs import Combo
from pathways.ui.icons import icon

_Style = Qt.ToolButtonStyle


class FilterBar(QWidget):
    """Says what is wanted; the sorting is the header's."""

    changed = Signal(object)
    """Another `Wanted`."""
    columns_wanted = Signal(QMenu)
    """The menu of columns opens and wants to be filled."""
    paste_wanted = Signal()
    left = Signal()
    """The keyboard shall go to the table."""

    def __init__(self, table: Table[Any], parent: QWidget, *, handoffs: bool) -> None:
        super().__init__(parent)
        self._table = table
        self._wanted = Wanted()
        self.words = QLineEdit()
        self.words.setObjectName("tableFilter")
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(80)
        self.words.textChanged.connect(lambda text: self._want(text=text))
        self._where = Combo()
        self._where.setObjectName("tableFilterColumn")
        self._where.activated.connect(
            lambda row: self._want(column=self._where.itemData(row) or "")
        )
        self._breaks = _switch("alert-circle-outline", "onlyBreaks")
        self._breaks.toggled.connect(lambda on: self._want(only_breaks=on))
        self._handoffs = _switch("swap-horizontal", "onlyHandoffs")
        self._handoffs.toggled.connect(lambda on: self._want(only_handoffs=on))
        self._count = QLabel()
        self._count.setProperty("muted", True)
        self._paste = _button("clipboard-text-outline")
        self._paste.clicked.connect(self.paste_wanted)
        self._columns = _button("table-column")
        self._menu = QMenu(self._columns)
        self._menu.aboutToShow.connect(lambda: self.columns_wanted.emit(self._menu))
        self._columns.clicked.connect(self._pop_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 3)
        row.addWidget(self._where, 2)
        row.addWidget(self._breaks)
        row.addWidget(self._handoffs)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._paste)
        row.addWidget(self._columns)
        self._handoffs.setVisible(handoffs)
        self.words.installEventFilter(self)
        self._with_texts, self._with_where, self._bare = 0, 0, 0
        """The widths it takes with the switches' texts, with where is looked, and without both."""
        self.retranslate()

    @property
    def wanted(self) -> Wanted:
        """What is wanted now."""
        return self._wanted

    def sort_by(self, column: str, *, descending: bool) -> None:
        """Want the rows in another order."""
        self._want(sort=column, descending=descending)

    def enter(self) -> None:
        """Have the keyboard where the words are written."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, shown: int, all_: int) -> None:
        """Say how many rows are left."""
        filtered = self._wanted.is_filtered
        text = _("{shown} of {count}").format(shown=shown, count=all_) if filtered else ""
        self._count.setText(text)
        self._count.setVisible(filtered)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.words.setPlaceholderText(_("Filter"))
        self.words.setAccessibleName(_("Filter the rows"))
        self.words.setToolTip(_("Show only the rows with these words (Ctrl+Shift+L)"))
        self._where.setAccessibleName(_("Where the words must stand"))
        self._where.fill(
            [
                (None, _("In all columns")),
                *((column.key, _(column.heading)) for column in self._table.columns),
            ]
        )
        for button, text, tip in (
            (self._breaks, _("Only with breaks"), _("Show only the rows with breaks")),
            (self._handoffs, _("Only handoffs"), _("Show only the transitions that are handoffs")),
            (self._paste, _("Paste rows"), _("Make rows from a spreadsheet or a text list")),
            (self._columns, _("Columns"), _("Show, hide and move columns")),
        ):
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(text)
        self._measure()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Enter, down and Esc lead from the words to the table."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                return True
            keys = (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() in keys:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """What can be left out asks for no room, so that the panels beside keep theirs."""
        return QSize(self._bare, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the switches' texts, if there is room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        self._where.setHidden(False)
        self._dress(_Style.ToolButtonTextBesideIcon)
        self._with_texts = self._least()
        self._dress(_Style.ToolButtonIconOnly)
        self._with_where = self._least()
        self._where.setHidden(True)
        self._bare = self._least()
        self._fit()

    def _least(self) -> int:
        row = self.layout()
        assert row is not None
        row.invalidate()
        return row.minimumSize().width()

    def _fit(self) -> None:
        roomy = self.width() >= self._with_texts
        self._dress(_Style.ToolButtonTextBesideIcon if roomy else _Style.ToolButtonIconOnly)
        self._where.setHidden(self.width() < self._with_where)

    def _dress(self, style: Qt.ToolButtonStyle) -> None:
        for switch in (self._breaks, self._handoffs):
            if switch.toolButtonStyle() is not style:
                switch.setToolButtonStyle(style)

    def _want(self, **fields: Any) -> None:
        wanted = replace(self._wanted, **fields)
        if wanted != self._wanted:
            self._wanted = wanted
            self.changed.emit(wanted)

    def _pop_up(self) -> None:
        self._menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))


def _button(sign: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(sign))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button


def _switch(sign: str, name: str) -> QToolButton:
    button = _button(sign)
    button.setObjectName(name)
    button.setCheckable(True)
    return button
