"""The one family of errors a user may meet: what happened, where, and what to do."""

from pathlib import Path


class PathwaysError(Exception):
    """Something a user can understand and act on; its texts are already in the user's language.

    `what` is one sentence, `file` and `place` say where (a place is a path inside the file or the
    name of an element), `advice` says what to do next.
    """

    def __init__(
        self, what: str, *, file: Path | None = None, place: str = "", advice: str = ""
    ) -> None:
        super().__init__(what)
        self.what = what
        self.file = file
        self.place = place
        self.advice = advice

    def __str__(self) -> str:
        where = ": ".join(part for part in (str(self.file or ""), self.place) if part)
        head = f"{where}: {self.what}" if where else self.what
        between = "\n" if "\n" in self.what else " "
        return f"{head}{between}{self.advice}".rstrip()


class UnreadableFileError(PathwaysError):
    """The file cannot be read as a care model; nothing was changed."""


class UnwritableFileError(PathwaysError):
    """The file cannot be written; what was there before is still there."""


class ChangedFileError(UnwritableFileError):
    """The file holds something else than was read or written last; nothing was overwritten."""


class UnknownNameError(PathwaysError):
    """A name given by the user (a rule, a template, a pathway, a format) is not known."""


class TooLargeError(PathwaysError):
    """What was asked for would be larger than other programs can open."""
