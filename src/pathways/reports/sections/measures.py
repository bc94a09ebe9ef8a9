"""The measures: what shall be done, by whom and by when."""

from collections.abc import Iterator

from pathways.language import N_, _
from pathways.language.dates import format_date
from pathways.language.money import format_nok
from pathways.model import Measure, label
from pathways.reports.blocks import (
    Block,
    Column,
    Heading,
    Manner,
    NewPage,
    Page,
    Row,
    Said,
    Table,
    row,
    strong,
)
from pathways.reports.content import Content
from pathways.reports.keys import measure_key
from pathways.reports.sections.section import Section


def measures(content: Content) -> Iterator[Block]:
    """All measures in the model's order; no section when there are none."""
    if not content.measures:
        return
    yield NewPage(Page.WIDE)
    yield Heading(_("Measures"), "measures")
    yield Said(_("Need and feasibility are rated from 1 (least) to 5 (most)."), Manner.MUTED)
    columns = (
        Column(_("No."), 5),
        Column(_("Measure"), 40),
        Column(_("Concerns"), 26),
        Column(_("Responsible"), 19),
        Column(_("Deadline"), 16),
        Column(_("Status"), 12),
        Column(_("Need"), 8, number=True),
        Column(_("Feasible"), 14),
        Column(_("Cost, NOK"), 13, number=True),
    )
    yield Table(columns, tuple(_row(content, *one) for one in content.measures.items()))


def _row(content: Content, number: int, measure: Measure) -> Row:
    concerned = dict.fromkeys(
        (*(found.element for found in measure.findings), *measure.elements, *measure.municipalities)
    )
    return row(
        str(number),
        [strong(measure.title), measure.description],
        [content.names[id_] for id_ in concerned if content.names.get(id_)],
        measure.owner,
        format_date(measure.deadline) if measure.deadline else "",
        label(measure.status),
        "" if measure.need is None else str(measure.need),
        list(_feasibility(measure)),
        "" if measure.cost_nok is None else format_nok(measure.cost_nok),
        key=measure_key(measure.id),
    )


def _feasibility(measure: Measure) -> Iterator[str]:
    parts = (
        (_("Political: {mark}"), measure.feasibility_political),
        (_("Professional: {mark}"), measure.feasibility_professional),
        (_("Economic: {mark}"), measure.feasibility_economic),
    )
    for said, mark in parts:
        if mark is not None:
            yield said.format(mark=mark)


SECTION = Section("measures", N_("Measures"), measures)
