"""The menu bar, filled from the table of menus."""

from PySide6.QtWidgets import QMainWindow, QMenu

from pathways.language import _
from pathways.ui.actions import Actions
from pathways.ui.menus.spec import Part, Spec
from pathways.ui.menus.table import MENUS


class Menus:
    """The window's menus by id; those it fills itself are found here."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        self._titles: list[tuple[QMenu, str]] = []
        self._known: dict[str, QMenu] = {}
        for part in MENUS:
            menu = QMenu(window)
            self._fill(menu, part, actions)
            window.menuBar().addMenu(menu)
        self.retranslate()

    def __getitem__(self, id_: str) -> QMenu:
        return self._known[id_]

    def _fill(self, menu: QMenu, part: Part, actions: Actions) -> None:
        menu.setObjectName(f"menu.{part.id}")
        menu.setToolTipsVisible(False)
        self._known[part.id] = menu
        self._titles.append((menu, part.title))
        for item in part.items:
            if item is None:
                menu.addSeparator()
            elif isinstance(item, Spec):
                menu.addAction(actions[item.id])
            else:
                inner = QMenu(menu)
                self._fill(inner, item, actions)
                menu.addMenu(inner)

    def retranslate(self) -> None:
        """Speak the language of now."""
        for menu, title in self._titles:
            menu.setTitle(_(title))
