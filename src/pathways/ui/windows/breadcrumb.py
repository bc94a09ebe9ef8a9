"""Above the drawing of a sub-pathway: the pathways it stands in, and the way back to them."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from pathways.edits.nesting import places
from pathways.language import _
from pathways.model import CareModel
from pathways.ui.icons import icon

_LEAST = 32
"""The least height of what can be clicked, in pixels."""


def trail(
    model: CareModel, pathway_id: str, came_from: Mapping[str, tuple[str, str]]
) -> list[tuple[str, str]]:
    """The pathways that a pathway stands inside, topmost first, each with the step that leads down.

    Where it stands in several, the way that was taken last, else the first. Pathways that stand
    inside each other are gone round once.
    """
    way: list[tuple[str, str]] = []
    here, seen = pathway_id, {pathway_id}
    while found := places(model, here):
        place = came_from.get(here)
        above = place if place in found else found[0]
        if above[0] in seen:
            break
        way.insert(0, above)
        here = above[0]
        seen.add(here)
    return way


class Breadcrumb(QWidget):
    """The way from the outermost pathway to the one in front; hidden where there is none."""

    wanted = Signal(str)
    """The pathway to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("breadcrumb")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 2, 8, 2)
        self._row.setSpacing(2)
        self._shown: list[tuple[str, str]] = []
        self.hide()

    def show_way(self, names: Sequence[tuple[str, str]]) -> None:
        """Show these pathways, by id and name; the last is the one in front."""
        self.setAccessibleName(_("Where this pathway stands"))
        if list(names) == self._shown:
            return
        self._shown = list(names)
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for id_, name in names[:-1]:
            self._row.addWidget(self._button(id_, name))
            self._row.addWidget(_arrow())
        if names:
            here = QLabel(names[-1][1])
            here.setTextFormat(Qt.TextFormat.PlainText)
            self._row.addWidget(here)
            self._row.addStretch(1)
        self.setVisible(bool(names))

    def _button(self, id_: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(name.replace("&", "&&"))
        button.setAutoRaise(True)
        button.setMinimumHeight(_LEAST)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        told = _("Back to {pathway}").format(pathway=name)
        button.setToolTip(told)
        button.setAccessibleName(told)
        button.clicked.connect(partial(self._go, id_))
        return button

    def _go(self, id_: str, _checked: bool = False) -> None:
        self.wanted.emit(id_)


def _arrow() -> QLabel:
    sign = QLabel()
    sign.setPixmap(icon("chevron-right").pixmap(16, 16))
    return sign
