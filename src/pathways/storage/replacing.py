"""Replace a file in one go: whoever looks sees the old file or the new one, never a half."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex


def backup(path: Path) -> Path:
    """Where the save before the last one is kept."""
    return path.with_name(f"{path.name}~")


PUBLIC, PRIVATE = 0o666, 0o600
"""Who may read and write a new file: whom the user lets, or the user alone."""


def replace_file(
    path: Path, data: bytes, *, keep: Path | None = None, mode: int = PUBLIC
) -> os.stat_result:
    """Put the bytes in the file, on the disk and not only on the way to it; gives its status.

    A file that takes another's place gets its permissions, a new one those of `mode`; what the old
    one held goes to `keep` where that is given. Raises OSError when it cannot be done; the old file
    is then untouched and nothing is left behind.
    """
    with _written_beside(path, data, _status(path), mode) as new:
        if keep is not None and path.exists():
            with _written_beside(keep, path.read_bytes(), _status(path), mode) as old:
                old.replace(keep)
        status = new.stat()
        new.replace(path)
    _sync_folder(path.parent)
    return status


@contextmanager
def _written_beside(
    path: Path, data: bytes, like: os.stat_result | None, mode: int
) -> Iterator[Path]:
    """A new file with the bytes in the same folder; it goes unless it is moved."""
    temporary = path.with_name(f".{path.name[:100]}.{token_hex(4)}.tmp")
    try:
        _write(temporary, data, like, mode)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _status(path: Path) -> os.stat_result | None:
    with suppress(FileNotFoundError):
        return path.stat()
    return None


def _write(path: Path, data: bytes, like: os.stat_result | None, mode: int) -> None:
    # O_BINARY exists on Windows alone, where text mode would change the line ends.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, mode), "wb") as file:
        if like is not None:
            _take_after(path, like)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_after(path: Path, like: os.stat_result) -> None:
    """Give the file another's group and permissions, as far as this user may."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(path, -1, like.st_gid)
        with suppress(PermissionError):
            os.chown(path, like.st_uid, -1)
    path.chmod(stat.S_IMODE(like.st_mode))


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
