"""Keeps what the rules find in the open document up to date, a little at a time."""

from collections.abc import Iterator

from pathways.language import language
from pathways.model import CareModel, Mark
from pathways.rules.engine import checking, ordered
from pathways.rules.finding import Finding
from pathways.rules.marks import marks
from pathways.session.document import Document


class Analyst:
    """The findings of a document, as of the last time all rules were asked.

    Whoever owns the time goes through `steps` after a change and may do other things between
    them; `findings` stays as it was until the last step. All rules are asked anew each time: a
    rule may look at the registers and at other pathways, so that what it found in a pathway that
    did not change may not hold any longer.
    """

    def __init__(self, document: Document) -> None:
        self.findings: tuple[Finding, ...] = ()
        """The gravest first, waived ones among them, in the language they were found in."""
        self._document = document
        self._asked: tuple[CareModel, str] | None = None

    @property
    def is_current(self) -> bool:
        """Whether the findings tell of the model as it is now, in the language spoken now."""
        if self._asked is None:
            return False
        model, spoken = self._asked
        return model is self._document.model and spoken == language()

    def marks(self) -> dict[str, Mark]:
        """For each element that is the place of findings, how many and the gravest; none waived."""
        model = self._asked[0] if self._asked else self._document.model
        return marks(self.findings, model)

    def steps(self) -> Iterator[None]:
        """Ask the rules until the findings are current; a step is one rule asked of one pathway.

        Begins anew by itself when the model or the language changes between two steps.
        """
        while not self.is_current:
            yield from self._pass()

    def _pass(self) -> Iterator[None]:
        """Ask every rule once, unless the question becomes outdated on the way."""
        model, spoken = self._document.model, language()
        found: list[Finding] = []
        for findings in checking(model):
            found += findings
            yield
            if model is not self._document.model or spoken != language():
                return
        self.findings = tuple(ordered(model, found))
        self._asked = (model, spoken)
