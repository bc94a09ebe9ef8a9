"""Work in a thread of its own, answered in the window's."""

import logging
from collections.abc import Callable
from contextvars import copy_context
from functools import partial
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

Progress = Callable[[float], bool]
"""Is told how much is done, from 0 to 1; answers whether the work is still wanted."""

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


class Newest(QObject):
    """Does the newest of several jobs; an older one is told to stop, and never heard of again."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._next: Callable[[Progress], Any] | None = None
        self._wanted = True

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._work is not None

    def start(self, job: Callable[[Progress], Any]) -> None:
        """Do this, and nothing asked for before."""
        self._next, self._wanted = job, False
        if self._work is None:
            self._begin(job)

    def stop(self) -> None:
        """Come back when nothing is done any more; nothing will be heard of it."""
        self._next, self._wanted = None, False
        if self._work is not None:
            self._work.wait()

    def _begin(self, job: Callable[[Progress], Any]) -> None:
        self._next, self._wanted = None, True
        self._work = Work(partial(job, lambda _share: self._wanted), self)
        self._work.done.connect(partial(self._end, self.done.emit))
        self._work.failed.connect(partial(self._end, self.failed.emit))
        self._work.start()

    def _end(self, tell: Callable[[object], None], result: object) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        if self._next is not None:
            self._begin(self._next)
        elif self._wanted:
            tell(result)
