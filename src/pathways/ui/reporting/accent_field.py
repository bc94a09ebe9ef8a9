"""The colour a report is printed in."""

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.reports.house import accent, dressed
from pathways.ui.forms.inputs import Line, flag
from pathways.ui.icons import icon

_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


class _Code(Line):
    """Enter takes what is written, and does not press the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to nobody else."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class AccentField(QWidget):
    """Written as `#rrggbb` or picked; empty for the program's own colour."""

    changed = Signal(bool)
    """Whether it was typed, and more may follow."""

    def __init__(self) -> None:
        super().__init__()
        self._accent = ""
        self.code = _Code()
        self.code.setObjectName("accentCode")
        self.code.setAccessibleName(_("Colour as #rrggbb"))
        self.code.setPlaceholderText(_("The program's own"))
        self.pick = QPushButton(_("Choose…"))
        self.pick.setAccessibleName(_("Choose the colour"))
        self.pick.setAutoDefault(False)
        self.clear = QToolButton()
        self.clear.setIcon(icon("close"))
        self.clear.setToolTip(_("The program's own colour"))
        self.clear.setAccessibleName(_("The program's own colour"))
        self.remark = QLabel()
        self.remark.setWordWrap(True)
        self.remark.setProperty("muted", True)
        row = QHBoxLayout()
        row.addWidget(self.code, 1)
        row.addWidget(self.pick)
        row.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.remark)
        self.setFocusProxy(self.code)
        self.code.textEdited.connect(self._read)
        self.code.editingFinished.connect(self._settle)
        self.pick.clicked.connect(self._ask)
        self.clear.clicked.connect(lambda: self._take(""))
        self._tell()

    @property
    def accent(self) -> str:
        """The colour as `#rrggbb`; empty for the program's own."""
        return self._accent

    def put(self, code: str) -> None:
        """Show another colour without telling anybody."""
        self._accent = code
        self.code.put(code)
        self._tell()

    def _read(self, text: str) -> None:
        code = _code(text)
        if code is not None and code != self._accent:
            self._accent = code
            self.changed.emit(True)
        self._tell(wrong=code is None)

    def _settle(self) -> None:
        """What cannot be read gives way to the colour that counts."""
        self.put(self._accent)

    def _take(self, code: str) -> None:
        self.put(code)
        self.changed.emit(False)

    def _ask(self) -> None:
        with dressed(self._accent):
            begun = QColor(accent())
        chosen = QColorDialog.getColor(begun, self, _("The report's colour"))
        if chosen.isValid():
            self._take(chosen.name())

    def _tell(self, *, wrong: bool = False) -> None:
        flag(self.code, "wrong", wrong)
        with dressed(self._accent):
            printed = accent()
        self.pick.setIcon(_swatch(printed, self.fontMetrics().height()))
        self.clear.setEnabled(bool(self._accent))
        said = ""
        if wrong:
            said = _("Write a colour as #rrggbb, for instance #1a5c8a.")
        elif self._accent and printed != self._accent.lower():
            said = _("Too light to be read on white; the report takes {color}.")
        self.remark.setText(said.format(color=printed))
        self.remark.setVisible(bool(said))


def _code(text: str) -> str | None:
    """The colour that is written, as `#rrggbb`; empty for nothing, None for no colour."""
    if not text.strip():
        return ""
    match = _HEX.fullmatch(text.strip())
    if match is None:
        return None
    digits = match[1].lower()
    return "#" + (digits if len(digits) > 3 else "".join(2 * digit for digit in digits))


def _swatch(code: str, side: int) -> QIcon:
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(code))
    painter.setPen(QColor(code).darker())
    painter.drawRoundedRect(picture.rect().adjusted(1, 1, -2, -2), 3, 3)
    painter.end()
    return QIcon(picture)
