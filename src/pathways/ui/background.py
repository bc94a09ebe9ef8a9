"""Work in a thread of its own, answered in the window's."""

import logging
from collections.abc import Callable
from contextvars import copy_context
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

_LOG = logging.getLogger(__name__)


class Work(QObject):
    """One piece of work; `done` gives its result, `failed` the error, both in the window's thread.

    It speaks the language of whoever started it. Keep the object until it is done.
    """

    done = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._ended.connect(self._answer)
        self._thread = Thread(target=copy_context().run, args=(self._run,), daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self) -> None:
        """Come back when the work, if begun, has ended (its answer comes with the next events)."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            result, error = self._work(), None
        except Exception as raised:  # whatever happens is told to whoever asked
            _LOG.info("Background work ended with an error", exc_info=True)
            result, error = None, raised
        self._ended.emit(result, error)

    def _answer(self, result: object, error: object) -> None:
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)
