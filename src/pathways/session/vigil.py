"""Watches the open document's file, in a thread of its own, for what others do to it.

Every look may take long where a network drive is away; nobody waits for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread

from pathways.storage import FileState, Fingerprint, is_writable, state
from pathways.storage.presence import Presence, Visitor

INTERVAL = 3.0
"""Seconds between two looks, unless there is reason to look at once."""

_PATIENCE = 1.0
"""Seconds that closing waits for a look to end."""


@dataclass(frozen=True, slots=True)
class News:
    """How things stand with the document's file."""

    path: Path
    seen: Fingerprint
    """What the file was like when the document was read or written last."""
    state: FileState
    other: Visitor | None
    """Who else has it open."""
    writable: bool


class Vigil:
    """Looks again and again; `told` is called in the vigil's thread when something is new."""

    def __init__(self, told: Callable[[News], object], *, interval: float = INTERVAL) -> None:
        self._told = told
        self._interval = interval
        self._turn = Condition()
        self._file: tuple[Path, Fingerprint] | None = None
        self._at_once = False
        self._closing = False
        self._thread: Thread | None = None

    def watch(self, path: Path | None, seen: Fingerprint | None) -> None:
        """Watch another file, or the same as it is since it was saved; none without a path."""
        with self._turn:
            self._file = (path, seen) if path is not None and seen is not None else None
            if self._thread is None and self._file is not None:
                self._thread = Thread(target=self._run, name="vigil", daemon=True)
                self._thread.start()
        self.look()

    def look(self) -> None:
        """Look at once, for something seems to have happened."""
        with self._turn:
            self._at_once = True
            self._turn.notify_all()

    def close(self) -> None:
        """Watch no longer."""
        with self._turn:
            self._closing = True
            self._turn.notify_all()
        if self._thread is not None:
            self._thread.join(_PATIENCE)

    def _run(self) -> None:
        presence: tuple[Path, Presence] | None = None
        last: News | None = None
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._at_once or self._closing, self._interval)
                file, self._at_once = self._file, False
                closing = self._closing
            if presence is not None and (closing or file is None or file[0] != presence[0]):
                presence[1].leave()
                presence = None
            if closing:
                return
            if file is None:
                continue
            presence = presence or (file[0], Presence(file[0]))
            news = _look(*file, presence[1])
            if news != last and self._file == file and not self._closing:
                last = news
                self._told(news)


def _look(path: Path, seen: Fingerprint, presence: Presence) -> News:
    there = state(path, seen)
    if there in (FileState.GONE, FileState.OUT_OF_REACH):
        return News(path, seen, there, None, writable=True)
    try:
        writable = is_writable(path)
    except OSError:
        writable = True
    return News(path, seen, there, presence.look(), writable)
