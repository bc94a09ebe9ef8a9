"""What the analysis says: a finding, with its reason, source and suggested measures."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from pathways.model import CareModel, Severity, Waiver

Mend = Callable[[CareModel], CareModel]
"""A mechanical mend: the model with this one fault gone."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule's check yields: where, and what is wrong in plain words."""

    elements: tuple[str, ...]
    """Element ids, the place first (a waiver counts for the first)."""
    message: str
    field: str = ""
    """The field to fill, as a dotted path from the place (`handoff.receiver`)."""
    mend: Mend | None = dataclasses.field(default=None, compare=False)
    """Two that do the same are never equal, so findings are compared without it."""
    proposal: str = ""
    """What the mend settles, where it is for the team to agree and not only to write down."""
    municipalities: tuple[str, ...] = ()
    """The parties whose citizens it holds for; empty: for everybody."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault dressed with all its rule knows; texts are in the language it was found in."""

    code: str
    name: str
    """The rule's kebab-case name."""
    family: str
    severity: Severity
    pathway: str | None
    """The pathway's id, or None for the model as a whole."""
    elements: tuple[str, ...]
    title: str
    message: str
    why: str
    source: str
    measures: tuple[str, ...]
    field: str = ""
    mend: Mend | None = dataclasses.field(default=None, compare=False)
    """Two that do the same are never equal, so findings are compared without it."""
    proposal: str = ""
    """What the mend settles, where it is for the team to agree and not only to write down."""
    waiver: Waiver | None = None
    municipalities: tuple[str, ...] = ()
    """The parties whose citizens it holds for; empty: for everybody."""

    @property
    def fixable(self) -> bool:
        """Whether the program can mend it by itself."""
        return self.mend is not None

    @property
    def waived(self) -> bool:
        """Whether the team has accepted it."""
        return self.waiver is not None
