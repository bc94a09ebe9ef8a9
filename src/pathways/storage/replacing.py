"""Replace a file in one go: whoever looks sees the old file or the new one, never a half."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def replace_file(path: Path, data: bytes, *, like: Path | None = None) -> None:
    """Put the bytes in the file, on the disk and not only on the way to it.

    A file that takes another's place gets its permissions; `like` names another file to take them
    from. Raises OSError when it cannot be done; the old file is then untouched and nothing is left
    behind.
    """
    temporary = path.with_name(f".{path.name[:100]}.{token_hex(4)}.tmp")
    try:
        _write(temporary, data, _status(like or path))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _status(path: Path) -> os.stat_result | None:
    with suppress(FileNotFoundError):
        return path.stat()
    return None


def _write(path: Path, data: bytes, like: os.stat_result | None) -> None:
    # O_BINARY exists on Windows alone, where text mode would change the line ends.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666), "wb") as file:
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
