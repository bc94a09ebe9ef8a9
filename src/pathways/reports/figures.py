"""The figures a report opens with, and the breaks that matter most."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pathways.analysis.region.agreements import uncovered
from pathways.analysis.region.members import municipalities, short_name
from pathways.graph import PathwayView
from pathways.model import Channel, Severity, Transition
from pathways.reports.content import Content
from pathways.rules.finding import Finding
from pathways.rules.ranking import by_need
from pathways.session.heat import HeatMap
from pathways.session.regional import FEWEST

_BREAKS = {Severity.ERROR, Severity.WARNING}


class Town(NamedTuple):
    """A municipality and the breaks its citizens meet."""

    id: str
    name: str
    errors: int
    breaks: int
    """Errors and warnings."""


class KeyNumbers(NamedTuple):
    """What is counted in the pathways that were chosen."""

    steps: int
    levels: int
    """Care levels that patients meet."""
    handoffs: int
    errors: int
    warnings: int
    notes: int
    uncovered: int
    """Handoffs between municipality and health trust that no agreement is named for."""
    electronic: float | None
    """Share, 0 to 1, of the handoffs all of whose messages go electronically; None: no handoffs."""


class Fault(NamedTuple):
    """A rule's findings, told as one: the one that most needs acting upon first."""

    findings: tuple[Finding, ...]

    @property
    def worst(self) -> Finding:
        """The finding to tell of."""
        return self.findings[0]


def key_numbers(content: Content, views: Sequence[PathwayView]) -> KeyNumbers:
    """The figures of some of the content's pathways, or of all of them."""
    ids = {view.pathway.id for view in views}
    whole = len(views) == len(content.views)
    counted = [one.severity for one in content.findings if one.pathway in ids or whole]
    handoffs = [arrow for view in views for arrow in view.handoffs]
    named = {arrow.id for arrow in handoffs}
    steps = [(view, step) for view in views for step in view.steps.values()]
    return KeyNumbers(
        steps=len(steps),
        levels=len({view.level(step) for view, step in steps} - {None}),
        handoffs=len(handoffs),
        errors=counted.count(Severity.ERROR),
        warnings=counted.count(Severity.WARNING),
        notes=counted.count(Severity.NOTE),
        uncovered=len(named.intersection(uncovered(content.model))),
        electronic=sum(map(_is_electronic, handoffs)) / len(handoffs) if handoffs else None,
    )


def faults(content: Content) -> Iterator[Fault]:
    """The breaks that are more than remarks, by rule, those that most need acting upon first."""
    grouped: dict[str, list[Finding]] = {}
    for finding in by_need(content.findings, content.model):
        if finding.severity in _BREAKS:
            grouped.setdefault(finding.name, []).append(finding)
    return (Fault(tuple(found)) for found in grouped.values())


def towns(content: Content) -> tuple[Town, ...]:
    """The municipalities that were chosen, the worst off first; none where they are too few."""
    if len(municipalities(content.model)) < FEWEST:
        return ()
    heat = HeatMap(content.region)
    last = len(heat.columns) - 1
    names = {town.id: short_name(town) for town in municipalities(content.model)}
    wanted = content.setting.municipalities
    found = (
        (line.id, heat.heat(number, last))
        for number, line in enumerate(heat.rows)
        if not wanted or line.id in wanted
    )
    return tuple(Town(id_, names[id_], cell.errors, len(cell.findings)) for id_, cell in found)


def _is_electronic(arrow: Transition) -> bool:
    messages = arrow.handoff.messages if arrow.handoff else ()
    return bool(messages) and all(one.channel is Channel.ELECTRONIC for one in messages)
