"""Read a care model from the bytes of a file, and say what is wrong when that fails."""

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from pathways.model import CareModel
from pathways.storage.faults import faults_in, problems_in, refusal, written_twice
from pathways.storage.form import MAXIMUM_SIZE, SCHEMA_VERSION, CareModelFile
from pathways.storage.junk import hopeless, newer, no_version, not_json, not_ours, too_large
from pathways.storage.migrations import MIGRATIONS, migrated

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_VERSION_FIELD = b'"schema_version"'
_MANY = 10_000
"""More faults than this are not looked at one by one: that would take minutes."""


def loads(data: bytes, *, file: Path | None = None) -> CareModel:
    """The care model in the bytes of a file of this version of the form or an older one.

    Raises UnreadableFileError that tells what is wrong, where and what to do; `file` is for that
    text alone.
    """
    if len(data) > MAXIMUM_SIZE:
        raise too_large(file)
    data = data.removeprefix(_BYTE_ORDER_MARK)
    if _VERSION_FIELD not in data:
        raise not_ours(data, file)
    try:
        with _no_collecting():
            read = CareModelFile.model_validate_json(data, strict=True)
            _refuse_fields_written_twice(data, file)
            return _whole(read, data, file)
    except ValidationError as error:
        return _second_look(data, error, file)


def _whole(read: CareModelFile, data: bytes, file: Path | None) -> CareModel:
    """The file's content as a model; refused when ids or references do not fit."""
    fields = {name: getattr(read, name) for name in CareModel.model_fields}
    try:
        return CareModel(**fields)
    except ValidationError as error:
        content = from_json(data)
        raise refusal(problems_in(content, error), file) from None


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Put the garbage collector off: it would look through all the new objects again and again.

    That takes more time than the reading itself (10,000 steps: 150 ms without it, over 350 with).
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
    if error.error_count() > _MANY:
        raise hopeless(error.error_count(), file)
    try:
        content = from_json(data)
    except ValueError as broken:
        raise not_json(data, str(broken), file) from None
    version = content.get("schema_version") if isinstance(content, dict) else None
    if type(version) is not int:
        raise no_version(file)
    if version > SCHEMA_VERSION:
        raise newer(file)
    if version in MIGRATIONS:
        _refuse_fields_written_twice(data, file)
        newest = migrated(content, version, SCHEMA_VERSION)
        return loads(json.dumps(newest).encode(), file=file)
    if version < SCHEMA_VERSION:
        raise no_version(file)
    raise refusal(faults_in(content), file) from None
