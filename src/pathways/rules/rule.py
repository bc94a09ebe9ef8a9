"""What a rule is: a fault with a code, and the function that looks for it."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from inspect import getdoc

from pathways.graph import PathwayView
from pathways.model import CareModel, Severity
from pathways.rules.finding import Fault

ADDED = "added"
"""The family of rules from other packages."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """What all rules share; texts are marked in English and translated when shown."""

    code: str
    """The family's letter and two digits: S01."""
    severity: Severity
    title: str
    why: str
    """Why it matters, in one or two sentences."""
    source: str
    """The law, standard, guidance or inspection that says so."""
    measures: tuple[str, ...]
    """Suggested measures, the most usual first; at least one."""


class Scope(Enum):
    """How far a pathway rule looks, apart from the registers that all pathways share."""

    HANDOFF = auto()
    """What it says of a handoff of the view follows from the transition, its two ends and the steps
    that have the patient before it (`PathwayView.keepers`); it says nothing else."""
    PATHWAY = auto()
    MODEL = auto()
    """At other pathways too."""


@dataclass(frozen=True, slots=True)
class PathwayRule(_Rule):
    """A rule that looks at one pathway at a time."""

    check: Callable[[PathwayView], Iterator[Fault]]
    scope: Scope = Scope.PATHWAY


@dataclass(frozen=True, slots=True)
class ModelRule(_Rule):
    """A rule that looks at the model as a whole."""

    check: Callable[[CareModel], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class DatedRule(_Rule):
    """A rule that looks at the model as a whole as it stands on a day."""

    check: Callable[[CareModel, datetime.date], Iterator[Fault]]


Rule = PathwayRule | ModelRule | DatedRule


def name(rule: Rule) -> str:
    """The rule's kebab-case name, from its check's name: `dead-end`."""
    return rule.check.__name__.replace("_", "-")


def family(rule: Rule) -> str:
    """The shelf the rule stands on, such as `structure`; `added` for another package's rule."""
    house, _dot, shelf = rule.check.__module__.partition("pathways.rules.")
    return ADDED if house or not shelf else shelf.partition(".")[0]


def doc(rule: Rule) -> str:
    """The check's docstring: fault, why, source, a broken and a sound example, what is let pass."""
    return getdoc(rule.check) or ""
