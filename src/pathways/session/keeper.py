"""Keeps the open document in the recovery store, in a thread of its own.

It needs no window that answers: a long piece of work or an open question holds nothing up.
"""

import logging
from collections.abc import Callable
from threading import Condition, Thread
from time import monotonic

from pathways.model import CareModel
from pathways.session.document import Change, Document
from pathways.session.recovery import Origin, RecoverySession, RecoveryStore

DELAY = 2.0
"""Seconds from a change until it is kept, so that many changes are kept at once."""
_AGAIN = 10.0
"""Seconds until what could not be kept is tried again."""

_LOG = logging.getLogger(__name__)
_Told = Callable[[OSError | None], object]


class Keeper:
    """Follows one document; what is not saved is in the store at most some seconds later.

    `told` is called in the keeper's thread with the error when keeping begins to fail, and with
    None when it succeeds again.
    """

    def __init__(
        self,
        document: Document,
        store: RecoveryStore,
        *,
        told: _Told = lambda _error: None,
        delay: float = DELAY,
    ) -> None:
        self._document = document
        self._store = store
        self._told = told
        self._delay = delay
        self._session: RecoverySession | None = None
        self._failing = False
        self._turn = Condition()
        self._wanted: tuple[CareModel, Origin] | None = None
        self._due: float | None = None
        """When the keeper's thread shall see to what is wanted, by the monotonic clock."""
        self._busy = False
        self._closing = False
        self._thread: Thread | None = None
        self._forget = document.observe(self._follow)

    def look(self) -> None:
        """See to it that what is saved by now is not kept any longer, and the other way round."""
        document = self._document
        with self._turn:
            if not document.is_saved:
                self._wanted = document.model, Origin(path=document.path, seen=document.seen)
                self._due = min(self._due or float("inf"), monotonic() + self._delay)
                self._start()
            elif self._thread is not None:
                self._wanted, self._due = None, monotonic()
            self._turn.notify_all()

    def flush(self, timeout: float = 10.0) -> bool:
        """Keep what is wanted at once; False when that has not come about in `timeout` seconds."""
        with self._turn:
            if self._due is not None:
                self._due = monotonic()
            self._turn.notify_all()
            done = self._turn.wait_for(
                lambda: self._failing or (self._due is None and not self._busy), timeout
            )
        return done and not self._failing

    def close(self) -> None:
        """Follow the document no longer, and keep nothing of it: it was saved or given up."""
        if self._closing:
            return
        self._forget()
        with self._turn:
            self._closing = True
            self._turn.notify_all()
        if self._thread is not None:
            self._thread.join()
        if self._session is not None:
            self._session.end()

    def _follow(self, _change: Change) -> None:
        self.look()

    def _start(self) -> None:
        """Start the thread, once there is something for it to do."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="recovery", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while True:
            with self._turn:
                while not self._closing and (wait := self._wait()) != 0:
                    self._turn.wait(wait)
                if self._closing:
                    return
                wanted, self._due, self._busy = self._wanted, None, True
            try:
                self._see_to(wanted)
            finally:
                with self._turn:
                    self._busy = False
                    self._turn.notify_all()

    def _wait(self) -> float | None:
        """Seconds until something is to be done; None for as long as nothing is wanted."""
        return None if self._due is None else max(0.0, self._due - monotonic())

    def _see_to(self, wanted: tuple[CareModel, Origin] | None) -> None:
        try:
            if wanted is not None:
                self._session = self._session or self._store.begin()
                self._session.keep(*wanted)
            elif self._session is not None:
                self._session.drop()
        except OSError as error:
            _LOG.warning("The recovery store cannot be written (error %s)", error.errno)
            self._tell(error)
            with self._turn:
                self._due = self._due or monotonic() + _AGAIN
        else:
            self._tell(None)

    def _tell(self, error: OSError | None) -> None:
        if (error is not None) != self._failing:
            self._failing = error is not None
            self._told(error)
