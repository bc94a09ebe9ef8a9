"""Start the window."""

import gc
from pathlib import Path

UNHURRIED = (100_000, 20, 50)
"""When to look for garbage: the model and its drawing are a great many values that live long and
hold no rings; with Python's own figures, looking takes half of the time at 1,000 steps."""


def start(path: Path | None = None, language: str | None = None) -> int:
    """Open the window, on a file where one is given; returns the exit code once it is closed.

    It speaks the language given, else the one the user chose last, else the machine's.
    """
    # First of all, for importing Qt and the window makes a great many lasting values too.
    gc.set_threshold(*UNHURRIED)
    from pathways.ui.opening import run

    return run(path, language)
