"""What a section of the report is."""

from collections.abc import Callable
from typing import NamedTuple

from reportlab.platypus import Flowable

from pathways.reports.content import Content


class Section(NamedTuple):
    """A part of the report that a user can choose by its name."""

    name: str
    build: Callable[[Content], list[Flowable]]
    """Makes the section's pages; nothing when it has nothing to tell."""
