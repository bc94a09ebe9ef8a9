"""The region's heat map: where the breaks are, by municipality, the worst first."""

from collections.abc import Iterator

from pathways.language import N_, _
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
    cell,
    row,
    strong,
)
from pathways.reports.content import Content
from pathways.reports.figures import towns
from pathways.reports.keys import municipality_key
from pathways.reports.sections.columns import parts
from pathways.reports.sections.municipality import chosen_municipalities
from pathways.reports.sections.section import Section
from pathways.session.heat import HeatMap
from pathways.session.regional import FEWEST

_MOST, _FEW = 12, 8
"""Columns that have room beside each other, and those that an upright page is wide enough for."""
_SHADES = (Shade.WEAK, Shade.BAD, Shade.WORST)


def heat_map(content: Content) -> Iterator[Block]:
    """By pathway and by family of rules; no section for too few municipalities, or no breaks."""
    broken = any(town.breaks for town in towns(content))
    if len(chosen_municipalities(content)) < FEWEST or not broken:
        return
    by_family = HeatMap(content.region, by_family=True)
    families, pathways = list(range(len(by_family.columns) - 1)), _pathways(content)
    yield NewPage(Page.TEXT if max(len(families), len(pathways)) < _FEW else Page.WIDE)
    yield Heading(_("Heat map of the region"), "heat-map")
    yield Said(
        _(
            "The breaks that each municipality's citizens meet, with most errors first. A darker "
            "cell has more breaks; how many of them are errors stands in brackets."
        ),
        Manner.LEAD,
    )
    yield Heading(_("By pathway"), "heat-map-pathways", 1)
    yield from _tables(content, HeatMap(content.region), pathways)
    yield Said(
        _("The last column counts those too that belong to no single pathway."), Manner.MUTED
    )
    yield Heading(_("By subject"), "heat-map-families", 1)
    yield from _tables(content, by_family, families)


def small_map(content: Content, most_rows: int, most_columns: int) -> Table:
    """The worst of the map for a place with little room, and the sums.

    It is by pathway where there are several of them, else by family of rules.
    """
    by_family = len(content.views) < FEWEST
    heat = HeatMap(content.region, by_family=by_family)
    last = len(heat.columns) - 1
    inner = list(range(last)) if by_family else _pathways(content)
    shown = {town.id for town in chosen_municipalities(content)}
    rows = [number for number, one in enumerate(heat.rows) if one.id in shown][:most_rows]

    def breaks(column: int) -> int:
        return sum(len(heat.heat(number, column).findings) for number in rows)

    worst = sorted(sorted(inner, key=breaks, reverse=True)[:most_columns])
    return _table(heat, rows, [*worst, last])


def _pathways(content: Content) -> list[int]:
    """The columns of the pathways that were chosen."""
    chosen = {view.pathway.id for view in content.views}
    return [number for number, pathway in enumerate(content.model.pathways) if pathway.id in chosen]


def _tables(content: Content, heat: HeatMap, inner: list[int]) -> Iterator[Table]:
    """The map, in several tables where it is wider than a page; each ends with the sums."""
    last = len(heat.columns) - 1
    shown = {town.id for town in chosen_municipalities(content)}
    rows = [number for number, one in enumerate(heat.rows) if one.id in shown]
    for group in parts(inner, _MOST):
        yield _table(heat, rows, [*group, last])


def _table(heat: HeatMap, rows: list[int], columns: list[int]) -> Table:
    upright = len(columns) > _FEW
    heads = (Column(heat.columns[one], 7 if upright else 14, upright=upright) for one in columns)
    return Table(
        (Column(_("Municipality"), 22), *heads),
        tuple(_row(heat, number, columns) for number in rows),
        grid=True,
    )


def _row(heat: HeatMap, number: int, columns: list[int]) -> Row:
    town = heat.rows[number]
    name = strong(town.name, municipality_key(town.id))
    return row(cell(name, Shade.HEAD), *(_cell(heat, number, column) for column in columns))


def _cell(heat: HeatMap, number: int, column: int) -> Cell:
    """The count, with the errors in brackets; shaded in three steps."""
    seen, found = heat.cell(number, column), heat.heat(number, column)
    count = len(found.findings)
    if not count:
        return cell("0", Shade.GOOD, center=True)
    said = f"{count} ({found.errors})" if found.errors else str(count)
    step = min(int(seen.heat * len(_SHADES)), len(_SHADES) - 1)
    return cell(strong(said), _SHADES[step], center=True)


SECTION = Section("heat-map", N_("Heat map of the region"), heat_map)
