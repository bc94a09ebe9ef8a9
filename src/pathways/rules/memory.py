"""Remember what rules found in a pathway, for as long as nothing they look at has changed."""

from collections.abc import Mapping
from copy import copy
from typing import NamedTuple

from pathways.graph import PathwayView
from pathways.language import language
from pathways.model import CareModel, Pathway
from pathways.rules.finding import Finding
from pathways.rules.rule import PathwayRule, Scope

Basis = tuple[object, ...]
"""All that an answer leans on. Values kept as the same objects are compared in next to no time."""

Ends = Mapping[str, Basis]
"""All that an answer about a handoff leans on, by the transition's id."""

_UNSEEN = frozenset({"layout", "notes", "frames"})
"""What no rule asks of a pathway: where things stand, and what is stuck on the drawing."""

_SHARED, _ALL = "", "*"
"""Names of bases; no pathway's id is like them."""


class _Answer(NamedTuple):
    basis: Basis
    findings: list[Finding]
    shared: Basis
    """What all pathways shared when it was given."""
    ends: Ends
    """The handoffs as they were; empty for a rule that looks farther."""


class Memory:
    """The answers of the round before, by rule and pathway."""

    def __init__(self) -> None:
        self._bases: dict[str, Basis] = {}
        self._answers: dict[tuple[str, str], _Answer] = {}
        self._ends: dict[str, Ends] = {}

    def begin(self, model: CareModel, *others: object) -> None:
        """Begin a round; `others` is what answers lean on beside the model, such as the day."""
        registers = (value for field, value in model if field != "pathways")
        bases = {_SHARED: self._same(_SHARED, (language(), *others, *registers))}
        for pathway in model.pathways:
            seen = (value for field, value in pathway if field not in _UNSEEN)
            bases[pathway.id] = self._same(pathway.id, (bases[_SHARED], *seen))
        bases[_ALL] = self._same(_ALL, tuple(bases.values()))
        self._bases = bases
        self._ends = {}
        self._answers = {
            asked: answer for asked, answer in self._answers.items() if asked[1] in bases
        }

    def recall(self, rule: PathwayRule, pathway: Pathway) -> list[Finding] | None:
        """What the rule found in a pathway of this round's model; None when it must be asked."""
        answer = self._answers.get((rule.code, pathway.id))
        known = answer is not None and answer.basis is self._basis(rule, pathway)
        return answer.findings if answer and known else None

    def narrowed(self, rule: PathwayRule, view: PathwayView) -> tuple[list[Finding], PathwayView]:
        """What a rule found that still holds, and the view with the handoffs to ask it of.

        Of a rule that looks farther than a handoff nothing holds, and the view is as it was.
        """
        answer = self._answers.get((rule.code, view.pathway.id))
        if rule.scope is not Scope.HANDOFF or answer is None:
            return [], view
        if answer.shared is not self._bases[_SHARED] or not _are_of_handoffs(answer):
            return [], view
        now = self._ends_in(view)
        same = {arrow for arrow, ends in now.items() if answer.ends.get(arrow) == ends}
        narrow = copy(view)
        narrow.__dict__["handoffs"] = tuple(one for one in view.handoffs if one.id not in same)
        return [found for found in answer.findings if found.elements[0] in same], narrow

    def keep(self, rule: PathwayRule, view: PathwayView, findings: list[Finding]) -> None:
        """Remember what the rule found in a pathway of this round's model."""
        pathway = view.pathway
        ends = self._ends_in(view) if rule.scope is Scope.HANDOFF else {}
        self._answers[rule.code, pathway.id] = _Answer(
            self._basis(rule, pathway), findings, self._bases[_SHARED], ends
        )

    def _basis(self, rule: PathwayRule, pathway: Pathway) -> Basis:
        return self._bases[_ALL if rule.scope is Scope.MODEL else pathway.id]

    def _same(self, name: str, basis: Basis) -> Basis:
        """The basis of the round before if nothing in it has changed: `is` then says so."""
        before = self._bases.get(name)
        return before if before == basis else basis

    def _ends_in(self, view: PathwayView) -> Ends:
        """Each transition with its ends, and with the steps that have the patient before it."""
        ends = self._ends.get(view.pathway.id)
        if ends is None:
            steps = view.steps
            ends = {
                arrow.id: (
                    arrow,
                    steps[arrow.target],
                    steps[arrow.source],
                    *view.keepers(steps[arrow.source]),
                )
                for arrow in view.pathway.transitions
            }
            self._ends[view.pathway.id] = ends
        return ends


def _are_of_handoffs(answer: _Answer) -> bool:
    """Whether each finding is about a handoff, as it is not when the rule failed."""
    return all(found.elements and found.elements[0] in answer.ends for found in answer.findings)
