"""Mends several findings one after another, each only where it still applies."""

import logging
from collections import Counter
from collections.abc import Iterator, Sequence

from pathways.model import CareModel
from pathways.rules.engine import check
from pathways.rules.finding import Finding

_LOG = logging.getLogger(__name__)

Key = tuple[str, tuple[str, ...], str]


def likeness(finding: Finding) -> Key:
    """What makes two findings the same after an edit: rule, place and field."""
    return finding.name, finding.elements, finding.field


def mended(model: CareModel, finding: Finding) -> CareModel | None:
    """The model with a finding of it mended; None when its mend is none or fails."""
    if finding.mend is None:
        return None
    try:
        return finding.mend(model)
    except Exception:  # whatever a mend does, the model stays whole and the others are made
        _LOG.exception("the mend of %s (%s) failed", finding.code, finding.name)
        return None


class Mending:
    """Goes through the findings; whoever owns the time goes through `steps`.

    Each mend is made anew for the model as the mends before have left it, and kept only when its
    own finding is gone by it.
    """

    def __init__(self, model: CareModel, findings: Sequence[Finding]) -> None:
        self.model = model
        """As it is with what has been mended by now."""
        self.mended: list[Finding] = []
        self.gone: list[Finding] = []
        """Those that were gone with another's mend."""
        self.left: list[Finding] = []
        """Those that could not be mended."""
        self._findings = findings
        self._open: dict[str, list[Finding]] = {}
        """What each rule finds in the model now."""

    def steps(self) -> Iterator[None]:
        """Mend until all are done; a step is one finding."""
        for finding in self._findings:
            self._try(finding)
            yield

    def _try(self, finding: Finding) -> None:
        rule, key = finding.name, likeness(finding)
        if rule not in self._open:
            self._open[rule] = check(self.model, only=(rule,))
        fresh = [one for one in self._open[rule] if likeness(one) == key]
        if not fresh:
            self.gone.append(finding)
            return
        after = mended(self.model, fresh[0])
        if after is None or after == self.model:
            self.left.append(finding)
            return
        found = check(after, only=(rule,))
        if Counter(map(likeness, found))[key] >= len(fresh):
            self.left.append(finding)
            return
        self.model, self._open = after, {rule: found}
        self.mended.append(finding)
