"""What happens to errors nobody expected: they are logged, and the user is told calmly."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QMessageBox, QWidget

from pathways.language import _
from pathways.session import log_file, record_crash
from pathways.ui.dialogs.boxes import message_box

_QT = logging.getLogger("pathways.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write what Qt has to say in the log."""
    _QT.log(_LEVELS[kind], "%s: %s", context.category or "qt", message)


class Guard:
    """Stands between an unexpected error and the user, once it is put in place."""

    def __init__(self, window: QWidget, save_copy: Callable[[], object]) -> None:
        self._window = window
        self._save_copy = save_copy
        self._telling = False

    def stand(self) -> None:
        """Catch what nobody else does from now on."""
        sys.excepthook = self.catch
        qInstallMessageHandler(log_qt)

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log the error, and tell of it unless that is being done already."""
        record_crash(kind, error, trace)
        if self._telling or not issubclass(kind, Exception):
            return
        self._telling = True
        try:
            self._tell()
        finally:
            self._telling = False

    def _tell(self) -> None:
        box = message_box(
            self._window,
            "alert-outline",
            _("Something went wrong that should not."),
            _(
                "Your work is still here. To be safe, save a copy and start the program again. "
                "What happened is written in the log: {file}"
            ).format(file=log_file()),
        )
        box.setObjectName("unexpectedError")
        copy = box.addButton(_("Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
        go_on = box.addButton(_("Go on"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(copy)
        box.setEscapeButton(go_on)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        if chosen is copy:
            self._save_copy()
