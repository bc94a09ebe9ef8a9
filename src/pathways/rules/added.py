"""Rules that other Python packages add, by the entry point group `pathways.rules`.

An entry point names a rule, an iterable of rules, or a module with a `RULE` or `RULES`. What goes
wrong with one is told of and never keeps the program's own rules from being asked.
"""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from pathways.language import _
from pathways.model import Severity
from pathways.rules.finding import Finding
from pathways.rules.rule import Rule, name

GROUP = "pathways.rules"

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An entry point whose rules cannot be asked."""

    entry: str
    """What the entry point is called and names: `deadlines = region.rules`."""
    reason: str
    """In English, for the log and whoever keeps the package."""

    def finding(self) -> Finding:
        """What a user is told, in the language spoken now."""
        return Finding(
            code="X02",
            name="rules-not-loaded",
            family="check",
            severity=Severity.WARNING,
            pathway=None,
            elements=(),
            title=_("Added rules could not be loaded"),
            message=_("The rules of “{entry}” are not asked: {reason}").format(
                entry=self.entry, reason=self.reason
            ),
            why=_("A break that these rules would have found may be there without being shown."),
            source=_("Pathways itself."),
            measures=(_("Show this to those who keep the package, or take the package out."),),
        )


def added(known: Iterable[Rule]) -> tuple[list[Rule], list[Refusal]]:
    """The rules of other packages beside those `known`, and the entry points that are refused."""
    taken = {mark for rule in known for mark in _marks(rule)}
    rules: list[Rule] = []
    refused: list[Refusal] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        try:
            new = list(_rules(entry))
            _claim(new, taken)
        except Exception as error:  # whatever a package does, the others still speak
            _LOG.exception("entry point %s (%s) failed", entry.name, entry.value)
            refused.append(Refusal(f"{entry.name} = {entry.value}", f"{error!r}"))
        else:
            rules += new
    return rules, refused


def _rules(entry: EntryPoint) -> Iterator[Rule]:
    loaded = entry.load()
    found = getattr(loaded, "RULES", getattr(loaded, "RULE", loaded))
    for rule in (found,) if isinstance(found, Rule) else found:
        if not isinstance(rule, Rule):
            raise TypeError(f"{rule!r} is not a rule")
        yield rule


def _claim(new: list[Rule], taken: set[str]) -> None:
    """Take the rules' codes and names; raises ValueError, and takes none, when one is taken."""
    marks = [mark for rule in new for mark in _marks(rule)]
    for mark in marks:
        if mark in taken or marks.count(mark) > 1:
            raise ValueError(f"{mark} is the code or name of another rule")
    taken.update(marks)


def _marks(rule: Rule) -> tuple[str, str]:
    return rule.code, name(rule)
