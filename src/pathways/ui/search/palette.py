"""The command palette: write a few letters of what you want, press Enter, and it is done."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.ui.colors import Colors
from pathways.ui.forms.inputs import Line
from pathways.ui.icons import icon
from pathways.ui.search.commands import Command, Offer, offers
from pathways.ui.search.offers_view import OFFER, Offers, OffersDelegate, told

_WIDTH = 72
"""In signs, where the window is so wide."""
_ROWS = 9
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}


class CommandPalette(QFrame):
    """Lies over the upper part of a window until something is chosen or it loses the keyboard."""

    chosen = Signal(object)
    """The command; what it does is done when the palette is gone and the keyboard is back."""
    dismissed = Signal()

    def __init__(
        self, window: QWidget, colors: Colors, commands: Iterable[Command], recent: Sequence[str]
    ) -> None:
        super().__init__(window)
        self._commands = tuple(commands)
        self._recent = recent
        self._window = window
        self._back = QApplication.focusWidget()
        self.setObjectName("commandPalette")
        self.setProperty("card", True)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Commands"))
        self._line = Line()
        self._list = QListView()
        self._offers = Offers(self._list)
        self._none = QLabel(_("No command, step or pathway has these letters."))
        self._prepare(colors)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._line)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        self._offer()
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._notice_focus)
        self._place()
        self.show()
        self.raise_()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _prepare(self, colors: Colors) -> None:
        self._line.setPlaceholderText(_("What do you want to do, or where to go?"))
        self._line.setAccessibleName(self._line.placeholderText())
        self._line.addAction(icon("magnify"), QLineEdit.ActionPosition.LeadingPosition)
        self._line.textChanged.connect(self._offer)
        self._line.installEventFilter(self)
        self._none.setProperty("muted", True)
        self._none.setMargin(12)
        view = self._list
        view.setModel(self._offers)
        view.setItemDelegate(OffersDelegate(view, colors))
        view.setAccessibleName(_("Commands"))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._run)
        view.selectionModel().currentChanged.connect(self._announce)

    def current(self) -> Offer | None:
        """What Enter would choose."""
        offer: Offer | None = self._list.currentIndex().data(OFFER)
        return offer

    def dismiss(self) -> None:
        """Go, and give the keyboard back to where it was."""
        if self.isHidden():
            return
        back, self._back = self._back, None
        self.hide()
        if back is not None:
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()
        self.dismissed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the line move in the list; the window's new size is followed."""
        if watched is self._line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in _ENTER:
            self._run(self._list.currentIndex())
        elif key in _MOVES:
            self._move(_MOVES[key])
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        count = self._offers.rowCount()
        if count:
            there = self._list.currentIndex().row() + by
            there = there % count if abs(by) == 1 else max(0, min(count - 1, there))
            self._list.setCurrentIndex(self._offers.index(there))

    def _offer(self) -> None:
        found = offers(self._commands, self._line.text(), self._recent)
        self._offers.show_offers(found)
        self._none.setVisible(not found)
        self._list.setVisible(bool(found))
        self._list.setCurrentIndex(self._offers.index(0))
        self._list.scrollToTop()
        self._place()

    def _run(self, index: QModelIndex) -> None:
        offer = index.data(OFFER)
        if offer is None:
            return
        if offer.command.hindrance:
            self._say(told(offer))
            return
        self.dismiss()
        self.chosen.emit(offer.command)

    def _announce(self) -> None:
        offer = self.current()
        if offer is not None:
            self._say(told(offer))

    def _say(self, words: str) -> None:
        self._line.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, words))

    def _notice_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isHidden() and not self.isAncestorOf(now):
            self._back = None
            self.dismiss()

    def _place(self) -> None:
        window = self._window
        em = self.fontMetrics()
        width = min(em.averageCharWidth() * _WIDTH, window.width() - 32)
        row = round(em.lineSpacing() * 2.6)
        rows = max(1, min(_ROWS, self._offers.rowCount()))
        height = self._line.sizeHint().height() + 24 + row * rows
        top = min(64, window.height() // 12)
        height = min(height, window.height() - top - 16)
        self.setGeometry((window.width() - width) // 2, top, width, height)
