"""What takes too long for the hand to wait for is done in the background, once it rests."""

from collections.abc import Callable
from contextvars import copy_context
from threading import Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")

_REST_MS = 60
"""Between the last edit and the beginning."""
_LOOK_MS = 15
"""Between looks at whether it is done."""


class Finisher(QObject, Generic[T]):
    """Does one job at a time, always the last that was wanted; hands the result to `done`.

    The thread knows nothing of Qt: it may outlive the window and is then forgotten.
    """

    def __init__(self, parent: QObject, done: Callable[[T], None], rest_ms: int = _REST_MS) -> None:
        super().__init__(parent)
        self._done = done
        self._wanted: Callable[[], T] | None = None
        self._thread: Thread | None = None
        self._results: list[T] = []
        self._rest = QTimer(self, interval=rest_ms, singleShot=True)
        self._rest.timeout.connect(self._begin)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._check)

    def want(self, job: Callable[[], T]) -> None:
        """Do this next, and nothing that was wanted before."""
        self._wanted = job
        self._rest.start()

    def _begin(self) -> None:
        if self._wanted is None or self._thread is not None:
            return
        job, self._wanted, self._results = self._wanted, None, []
        results, context = self._results, copy_context()
        # The language spoken is part of the context, which a thread does not inherit.
        self._thread = Thread(target=lambda: results.append(context.run(job)), daemon=True)
        self._thread.start()
        self._look.start()

    def _check(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            return
        self._look.stop()
        self._thread = None
        if self._wanted is not None:
            self._begin()
        elif self._results:
            self._done(self._results.pop())
