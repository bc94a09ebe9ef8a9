"""Makes the sheets in the background; only what was asked for last is worth finishing."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from pathways.diagram.arrangement import Cancelled
from pathways.diagram.primitives import Drawing
from pathways.reports.poster.plan import Plan, proposals
from pathways.ui.background import Work
from pathways.ui.printing.wish import Wish

Progress = Callable[[float], bool]
Job = Callable[[Progress], object]


class Subject(NamedTuple):
    """A drawing, and its content in words for those who cannot see it."""

    drawing: Drawing
    words: str


class Sheets(NamedTuple):
    """What comes out, as a PDF."""

    wish: Wish
    plans: tuple[Plan, ...]
    others: tuple[tuple[Plan, ...], ...]
    """Proposals, where some text would be too small."""
    data: bytes


def sheets(subjects: Sequence[Subject], wish: Wish, title: str, progress: Progress) -> Sheets:
    """The sheets of the drawings; raises EmptyDrawingError, and Cancelled when told to stop."""
    from pathways.reports.poster.pdf import posters_pdf

    drawings = [wish.dressed(subject.drawing) for subject in subjects]
    plans = tuple(map(wish.plan, drawings))
    data = posters_pdf(
        plans, title=title, words=[subject.words for subject in subjects], progress=progress
    )
    return Sheets(wish, plans, proposals(plans, drawings), data)


class Maker(QObject):
    """Does the newest job; an older one is told to stop, and its result never heard of."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._next: Job | None = None
        self._wanted = True

    @property
    def is_busy(self) -> bool:
        """Whether something is being made."""
        return self._work is not None

    def make(self, job: Job) -> None:
        """Do this, and nothing asked for before."""
        self._next = job
        if self._work is None:
            self._begin()
        else:
            self._wanted = False

    def stop(self) -> None:
        """Come back when nothing is made any more."""
        self._next, self._wanted = None, False
        if self._work is not None:
            self._work.wait()

    def _begin(self) -> None:
        job, self._next, self._wanted = self._next, None, True
        if job is None:
            return
        self._work = Work(partial(job, self._goes_on), self)
        self._work.done.connect(lambda result: self._end(self.made.emit, result))
        self._work.failed.connect(lambda error: self._end(self.failed.emit, error))
        self._work.start()

    def _goes_on(self, _share: float) -> bool:
        return self._wanted

    def _end(self, tell: Callable[[object], None], result: object) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        if self._next is not None:
            self._begin()
        elif self._wanted and not isinstance(result, Cancelled):
            tell(result)
