"""The steering group's two pages: how it stands, and what is asked of those who decide."""

from collections.abc import Iterator
from typing import NamedTuple

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
from pathways.reports.sections.columns import without_empty
from pathways.reports.sections.heat_map import small_map
from pathways.reports.sections.key_figures import bars_of, key_figures
from pathways.reports.sections.measures import deadline
from pathways.reports.sections.section import Section
from pathways.reports.sections.summary import faults_table, sentences
from pathways.reports.shortening import shortened

_DESCRIPTION, _COVER_TEXT, _TITLE, _WHY = 180, 240, 80, 180
"""Letters there is room for."""
_MOST_COLUMNS, _MINIATURE = 6, 190
_FEW_FAULTS = 3
"""With fewer there is room for the drawing."""


class _Room(NamedTuple):
    """How much of each there is room for."""

    bars: int
    faults: int
    why: int
    """Letters of a reason."""
    chart: float
    """Its height in points."""
    measures: int
    towns: int


_ROOMS = (
    _Room(bars=5, faults=5, why=140, chart=200, measures=8, towns=10),
    _Room(bars=5, faults=5, why=90, chart=180, measures=7, towns=8),
    _Room(bars=4, faults=4, why=90, chart=160, measures=6, towns=6),
    _Room(bars=4, faults=3, why=0, chart=140, measures=6, towns=4),
    _Room(bars=3, faults=3, why=0, chart=0, measures=6, towns=4),
    _Room(bars=0, faults=3, why=0, chart=0, measures=5, towns=3),
    _Room(bars=0, faults=2, why=0, chart=0, measures=4, towns=3),
)
"""From what a page holds as a rule to what the smallest one does."""

_ENDED = {MeasureStatus.DONE, MeasureStatus.DROPPED}


def steering(content: Content) -> Iterator[Block]:
    """Two pages, whatever the model holds."""
    for tell, page in ((_stands, Page.COVER), (_asked, Page.TEXT)):
        longest, *shorter = (tuple(tell(content, room)) for room in _ROOMS)
        yield OnePage(longest, page, tuple(shorter))


def _stands(content: Content, room: _Room) -> Iterator[Block]:
    model = content.model
    title = shortened(content.title, _TITLE)
    yield Cover(_("To the steering group"), title, _edition(content), airy=False)
    if content.setting.cover_text:
        yield Said(shortened(content.setting.cover_text, _COVER_TEXT), Manner.QUOTE)
    elif model.description:
        yield Said(shortened(model.description, _DESCRIPTION), Manner.LEAD)
    yield Heading(_("How it stands"), "steering-stands")
    yield Said(" ".join(sentences(content)))
    if not content.views:
        return
    yield key_figures(content)
    bars = bars_of(content, room.bars)
    if bars is not None and bars.bars:
        yield Heading(_("Where the breaks are"), "steering-bars", 1)
        yield bars
    worst = list(faults(content))[: room.faults]
    if worst:
        yield Heading(_("What matters most"), "steering-faults", 1)
        yield faults_table(content, worst, room.why)
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


def _asked(content: Content, room: _Room) -> Iterator[Block]:
    yield Heading(_("What the steering group is asked to decide"), "steering-decide")
    wanted = _open(content)
    if wanted:
        yield from _measures(content, wanted, room)
    else:
        yield from _proposals(content, room)
    yield from _municipalities(content, room)
    yield Signatures(
        (_("The steering group's decision"),),
        (_("Case number and date"), _("Decided"), _("For the steering group")),
    )


def _open(content: Content) -> list[tuple[int, Measure]]:
    """The measures to decide on, those most needed and then most feasible first."""
    open_ones = [one for one in content.measures.items() if one[1].status not in _ENDED]
    open_ones.sort(key=lambda one: (-(one[1].need or 0), -(feasibility(one[1]) or 0)))
    return open_ones


def _measures(content: Content, wanted: list[tuple[int, Measure]], room: _Room) -> Iterator[Block]:
    others = len(wanted) - room.measures
    wanted = wanted[: room.measures]
    said = _("These measures are needed most. The number is the measure's own in the full report.")
    yield Said(said, Manner.MUTED)
    if room.chart and any(is_rated(one) for _number, one in wanted):
        alt = _("Measures by need and feasibility; the table says the same in words.")
        yield Quadrants(tuple(wanted), alt, room.chart)
    columns = (
        Column(_("No."), 6),
        Column(_("Measure"), 42),
        Column(_("Responsible"), 22),
        Column(_("Deadline"), 18),
        Column(_("Cost, NOK"), 12, number=True),
    )
    rows = [_measure(content, number, one) for number, one in wanted]
    yield without_empty(columns, rows, kept=range(len(columns) - 1))
    if others > 0:
        more = _("{count} more measures are in the full report.").format(count=others)
        yield Said(more, Manner.MUTED)


def _measure(content: Content, number: int, one: Measure) -> Row:
    return row(
        str(number),
        strong(shortened(one.title, _TITLE)),
        shortened(one.owner, 50),
        list(deadline(content, one)),
        "" if one.cost_nok is None else format_nok(one.cost_nok),
    )


def _proposals(content: Content, room: _Room) -> Iterator[Block]:
    worst = list(faults(content))[: room.faults]
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


def _municipalities(content: Content, room: _Room) -> Iterator[Block]:
    found = towns(content)
    if not any(town.breaks for town in found):
        return
    yield Heading(_("Municipality by municipality"), "steering-towns", 1)
    yield small_map(content, room.towns, _MOST_COLUMNS)
    said = _(
        "Breaks that the citizens meet; how many of them are errors stands in brackets. The last "
        "column counts all of them."
    )
    if len(found) > room.towns:
        worst = _("The {count} worst off of {all} municipalities.")
        said = f"{worst.format(count=room.towns, all=len(found))} {said}"
    yield Said(said, Manner.MUTED)


SECTION = Section("steering", N_("Two pages for the steering group"), steering)
