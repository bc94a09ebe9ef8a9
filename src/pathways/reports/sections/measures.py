"""The measures: what shall be done, by whom and by when."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, PageBreak

from pathways.language import _
from pathways.language.dates import format_date
from pathways.model import Measure, label
from pathways.reports.content import Content
from pathways.reports.document import WIDE
from pathways.reports.flowables import Heading, lines, text
from pathways.reports.sections.section import Section
from pathways.reports.tables import Cell, Column, register, together


def measures(content: Content) -> list[Flowable]:
    """All measures in the model's order; no section when there are none."""
    if not content.model.measures:
        return []
    width = content.papers.text.turned().room[0]
    columns = [
        Column(_("Measure"), 40),
        Column(_("Concerns"), 26),
        Column(_("Responsible"), 19),
        Column(_("Deadline"), 16),
        Column(_("Status"), 12),
        Column(_("Need"), 8, number=True),
        Column(_("Feasible"), 14),
        Column(_("Cost, NOK"), 13, number=True),
    ]
    table = register(columns, [_row(content, one) for one in content.model.measures], width)
    heads: list[Flowable] = [
        Heading(_("Measures"), "measures", 0, "h1"),
        text(_("Need and feasibility are rated from 1 (least) to 5 (most)."), "muted"),
    ]
    return [PageBreak(WIDE), *together(heads, table, width)]


def _row(content: Content, measure: Measure) -> list[Cell]:
    concerned = dict.fromkeys(
        (*(found.element for found in measure.findings), *measure.elements, *measure.municipalities)
    )
    return [
        lines([(measure.title, "cell_strong"), measure.description]),
        lines([content.names[id_] for id_ in concerned if content.names.get(id_)]),
        measure.owner,
        format_date(measure.deadline) if measure.deadline else "",
        label(measure.status),
        _number(measure.need),
        lines(_feasibility(measure)),
        _number(measure.cost_nok),
    ]


def _feasibility(measure: Measure) -> Iterator[str]:
    parts = (
        (_("Political: {mark}"), measure.feasibility_political),
        (_("Professional: {mark}"), measure.feasibility_professional),
        (_("Economic: {mark}"), measure.feasibility_economic),
    )
    for said, mark in parts:
        if mark is not None:
            yield said.format(mark=mark)


def _number(number: int | None) -> str:
    """The figure with a space between the thousands, as Norwegian writes it."""
    return "" if number is None else f"{number:,}".replace(",", "\u00a0")


SECTION = Section("measures", measures)
