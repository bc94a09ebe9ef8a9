"""Remember what rules found in a pathway, for as long as nothing they look at has changed."""

from pathways.language import language
from pathways.model import CareModel, Pathway
from pathways.rules.finding import Finding
from pathways.rules.rule import PathwayRule

Basis = tuple[object, ...]
"""All that an answer leans on. Values kept as the same objects are compared in next to no time."""

_UNSEEN = frozenset({"layout", "notes", "frames"})
"""What no rule asks of a pathway: where things stand, and what is stuck on the drawing."""

_SHARED, _ALL = "", "*"
"""Names of bases; no pathway's id is like them."""


class Memory:
    """The answers of the round before, by rule and pathway."""

    def __init__(self) -> None:
        self._bases: dict[str, Basis] = {}
        self._answers: dict[tuple[str, str], tuple[Basis, list[Finding]]] = {}

    def begin(self, model: CareModel, *others: object) -> None:
        """Begin a round; `others` is what answers lean on beside the model, such as the day."""
        registers = (value for field, value in model if field != "pathways")
        bases = {_SHARED: self._same(_SHARED, (language(), *others, *registers))}
        for pathway in model.pathways:
            seen = (value for field, value in pathway if field not in _UNSEEN)
            bases[pathway.id] = self._same(pathway.id, (bases[_SHARED], *seen))
        bases[_ALL] = self._same(_ALL, tuple(bases.values()))
        self._bases = bases
        self._answers = {
            asked: answer for asked, answer in self._answers.items() if asked[1] in bases
        }

    def recall(self, rule: PathwayRule, pathway: Pathway) -> list[Finding] | None:
        """What the rule found in a pathway of this round's model; None when it must be asked."""
        basis, findings = self._answers.get((rule.code, pathway.id), (None, None))
        return findings if basis is self._basis(rule, pathway) else None

    def keep(self, rule: PathwayRule, pathway: Pathway, findings: list[Finding]) -> None:
        """Remember what the rule found in a pathway of this round's model."""
        self._answers[rule.code, pathway.id] = self._basis(rule, pathway), findings

    def _basis(self, rule: PathwayRule, pathway: Pathway) -> Basis:
        return self._bases[_ALL if rule.beyond else pathway.id]

    def _same(self, name: str, basis: Basis) -> Basis:
        """The basis of the round before if nothing in it has changed: `is` then says so."""
        before = self._bases.get(name)
        return before if before == basis else basis
