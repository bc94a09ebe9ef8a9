"""The file of a care model: read, written, checked and brought up from older versions."""

from pathways.storage.disk import put, read, write
from pathways.storage.form import MAXIMUM_SIZE, SCHEMA_VERSION, SUFFIX, dumps, schema
from pathways.storage.reading import loads
from pathways.storage.replacing import backup

__all__ = [
    "MAXIMUM_SIZE",
    "SCHEMA_VERSION",
    "SUFFIX",
    "backup",
    "dumps",
    "loads",
    "put",
    "read",
    "schema",
    "write",
]
