"""Where an entry is used: one row a place, and a click goes there."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from pathways.analysis.used_in import Use, role_name
from pathways.language import _

_PLACE = Qt.ItemDataRole.UserRole


def use_texts(uses: Iterable[Use], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each place once: its id, and its name with everything that the entry is to it."""
    ordered = sorted(enumerate(uses), key=lambda row: (row[1].element, row[0]))
    places = {
        element: ", ".join(role_name(use.role) for _number, use in rows)
        for element, rows in groupby(ordered, key=lambda row: row[1].element)
    }
    return [
        (
            use.element,
            _("{place} – {roles}").format(
                place=names.get(use.element) or use.element, roles=places.pop(use.element)
            ),
        )
        for use in uses
        if use.element in places
    ]


class UsedList(QListWidget):
    """The places that lean on an entry."""

    jumped = Signal(str)
    """The id of the element to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("usedList")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._jump)
        self.itemActivated.connect(self._jump)

    def show_uses(self, uses: Iterable[Use], names: Mapping[str, str]) -> None:
        """Show the places by name."""
        self.clear()
        for element, text in use_texts(tuple(uses), names):
            item = QListWidgetItem(text, self)
            item.setData(_PLACE, element)
            item.setToolTip(text)

    def _jump(self, item: QListWidgetItem) -> None:
        self.jumped.emit(item.data(_PLACE))
