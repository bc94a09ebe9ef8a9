"""Municipality by municipality: what each has, has agreed on, and meets of breaks of its own."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pathways.analysis.region import municipalities
from pathways.analysis.region.agreed import foreign_agreements, is_in_force, status_for
from pathways.analysis.region.agreements import POINTS
from pathways.analysis.region.members import short_name
from pathways.language import N_, _, ngettext
from pathways.model import (
    Agreement,
    AgreementStatus,
    CoverageAnswer,
    Mark,
    Party,
    Provision,
    Service,
    Severity,
    Theme,
    label,
)
from pathways.reports.blocks import (
    Block,
    Column,
    Figure,
    Heading,
    KeyFigures,
    Manner,
    NewPage,
    Row,
    Said,
    Shade,
    Table,
    Words,
    cell,
    facts,
    muted,
    row,
    strong,
    unsaid,
)
from pathways.reports.content import Content
from pathways.reports.keys import agreement_key, finding_key, municipality_key
from pathways.reports.sections.section import Section
from pathways.rules.finding import Finding

_MOST_BREAKS = 8
"""Kinds of a municipality's own breaks, so that it keeps to its page."""
_BREAKS = frozenset({Severity.ERROR, Severity.WARNING})
_LACKED = frozenset({Provision.NONE, Provision.WANTED})


def municipality_pages(content: Content) -> Iterator[Block]:
    """The municipalities chosen, or all; no section when the model has none."""
    told = [_Told(content, town) for town in chosen_municipalities(content)]
    if not told:
        return
    yield NewPage()
    yield Heading(_("Municipality by municipality"), "municipalities")
    if len(told) > 1:
        columns = (
            Column(_("Municipality"), 34),
            Column(_("Errors"), 12, number=True),
            Column(_("Warnings"), 14, number=True),
            Column(_("Breaks of its own"), 16, number=True),
            Column(_("Services"), 14, number=True),
            Column(_("Points in force"), 14, number=True),
        )
        yield Table(columns, tuple(one.line() for one in told))
    for one in told:
        if len(told) > 1:
            yield NewPage()
        yield from one.blocks()


def chosen_municipalities(content: Content) -> tuple[Party, ...]:
    """The municipalities that the report tells of."""
    wanted = content.setting.municipalities
    towns = municipalities(content.model)
    return tuple(town for town in towns if not wanted or town.id in wanted)


def own_breaks(content: Content, town: str) -> tuple[Finding, ...]:
    """The breaks that a municipality's citizens meet and not everybody does, gravest first."""
    return tuple(one for one in breaks_in(content, town) if one.municipalities)


def breaks_in(content: Content, town: str) -> tuple[Finding, ...]:
    """All breaks that a municipality's citizens meet, gravest first."""
    found = content.region.seen.get(town, content.region.findings)
    return tuple(one for one in found if one.severity in _BREAKS and not one.waived)


