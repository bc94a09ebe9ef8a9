"""The steering group's two pages: how it stands, and what is asked of those who decide."""

from collections.abc import Iterator

from pathways.analysis.measures.rating import feasibility, is_rated
from pathways.language import N_, _
from pathways.language.dates import format_date
from pathways.language.money import format_nok
from pathways.model import Measure, MeasureStatus, label
from pathways.reports.blocks import (
    Block,
    Column,
    Cover,
    Heading,
    Manner,
    Miniature,
    OnePage,
    Page,
    Quadrants,
    Row,
    Said,
    Signatures,
    Table,
    row,
    strong,
)
from pathways.reports.content import Content, pathway_name
from pathways.reports.figures import faults, towns
from pathways.reports.sections.key_figures import bars_of, key_figures
from pathways.reports.sections.section import Section
from pathways.reports.sections.summary import faults_table, sentences
from pathways.reports.shortening import shortened

_DESCRIPTION, _COVER_TEXT, _TITLE, _WHY = 180, 240, 80, 180
"""Letters there is room for."""
_MOST_BARS, _MOST_FAULTS, _MOST_MEASURES, _MOST_TOWNS, _MOST_PROPOSALS = 4, 4, 8, 6, 5
_CHART_HEIGHT, _MINIATURE = 200, 190
_FEW_FAULTS = 3
"""With fewer there is room for the drawing."""
_ENDED = {MeasureStatus.DONE, MeasureStatus.DROPPED}


def steering(content: Content) -> Iterator[Block]:
    """Two pages, whatever the model holds."""
    yield OnePage(tuple(_stands(content)), Page.COVER)
    yield OnePage(tuple(_asked(content)), Page.TEXT)


def _stands(content: Content) -> Iterator[Block]:
    model = content.model
    title = shortened(content.title, _TITLE)
    yield Cover(_("To the steering group"), title, _edition(content), airy=False)
    if content.setting.cover_text:
        yield Said(shortened(content.setting.cover_text, _COVER_TEXT), Manner.QUOTE)
    elif model.description:
        yield Said(shortened(model.description, _DESCRIPTION))
    yield Heading(_("How it stands"), "steering-stands")
    yield Said(" ".join(sentences(content)), Manner.LEAD)
    if not content.views:
        return
    yield key_figures(content)
    bars = bars_of(content, _MOST_BARS)
    if bars is not None:
        yield Heading(_("Where the breaks are"), "steering-bars", 1)
        yield bars
    worst = list(faults(content))[:_MOST_FAULTS]
    if worst:
        yield Heading(_("What matters most"), "steering-faults", 1)
        yield faults_table(content, worst)
    if len(content.views) == 1 and len(worst) < _FEW_FAULTS:
        name = pathway_name(content.views[0].pathway)
        yield Heading(_("The pathway in small"), "steering-drawing", 1)
        alt = _("The drawing of {name} in small.").format(name=name)
        yield Miniature(content.views[0], _MINIATURE, alt)


def _edition(content: Content) -> str:
    model = content.model
    day = format_date(model.date or content.today)
    parts = [model.region, label(model.state), day]
    if model.version:
        parts.append(_("version {version}").format(version=model.version))
    return " · ".join(part for part in parts if part)


def _asked(content: Content) -> Iterator[Block]:
    yield Heading(_("What the steering group is asked to decide"), "steering-decide")
    wanted = _wanted(content)
    if wanted:
        yield from _measures(wanted, len(content.measures) - len(wanted))
    else:
        yield from _proposals(content)
    yield from _municipalities(content)
    yield Signatures(
        (_("The steering group's decision"),),
        (_("Case number and date"), _("Decided"), _("For the steering group")),
    )


def _wanted(content: Content) -> list[tuple[int, Measure]]:
    """The measures to decide on, with most need and what can best be done first."""
    open_ones = [one for one in content.measures.items() if one[1].status not in _ENDED]
    open_ones.sort(key=lambda one: (-(one[1].need or 0), -(feasibility(one[1]) or 0)))
    return open_ones[:_MOST_MEASURES]


def _measures(wanted: list[tuple[int, Measure]], others: int) -> Iterator[Block]:
    said = _("These measures are needed most. The number is the measure's own in the full report.")
    yield Said(said, Manner.MUTED)
    if any(is_rated(one) for _number, one in wanted):
        alt = _("Measures by need and feasibility; the table says the same in words.")
        yield Quadrants(tuple(wanted), alt, _CHART_HEIGHT)
    columns = (
        Column(_("No."), 6),
        Column(_("Measure"), 45),
        Column(_("Responsible"), 22),
        Column(_("Deadline"), 15),
        Column(_("Cost, NOK"), 12, number=True),
    )
    yield Table(columns, tuple(_measure(number, one) for number, one in wanted))
    if others > 0:
        more = _("{count} more measures are in the full report.").format(count=others)
        yield Said(more, Manner.MUTED)


def _measure(number: int, one: Measure) -> Row:
    return row(
        str(number),
        strong(shortened(one.title, _TITLE)),
        shortened(one.owner, 50),
        format_date(one.deadline) if one.deadline else "",
        "" if one.cost_nok is None else format_nok(one.cost_nok),
    )


def _proposals(content: Content) -> Iterator[Block]:
    worst = list(faults(content))[:_MOST_PROPOSALS]
    if not worst:
        yield Said(_("No measures are planned, and no breaks were found that call for any."))
        return
    yield Said(_("No measures are planned yet. These would mend what matters most:"), Manner.LEAD)
    columns = (
        Column(_("What is proposed"), 36),
        Column(_("What it mends"), 24),
        Column(_("Why it matters"), 40),
    )
    rows = (
        row(
            strong(fault.worst.measures[0]),
            fault.worst.title,
            shortened(fault.worst.why, _WHY),
        )
        for fault in worst
    )
    yield Table(columns, tuple(rows))


def _municipalities(content: Content) -> Iterator[Block]:
    found = towns(content)
    if not found:
        return
    yield Heading(_("Municipality by municipality"), "steering-towns", 1)
    columns = (
        Column(_("Municipality"), 60),
        Column(_("Breaks its citizens meet"), 24, number=True),
        Column(_("of which errors"), 16, number=True),
    )
    rows = tuple(row(one.name, str(one.breaks), str(one.errors)) for one in found[:_MOST_TOWNS])
    yield Table(columns, rows)
    if len(found) > _MOST_TOWNS:
        said = _("The {count} worst off of {all} municipalities.")
        yield Said(said.format(count=_MOST_TOWNS, all=len(found)), Manner.MUTED)


SECTION = Section("steering", N_("Two pages for the steering group"), steering)
