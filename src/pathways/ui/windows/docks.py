"""Where the panels stand at first, and where the user has put them since."""

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QTabWidget

from pathways.ui.actions import Actions
from pathways.ui.choices import Choices
from pathways.ui.panels.panel import Panel

_VERSION = 2
"""Raise it when panels change so much that an old arrangement does not fit."""
_TALL = 900
"""Pixels from which properties and findings both have room, one above the other."""

_WIDEST = {"palette": 0.19}
_WIDEST_OTHER = 0.3
"""The share of the window a panel beside the drawing takes at most, until a user pulls it wider."""

_Area = Qt.DockWidgetArea
_EDGES = {
    "palette": _Area.LeftDockWidgetArea,
    "register": _Area.LeftDockWidgetArea,
    "properties": _Area.RightDockWidgetArea,
    "findings": _Area.RightDockWidgetArea,
    "handovers": _Area.BottomDockWidgetArea,
    "table": _Area.BottomDockWidgetArea,
}
_HIDDEN = frozenset({"register", "handovers", "table"})
"""Until somebody asks for them."""


class Docks:
    """Places the panels, and lets the View menu show and hide them."""

    def __init__(self, window: QMainWindow, panels: dict[str, Panel], actions: Actions) -> None:
        self._window = window
        self._panels = panels
        self._actions = actions
        window.setDockNestingEnabled(True)
        window.setTabPosition(_Area.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        window.setCorner(Qt.Corner.BottomLeftCorner, _Area.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, _Area.RightDockWidgetArea)
        for name, panel in panels.items():
            action = actions[f"view.{name}"]
            action.triggered.connect(lambda _checked=False, name=name: self._turn(name))
            panel.visibilityChanged.connect(lambda _seen, name=name: self._tell(name))

    def restore(self, choices: Choices) -> None:
        """Put window and panels where they were; the first time, where they fit best."""
        settings = choices.settings
        if settings.window_geometry:
            self._window.restoreGeometry(QByteArray(settings.window_geometry))
        else:
            screen = QGuiApplication.primaryScreen().availableGeometry()
            width, height = min(screen.width(), 1600), min(screen.height(), 1000)
            self._window.resize(width, height)
            if width == screen.width():
                self._window.setWindowState(Qt.WindowState.WindowMaximized)
        self._add()
        state = QByteArray(settings.window_state)
        if not settings.window_state or not self._window.restoreState(state, _VERSION):
            self._place()
            self._give_widths()

    def remember(self, choices: Choices) -> None:
        """Keep where they are."""
        choices.set(
            window_geometry=bytes(self._window.saveGeometry().data()),
            window_state=bytes(self._window.saveState(_VERSION).data()),
        )

    def _add(self) -> None:
        """Let the window know every panel and its edge.

        Nothing is put behind another yet: of tabs that were there before a state is restored, Qt
        leaves a row that nobody can use.
        """
        for name, panel in self._panels.items():
            self._window.addDockWidget(_EDGES[name], panel)
            panel.setHidden(name in _HIDDEN)

    def _place(self) -> None:
        window, panels = self._window, self._panels
        self._put_behind("handovers", "table")
        panels["handovers"].hide()
        self._put_behind("palette", "register")
        if QGuiApplication.primaryScreen().availableGeometry().height() >= _TALL:
            down = Qt.Orientation.Vertical
            window.splitDockWidget(panels["properties"], panels["findings"], down)
            window.resizeDocks([panels["properties"], panels["findings"]], [430, 500], down)
        else:
            self._put_behind("properties", "findings")
            panels["findings"].show()
            # A tab can be chosen once the window has laid itself out.
            QTimer.singleShot(0, panels["findings"], panels["findings"].raise_)

    def _put_behind(self, name: str, other: str) -> None:
        """Give a panel a hidden companion in the same place, chosen by a tab once it is shown.

        Of two that are shown, Qt leaves a second row of tabs behind that nobody can use.
        """
        self._panels[other].hide()
        self._window.tabifyDockWidget(self._panels[name], self._panels[other])
        self._panels[other].hide()

    def _give_widths(self) -> None:
        layout = self._window.layout()
        assert layout is not None
        layout.activate()
        shown = {name: panel for name, panel in self._panels.items() if not panel.isHidden()}
        room = self._window.width()
        widths = [
            min(panel.sizeHint().width(), round(room * _WIDEST.get(name, _WIDEST_OTHER)))
            for name, panel in shown.items()
        ]
        self._window.resizeDocks(list(shown.values()), widths, Qt.Orientation.Horizontal)

    def _turn(self, name: str) -> None:
        """Bring a panel that is not seen; hide one that is."""
        panel = self._panels[name]
        if panel.in_front:
            panel.hide()
        else:
            panel.bring()
        self._tell(name)

    def _tell(self, name: str) -> None:
        panel = self._panels[name]
        self._actions[f"view.{name}"].setChecked(not panel.isHidden())
