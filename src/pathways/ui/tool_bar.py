"""The tool bar: the actions used most."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QToolBar, QToolButton

from pathways.language import _
from pathways.ui.actions import Actions, plain
from pathways.ui.menus.table import TOOL_BAR


class ToolBar(QToolBar):
    """The actions used most, as icons with text; as icons alone where the texts have no room."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self.setObjectName("toolBar")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for number, group in enumerate(TOOL_BAR):
            if number:
                self.addSeparator()
            for id_ in group:
                self.addAction(actions[id_])
        self._widen_targets()
        self._with_texts = 0
        """The width it takes to show the texts."""
        self.retranslate()

    def _widen_targets(self) -> None:
        for button in self.findChildren(QToolButton):
            button.setMinimumSize(32, 32)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def retranslate(self) -> None:
        """Speak the language of now."""
        self.setWindowTitle(_("Tools"))
        for button in self.findChildren(QToolButton):
            action = button.defaultAction()
            if action is not None:
                button.setAccessibleName(plain(action.text()))
                button.setAccessibleDescription(action.statusTip())
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the texts, if there is room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._with_texts = self.sizeHint().width()
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= self._with_texts
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if roomy else style.ToolButtonIconOnly
        )
