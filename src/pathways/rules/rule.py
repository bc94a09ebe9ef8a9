"""What a rule is: a fault with a code, and the function that looks for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import getdoc

from pathways.graph import PathwayView
from pathways.model import CareModel, Severity
from pathways.rules.finding import Fault


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


@dataclass(frozen=True, slots=True)
class PathwayRule(_Rule):
    """A rule that looks at one pathway at a time."""

    check: Callable[[PathwayView], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class ModelRule(_Rule):
    """A rule that looks at the model as a whole."""

    check: Callable[[CareModel], Iterator[Fault]]


Rule = PathwayRule | ModelRule


def name(rule: Rule) -> str:
    """The rule's kebab-case name, from its check's name: `dead-end`."""
    return rule.check.__name__.replace("_", "-")


def family(rule: Rule) -> str:
    """The shelf the rule stands on: `structure`."""
    return rule.check.__module__.rsplit(".", 2)[-2]


def doc(rule: Rule) -> str:
    """The check's docstring: fault, why, source, a broken and a sound example, what is let pass."""
    return getdoc(rule.check) or ""
