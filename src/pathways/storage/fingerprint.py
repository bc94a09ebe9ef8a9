"""Tell whether a file on the disk is still the one that was read or written last."""

import os
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path

from pathways.paths import is_folder


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a file was like: its size and time to compare at a glance, its digest to be sure."""

    size: int
    """In bytes."""
    modified: int
    """When it was last written, in nanoseconds, by the clock of the disk it lies on."""
    digest: str
    """SHA-256 of its bytes."""

    def like(self, other: "Fingerprint") -> bool:
        """Whether both are of the very same bytes, whenever these were written."""
        return self.digest == other.digest


class FileState(Enum):
    """What has become of a file since it was read or written last."""

    SAME = auto()
    CHANGED = auto()
    """It holds something else now."""
    GONE = auto()
    """Its folder is there, but the file is not."""
    OUT_OF_REACH = auto()
    """Nothing can be seen there: the drive or network folder is away, or access to it."""


def fingerprint(data: bytes, status: os.stat_result) -> Fingerprint:
    """The fingerprint of a file with these bytes."""
    return Fingerprint(len(data), status.st_mtime_ns, sha256(data).hexdigest())


def taken(path: Path) -> Fingerprint:
    """The fingerprint of the file as it is now; raises OSError when it cannot be read."""
    with path.open("rb") as file:
        return fingerprint(file.read(), os.fstat(file.fileno()))


def state(path: Path, seen: Fingerprint) -> FileState:
    """What has become of a file; only one that looks another at a glance is read.

    A network drive that is away may let this wait for many seconds.
    """
    try:
        now = path.stat()
        if (now.st_size, now.st_mtime_ns) == (seen.size, seen.modified):
            return FileState.SAME
        return FileState.SAME if taken(path).like(seen) else FileState.CHANGED
    except FileNotFoundError:
        return FileState.GONE if is_folder(path.parent) else FileState.OUT_OF_REACH
    except (OSError, ValueError):
        return FileState.OUT_OF_REACH


def is_writable(path: Path) -> bool:
    """Whether the user may write the file, as far as can be told without trying."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)
