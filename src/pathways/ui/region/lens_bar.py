"""Above the drawing while a lens is on: whose eyes it is seen with, and what that shows."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from pathways.language import _, ngettext
from pathways.language.enumeration import enumerated
from pathways.ui.icons import icon

_LEAST = 32
"""The least height of what can be clicked, in pixels."""
_NAMED = 6
"""More municipalities are counted, not named."""
_ROOM = 46
"""The bar is wide when the words have room for so many signs beside the buttons."""


class LensBar(QFrame):
    """Hidden while the drawing is everybody's."""

    ended = Signal()
    """The drawing shall be everybody's again."""
    towns_wanted = Signal()
    """Other municipalities shall be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lensBar")
        self.setProperty("changeBar", True)
        self._sign = QLabel()
        self._text, self._counts = _words(), _words()
        self._text.setProperty("strong", True)
        self._choose, self._end = _button(), _button()
        self._choose.setObjectName("lensTowns")
        self._choose.clicked.connect(self.towns_wanted)
        self._end.setObjectName("lensEnd")
        self._end.clicked.connect(self.ended)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._counts)
        told = QHBoxLayout()
        told.setSpacing(10)
        told.addWidget(self._sign)
        told.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._end)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 4, 8, 4)
        self._row.setSpacing(4)
        self._row.addLayout(told, 1)
        self._row.addLayout(buttons)
        self.hide()

    @property
    def list_place(self) -> QPoint:
        """Where the list of municipalities opens, on the screen."""
        return self._choose.mapToGlobal(self._choose.rect().bottomLeft())

    def tell(
        self, towns: Sequence[str], lacking: Sequence[str], own: int, breaks: int | None
    ) -> None:
        """Name the municipalities, what is hatched, their own units and the findings there.

        `lacking` has a sentence for each step that some of them lack; `breaks` is None while that
        is being found out.
        """
        self._sign.setPixmap(icon("glasses").pixmap(20, 20))
        named = ngettext("{count} municipality", "{count} municipalities", len(towns))
        here = enumerated(towns) if len(towns) <= _NAMED else named.format(count=len(towns))
        self._text.setText(_("As the citizens of {municipality} meet it").format(municipality=here))
        self._text.setToolTip(enumerated(towns))
        steps = ngettext(
            "{count} step lacking (hatched)", "{count} steps lacking (hatched)", len(lacking)
        )
        units = ngettext("{count} unit of its own", "{count} units of its own", own)
        if len(towns) > 1:
            units = ngettext("{count} unit they share", "{count} units they share", own)
        parts = [steps.format(count=len(lacking))]
        if own or len(towns) == 1:
            parts.append(units.format(count=own))
        if breaks is None:
            parts.append(_("Looking for breaks…"))
        else:
            found = ngettext("{count} finding", "{count} findings", breaks)
            parts.append(found.format(count=breaks))
        self._counts.setText(" · ".join(parts))
        hatching = _("A hatched step is one whose service or unit these citizens do not have.")
        self._counts.setToolTip("\n".join((hatching, *lacking)))
        self._choose.setText(_("Municipalities…"))
        self._choose.setToolTip(_("Tick the municipalities whose citizens' pathway is shown."))
        self._end.setText(_("Show everybody's"))
        self._end.setToolTip(_("Show the pathway as it is drawn, for all municipalities"))
        for button in (self._choose, self._end):
            button.setAccessibleName(button.text())
        self.setAccessibleName(self._text.text())
        self.setAccessibleDescription(self._counts.text())
        self._arrange()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the buttons stand below the words."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        buttons = self._choose.sizeHint().width() + self._end.sizeHint().width()
        words = self.fontMetrics().averageCharWidth() * _ROOM
        directions = QBoxLayout.Direction
        beside = self.width() > buttons + words
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)


def _words() -> QLabel:
    """Words that wrap rather than widen the window."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _button() -> QToolButton:
    button = QToolButton()
    button.setMinimumSize(QSize(_LEAST, _LEAST))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
