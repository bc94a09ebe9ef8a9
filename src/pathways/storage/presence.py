"""A note beside an open file that tells other programs, on any machine, who has it open.

The program that has the file open holds the note and writes its time anew every minute. A note that
nobody holds, and that no other machine has touched for some minutes, is left from a crash. Where no
note can be written, nobody is told: it is a courtesy, the check at each save is what protects.
"""

import os
import platform
import time
from contextlib import suppress
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from pathways.storage.holding import Hold

BEAT = 60.0
"""Seconds between two signs of life."""
STALE = 5 * BEAT
"""Seconds without a sign of life until another machine's note counts as left behind."""


class Visitor(BaseModel):
    """Who has a file open."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    user: str = ""
    host: str = ""
    process: int = 0
    since: datetime | None = None


def note_beside(path: Path) -> Path:
    """The note about a file; the file's name may be as long as the system lets it be."""
    return path.with_name(f".~{path.name[:80]}.open")


class Presence:
    """This program's presence at one file."""

    def __init__(self, path: Path) -> None:
        target = Path(os.path.realpath(path))
        self._note = note_beside(target)
        self._hold = Hold(self._note, mode=0o666)
        self._beaten = 0.0

    def look(self) -> Visitor | None:
        """Who else has the file open; when nobody has, the note is this program's own.

        To be asked again and again: it also keeps the own note alive, and takes over one that is
        left behind. A network drive that is away may let it wait for many seconds.
        """
        with suppress(OSError):
            if self._hold.is_held():
                self._beat()
                return None
            return self._enter()
        return None

    def leave(self) -> None:
        """Take the own note away."""
        if self._hold.is_held():
            self._hold.release()
            with suppress(OSError):
                self._note.unlink()
        self._hold.release()

    def _enter(self) -> Visitor | None:
        if not self._hold.take():
            return self._read() or Visitor()
        other = self._read()
        if other is not None and other.host != platform.node() and self._is_fresh():
            self._hold.release()
            return other
        me = Visitor(
            user=_user(), host=platform.node(), process=os.getpid(), since=datetime.now(UTC)
        )
        self._hold.write(f"{me.model_dump_json()}\n".encode())
        self._beaten = time.monotonic()
        return None

    def _beat(self) -> None:
        if time.monotonic() - self._beaten > BEAT:
            os.utime(self._note)
            self._beaten = time.monotonic()

    def _read(self) -> Visitor | None:
        try:
            return Visitor.model_validate_json(self._note.read_bytes())
        except (OSError, ValidationError):
            return None

    def _is_fresh(self) -> bool:
        return time.time() - self._note.stat().st_mtime < STALE


def _user() -> str:
    with suppress(OSError, KeyError, ImportError):
        return getuser()
    return ""
