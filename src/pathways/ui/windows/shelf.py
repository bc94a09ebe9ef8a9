"""The samples that travel with the program, as a person chooses between them."""

import json
from functools import cache
from pathlib import Path


@cache
def sample_title(path: Path) -> str:
    """The title written in a sample, read without all the rest; the file's name at worst."""
    try:
        title = json.loads(path.read_bytes()).get("title", "")
    except (OSError, ValueError, AttributeError):
        title = ""
    return str(title) or path.stem
