"""What the Help menu does."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from pathways.session import log_file
from pathways.ui.actions import Actions
from pathways.ui.windows.desk import Desk, Slots


class HelpDesk(Desk):
    """Tells about the program."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window

    def slots(self) -> Slots:
        """Shortcuts, version and log."""
        return {
            "help.shortcuts": self._show_shortcuts,
            "help.about": self._show_about,
            "help.log": self._open_log_folder,
        }

    def _show_shortcuts(self) -> None:
        from pathways.ui.dialogs.shortcuts import ShortcutsDialog

        self._show(ShortcutsDialog(self._actions, self._window))

    def _show_about(self) -> None:
        from pathways.ui.dialogs.about import AboutDialog

        self._show(AboutDialog(self._window))

    def _show(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file().parent)))
