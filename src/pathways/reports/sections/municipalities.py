"""Municipality by municipality: what each has, has agreed on, and meets of breaks of its own."""

from collections.abc import Iterator

from pathways.language import N_, _
from pathways.model import CoverageAnswer, Severity
from pathways.reports.blocks import (
    Block,
    Column,
    Figure,
    Heading,
    KeyFigures,
    Manner,
    NewPage,
    OnePage,
    Row,
    Said,
    Table,
    facts,
    row,
    strong,
)
from pathways.reports.content import Content
from pathways.reports.keys import municipality_key
from pathways.reports.sections.columns import without_empty
from pathways.reports.sections.municipality import Town, chosen_municipalities
from pathways.reports.sections.municipality_tables import agreed, broken, coverage
from pathways.reports.sections.section import Section


def municipality_pages(content: Content) -> Iterator[Block]:
    """The municipalities chosen, or all, compared first; no section when the model has none."""
    towns = [Town(content, party) for party in chosen_municipalities(content)]
    if not towns:
        return
    yield NewPage(shared=True)
    yield Heading(_("Municipality by municipality"), "municipalities")
    if len(towns) > 1:
        yield _compared(towns)
        for town in towns:
            if content.model.services:
                yield OnePage(tuple(_page(town)), may_run_on=True)
            else:
                yield NewPage(shared=True)
                yield from _page(town)
    else:
        yield from _page(towns[0])


def _compared(towns: list[Town]) -> Table:
    columns = (
        Column(_("Municipality"), 34),
        Column(_("Errors"), 12, number=True),
        Column(_("Warnings"), 14, number=True),
        Column(_("Breaks of its own"), 16, number=True),
        Column(_("Services"), 14, number=True),
        Column(_("Points in force"), 14, number=True),
    )
    return without_empty(columns, list(map(_line, towns)))


def _line(town: Town) -> Row:
    return row(
        strong(town.name, municipality_key(town.party.id)),
        str(town.counts[Severity.ERROR]),
        str(town.counts[Severity.WARNING]),
        str(len(town.own)),
        town.served,
        town.points,
    )


def _page(town: Town) -> Iterator[Block]:
    """All that is told of it."""
    yield Heading(town.name, municipality_key(town.party.id), 1)
    yield facts([(_("Contact"), town.party.contact), (_("Note"), town.party.note)])
    yield _figures(town)
    good = [one for one in town.answers.values() if one.especially_good]
    if good:
        said = "; ".join(_good(town, answer) for answer in good)
        yield Said(said, Manner.QUOTE, _("Especially good at:"))
    yield from coverage(town)
    yield from broken(town)
    yield from agreed(town)


def _figures(town: Town) -> KeyFigures:
    errors, warnings = town.counts[Severity.ERROR], town.counts[Severity.WARNING]
    figures = (
        Figure(str(errors), _("errors that its citizens meet"), Severity.ERROR),
        Figure(str(warnings), _("warnings that its citizens meet"), Severity.WARNING),
        Figure(str(len(town.own)), _("of these its own, not everybody's")),
        Figure(town.served, _("services that its citizens have")),
        Figure(town.points, _("points of agreement in force")),
    )
    return KeyFigures(tuple(one for one in figures if one.value))


def _good(town: Town, answer: CoverageAnswer) -> str:
    name = town.content.names[answer.service] or _("Unnamed service")
    return f"{name} ({answer.note})" if answer.note else name


SECTION = Section("municipalities", N_("Municipality by municipality"), municipality_pages)
