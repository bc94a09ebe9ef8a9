"""One column of a table: how its cells read, and how what is written in them is understood."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pathways.analysis.tables.draft import Draft
from pathways.analysis.tables.ground import Ground
from pathways.model import Step, Transition

E = TypeVar("E", bound=Step | Transition)


def _never(_ground: Ground, _element: object) -> bool:
    return False


def _no_choices(_ground: Ground) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Column(Generic[E]):
    """A column; its heading is marked in English and translated when shown.

    `put` gives the element after a text has been written in its cell; what more changes (the arrows
    of a step, a new unit) it writes in the draft. It raises UnreadableCellError. A column without
    `put` can only be read.
    """

    key: str
    heading: str
    width: int
    """In signs, before anybody has made it wider or narrower."""
    text: Callable[[Ground, E], str]
    put: Callable[[Draft, E, str], E] | None = None
    choices: Callable[[Ground], tuple[str, ...]] = _no_choices
    """What is usually written, offered while a person writes."""
    inherited: Callable[[Ground, E], bool] = _never
    """Whether the text holds because of something else, such as the step's unit."""
    open: Callable[[Ground, E], bool] = _never
    """Whether an empty cell means that something is not settled."""
    order: Callable[[Ground, E], Any] | None = None
    """What rows are sorted by, None for nothing said; without it by the alphabet."""
    tip: str = ""
    """How to write in it."""
    many: bool = False
    """Its cells hold several of the choices, with semicolons between."""
    prose: bool = False
    """Text of any number of lines."""
    hidden: bool = False
    """Until somebody wants to see it."""
