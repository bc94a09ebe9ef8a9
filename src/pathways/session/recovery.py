"""The recovery store: what a window had not saved yet, for the next start after a crash.

Each running window has a folder of its own, and holds a lock in it as long as it lives. While its
document has unsaved changes, the folder has the model in the form of a file, so that it can be
opened even without this program's help, and a note about where it came from. Nobody but the user
may read it. Nothing is ever written over the user's own file.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from os import getpid
from pathlib import Path
from secrets import token_hex

from platformdirs import user_state_path
from pydantic import BaseModel, ConfigDict, ValidationError

from pathways.errors import UnreadableFileError
from pathways.model import CareModel
from pathways.storage import SUFFIX, Fingerprint, dumps, read
from pathways.storage.holding import Hold
from pathways.storage.replacing import PRIVATE, replace_file

KEPT_FOR = timedelta(days=30)
"""How long what nobody asked for again is kept."""

_MODEL, _ORIGIN, _LOCK = f"model{SUFFIX}", "origin.json", "lock"
_NAME = re.compile(r"\d{8}T\d{6}-\d+-[0-9a-f]{8}")
_OURS = re.compile(rf"{_MODEL}|{_ORIGIN}|{_LOCK}|\..*\.tmp")
"""Every name a file in a session's folder can have; one with another is not ours to delete."""


class Origin(BaseModel):
    """Where a model that was not saved came from."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    path: Path | None = None
    """The user's file; None for a model that has none yet."""
    seen: Fingerprint | None = None
    """What that file was like when it was read or written last."""


class RecoverySession:
    """The folder of one running window."""

    def __init__(self, folder: Path) -> None:
        """Make the folder and hold it; raises OSError when that is impossible."""
        self.folder = folder
        folder.mkdir(parents=True, mode=0o700)
        self._hold = Hold(folder / _LOCK)
        self._hold.take()
        self._origin: Origin | None = None

    def keep(self, model: CareModel, origin: Origin) -> None:
        """Keep the model in place of what was kept before; raises OSError when that fails."""
        data = dumps(model)
        if origin != self._origin:
            self.drop()  # a model must never stand beside another model's origin
            text = origin.model_dump_json(indent=2)
            replace_file(self.folder / _ORIGIN, f"{text}\n".encode(), mode=PRIVATE)
            self._origin = origin
        replace_file(self.folder / _MODEL, data, mode=PRIVATE)

    def drop(self) -> None:
        """Forget what is kept: it is saved, or the user does not want it."""
        self._origin = None
        for name in (_MODEL, _ORIGIN):
            with suppress(OSError):
                (self.folder / name).unlink(missing_ok=True)

    def end(self) -> None:
        """Forget what is kept and take the folder away."""
        self._hold.release()
        _remove(self.folder)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a window that is no more had not saved."""

    folder: Path
    origin: Origin
    kept: datetime
    """When it was kept last."""

    def read(self) -> CareModel:
        """The model; raises UnreadableFileError when it cannot be read after all."""
        return read(self.folder / _MODEL)

    def postpone(self) -> None:
        """Keep it for another while."""
        with suppress(OSError):
            (self.folder / _LOCK).touch()

    def discard(self) -> None:
        """Delete it."""
        _remove(self.folder)


class RecoveryStore:
    """The folders of all windows, those that run and those that ended before their time."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or user_state_path("pathways", appauthor=False) / "recovery"

    def begin(self) -> RecoverySession:
        """A folder for a window that opens now; raises OSError when there can be none."""
        now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        return RecoverySession(self.folder / f"{now}-{getpid()}-{token_hex(4)}")

    def left_behind(self) -> tuple[Recovered, ...]:
        """What windows that are no more had not saved, the newest first.

        What a file of the user holds by now, word for word, needs no recovery and is deleted.
        """
        found = []
        for folder in self._sessions():
            if _is_held(folder) or (recovered := _recovered(folder)) is None:
                continue
            if _is_saved(recovered):
                recovered.discard()
            else:
                found.append(recovered)
        return tuple(sorted(found, key=lambda one: one.kept, reverse=True))

    def clean(self, now: datetime | None = None) -> None:
        """Delete the folders of ended windows: empty ones, and those kept long enough."""
        oldest = (now or datetime.now(UTC)) - KEPT_FOR
        for folder in self._sessions():
            # A window that begins this moment may not hold its folder yet.
            grace = timedelta(hours=1)
            limit = oldest if (folder / _MODEL).exists() else oldest + KEPT_FOR - grace
            with suppress(OSError):
                if not _is_held(folder) and _touched(folder) < limit:
                    _remove(folder)

    def _sessions(self) -> Iterator[Path]:
        with suppress(OSError):
            for folder in sorted(self.folder.iterdir()):
                if _NAME.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink():
                    yield folder


def _recovered(folder: Path) -> Recovered | None:
    try:
        origin = Origin.model_validate_json((folder / _ORIGIN).read_bytes())
        kept = datetime.fromtimestamp((folder / _MODEL).stat().st_mtime, UTC)
    except (OSError, ValidationError):
        return None
    return Recovered(folder, origin, kept)


def _is_saved(recovered: Recovered) -> bool:
    """Whether the user's file holds just what was kept; not known of one that cannot be read."""
    path = recovered.origin.path
    with suppress(OSError, ValueError, UnreadableFileError):
        if path is not None:
            data = (recovered.folder / _MODEL).read_bytes()
            return path.stat().st_size == len(data) and path.read_bytes() == data
    return False


def _is_held(folder: Path) -> bool:
    """Whether a running window holds the folder; what cannot be asked counts as held."""
    if not (folder / _LOCK).exists():
        return False
    hold = Hold(folder / _LOCK)
    try:
        free = hold.take()
    except OSError:
        return True
    hold.release()
    return not free


def _touched(folder: Path) -> datetime:
    """When anything in the folder was last written; raises OSError when it is gone."""
    times = [entry.stat().st_mtime for entry in (folder, *folder.iterdir())]
    return datetime.fromtimestamp(max(times), UTC)


def _remove(folder: Path) -> None:
    """Delete a session's folder, unless something is in it that no session put there."""
    with suppress(OSError):
        entries = list(folder.iterdir())
        if all(_OURS.fullmatch(entry.name) and not entry.is_dir() for entry in entries):
            for entry in entries:
                entry.unlink(missing_ok=True)
            folder.rmdir()
