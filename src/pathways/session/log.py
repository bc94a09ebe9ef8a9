"""The log file: what went wrong, for whoever mends the program, and nothing of the model's text."""

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path

from pathways.model.privacy import masked

_SIZE = 500_000
_OLDER_FILES = 3


def log_file() -> Path:
    """The file the log is written to."""
    return user_log_path("pathways", appauthor=False) / "pathways.log"


def start_log(level: int = logging.INFO) -> Path | None:
    """Write the program's log to its file from now on; gives the file's path.

    Gives None when the folder cannot be written: the program then runs without a log. Calling it
    again changes nothing but the level.
    """
    logger = logging.getLogger("pathways")
    logger.setLevel(level)
    path = log_file()
    if any(isinstance(handler, RotatingFileHandler) for handler in logger.handlers):
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_SIZE, backupCount=_OLDER_FILES, encoding="utf-8", errors="replace"
        )
    except OSError:
        return None
    handler.setFormatter(DiscreetFormatter())
    logger.addHandler(handler)
    logger.propagate = False
    return path


def close_log() -> None:
    """Close the log file."""
    logger = logging.getLogger("pathways")
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.propagate = True


def record_crash(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log an error nobody expected; has the form of `sys.excepthook`."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    logging.getLogger("pathways").critical("Unexpected error", exc_info=(kind, error, trace))


class DiscreetFormatter(logging.Formatter):
    """Tells where an error came from but not its text, which may quote what people wrote.

    National identity numbers are masked in whatever else is logged.
    """

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        """The record as one text."""
        return masked(super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802 - logging's own name
        """The kinds of the error and of those behind it, with the lines of code they passed."""
        assert isinstance(ei, tuple)
        error: BaseException | None = ei[1]
        parts: list[str] = []
        while error is not None:
            frames = "".join(traceback.format_tb(error.__traceback__))
            parts.append(f"{frames}{type(error).__module__}.{type(error).__qualname__}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(reversed(parts))
