"""The status bar: what can be done here, how many breaks there are, and the zoom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStatusBar, QToolButton

from pathways.language import _
from pathways.model import Severity
from pathways.rules.finding import Finding
from pathways.ui.actions import Actions, plain
from pathways.ui.icons import icon
from pathways.ui.panels.findings_list import heading


class StatusBar(QStatusBar):
    """Tells; its buttons lead to the findings and change the zoom."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self._actions = actions
        self._counts: dict[Severity, int] | None = None
        self._zoom = 1.0
        self._findings = QToolButton()
        self._findings.setObjectName("findingsCount")
        self._findings.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._findings.clicked.connect(actions["view.findings"].trigger)
        self._out = self._zoom_button("view.zoom_out")
        self._actual = QToolButton()
        self._actual.clicked.connect(actions["view.zoom_actual"].trigger)
        self._in = self._zoom_button("view.zoom_in")
        for widget in (self._findings, self._out, self._actual, self._in):
            self.addPermanentWidget(widget)
        self.retranslate()

    def count(self, findings: tuple[Finding, ...]) -> None:
        """Tell how many breaks there are."""
        self._counts = dict.fromkeys(Severity, 0)
        for finding in findings:
            if not finding.waived:
                self._counts[finding.severity] += 1
        self._tell()

    def look(self) -> None:
        """Tell that nobody knows yet how many breaks there are."""
        self._counts = None
        self._tell()

    def zoom(self, factor: float) -> None:
        """Tell the zoom."""
        self._zoom = factor
        self._tell()

    def enable(self, drawn: bool) -> None:
        """Whether there is a drawing to count and zoom."""
        for widget in (self._findings, self._out, self._actual, self._in):
            widget.setVisible(drawn)

    def retranslate(self) -> None:
        """Speak the language of now."""
        for button, id_ in (
            (self._out, "view.zoom_out"),
            (self._in, "view.zoom_in"),
            (self._actual, "view.zoom_actual"),
            (self._findings, "view.findings"),
        ):
            action = self._actions[id_]
            button.setToolTip(action.toolTip())
            button.setStatusTip(action.statusTip())
            button.setAccessibleName(plain(action.text()))
        self._tell()

    def _zoom_button(self, id_: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._actions[id_].icon())
        button.clicked.connect(self._actions[id_].trigger)
        return button

    def _tell(self) -> None:
        percent = _("{percent} %").format(percent=round(self._zoom * 100))
        self._actual.setText(percent)
        self._actual.setMinimumWidth(self.fontMetrics().horizontalAdvance("1000 %"))
        if self._counts is None:
            self._findings.setText(_("Looking for breaks…"))
            self._findings.setIcon(icon("magnify"))
            return
        parts = [heading(group, count) for group, count in self._counts.items() if count]
        found = bool(parts)
        self._findings.setText(" · ".join(parts) or _("No breaks found"))
        self._findings.setIcon(icon("alert-circle-outline" if found else "check-circle-outline"))
