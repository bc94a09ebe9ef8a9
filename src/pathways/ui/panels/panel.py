"""What all panels share: a dock with a calm title that can be closed and moved."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QToolButton, QWidget

from pathways.language import N_, _
from pathways.ui.icons import icon

_CLOSE = N_("Close the panel")


class TitleBar(QWidget):
    """The panel's name and a way to close it; dragging it moves the panel."""

    def __init__(self, panel: QDockWidget) -> None:
        super().__init__(panel)
        self.setProperty("panelTitle", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = QLabel()
        self._name.setProperty("strong", True)
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(panel.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 4, 2)
        row.addWidget(self._name, 1)
        row.addWidget(self._close)

    def retranslate(self, name: str) -> None:
        """Speak the language of now."""
        self._name.setText(name)
        self._close.setToolTip(_(_CLOSE))
        self._close.setAccessibleName(_(_CLOSE))


class Panel(QDockWidget):
    """A docked panel; Qt knows it as `<name>Panel`, and remembers its place by that."""

    WIDTH = 49
    """In signs, before anybody has made it wider or narrower."""

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Panel")
        self._known_as = title
        self._bar = TitleBar(self)
        self._no_bar = QWidget(self)
        self.setTitleBarWidget(self._bar)
        self.visibilityChanged.connect(self._show_bar)
        self.topLevelChanged.connect(self._show_bar)
        Panel.retranslate(self)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.name(_(self._known_as))
        self._bar.retranslate(_(self._known_as))

    def name(self, text: str) -> None:
        """What the panel's tab says, should it stand behind another."""
        self.setWindowTitle(text)

    def bring(self) -> None:
        """Show the panel, in front of those it shares its place with."""
        self.show()
        self.raise_()

    @property
    def in_front(self) -> bool:
        """Whether it can be seen."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def sizeHint(self) -> QSize:
        """As wide as its text asks for when it is shown the first time."""
        return QSize(self.fontMetrics().averageCharWidth() * self.WIDTH, 400)

    def _show_bar(self) -> None:
        """A panel among tabs has its name there and needs no title of its own."""
        window = self.parent()
        among_tabs = (
            isinstance(window, QMainWindow)
            and not self.isFloating()
            and bool(window.tabifiedDockWidgets(self))
        )
        wanted = self._no_bar if among_tabs else self._bar
        if self.titleBarWidget() is not wanted:
            self.setTitleBarWidget(wanted)
            wanted.show()
            (self._bar if among_tabs else self._no_bar).hide()
