"""Read and write the file on the disk; the errors say in the user's language what went wrong."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pathways.errors import ChangedFileError, UnreadableFileError, UnwritableFileError
from pathways.language import _
from pathways.model import CareModel
from pathways.paths import is_folder
from pathways.storage.fingerprint import Fingerprint, fingerprint, is_writable
from pathways.storage.form import MAXIMUM_SIZE, dumps
from pathways.storage.reading import loads
from pathways.storage.replacing import backup, replace_file

_HELD = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY)
"""What systems say when one file may not take another's place."""


def read(path: Path) -> CareModel:
    """The care model in a file; raises UnreadableFileError, see `loads`."""
    return read_for_work(path)[0]


def read_for_work(path: Path) -> tuple[CareModel, Fingerprint]:
    """The care model in a file, and what the file was like; raises as `read` does."""
    try:
        with path.open("rb") as file:
            # One byte more than is allowed tells a file that is too large, whatever its kind.
            data = file.read(MAXIMUM_SIZE + 1)
            status = os.fstat(file.fileno())
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    return loads(data, file=path), fingerprint(data, status)


def write(model: CareModel, path: Path, *, seen: Fingerprint | None = None) -> Fingerprint:
    """Save the model; what was saved before is kept beside it with `~` after its name.

    The file is replaced in one go and keeps its permissions; a symbolic link stays and what it
    points at is replaced. Nothing is touched when the file already holds just this. Gives what the
    file is like now. Raises UnwritableFileError, and then the old file is as it was; with what was
    `seen` of it last, ChangedFileError when it holds something else by now.
    """
    data = dumps(model)
    if len(data) > MAXIMUM_SIZE:
        raise UnwritableFileError(
            _("The care model is too large for one file."),
            file=path,
            advice=_("Spread its pathways over several files."),
        )
    with _saying_why(path):
        target = _target(path)
        if target.exists():
            old = target.read_bytes()
            if old == data:
                return fingerprint(data, target.stat())
            if seen is not None and not fingerprint(old, target.stat()).like(seen):
                raise ChangedFileError(
                    _("The file has been changed since you opened or saved it."),
                    file=path,
                    advice=_("Nothing was overwritten. Choose which of the two to keep."),
                )
        return fingerprint(data, replace_file(target, data, keep=backup(target)))


def put(data: bytes, path: Path) -> None:
    """Write the bytes to a file in one go; raises UnwritableFileError, and then it is as it was.

    For whatever else the program writes where the user says: a report, a picture, a table.
    """
    with _saying_why(path):
        replace_file(_target(path), data)


@contextmanager
def _saying_why(path: Path) -> Iterator[None]:
    """Turn what the system says about a file into what a user understands."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def _target(path: Path) -> Path:
    """The file to replace, at the end of symbolic links.

    Raises OSError for what a replacement would overrule: a folder, or a file that is read-only.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    # The superuser may write everything, so the mode is asked too.
    if target.exists() and not is_writable(target):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return target


def _unreadable(path: Path, error: Exception) -> UnreadableFileError:
    code = error.errno if isinstance(error, OSError) else None
    if code == errno.ENOENT:
        what = _("The file does not exist.")
        advice = _("It may have been moved, renamed or deleted.")
    elif code == errno.EISDIR or is_folder(path):
        what = _("This is a folder, not a file.")
        advice = _("Choose a file inside it.")
    elif code in (errno.EACCES, errno.EPERM):
        what = _("You are not allowed to read this file.")
        advice = _("Ask the owner of the file or folder for access.")
    else:
        what = _("The file could not be read from the disk.")
        advice = _("See that the disk or network folder is connected, and try again.")
    return UnreadableFileError(what, file=path, advice=advice)


def _unwritable(path: Path, error: Exception) -> UnwritableFileError:
    code = error.errno if isinstance(error, OSError) else None
    if code in _HELD and isinstance(error, OSError) and error.filename2 is not None:
        # All is written beside it and it is not read-only, but it cannot be replaced: Windows lets
        # nobody do so while a program has the file open.
        what = _("The file cannot be replaced. Another program may have it open.")
        advice = _("Close it there, or save under another name. The old file is as it was.")
    elif code in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        what = _("There is not enough room on the disk.")
        advice = _("Make room, or save somewhere else. The old file is as it was.")
    elif code == errno.EISDIR:
        what = _("There is a folder with this name.")
        advice = _("Choose another name.")
    elif code in (errno.ENOENT, errno.ENOTDIR):
        what = _("The folder does not exist.")
        advice = _("Make the folder first, or save somewhere else.")
    elif code == errno.ENAMETOOLONG:
        what = _("The name is too long for this disk.")
        advice = _("Choose a shorter name.")
    elif code in (errno.EACCES, errno.EPERM, errno.EROFS):
        what = _("You are not allowed to write this file.")
        advice = _("Save under another name or in another folder. The old file is as it was.")
    else:
        what = _("The file could not be written to the disk.")
        advice = _("Save somewhere else. The old file is as it was.")
    return UnwritableFileError(what, file=path, advice=advice)
