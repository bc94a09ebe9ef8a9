"""A municipality's tables: its services, its agreements, its own breaks."""

from collections.abc import Iterator, Sequence

from pathways.analysis.region.agreed import status_for
from pathways.analysis.region.agreements import POINTS
from pathways.language import _, ngettext
from pathways.model import (
    Agreement,
    AgreementStatus,
    CoverageAnswer,
    Mark,
    Service,
    Theme,
    label,
)
from pathways.reports.blocks import (
    Block,
    Column,
    Heading,
    Manner,
    Row,
    Said,
    Shade,
    Table,
    Words,
    cell,
    muted,
    row,
    strong,
    unsaid,
)
from pathways.reports.keys import agreement_key, finding_key
from pathways.reports.sections.municipality import LACKED, Town
from pathways.rules.finding import Finding

_MOST_BREAKS = 8
"""Kinds of a municipality's own breaks, so that it keeps to its page."""
_MOST_PLACES = 6
"""Of one kind of break."""


def coverage(town: Town) -> Iterator[Block]:
    """The services by theme and by who offers them; nothing where there are none."""
    services = town.content.model.services
    if not services:
        return
    yield Heading(_("Services"), f"coverage-{town.party.id}", 2)
    columns = (Column(_("Theme"), 27), Column(_("What its citizens have"), 73))
    themed = ((theme, [one for one in services if one.theme is theme]) for theme in (*Theme, None))
    rows = (_theme(town, theme, found) for theme, found in themed if found)
    yield Table(columns, tuple(rows), grid=True)


def agreed(town: Town) -> Iterator[Block]:
    """How far each point of its agreements has come."""
    yield Heading(_("Agreements"), f"agreed-{town.party.id}", 2)
    if not town.agreements:
        yield Said(_("The municipality is in no agreement of this model."))
        return
    columns = (Column(_("Agreement"), 50), Column(_("How far each point has come"), 50))
    yield Table(columns, tuple(_agreement(town, one) for one in town.agreements))


def broken(town: Town) -> Iterator[Block]:
    """The breaks that not everybody meets, by what is wrong."""
    yield Heading(_("Breaks of its own"), f"own-breaks-{town.party.id}", 2)
    if not town.breaks:
        yield Said(_("No breaks were found that its citizens meet."))
        return
    if not town.own:
        yield Said(_("The breaks that its citizens meet are the same as everybody's."))
        return
    by_fault: dict[str, list[Finding]] = {}
    for finding in town.own:
        by_fault.setdefault(finding.code, []).append(finding)
    columns = (Column(_("What is wrong"), 45), Column(_("Where"), 55))
    told = list(by_fault.values())[:_MOST_BREAKS]
    yield Table(columns, tuple(_fault(town, found) for found in told))
    more = len(by_fault) - len(told)
    if more:
        said = ngettext(
            "{count} more kind of break of its own is not listed here.",
            "{count} more kinds of breaks of its own are not listed here.",
            more,
        )
        yield Said(said.format(count=more), Manner.MUTED)


def _theme(town: Town, theme: Theme | None, services: Sequence[Service]) -> Row:
    """The theme's services by who offers them; what is lacking in bold."""
    offered: dict[str, list[str]] = {}
    lacked: dict[str, list[str]] = {}
    silent: list[str] = []
    for service in services:
        answer = town.answers.get(service.id)
        name = service.name or _("Unnamed service")
        if answer is None:
            silent.append(name)
        else:
            told = lacked if answer.provision in LACKED else offered
            told.setdefault(_how(town, answer), []).append(name)
    lines = [Words(_named(how, names)) for how, names in offered.items()]
    lines += [strong(_named(how, names)) for how, names in lacked.items()]
    if silent:
        lines.append(unsaid(_named(_("Not answered"), silent)))
    title = label(theme) if theme else _("Other services")
    return row(strong(title), cell(lines, Shade.WEAK if lacked else Shade.NONE))


def _how(town: Town, answer: CoverageAnswer) -> str:
    host = town.content.names[answer.host] if answer.host else ""
    return f"{label(answer.provision)} ({host})" if host else label(answer.provision)


def _agreement(town: Town, agreement: Agreement) -> Row:
    by_status: dict[AgreementStatus, list[int]] = {}
    for point in agreement.points:
        by_status.setdefault(status_for(point, town.party.id), []).append(point.number)
    lines = [
        Words(f"{label(status)}: {', '.join(map(str, sorted(by_status[status])))}")
        for status in AgreementStatus
        if status in by_status
    ]
    entered = {point.number for point in agreement.points}
    missing = [str(number) for number in POINTS if number not in entered]
    if missing:
        lines.append(unsaid(_("Not entered: {points}").format(points=", ".join(missing))))
    name = agreement.name or _("Unnamed agreement")
    return row([strong(name, agreement_key(agreement.id)), muted(label(agreement.kind))], lines)


def _fault(town: Town, found: Sequence[Finding]) -> Row:
    """All that one rule has found."""
    first = found[0]
    number = town.content.number_of(first)
    places = list(dict.fromkeys(town.content.place_of(one) for one in found))
    more = len(places) - _MOST_PLACES
    if more > 0:
        places[_MOST_PLACES:] = [_("and {count} more").format(count=more)]
    said = f"{label(first.severity)}: {first.title}"
    link = finding_key(number) if number else ""
    return row(Words(said, link=link, mark=Mark(0, first.severity)), "; ".join(places))


def _named(how: str, names: Sequence[str]) -> str:
    return f"{how}: {', '.join(names)}"
