"""A file held by at most one program at a time; the system lets go of it when the program ends."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
"""What systems say when another program holds the file."""


class Hold:
    """Takes a lock file, and keeps it until `release` or until the program ends, however it ends.

    The lock is advisory: nobody is kept from reading or deleting the file.
    """

    def __init__(self, path: Path, mode: int = 0o600) -> None:
        self._path = path
        self._mode = mode
        self._handle: int | None = None

    def take(self) -> bool:
        """Try to take the file, making it where it is not there; False when another holds it.

        Raises OSError when there can be no such file, or nothing can be held there.
        """
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, self._mode)
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _TAKEN:
                return False
            raise
        self._handle = handle
        return True

    def is_held(self) -> bool:
        """Whether the very file that was taken is still in its place."""
        if self._handle is None:
            return False
        with suppress(OSError):
            return os.path.samestat(os.fstat(self._handle), self._path.stat())
        return False

    def write(self, data: bytes) -> None:
        """Put the bytes in the file, which must be held; raises OSError when that fails."""
        assert self._handle is not None
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, data)

    def release(self) -> None:
        """Let go, if it is held."""
        if self._handle is not None:
            with suppress(OSError):
                os.close(self._handle)
            self._handle = None


if sys.platform == "win32":  # pragma: no cover - the other system's part
    import msvcrt

    _FAR_OUT = 0x4000_0000
    """Windows keeps others from reading what is locked, so a byte after the end of it is."""

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR_OUT, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
