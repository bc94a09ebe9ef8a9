"""Keeps what the rules find in the open document up to date, a little at a time."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pathways.language import language
from pathways.model import CareModel, Mark, RuleSetting
from pathways.rules.engine import checking, ordered, this_day
from pathways.rules.finding import Finding
from pathways.rules.marks import marks
from pathways.rules.memory import Memory
from pathways.session.document import Document


class _Question(NamedTuple):
    """What is asked: a model, in a language, on a day, with the user's own settings."""

    model: CareModel
    language: str
    today: date
    personal: tuple[RuleSetting, ...]

    def is_still(self, other: "_Question") -> bool:
        """Whether both have the same answer; models are never compared but as objects."""
        return self.model is other.model and self[1:] == other[1:]


class Analyst:
    """The findings of a document, as of the last time all rules were asked.

    Whoever owns the time goes through `steps` after a change and may do other things between
    them; `findings` stays as it was until the last step. A rule is not asked anew of a pathway
    while nothing it looks at there, or in the registers, has changed.

    `personal` gives the user's own rule settings, which the file never holds.
    """

    def __init__(
        self,
        document: Document,
        personal: Callable[[], Sequence[RuleSetting]] = tuple,
    ) -> None:
        self.findings: tuple[Finding, ...] = ()
        """The gravest first, waived ones among them, in the language they were found in."""
        self._document = document
        self._personal = personal
        self._memory = Memory()
        self._asked: _Question | None = None

    @property
    def is_current(self) -> bool:
        """Whether the findings tell of the model as it is now, today, in the language spoken."""
        return self._asked is not None and self._asked.is_still(self._question())

    @property
    def personal(self) -> tuple[RuleSetting, ...]:
        """The user's own settings that the findings were found with."""
        return self._asked.personal if self._asked else ()

    def marks(self) -> dict[str, Mark]:
        """For each element that is the place of findings, how many and the gravest; none waived."""
        model = self._asked.model if self._asked else self._document.model
        return marks(self.findings, model)

    def steps(self) -> Iterator[None]:
        """Ask the rules until the findings are current; a step is one rule asked of one pathway.

        Begins anew by itself when the model or the language changes between two steps.
        """
        while not self.is_current:
            yield from self._pass()

    def _pass(self) -> Iterator[None]:
        """Ask every rule once, unless the question becomes outdated on the way."""
        question = self._question()
        model = question.model
        found: list[Finding] = []
        for findings in checking(
            model, today=question.today, personal=question.personal, memory=self._memory
        ):
            found += findings
            yield
            if not question.is_still(self._question()):
                return
        self.findings = tuple(ordered(model, found))
        self._asked = question

    def _question(self) -> _Question:
        return _Question(self._document.model, language(), this_day(), tuple(self._personal()))
