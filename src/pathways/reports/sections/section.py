"""What a section of the report is."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pathways.reports.blocks import Block
from pathways.reports.content import Content


class Section(NamedTuple):
    """A part of the report that a user can choose by its name."""

    name: str
    title: str
    """What it is called where sections are chosen: a text marked by N_."""
    build: Callable[[Content], Iterable[Block]]
    """Says all of it; nothing when it has nothing to tell."""
