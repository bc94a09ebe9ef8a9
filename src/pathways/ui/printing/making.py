"""The sheets that come out of a wish, with what would help where text gets too small."""

from collections.abc import Sequence
from typing import NamedTuple

from pathways.diagram.primitives import Drawing
from pathways.reports.poster.plan import Plan, proposals
from pathways.ui.background import Progress
from pathways.ui.printing.wish import Wish


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
