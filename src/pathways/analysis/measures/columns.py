"""The measures as a table of cells with types of their own, for a workbook and back again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto

from pathways.analysis.measures.deeds import goals_for
from pathways.analysis.measures.rating import feasibility
from pathways.analysis.places import place_names
from pathways.language import N_, _
from pathways.model import CareModel, GoalFor, Measure, label

Cell = str | int | float | date | datetime | bool | None
"""What a spreadsheet's cell holds."""


class Kind(Enum):
    """How a cell is read."""

    ID = auto()
    LINE = auto()
    PROSE = auto()
    RATING = auto()
    MONEY = auto()
    DATE = auto()
    STATUS = auto()
    GOALS = auto()
    TOWNS = auto()
    SHOWN = auto()
    """Only to be read by people: what stands there is not taken back."""


Names = Mapping[str, str]
"""What every element is called, by its id."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; the heading is in English, translated when shown."""

    key: str
    """The measure's field; `goals.` with whom the goals are for."""
    heading: str
    kind: Kind
    cell: Callable[[Measure, Names], Cell]

    @property
    def title(self) -> str:
        """The heading in the language spoken now."""
        return _(self.heading)


def _field(key: str, heading: str, kind: Kind) -> Column:
    return Column(key, heading, kind, lambda measure, _names: getattr(measure, key))


def _goals(whom: GoalFor, heading: str) -> Column:
    return Column(
        f"goals.{whom}",
        heading,
        Kind.GOALS,
        lambda measure, _names: "\n".join(goals_for(measure, whom)),
    )


def _feasibility(measure: Measure, _names: Names) -> Cell:
    mean = feasibility(measure)
    return None if mean is None else round(mean, 2)


def _named(ids: tuple[str, ...], names: Names) -> str:
    return "\n".join(dict.fromkeys(names.get(id_) or id_ for id_ in ids))


def _findings(measure: Measure, names: Names) -> Cell:
    """What they are about, apart from what is deleted."""
    return _named(
        tuple(about.element for about in measure.findings if about.element in names), names
    )


COLUMNS = (
    _field("id", N_("Id"), Kind.ID),
    _field("title", N_("Title"), Kind.LINE),
    _field("description", N_("Description"), Kind.PROSE),
    Column("status", N_("Status"), Kind.STATUS, lambda measure, _names: label(measure.status)),
    _field("owner", N_("Responsible"), Kind.LINE),
    _field("deadline", N_("Deadline"), Kind.DATE),
    _field("need", N_("Need"), Kind.RATING),
    _field("feasibility_political", N_("Political feasibility"), Kind.RATING),
    _field("feasibility_professional", N_("Professional feasibility"), Kind.RATING),
    _field("feasibility_economic", N_("Economic feasibility"), Kind.RATING),
    Column("feasibility", N_("Feasibility (mean)"), Kind.SHOWN, _feasibility),
    _field("cost_nok", N_("Cost (NOK)"), Kind.MONEY),
    _goals(GoalFor.CITIZENS, N_("Effect for citizens")),
    _goals(GoalFor.MUNICIPALITY, N_("Effect for the municipality")),
    _goals(GoalFor.STAFF, N_("Effect for staff")),
    Column(
        "municipalities",
        N_("Municipalities"),
        Kind.TOWNS,
        lambda measure, names: _named(measure.municipalities, names),
    ),
    Column("findings", N_("Findings at"), Kind.SHOWN, _findings),
    Column(
        "elements",
        N_("Steps and handoffs"),
        Kind.SHOWN,
        lambda measure, names: _named(measure.elements, names),
    ),
)
"""In the order of the sheet."""


def rows(model: CareModel) -> list[list[Cell]]:
    """A row for every measure, in the register's order."""
    names = place_names(model)
    return [[column.cell(measure, names) for column in COLUMNS] for measure in model.measures]
