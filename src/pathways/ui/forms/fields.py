"""What a form asks: fields in sections, as data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cached_property
from typing import Any

from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import CareModel, Element, Pathway, Swatch, elements


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
    RATING = auto()
    """A mark from 1 to 5, or not settled."""
    MONEY = auto()
    """Whole kroner."""
    DATE = auto()
    CODES = auto()
    """A few words with commas between."""
    LINES = auto()
    """Any number of short texts, one a line."""
    MUNICIPALITIES = auto()
    """Municipalities by number or name, with commas between."""
    PARTY_NAME = auto()
    """A party's name, completed from the lists of municipalities and health trusts."""
    UNIT = auto()
    PARTY = auto()
    HOST = auto()
    """A party that is a municipality."""
    TOWNS = auto()
    """Any number of the parties that are municipalities."""
    TRAVEL = auto()
    """How long people travel from each municipality."""
    COLOR = auto()
    PATHWAY = auto()
    MESSAGE_TYPE = auto()
    MESSAGES = auto()
    POINTS = auto()


Value = Any
"""A model value with the fields of a form: a step, a transition, the care model itself."""


class Context:
    """The model a form's value stands in, with what is looked up in it, made when asked for."""

    def __init__(self, model: CareModel) -> None:
        self.model = model
        self._views: dict[str, PathwayView] = {}

    @cached_property
    def elements(self) -> dict[str, Element]:
        """Every element by its id."""
        return {element.id: element for element in elements(self.model)}

    @cached_property
    def _homes(self) -> dict[str, Pathway]:
        """The pathway that each element on a drawing, or the pathway itself, stands in."""
        homes: dict[str, Pathway] = {}
        for pathway in self.model.pathways:
            inside = (pathway.steps, pathway.transitions, pathway.notes, pathway.frames)
            homes[pathway.id] = pathway
            homes.update((element.id, pathway) for each in inside for element in each)
        return homes

    @cached_property
    def _colors(self) -> dict[str, Swatch]:
        colors = (color for pathway in self.model.pathways for color in pathway.layout.colors)
        return {color.element: color.color for color in colors}

    def home(self, element_id: str) -> Pathway:
        """The pathway that holds the element; raises KeyError when none does."""
        return self._homes[element_id]

    def view(self, element_id: str) -> PathwayView:
        """The graph of the pathway that holds the element; raises KeyError when none does."""
        pathway = self.home(element_id)
        if pathway.id not in self._views:
            self._views[pathway.id] = PathwayView(self.model, pathway)
        return self._views[pathway.id]

    def color(self, element_id: str) -> Swatch | None:
        """The colour people have given the element."""
        return self._colors.get(element_id)


class _Several(Enum):
    SEVERAL = auto()


SEVERAL = _Several.SEVERAL
"""Stands for an answer where several values answer differently."""


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
    source: str = ""
    """The law or standard behind the question."""
    counts: bool = True
    """An empty answer counts as not settled."""
    half: bool = False
    """Shares its row with the next half field."""
    when: Callable[[Context, Value], bool] = _always
    """Whether it is asked about this value."""
    otherwise: Callable[[Context, Value], str] = _nothing
    """What holds as long as it is not answered ("As the unit: Hospital")."""
    of: Callable[[Context, Value], Any] | None = None
    """How the answer is found where it does not stand in the value itself."""

    def answer(self, context: Context, value: Value) -> Any:
        """What the value answers."""
        return read(value, self.path) if self.of is None else self.of(context, value)

    def common_answer(self, context: Context, values: Sequence[Value]) -> Any:
        """What all the values answer; SEVERAL when they differ."""
        first = self.answer(context, values[0])
        if all(self.answer(context, other) == first for other in values[1:]):
            return first
        return SEVERAL

    def is_asked(self, context: Context, values: Sequence[Value]) -> bool:
        """Whether every one of the values is asked."""
        return self.when is _always or all(self.when(context, value) for value in values)

    def fallback(self, context: Context, values: Sequence[Value]) -> tuple[str, bool]:
        """What holds as long as they are not answered, and whether it is the same for all."""
        if self.otherwise is _nothing:
            return "", True
        first = self.otherwise(context, values[0])
        alike = all(self.otherwise(context, value) == first for value in values[1:])
        return (first if alike else ""), alike


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


def help_text(field: Field) -> str:
    """What is meant by a field, and where that is written, in the language spoken now."""
    return "\n".join(_(text) for text in (field.tip, field.source) if text)


def is_settled(answer: Value) -> bool:
    """Whether somebody has answered; nought and no are answers."""
    return answer is not None and answer not in ("", ())
