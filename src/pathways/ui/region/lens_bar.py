"""Above the drawing while a lens is on: whose eyes it is seen with, and what that shows."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from pathways.language import _, ngettext
from pathways.ui.icons import icon

_LEAST = 32
"""The least height of what can be clicked, in pixels."""


class LensBar(QFrame):
    """Hidden while the drawing is everybody's."""

    ended = Signal()
    """The drawing shall be everybody's again."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lensBar")
        self.setProperty("changeBar", True)
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setProperty("strong", True)
        self._counts = QLabel()
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        self._counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._end = QToolButton()
        self._end.setMinimumSize(QSize(_LEAST, _LEAST))
        self._end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._end.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._text)
        row.addWidget(self._counts, 1)
        row.addWidget(self._end)
        self.hide()

    def tell(self, town: str, lacking: int, own: int, breaks: int | None) -> None:
        """Name the municipality, the steps it lacks, its own units and the findings there.

        `breaks` is None while that is being found out.
        """
        self._sign.setPixmap(icon("glasses").pixmap(20, 20))
        self._text.setText(_("As the citizens of {municipality} meet it").format(municipality=town))
        steps = ngettext("{count} step lacking", "{count} steps lacking", lacking)
        units = ngettext("{count} unit of its own", "{count} units of its own", own)
        parts = [steps.format(count=lacking), units.format(count=own)]
        if breaks is None:
            parts.append(_("Looking for breaks…"))
        else:
            found = ngettext("{count} finding", "{count} findings", breaks)
            parts.append(found.format(count=breaks))
        self._counts.setText(" · ".join(parts))
        self._counts.setToolTip("\n".join(parts))
        self._end.setText(_("Show everybody's"))
        self._end.setToolTip(_("Show the pathway as it is drawn, for all municipalities"))
        self._end.setAccessibleName(_("Show everybody's"))
        self.setAccessibleName(self._text.text())
        self.show()
