"""The agreements: who is in them, how far each point has come, and what leans on them."""

from collections.abc import Iterator, Mapping, Sequence

from pathways.analysis.region.agreed import is_in_force, status_for
from pathways.analysis.region.agreements import (
    POINTS,
    follow_up,
    is_overdue,
    leaning,
    members,
    uncovered,
)
from pathways.analysis.region.grids import Tone
from pathways.analysis.region.members import short_name
from pathways.language import N_, _
from pathways.language.dates import format_date
from pathways.model import (
    Agreement,
    AgreementKind,
    AgreementPoint,
    AgreementStatus,
    label,
    point_title,
)
from pathways.reports.blocks import (
    Block,
    Cell,
    Column,
    Heading,
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
from pathways.reports.keys import agreement_key, handoff_key
from pathways.reports.sections.columns import without_empty
from pathways.reports.sections.section import Section

_SHADES = {
    AgreementStatus.IMPLEMENTED: Shade.GOOD,
    AgreementStatus.DRAFT: Shade.WEAK,
    AgreementStatus.DUE: Shade.WEAK,
    AgreementStatus.NONE: Shade.BAD,
    AgreementStatus.TERMINATED: Shade.BAD,
}
_MOST_NAMES = 3
"""Handoffs that are named at a point."""


def agreement_register(content: Content) -> Iterator[Block]:
    """Every agreement, and what none covers; no section when there is neither."""
    agreements, lacking = content.model.agreements, _uncovered(content)
    if not agreements and not lacking:
        return
    yield NewPage(shared=True)
    yield Heading(_("Agreements"), "agreements")
    yield Said(
        _(
            "Municipalities and health trusts must have agreements, with thirteen points that the "
            "law names (helse- og omsorgstjenesteloven § 6-1 and § 6-2)."
        ),
        Manner.LEAD,
    )
    if agreements:
        yield _overview(content)
        yield Heading(_("What the national follow-up counts"), "agreements-counted", 1)
        yield _counted(content)
    yield from _without(content, lacking)
    leans = leaning(content.model)
    for agreement in agreements:
        yield from _agreement(content, agreement, leans)


def _counted(content: Content) -> Table:
    """The counts, those shaded that fall short."""
    columns = (Column(_("What is counted"), 60), Column(_("Answer"), 40))
    shades = {Tone.BAD: Shade.BAD, Tone.WARNING: Shade.WEAK}
    told = follow_up(content.model, content.today)
    return Table(
        columns,
        tuple(row(one.name, cell(one.text, shades.get(one.tone, Shade.NONE))) for one in told),
        grid=True,
    )


def _uncovered(content: Content) -> tuple[str, ...]:
    shown = {id_ for view in content.views for id_ in view.transitions}
    return tuple(id_ for id_ in uncovered(content.model) if id_ in shown)


def _overview(content: Content) -> Table:
    columns = (
        Column(_("Agreement"), 30),
        Column(_("Kind"), 16),
        Column(_("Parties"), 34),
        Column(_("Signed"), 16),
        Column(_("To be revised by"), 18),
        Column(_("Points in force"), 12),
    )
    return Table(columns, tuple(_line(content, one) for one in content.model.agreements), grid=True)


def _line(content: Content, agreement: Agreement) -> Row:
    in_force = sum(is_in_force(point.status) for point in agreement.points)
    return row(
        strong(_name(agreement), agreement_key(agreement.id)),
        label(agreement.kind),
        ", ".join(content.names[party] for party in agreement.parties) or unsaid(_("not said")),
        format_date(agreement.signed) if agreement.signed else unsaid(_("not said")),
        _revision(content, agreement),
        _("{count} of {all}").format(count=in_force, all=len(POINTS)),
    )


def _revision(content: Content, agreement: Agreement) -> Cell:
    if agreement.revision_due is None:
        return cell(unsaid(_("not said")))
    day = format_date(agreement.revision_due)
    if is_overdue(agreement, content.today):
        return cell([day, strong(_("overdue"))], Shade.BAD)
    return cell(day)


def _without(content: Content, lacking: Sequence[str]) -> Iterator[Block]:
    yield Heading(_("Handoffs that no agreement covers"), "agreements-uncovered", 1)
    if not lacking:
        yield Said(_("Every handoff between a municipality and a health trust leans on a point."))
        return
    columns = (Column(_("Handoff"), 60), Column(_("Pathway"), 30), Column(_("Kind"), 20))
    rows = []
    for view in content.views:
        for id_ in lacking:
            arrow = view.transitions.get(id_)
            if arrow is not None:
                kind = arrow.handoff.kind if arrow.handoff else None
                rows.append(
                    row(
                        strong(content.names[id_], handoff_key(id_)),
                        content.names[view.pathway.id],
                        label(kind) if kind else unsaid(_("not settled")),
                    )
                )
    yield Table(columns, tuple(rows))


def _agreement(
    content: Content, agreement: Agreement, leans: Mapping[tuple[str, int], Sequence[str]]
) -> Iterator[Block]:
    yield Heading(_name(agreement), agreement_key(agreement.id), 1)
    yield facts(_known(content, agreement))
    if agreement.note:
        yield Said(agreement.note)
    known = {point.number: point for point in agreement.points}
    whole = agreement.kind is AgreementKind.UMBRELLA or not known
    numbers = [number for number in POINTS if whole or number in known]
    rows = [
        _point(content, agreement, number, known.get(number), leans.get((agreement.id, number), ()))
        for number in numbers
    ]
    columns = (
        Column(_("Point"), 34),
        Column(_("Status"), 14),
        Column(_("Municipalities that differ"), 26),
        Column(_("Handoffs that lean on it"), 44),
        Column(_("Document and note"), 26),
    )
    missing = [str(number) for number in POINTS if number not in numbers]
    if missing:
        said = _("It says nothing of the law's other points: {points}.")
        yield Said(said.format(points=", ".join(missing)), Manner.MUTED)
    yield without_empty(columns, rows, grid=True)


def _known(content: Content, agreement: Agreement) -> Iterator[tuple[str, str]]:
    yield _("Kind"), label(agreement.kind)
    yield _("Parties"), ", ".join(content.names[party] for party in agreement.parties)
    yield _("Signed"), format_date(agreement.signed) if agreement.signed else ""
    due = agreement.revision_due
    said = format_date(due) if due else ""
    if is_overdue(agreement, content.today):
        said = _("{day} (overdue)").format(day=said)
    yield _("To be revised by"), said
    yield _("Document"), agreement.document
    for name, answer in (
        (_("Joint agreement"), agreement.joint),
        (_("Deviation handling"), agreement.deviation_handling),
        (_("Dispute board"), agreement.dispute_board),
        (_("Quality and patient safety"), agreement.quality_and_safety),
    ):
        yield name, "" if answer is None else _("Yes") if answer else _("No")


def _point(
    content: Content,
    agreement: Agreement,
    number: int,
    point: AgreementPoint | None,
    leans: Sequence[str],
) -> Row:
    title = Words(f"{number} {point_title(number)}")
    if point is None:
        return row(title, unsaid(_("not entered")), "", _leaning(content, leans), "")
    return row(
        title,
        cell(strong(label(point.status)), _SHADES.get(point.status, Shade.NONE)),
        list(_otherwise(content, agreement, point)),
        _leaning(content, leans),
        [point.document, muted(point.note)],
    )


def _otherwise(content: Content, agreement: Agreement, point: AgreementPoint) -> Iterator[str]:
    """The municipalities with a status of their own, by status."""
    by_status: dict[AgreementStatus, list[str]] = {}
    for town in members(content.model, agreement):
        status = status_for(point, town.id)
        if status is not point.status:
            by_status.setdefault(status, []).append(short_name(town))
    for status, names in by_status.items():
        yield f"{label(status)}: {', '.join(names)}"


def _leaning(content: Content, leans: Sequence[str]) -> list[Words]:
    shown = {id_ for view in content.views for id_ in view.transitions}
    chosen = [id_ for id_ in leans if id_ in shown]
    words = [Words(content.names[id_], link=handoff_key(id_)) for id_ in chosen[:_MOST_NAMES]]
    more = len(chosen) - len(words)
    if more:
        words.append(muted(_("and {count} more").format(count=more)))
    return words


def _name(agreement: Agreement) -> str:
    return agreement.name or _("Unnamed agreement")


SECTION = Section("agreements", N_("Agreements"), agreement_register)
