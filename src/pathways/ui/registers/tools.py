"""What can be done with the entries of the register: as buttons in a row, and as a menu."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from pathways.analysis.directory import Register
from pathways.language import N_, _
from pathways.ui.icons import icon

NEW, EDIT, COPY, MERGE, DELETE = "new", "edit", "copy", "merge", "delete"

_TEXTS = {
    NEW: ("plus", N_("New (Insert)"), ""),
    EDIT: ("pencil-outline", N_("Edit (Enter)"), N_("Edit…")),
    COPY: ("content-copy", N_("Duplicate (Ctrl+D)"), N_("Duplicate")),
    MERGE: ("set-merge", N_("Merge doubles"), N_("Merge doubles…")),
    DELETE: ("delete-outline", N_("Delete (Delete)"), N_("Delete")),
}
"""The icon of each, what its button says, and what it is called in the menu."""


class Tools(QWidget):
    """The row of buttons; what cannot be done now is not asked for by the keyboard either."""

    asked = Signal(str)
    """One of EDIT, COPY, MERGE, DELETE."""
    new_wanted = Signal(str)
    """A `Register`'s value."""

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for name, (sign, _text, _item) in _TEXTS.items():
            button = QToolButton()
            button.setIcon(icon(sign))
            button.setMinimumSize(32, 32)
            button.clicked.connect(partial(self.ask, name))
            self._buttons[name] = button
            row.addWidget(button)
        row.addStretch(1)

    def allow(self, possible: Mapping[str, bool]) -> None:
        """Say what can be done with what is chosen now."""
        for name, can in possible.items():
            self._buttons[name].setEnabled(can)

    def ask(self, name: str, _checked: bool = False) -> None:
        """Ask for a deed, if it can be done."""
        if name == NEW:
            self._offer_new()
        elif self._buttons[name].isEnabled():
            self.asked.emit(name)

    def pop_up(self, place: QPoint) -> None:
        """Show the deeds in a menu, at a place on the screen."""
        menu = self._menu()
        for name, (sign, _text, item) in _TEXTS.items():
            if not item:
                continue
            action = QAction(icon(sign), _(item), menu)
            action.setEnabled(self._buttons[name].isEnabled())
            action.triggered.connect(partial(self.ask, name))
            menu.addAction(action)
        menu.popup(place)

    def retranslate(self) -> None:
        """Speak the language of now."""
        for name, (_sign, text, _item) in _TEXTS.items():
            self._buttons[name].setToolTip(_(text))
            self._buttons[name].setAccessibleName(_(text))

    def _offer_new(self) -> None:
        menu = self._menu()
        for register, text in (
            (Register.PARTIES, _("New party…")),
            (Register.UNITS, _("New unit…")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(partial(self._want, register))
        button = self._buttons[NEW]
        menu.setActiveAction(menu.actions()[0])
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _want(self, register: Register, _checked: bool = False) -> None:
        self.new_wanted.emit(register.value)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
