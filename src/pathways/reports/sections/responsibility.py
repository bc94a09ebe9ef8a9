"""The responsibility table: each step beside each party, with the holes and the doubles."""

from collections.abc import Iterator, Sequence

from pathways.analysis.responsibility import (
    Chart,
    Flaw,
    Part,
    flaw_text,
    legend,
    letters,
    responsibility,
)
from pathways.analysis.responsibility import Row as Step
from pathways.language import N_, _, ngettext
from pathways.model import Party
from pathways.reports.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Manner,
    NewPage,
    Page,
    Row,
    Said,
    Shade,
    Table,
    Words,
    cell,
    muted,
    row,
    strong,
)
from pathways.reports.content import Content, pathway_name
from pathways.reports.keys import place_key
from pathways.reports.sections.columns import parts
from pathways.reports.sections.section import Section

_MOST, _FEW = 12, 6
"""Parties that have room beside each other, and those whose names have room lying."""
_STANDING = 5
"""Parties that have room on a page that stands, their names upright."""


def responsibility_table(content: Content) -> Iterator[Block]:
    """A table for each pathway; no section when no pathway has steps."""
    charts = [(view, responsibility(view)) for view in content.views if view.steps]
    if not charts:
        return
    standing = all(len(chart.parties) <= _STANDING for _view, chart in charts)
    yield NewPage(Page.TEXT if standing else Page.WIDE, shared=True)
    yield Heading(_("Who is responsible for what"), "responsibility")
    yield Said(legend(), Manner.LEAD)
    for view, chart in charts:
        yield Heading(pathway_name(view.pathway), f"responsibility-{view.pathway.id}", 1)
        yield Said(_summary(chart), Manner.MUTED)
        for parties in parts(chart.parties, _MOST):
            columns = _columns(parties, upright=standing or len(parties) > _FEW)
            yield Table(columns, tuple(_row(one, parties) for one in chart.rows), grid=True)


def _summary(chart: Chart) -> str:
    holes = sum(one.has_hole for one in chart.rows)
    doubles = sum(one.has_double for one in chart.rows)
    if not holes and not doubles:
        return _("As far as is said, somebody is always responsible, and never two at once.")
    told = (
        ngettext(
            "In {count} step there is a moment that nobody is responsible for.",
            "In {count} steps there is a moment that nobody is responsible for.",
            holes,
        ).format(count=holes)
        if holes
        else "",
        ngettext(
            "In {count} step there is a moment that two are responsible for.",
            "In {count} steps there is a moment that two are responsible for.",
            doubles,
        ).format(count=doubles)
        if doubles
        else "",
    )
    return " ".join(filter(None, told))


def _columns(parties: Sequence[Party], *, upright: bool) -> tuple[Column, ...]:
    return (
        Column(_("Step"), 26),
        *(
            Column(party.name or _("Unnamed party"), 5 if upright else 10, upright=upright)
            for party in parties
        ),
        Column(_("What is not clear"), 24),
    )


def _row(step: Step, parties: Sequence[Party]) -> Row:
    return row(
        [strong(step.name, place_key(step.step)), muted(step.role)],
        *(_cell(step.parts.get(party.id, ())) for party in parties),
        _flaws(step),
    )


def _cell(had: Sequence[Part]) -> Cell:
    answers = Part.ANSWERS in had
    words = strong(letters(had)) if answers else Words(letters(had))
    return cell(words, Shade.GOOD if answers else Shade.NONE, center=True)


def _flaws(step: Step) -> Cell:
    """Holes and doubles first; they are what the shade is for."""
    shade = Shade.BAD if step.has_hole else Shade.WEAK if step.has_double else Shade.NONE
    return cell([_flaw(flaw) for flaw in step.flaws], shade)


def _flaw(flaw: Flaw) -> Words:
    said = flaw_text(flaw)
    return strong(said) if flaw in _GRAVE else muted(said)


_GRAVE = frozenset({Flaw.NOBODY, Flaw.UNHELD, Flaw.SEVERAL, Flaw.BOTH})

SECTION = Section("responsibility", N_("Who is responsible for what"), responsibility_table)
