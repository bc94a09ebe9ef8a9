"""The file of a care model: read, written, checked and brought up from older versions."""

from pathways.storage.disk import put, read, read_for_work, write
from pathways.storage.fingerprint import FileState, Fingerprint, is_writable, state
from pathways.storage.form import MAXIMUM_SIZE, SCHEMA_VERSION, SUFFIX, dumps, schema
from pathways.storage.reading import loads
from pathways.storage.replacing import backup

__all__ = [
    "MAXIMUM_SIZE",
    "SCHEMA_VERSION",
    "SUFFIX",
    "FileState",
    "Fingerprint",
    "backup",
    "dumps",
    "is_writable",
    "loads",
    "put",
    "read",
    "read_for_work",
    "schema",
    "state",
    "write",
]
