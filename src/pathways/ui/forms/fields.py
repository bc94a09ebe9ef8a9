"""What a form asks: fields in sections, as data."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Any

from pathways.edits import pathway_of
from pathways.graph import PathwayView
from pathways.model import CareModel


class Kind(Enum):
    """How a field is answered."""

    LINE = auto()
    PROSE = auto()
    CHOICE = auto()
    """One member of a vocabulary, or not settled."""
    CHOSEN = auto()
    """One member of a vocabulary, always one."""
    YES_NO = auto()
    """Yes, no, or not settled."""
    CHECK = auto()
    DURATION = auto()
    COUNT = auto()
    PERCENT = auto()
    DATE = auto()
    CODES = auto()
    """A few words with commas between."""
    MUNICIPALITIES = auto()
    """Municipalities' numbers, with commas between."""
    UNIT = auto()
    PARTY = auto()
    PATHWAY = auto()
    MESSAGE_TYPE = auto()
    MESSAGES = auto()
    POINTS = auto()


Value = Any
"""A model value with the fields of a form: a step, a transition, the care model itself."""


class Context:
    """The model a form's value stands in, and its pathways as graphs, made when asked for."""

    def __init__(self, model: CareModel) -> None:
        self.model = model
        self._views: dict[str, PathwayView] = {}

    def view(self, element_id: str) -> PathwayView:
        """The pathway that holds the element; raises KeyError when none does."""
        if element_id not in self._views:
            pathway = pathway_of(self.model, element_id)
            self._views[element_id] = PathwayView(self.model, pathway)
        return self._views[element_id]


def _always(_context: Context, _value: Value) -> bool:
    return True


def _nothing(_context: Context, _value: Value) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Field:
    """One question; texts are marked in English and translated when shown."""

    path: str
    """Where the answer stands in the value, dotted: `handoff.follow_up.within`."""
    label: str
    kind: Kind
    options: type[StrEnum] | None = None
    hint: str = ""
    """An example of an answer, shown while there is none."""
    tip: str = ""
    """What is meant, for whoever wonders."""
    counts: bool = True
    """An empty answer counts as not settled."""
    half: bool = False
    """Shares its row with the next half field."""
    when: Callable[[Context, Value], bool] = _always
    """Whether it is asked about this value."""
    otherwise: Callable[[Context, Value], str] = _nothing
    """What holds as long as it is not answered ("As the unit: Hospital")."""


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that people think of together."""

    title: str
    fields: tuple[Field, ...]
    when: Callable[[Context, Value], bool] = _always
    tip: str = ""


def read(value: Value, path: str) -> Value:
    """The answer at a path; None when something on the way is missing."""
    for name in path.split("."):
        if value is None:
            return None
        value = value[int(name)] if name.isdecimal() else getattr(value, name)
    return value


def is_settled(answer: Value) -> bool:
    """Whether somebody has answered; nought and no are answers."""
    return answer is not None and answer not in ("", ())
