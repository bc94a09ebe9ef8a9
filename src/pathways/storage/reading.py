"""Read a care model from the bytes of a file, and say what is wrong when that fails."""

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from pathways.errors import UnreadableFileError
from pathways.language import _
from pathways.model import CareModel
from pathways.storage.faults import not_json, not_whole, refusal, written_twice
from pathways.storage.form import MAXIMUM_SIZE, SCHEMA_VERSION, CareModelFile
from pathways.storage.migrations import migrated

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def loads(data: bytes, *, file: Path | None = None) -> CareModel:
    """The care model in the bytes of a file of this version of the form or an older one.

    Raises UnreadableFileError that tells what is wrong, where and what to do; `file` is for that
    text alone.
    """
    if len(data) > MAXIMUM_SIZE:
        raise UnreadableFileError(
            _("The file is larger than {size} MB, so it is hardly a care model.").format(
                size=MAXIMUM_SIZE // 1024**2
            ),
            file=file,
            advice=_("Choose a file that was saved by Pathways."),
        )
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        with _no_collecting():
            content = CareModelFile.model_validate_json(data, strict=True)
            _refuse_fields_written_twice(data, file)
    except ValidationError as error:
        return _second_look(data, error, file)
    return _whole(content, data, file)


def _whole(content: Any, data: bytes, file: Path | None) -> CareModel:
    """The file's content as a model; refused when ids or references do not fit."""
    fields = {name: getattr(content, name) for name in CareModel.model_fields}
    try:
        return CareModel(**fields)
    except ValidationError as error:
        raise not_whole(error, from_json(data), file) from None


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Put the garbage collector off: it would look through all the new objects again and again.

    That takes more time than the reading itself (10,000 steps: 340 ms against 150 ms).
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _refuse_fields_written_twice(data: bytes, file: Path | None) -> None:
    """JSON readers keep the last of two fields with one name; here that would lose steps.

    Joining two versions of a file by hand easily leaves a field twice.
    """

    def look(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        fields = dict(pairs)
        if len(fields) < len(pairs):
            raise written_twice(pairs, file)
        return fields

    json.loads(data, object_pairs_hook=look)


def _second_look(data: bytes, error: ValidationError, file: Path | None) -> CareModel:
    """Read what could not be read at once: an older file, or one with faults to tell of."""
    try:
        content = from_json(data)
    except ValueError as broken:
        raise not_json(data, str(broken), file) from None
    if not isinstance(content, dict) or "schema_version" not in content:
        raise UnreadableFileError(
            _("This is not a file of Pathways: it has no “schema_version”."),
            file=file,
            advice=_("Choose a file that was saved by Pathways."),
        )
    version = content["schema_version"]
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise UnreadableFileError(
            _("The version of the file's form must be a whole number from 1."),
            file=file,
            place="schema_version",
        )
    if version > SCHEMA_VERSION:
        raise UnreadableFileError(
            _("The file was saved by a newer version of Pathways."),
            file=file,
            advice=_("Update the program, or ask for a file saved by this version."),
        )
    if version < SCHEMA_VERSION:
        newest = migrated(content, version, SCHEMA_VERSION)
        return loads(json.dumps(newest).encode(), file=file)
    raise refusal(error, content, file)
