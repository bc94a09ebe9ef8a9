"""Ask what a path names without stumbling: where we may not look, there is nothing."""

import os
from pathlib import Path


def is_file(path: Path) -> bool:
    """Whether a file is there. Unlike pathlib's own question it never raises."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """Whether a folder is there. Unlike pathlib's own question it never raises."""
    return os.path.isdir(path)  # noqa: PTH112
