"""Say what is wrong with a file that is no care model at all: cut off, junk, or too new."""

import re
from pathlib import Path

from pathways.errors import UnreadableFileError
from pathways.language import _
from pathways.paths import is_file
from pathways.storage.form import MAXIMUM_SIZE
from pathways.storage.replacing import backup


def advice_to_mend(file: Path | None) -> str:
    """What to do about a file of ours that is broken."""
    mend = _("Mend the file in a text editor, or fetch an older copy of it.")
    return _kept_save(file) or mend


def _kept_save(file: Path | None) -> str:
    if file is None or not is_file(backup(file)):
        return ""
    return _("The save before it is kept in “{name}”.").format(name=backup(file).name)


def too_large(file: Path | None) -> UnreadableFileError:
    """The error for a file that is larger than any care model."""
    what = _("The file is larger than {size} MB, so it is hardly a care model.")
    return UnreadableFileError(
        what.format(size=MAXIMUM_SIZE // 1024**2),
        file=file,
        advice=_("Choose a file that was saved by Pathways."),
    )


def not_ours(data: bytes, file: Path | None) -> UnreadableFileError:
    """The error for a file that does not even say its version."""
    if not data.strip():
        what = _("The file is empty.")
        return UnreadableFileError(what, file=file, advice=advice_to_mend(file))
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return _not_text(data, error, file)
    return no_version(file)


def no_version(file: Path | None) -> UnreadableFileError:
    """The error for a file that does not say which version of the form it has."""
    return UnreadableFileError(
        _("This is not a file of Pathways: it does not begin with a “schema_version”."),
        file=file,
        advice=_kept_save(file) or _("Choose a file that was saved by Pathways."),
    )


def hopeless(count: int, file: Path | None) -> UnreadableFileError:
    """The error for a file that has more faults than anybody would mend."""
    return UnreadableFileError(
        _("The file has {count} faults, so it is hardly a care model.").format(count=count),
        file=file,
        advice=_("Choose a file that was saved by Pathways."),
    )


def newer(file: Path | None) -> UnreadableFileError:
    """The error for a file of a version that is not known yet."""
    return UnreadableFileError(
        _("The file was saved by a newer version of Pathways."),
        file=file,
        advice=_("Update the program, or ask for a file saved by this version."),
    )


def not_json(data: bytes, reason: str, file: Path | None) -> UnreadableFileError:
    """The error for bytes that are not JSON; `reason` is what the JSON reader said."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return _not_text(data, error, file)
    what = _("The file is not valid JSON.")
    if reason.startswith("EOF"):
        what = _("The file stops in the middle: the end of it is missing.")
    elif reason.startswith("recursion"):
        what = _("The file has too many levels inside each other.")
    found = re.search(r"line (\d+) column (\d+)$", reason)
    place = ""
    if found:
        line, column = map(int, found.groups())
        place = _("line {line}, column {column}").format(line=line, column=max(column, 1))
    return UnreadableFileError(what, file=file, place=place, advice=advice_to_mend(file))


def _not_text(data: bytes, error: UnicodeDecodeError, file: Path | None) -> UnreadableFileError:
    line = data.count(b"\n", 0, error.start) + 1
    return UnreadableFileError(
        _("The file is not text in UTF-8."),
        file=file,
        place=_("line {line}").format(line=line),
        advice=advice_to_mend(file),
    )