class _Told:
    """One municipality."""

    def __init__(self, content: Content, town: Party) -> None:
        model = content.model
        foreign = foreign_agreements(model, town.id)
        self._content = content
        self._town = town
        self._answers = {
            answer.service: answer for answer in model.coverage if answer.municipality == town.id
        }
        self._agreements = [one for one in model.agreements if one.id not in foreign]
        self._breaks = breaks_in(content, town.id)
        self._own = own_breaks(content, town.id)

    @property
    def name(self) -> str:
        """What the municipality is called."""
        return short_name(self._town) or _("Unnamed municipality")

    def line(self) -> Row:
        """What there is to compare with the others."""
        counts = self._counts()
        return row(
            strong(self.name, municipality_key(self._town.id)),
            str(counts[Severity.ERROR]),
            str(counts[Severity.WARNING]),
            str(len(self._own)),
            self._served(),
            self._points(),
        )

    def blocks(self) -> Iterator[Block]:
        """All that is told of it, on a page where that is possible."""
        town = self._town
        yield Heading(self.name, municipality_key(town.id), 1)
        yield facts([(_("Contact"), town.contact), (_("Note"), town.note)])
        yield self._figures()
        good = [one for one in self._answers.values() if one.especially_good]
        if good:
            said = "; ".join(self._good(answer) for answer in good)
            yield Said(said, Manner.QUOTE, _("Especially good at:"))
        yield from self._coverage()
        yield from self._broken()
        yield from self._agreed()

    def _figures(self) -> KeyFigures:
        counts = self._counts()
        errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
        figures = [
            Figure(str(errors), _("errors that its citizens meet"), Severity.ERROR),
            Figure(str(warnings), _("warnings that its citizens meet"), Severity.WARNING),
            Figure(str(len(self._own)), _("of these its own, not everybody's")),
            Figure(self._served(), _("services that its citizens have")),
            Figure(self._points(), _("points of agreement in force")),
        ]
        return KeyFigures(tuple(one for one in figures if one.value))

    def _counts(self) -> Counter[Severity]:
        return Counter(one.severity for one in self._breaks)

    def _served(self) -> str:
        """How many of the services its citizens have; empty where there are none to have."""
        services = self._content.model.services
        has = sum(one.provision not in _LACKED for one in self._answers.values())
        return _("{count} of {all}").format(count=has, all=len(services)) if services else ""

    def _points(self) -> str:
        """How many of the law's points are in force; empty where it is in no agreement."""
        count = len(self._in_force())
        return (
            _("{count} of {all}").format(count=count, all=len(POINTS)) if self._agreements else ""
        )

    def _in_force(self) -> set[int]:
        return {
            point.number
            for agreement in self._agreements
            for point in agreement.points
            if is_in_force(status_for(point, self._town.id))
        }

    def _good(self, answer: CoverageAnswer) -> str:
        name = self._content.names[answer.service] or _("Unnamed service")
        return f"{name} ({answer.note})" if answer.note else name

    def _coverage(self) -> Iterator[Block]:
        services = self._content.model.services
        if not services:
            return
        yield Heading(_("Services"), f"coverage-{self._town.id}", 2)
        columns = (Column(_("Theme"), 27), Column(_("What its citizens have"), 73))
        themed = (
            (theme, [one for one in services if one.theme is theme]) for theme in (*Theme, None)
        )
        rows = (self._theme(theme, found) for theme, found in themed if found)
        yield Table(columns, tuple(rows), grid=True)

    def _theme(self, theme: Theme | None, services: Sequence[Service]) -> Row:
        """The theme's services by who offers them; what is lacking in bold."""
        offered: dict[str, list[str]] = {}
        lacked: dict[str, list[str]] = {}
        silent: list[str] = []
        for service in services:
            answer = self._answers.get(service.id)
            name = service.name or _("Unnamed service")
            if answer is None:
                silent.append(name)
            else:
                told = lacked if answer.provision in _LACKED else offered
                told.setdefault(self._how(answer), []).append(name)
        lines = [Words(_named(how, names)) for how, names in offered.items()]
        lines += [strong(_named(how, names)) for how, names in lacked.items()]
        if silent:
            lines.append(unsaid(_named(_("Not answered"), silent)))
        title = label(theme) if theme else _("Other services")
        return row(strong(title), cell(lines, Shade.WEAK if lacked else Shade.NONE))

    def _how(self, answer: CoverageAnswer) -> str:
        host = self._content.names[answer.host] if answer.host else ""
        return f"{label(answer.provision)} ({host})" if host else label(answer.provision)

    def _agreed(self) -> Iterator[Block]:
        yield Heading(_("Agreements"), f"agreed-{self._town.id}", 2)
        if not self._agreements:
            yield Said(_("The municipality is in no agreement of this model."))
            return
        columns = (Column(_("Agreement"), 50), Column(_("How far each point has come"), 50))
        yield Table(columns, tuple(self._agreement(one) for one in self._agreements))

    def _agreement(self, agreement: Agreement) -> Row:
        by_status: dict[AgreementStatus, list[int]] = {}
        for point in agreement.points:
            by_status.setdefault(status_for(point, self._town.id), []).append(point.number)
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

    def _broken(self) -> Iterator[Block]:
        yield Heading(_("Breaks of its own"), f"own-breaks-{self._town.id}", 2)
        if not self._own:
            yield Said(_("The breaks that its citizens meet are the same as everybody's."))
            return
        by_fault: dict[str, list[Finding]] = {}
        for finding in self._own:
            by_fault.setdefault(finding.code, []).append(finding)
        columns = (Column(_("What is wrong"), 45), Column(_("Where"), 55))
        told = list(by_fault.values())[:_MOST_BREAKS]
        yield Table(columns, tuple(self._fault(found) for found in told))
        more = len(by_fault) - len(told)
        if more:
            said = ngettext(
                "{count} more kind of break of its own is not listed here.",
                "{count} more kinds of breaks of its own are not listed here.",
                more,
            )
            yield Said(said.format(count=more), Manner.MUTED)

    def _fault(self, found: Sequence[Finding]) -> Row:
        """All that one rule has found."""
        first = found[0]
        number = self._content.number_of(first)
        places = dict.fromkeys(self._content.place_of(one) for one in found)
        said = f"{label(first.severity)}: {first.title}"
        link = finding_key(number) if number else ""
        return row(Words(said, link=link, mark=Mark(0, first.severity)), "; ".join(places))


def _named(how: str, names: Sequence[str]) -> str:
    return f"{how}: {', '.join(names)}"


SECTION = Section("municipalities", N_("Municipality by municipality"), municipality_pages)
