"""Older forms of the file, brought up to the newest: one function a version.

A migration takes the JSON object of a file at its own version and returns the object at the next
one, without `schema_version`. When the form changes, or a field's default does (a field that has
its default is not written), raise `SCHEMA_VERSION`, write the function, put it in MIGRATIONS and
keep a file of the old version under tests/storage/versions.
"""

from collections.abc import Callable
from typing import Any

Content = dict[str, Any]
Migration = Callable[[Content], Content]


def _unchanged(content: Content) -> Content:
    """Version 2 only adds: frames, colours, lanes' heights, and lanes of parties and units."""
    return content


MIGRATIONS: dict[int, Migration] = {1: _unchanged}
"""What takes a version to the next one."""


def migrated(content: Content, version: int, newest: int) -> Content:
    """The content of a file at `version`, brought up to `newest` step by step.

    Raises KeyError when there is no way from a version to the next.
    """
    for number in range(version, newest):
        content = {**MIGRATIONS[number](content), "schema_version": number + 1}
    return content
