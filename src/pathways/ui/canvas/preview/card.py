"""The card beside a preview: what will change, what becomes of the findings, and two buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pathways.language import _, ngettext
from pathways.ui.forms.inputs import flag

_MOST = 7
"""More lines than this are only counted."""
_MOST_TITLES = 3
_SIGNS = 46
"""The card's width."""


class PreviewCard(QFrame):
    """Says in words what the drawing shows; Enter does it, Esc leaves it."""

    done = Signal()
    left = Signal()

    def __init__(
        self, title: str, changes: Sequence[tuple[str, Sequence[str]]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("previewCard")
        self.setProperty("card", True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(3)
        head = _words(_("If this is mended: {finding}").format(finding=title), "strong")
        column.addWidget(head)
        lines = [(text, role) for text, role in _lines(changes)]
        for text, role in lines[:_MOST]:
            column.addWidget(_words(text, role))
        rest = len(lines) - _MOST
        if rest > 0:
            more = ngettext("… and {count} more", "… and {count} more", rest)
            column.addWidget(_words(more.format(count=rest), "muted"))
        self._findings = _words("", "muted")
        self._findings.hide()
        column.addWidget(self._findings)
        column.addSpacing(6)
        self.do = QPushButton(_("Do it"))
        self.do.setObjectName("previewDo")
        flag(self.do, "primary", True)
        self.do.clicked.connect(self.done)
        leave = QPushButton(_("Leave it"))
        leave.setObjectName("previewLeave")
        leave.setToolTip(_("Nothing is changed (Esc)"))
        leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.do)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)
        self.setAccessibleName(head.text())
        self.setAccessibleDescription(". ".join(text for text, _role in lines))
        self.fit()

    def tell_findings(self, gone: int, come: Sequence[str]) -> None:
        """Say how many findings go, and which come."""
        told = []
        if gone:
            text = ngettext("{count} finding goes.", "{count} findings go.", gone)
            told.append(text.format(count=gone))
        if come:
            text = ngettext("{count} comes: {titles}", "{count} come: {titles}", len(come))
            titles = ", ".join(dict.fromkeys(come[:_MOST_TITLES]))
            told.append(text.format(count=len(come), titles=titles))
        self._findings.setText(" ".join(told))
        self._findings.setVisible(bool(told))
        self.setAccessibleDescription(f"{self.accessibleDescription()}. {self._findings.text()}")
        self.fit()

    def fit(self) -> None:
        """Be as high as the words need."""
        around = self.parentWidget()
        room = around.width() if around is not None else 0
        wide = min(self.fontMetrics().averageCharWidth() * _SIGNS, max(200, room - 24))
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setFixedSize(QSize(wide, layout.totalHeightForWidth(wide)))

    def announce(self) -> None:
        """Let a screen reader read the card."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it and Esc leaves it; other keys end here, not on the drawing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        event.accept()


def _lines(changes: Sequence[tuple[str, Sequence[str]]]) -> list[tuple[str, str]]:
    """Each line with its role in the style sheet."""
    lines = []
    for head, fields in changes:
        lines.append((head, ""))
        lines += [(f"   {field}", "muted") for field in fields]
    return lines or [(_("Nothing on the drawing changes."), "")]


def _words(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty(role, True)
    return label
