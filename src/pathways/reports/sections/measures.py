"""The measures: what shall be done, by whom and by when."""

from collections.abc import Iterator

from pathways.analysis.measures.rating import is_rated
from pathways.analysis.measures.sifting import is_overdue
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
    Quadrants,
    Row,
    Said,
    Words,
    muted,
    row,
    strong,
)
from pathways.reports.content import Content
from pathways.reports.keys import finding_key, measure_key, place_key
from pathways.reports.sections.columns import without_empty
from pathways.reports.sections.section import Section


def measures(content: Content) -> Iterator[Block]:
    """All measures in the model's order; no section when there are none."""
    if not content.measures:
        return
    yield NewPage(Page.WIDE)
    yield Heading(_("Measures"), "measures")
    yield Said(_("Need and feasibility are rated from 1 (least) to 5 (most)."), Manner.MUTED)
    rated = tuple(one for one in content.measures.items() if is_rated(one[1]))
    if rated:
        alt = _("Measures by need and feasibility; the table says the same in words.")
        yield Quadrants(rated, alt)
    columns = (
        Column(_("No."), 6),
        Column(_("Measure"), 52),
        Column(_("Answers"), 27),
        Column(_("Effect"), 22),
        Column(_("Responsible"), 18),
        Column(_("Deadline"), 15),
        Column(_("Status"), 12),
        Column(_("Need"), 9, number=True),
        Column(_("Feasible"), 16),
        Column(_("Cost, NOK"), 14, number=True),
    )
    rows = [_row(content, *one) for one in content.measures.items()]
    yield without_empty(columns, rows, kept=range(len(columns) - 1))


def _row(content: Content, number: int, measure: Measure) -> Row:
    return row(
        str(number),
        [strong(measure.title), measure.description],
        list(_answers(content, measure)),
        list(_effects(measure)),
        measure.owner,
        list(deadline(content, measure)),
        label(measure.status),
        "" if measure.need is None else str(measure.need),
        list(_feasibility(measure)),
        "" if measure.cost_nok is None else format_nok(measure.cost_nok),
        key=measure_key(measure.id),
    )


def _answers(content: Content, measure: Measure) -> Iterator[Words]:
    """The findings it is to mend, by their numbers, then whatever else it concerns."""
    told: set[str] = set()
    for about in measure.findings:
        place = content.names.get(about.element, "")
        found = content.finding_at(about.rule, about.element)
        if found is not None:
            said = _("{number}: {place}").format(number=found, place=place)
            yield Words(said, link=finding_key(found))
        elif place:
            yield muted(_("{place} (the finding is gone)").format(place=place))
        told.add(about.element)
    for id_ in dict.fromkeys((*measure.elements, *measure.municipalities)):
        if id_ not in told and content.names.get(id_):
            yield Words(content.names[id_], link=place_key(id_))


def _effects(measure: Measure) -> Iterator[Words]:
    for goal in measure.goals:
        yield muted(label(goal.goal_for))
        yield Words(goal.text)


def deadline(content: Content, measure: Measure) -> Iterator[Words]:
    """When it is to be done, and that this day is over where it is."""
    if measure.deadline is not None:
        yield Words(format_date(measure.deadline))
    if is_overdue(measure, content.today):
        yield strong(_("overdue"))


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
