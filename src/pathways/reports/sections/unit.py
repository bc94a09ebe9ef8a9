"""One unit's handoffs: what it receives, sends and answers for, as lists to check off."""

from collections.abc import Iterator, Sequence

from pathways.analysis.registers import follow_up_text, step_name
from pathways.language import N_, _, ngettext
from pathways.language.dates import format_date
from pathways.model import Agreement, label
from pathways.reports.blocks import (
    Block,
    Bullets,
    Column,
    Cover,
    Figure,
    Heading,
    KeyFigures,
    NewPage,
    Page,
    Row,
    Said,
    Table,
    facts,
    muted,
    row,
    strong,
    unsaid,
)
from pathways.reports.content import Content, pathway_name
from pathways.reports.keys import agreement_key, finding_key, handoff_key, measure_key
from pathways.reports.sections.columns import without_empty
from pathways.reports.sections.places import place_words
from pathways.reports.sections.section import Section
from pathways.reports.sections.unit_desk import Handed, UnitDesk
from pathways.reports.sections.unit_words import message_words, unsettled
from pathways.rules.finding import Finding

_TICK = 5
"""The column that is left for ticks by hand."""


def unit_pages(content: Content) -> Iterator[Block]:
    """The chosen unit's pages; raises UnknownNameError when none is chosen."""
    desk = UnitDesk(content)
    unit, party = desk.unit, desk.party
    yield NewPage(Page.COVER)
    name = unit.name or _("Unnamed unit")
    yield Cover(_("Our handoffs"), name, party.name if party else "")
    yield facts(_edition(content, desk))
    if content.setting.cover_text:
        yield Said(content.setting.cover_text)
    yield _figures(desk)
    yield Heading(_("Our part of the pathways"), "unit-part")
    if not desk.steps:
        yield Said(_("The unit has no steps in these pathways."))
        return
    columns = (Column(_("Pathway"), 34), Column(_("Our steps"), 66))
    yield Table(
        columns,
        tuple(
            row(strong(pathway_name(view.pathway)), ", ".join(map(step_name, steps)))
            for view, steps in desk.steps
        ),
    )
    yield NewPage(Page.WIDE)
    yield Heading(_("Our handoffs"), "unit-handoffs")
    yield from _received(content, desk)
    yield from _sent(content, desk)
    yield NewPage()
    yield Heading(_("What we answer for"), "unit-answers")
    yield from _held(content, desk)
    yield from _agreements(content, desk)
    yield from _breaks(content, desk)
    yield from _measures(desk)


def _edition(content: Content, desk: UnitDesk) -> Iterator[tuple[str, str]]:
    unit, party = desk.unit, desk.party
    yield _("Care level"), label(unit.level) if unit.level else ""
    yield _("Opening hours"), unit.opening_hours
    yield _("Contact"), party.contact if party else ""
    yield _("Taken from"), content.title
    yield _("Version"), content.model.version
    yield _("Printed"), format_date(content.today)


def _figures(desk: UnitDesk) -> KeyFigures:
    received, sent, found = len(desk.received), len(desk.sent), len(desk.findings)
    return KeyFigures(
        (
            Figure(str(received), ngettext("handoff to us", "handoffs to us", received)),
            Figure(str(sent), ngettext("handoff from us", "handoffs from us", sent)),
            Figure(
                str(found),
                ngettext("finding at ours", "findings at ours", found),
                desk.findings[0][1].severity if found else None,
            ),
        )
    )


def _received(content: Content, desk: UnitDesk) -> Iterator[Block]:
    yield Heading(_("What we receive"), "unit-received", 1)
    if not desk.received:
        yield Said(_("Nobody hands patients over to us in these pathways."))
        return
    columns = _columns(_("From"), _("What we get, and when"), _("What we answer"))
    rows = [_row(content, one, one.sender) for one in desk.received]
    yield without_empty(columns, rows, kept={_TICK}, grid=True)


def _sent(content: Content, desk: UnitDesk) -> Iterator[Block]:
    yield Heading(_("What we send"), "unit-sent", 1)
    if not desk.sent:
        yield Said(_("We hand no patients over in these pathways."))
        return
    columns = _columns(_("To"), _("What we send, and when"), _("What we get back"))
    rows = [_row(content, one, one.receiver) for one in desk.sent]
    yield without_empty(columns, rows, kept={_TICK}, grid=True)


