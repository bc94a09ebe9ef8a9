"""Where a region's breaks are: municipality by pathway, or by family of rules, worst first."""

from collections.abc import Mapping
from typing import NamedTuple

from pathways.analysis.region.grids import Cell, Cells, Grid, Row, Tone
from pathways.analysis.region.members import municipalities, short_name
from pathways.language import _, ngettext
from pathways.model import CareModel, Severity
from pathways.rules.families import family_order, family_title
from pathways.rules.finding import Finding
from pathways.session.regional import Region

_BREAKS = frozenset({Severity.ERROR, Severity.WARNING})


class Heat(NamedTuple):
    """The breaks of one cell: what is not accepted and more than a remark."""

    findings: tuple[Finding, ...] = ()

    @property
    def errors(self) -> int:
        """How many are errors."""
        return sum(one.severity is Severity.ERROR for one in self.findings)

    @property
    def elements(self) -> tuple[str, ...]:
        """Where they are, gravest first, each once."""
        return tuple(dict.fromkeys(one.elements[0] for one in self.findings if one.elements))


class HeatMap(Grid):
    """Municipalities as rows, with most errors first; the last column is the sum of each."""

    def __init__(self, region: Region, *, by_family: bool = False) -> None:
        self._region = region
        names = {town.id: short_name(town) for town in municipalities(region.model)}
        found = {
            town: [one for one in findings if one.severity in _BREAKS and not one.waived]
            for town, findings in region.seen.items()
        }
        if by_family:
            keys = {one.family for several in found.values() for one in several}
            self._keys = tuple(sorted(keys, key=family_order))
            titles = tuple(map(family_title, self._keys))
        else:
            pathways = region.model.pathways
            self._keys = tuple(pathway.id for pathway in pathways)
            titles = tuple(pathway.name or _("Unnamed pathway") for pathway in pathways)
        self._cells = {town: _by_key(several, by_family) for town, several in found.items()}
        self._sums = {town: Heat(tuple(several)) for town, several in found.items()}
        self.columns = (*titles, _("In all"))
        worst = sorted(names, key=lambda town: _badness(self._sums[town]), reverse=True)
        self.rows = tuple(Row(town, names[town] or _("Unnamed municipality")) for town in worst)
        inner = (len(heat.findings) for cells in self._cells.values() for heat in cells.values())
        self._hottest = max(inner, default=0)
        self._most = max((len(heat.findings) for heat in self._sums.values()), default=0)

    @property
    def model(self) -> CareModel:
        """What it was counted in."""
        return self._region.model

    def heat(self, row: int, column: int) -> Heat:
        """The breaks of a cell; the last column has all of a municipality's."""
        town = self.rows[row].id
        if column == len(self._keys):
            return self._sums[town]
        return self._cells[town].get(self._keys[column], Heat())

    def cell(self, row: int, column: int) -> Cell:
        """How many breaks; a sign where some are errors, and a warmer ground for more."""
        heat = self.heat(row, column)
        count, errors = len(heat.findings), heat.errors
        if not count:
            return Cell("0", "check-circle-outline", Tone.MUTED, _("No breaks found"))
        breaks = ngettext("{count} break", "{count} breaks", count).format(count=count)
        grave = ngettext("{count} error", "{count} errors", errors).format(count=errors)
        most = self._most if column == len(self._keys) else self._hottest
        return Cell(
            _("{count} ({errors})").format(count=count, errors=grave) if errors else str(count),
            "alert-circle-outline" if errors else "alert-outline",
            Tone.PLAIN,
            _("{breaks}, of which {errors}").format(breaks=breaks, errors=grave),
            heat=count / most,
        )

    def is_open(self, _row: int, _column: int) -> bool:
        """It is counted, not written."""
        return False

    def written(self, _cells: Cells) -> CareModel:
        """Nothing can be written."""
        return self.model

    def texts(self) -> list[list[str]]:
        """The numbers alone, for a spreadsheet to reckon with."""
        places = range(len(self.columns))
        return [
            ["", *self.columns],
            *(
                [row.name, *(str(len(self.heat(number, column).findings)) for column in places)]
                for number, row in enumerate(self.rows)
            ),
        ]


def _by_key(findings: list[Finding], by_family: bool) -> Mapping[str, Heat]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.family if by_family else finding.pathway or "", []).append(finding)
    return {key: Heat(tuple(several)) for key, several in found.items()}


def _badness(heat: Heat) -> tuple[int, int]:
    return heat.errors, len(heat.findings)
