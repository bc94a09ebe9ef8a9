"""The history: which version this is, what it was drawn from, and what has been decided when."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pathways.language import N_, _, ngettext
from pathways.language.dates import format_date
from pathways.model import MeasureStatus, label
from pathways.reports.blocks import (
    Block,
    Column,
    Heading,
    NewPage,
    Row,
    Said,
    Table,
    Words,
    facts,
    muted,
    row,
    strong,
)
from pathways.reports.content import Content, pathway_name
from pathways.reports.keys import agreement_key, measure_key
from pathways.reports.sections.columns import without_empty
from pathways.reports.sections.section import Section
from pathways.rules.engine import rules
from pathways.rules.rule import name


class _Entry(NamedTuple):
    """Something that was decided, or shall be done, on a day."""

    day: date
    what: str
    whose: str
    link: str = ""


def history(content: Content) -> Iterator[Block]:
    """The version and its pathways; decisions with their days."""
    model = content.model
    yield NewPage(shared=True)
    yield Heading(_("Version and decisions"), "history")
    yield facts(
        [
            (_("Shows"), label(model.state)),
            (_("Version"), model.version),
            (_("Agreed"), format_date(model.date) if model.date else ""),
            (_("Drawn from"), model.based_on),
            (_("Printed"), format_date(content.today)),
        ]
    )
    if content.views:
        columns = (Column(_("Pathway"), 40), Column(_("Shows"), 20), Column(_("Drawn from"), 40))
        yield without_empty(columns, list(_pathways(content)))
    entries = sorted(_entries(content), key=lambda entry: entry.day)
    if not entries:
        return
    yield Heading(_("Decisions and deadlines by date"), "history-log", 1)
    yield Said(_("Only what has a date in the model is listed."))
    columns = (Column(_("Date"), 22), Column(_("What"), 54), Column(_("Who"), 24))
    yield Table(columns, tuple(_line(entry) for entry in entries))


def _pathways(content: Content) -> Iterator[Row]:
    for view in content.views:
        pathway = view.pathway
        origin = content.names[pathway.based_on] if pathway.based_on else ""
        yield row(strong(pathway_name(pathway)), label(pathway.state), origin)


def _entries(content: Content) -> Iterator[_Entry]:
    """Agreements signed and due, findings accepted, and when measures shall be done."""
    model = content.model
    for agreement in model.agreements:
        called = agreement.name or _("Unnamed agreement")
        many = len(agreement.parties)
        parties = ngettext("{count} party", "{count} parties", many).format(count=many)
        for day, said in (
            (agreement.signed, _("Agreement signed: {name}")),
            (agreement.revision_due, _("Agreement to be revised: {name}")),
        ):
            if day is not None:
                what = said.format(name=called)
                yield _Entry(day, what, parties, agreement_key(agreement.id))
    titles = {name(rule): _(rule.title) for rule in rules()}
    for waiver in model.waivers:
        what = _("Accepted: {finding} ({place})").format(
            finding=titles.get(waiver.rule, waiver.rule),
            place=content.names.get(waiver.element, ""),
        )
        yield _Entry(waiver.date, what, waiver.name, "waivers")
    for measure in model.measures:
        if measure.deadline is not None and measure.status is not MeasureStatus.DROPPED:
            what = _("Measure to be done: {name} ({status})").format(
                name=measure.title, status=label(measure.status)
            )
            yield _Entry(measure.deadline, what, measure.owner, measure_key(measure.id))


def _line(entry: _Entry) -> Row:
    return row(format_date(entry.day), Words(entry.what, link=entry.link), muted(entry.whose))


SECTION = Section("history", N_("Version and decisions"), history)