def _columns(whom: str, forward: str, backward: str) -> tuple[Column, ...]:
    return (
        Column(whom, 24),
        Column(_("Kind"), 12),
        Column(forward, 48),
        Column(backward, 24),
        Column(_("What is not settled"), 20),
        Column(_("Checked"), 10),
    )


def _row(content: Content, one: Handed, other: str) -> Row:
    """A handoff; the last cell is left for a tick by hand."""
    kind = one.handoff.kind
    silent = unsaid(_("not settled"))
    later = follow_up_text(one.handoff.follow_up)
    return row(
        [
            strong(other, handoff_key(one.arrow.id)),
            muted(content.names[one.arrow.id]),
        ],
        [label(kind) if kind else silent, muted(one.arrow.condition)],
        [
            *message_words(one, backward=False),
            *([muted(one.handoff.information)] if one.handoff.information else []),
            *([muted(_("Afterwards: {follow_up}").format(follow_up=later))] if later else []),
        ]
        or [silent],
        message_words(one, backward=True),
        [unsaid(said) for said in unsettled(one)],
        "",
    )


def _held(content: Content, desk: UnitDesk) -> Iterator[Block]:
    yield Heading(_("Until the patient is received"), "unit-held", 1)
    held = [_told(content, one, both=both) for one, both in desk.held]
    yield Bullets(tuple(held)) if held else Said(_("Nothing, as far as is said."))
    unheld = [content.names[one.arrow.id] for one in desk.unheld]
    if unheld:
        yield Said(_("Here nobody has said who answers for the patient on the way:"))
        yield Bullets(tuple(unheld))


def _told(content: Content, one: Handed, *, both: bool) -> str:
    name = content.names[one.arrow.id]
    return _("{handoff} (together with the other side)").format(handoff=name) if both else name


def _agreements(content: Content, desk: UnitDesk) -> Iterator[Block]:
    yield Heading(_("Agreements we lean on"), "unit-agreements", 1)
    points = desk.points
    if not points:
        yield Said(_("None of our handoffs leans on an agreement."))
        return
    columns = (
        Column(_("Agreement"), 50),
        Column(_("Points"), 16),
        Column(_("Signed"), 17),
        Column(_("To be revised by"), 17),
    )
    yield Table(
        columns,
        tuple(
            _agreement(one, points[one.id]) for one in content.model.agreements if one.id in points
        ),
    )


def _agreement(agreement: Agreement, points: Sequence[int]) -> Row:
    name = agreement.name or _("Unnamed agreement")
    return row(
        [strong(name, agreement_key(agreement.id)), muted(agreement.document)],
        ", ".join(map(str, points)),
        format_date(agreement.signed) if agreement.signed else "",
        format_date(agreement.revision_due) if agreement.revision_due else "",
    )


def _breaks(content: Content, desk: UnitDesk) -> Iterator[Block]:
    yield Heading(_("Our breaks"), "unit-breaks", 1)
    if not desk.findings:
        yield Said(_("No breaks or gaps were found."))
        return
    columns = (
        Column(_("Where"), 28),
        Column(_("What is wrong"), 42),
        Column(_("What may help"), 30),
    )
    yield Table(columns, tuple(_break(content, *one) for one in desk.findings))


def _break(content: Content, number: int, finding: Finding) -> Row:
    return row(
        list(place_words(content, finding)),
        [
            strong(f"{label(finding.severity)}: {finding.title}", finding_key(number)),
            finding.message,
        ],
        finding.measures[0],
    )


def _measures(desk: UnitDesk) -> Iterator[Block]:
    if not desk.measures:
        return
    yield Heading(_("Our measures"), "unit-measures", 1)
    columns = (
        Column(_("Measure"), 48),
        Column(_("Responsible"), 20),
        Column(_("Deadline"), 18),
        Column(_("Status"), 14),
    )
    yield Table(
        columns,
        tuple(
            row(
                strong(measure.title, measure_key(measure.id)),
                measure.owner,
                format_date(measure.deadline) if measure.deadline else "",
                label(measure.status),
            )
            for _number, measure in desk.measures
        ),
    )


SECTION = Section("unit", N_("One unit's handoffs"), unit_pages)
