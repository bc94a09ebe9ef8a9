"""The registers of a workbook: steps, handoffs, their messages, and parties with their units."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pathways.analysis import tables
from pathways.analysis.registers import place_name
from pathways.analysis.tables import STEP_TABLE, TRANSITION_TABLE, Ground
from pathways.language import N_, _
from pathways.model import Handoff, Party, Unit, label
from pathways.reports.content import pathway_name
from pathways.reports.sheets import Column, Form, Sheet, days, hours, sheet_of
from pathways.reports.workbook.source import Source, Table

Place = tuple[Ground, Any]
"""A step or a transition, in its pathway."""


class _Number(NamedTuple):
    """How a column that reads as words is a number: what it is sorted by, turned into a unit."""

    form: Form
    heading: Callable[[str], str] = str
    turn: Callable[[Any], Any] = lambda number: number


_NUMBERS = {
    "number": _Number(Form.COUNT),
    "breaks": _Number(Form.COUNT),
    "duration": _Number(Form.AMOUNT, lambda what: _("{what} (hours)").format(what=what), hours),
    "limit": _Number(Form.AMOUNT, lambda what: _("{what} (hours)").format(what=what), hours),
    "follow_up.within": _Number(
        Form.AMOUNT, lambda what: _("{what} (days)").format(what=what), days
    ),
    "share": _Number(Form.SHARE, turn=lambda percent: None if percent is None else percent / 100),
}
"""By the keys of the window's columns."""


def _steps(title: str, source: Source) -> Sheet:
    """Every step of every pathway, with the columns of the window's table."""
    columns = [_pathway(), *map(_column, STEP_TABLE.columns)]
    steps = [(ground, step) for ground in source.grounds for step in ground.view.steps.values()]
    return sheet_of(title, columns, steps, kept=3)


def _handoffs(title: str, source: Source) -> Sheet:
    """Every handoff, with the columns of the window's table and who hands over to whom."""
    by_key = {column.key: _column(column) for column in TRANSITION_TABLE.columns}
    source_, target = by_key.pop("source"), by_key.pop("target")
    by_key["deadline"] = Column(_("Shortest deadline (hours)"), _shortest, Form.AMOUNT)
    columns = [
        _pathway(),
        source_,
        target,
        Column(_("Handed over by"), lambda place: _where(place, place[1].source)),
        Column(_("Taken over by"), lambda place: _where(place, place[1].target)),
        *by_key.values(),
    ]
    handoffs = [(ground, arrow) for ground in source.grounds for arrow in ground.view.handoffs]
    return sheet_of(title, columns, handoffs, kept=3)


def _units(title: str, source: Source) -> Sheet:
    """Every party on a line of its own, then its units; units without a party last."""
    columns: list[Column[tuple[Party | None, Unit | None]]] = [
        Column(_("Party"), lambda row: row[0].name if row[0] else ""),
        Column(_("Kind"), lambda row: label(row[0].kind) if row[0] and not row[1] else ""),
        Column(_("Unit"), _of_unit(lambda unit: unit.name)),
        Column(_("Care level"), _of_unit(lambda unit: label(unit.level) if unit.level else "")),
        Column(_("Meets the patient by"), _of_unit(lambda unit: label(unit.reach))),
        Column(_("Beds"), _of_unit(lambda unit: unit.beds), Form.COUNT),
        Column(_("Opening hours"), _of_unit(lambda unit: unit.opening_hours)),
        Column(_("Takes"), _of_unit(lambda unit: "\n".join(unit.admission.includes))),
        Column(_("Does not take"), _of_unit(lambda unit: "\n".join(unit.admission.excludes))),
        Column(_("Contact"), lambda row: row[0].contact if row[0] and not row[1] else ""),
        Column(_("Note"), lambda row: (row[1] or row[0]).note),  # type: ignore[union-attr]
    ]
    return sheet_of(title, columns, _parties_and_units(source), kept=1)


def _parties_and_units(source: Source) -> Iterator[tuple[Party | None, Unit | None]]:
    model = source.model
    for party in model.parties:
        yield party, None
        yield from ((party, unit) for unit in model.units if unit.party == party.id)
    yield from ((None, unit) for unit in model.units if unit.party is None)


def _of_unit(cell: Callable[[Unit], Any]) -> Callable[[tuple[Party | None, Unit | None]], Any]:
    return lambda row: cell(row[1]) if row[1] else ""


def _pathway() -> Column[Place]:
    return Column(_("Pathway"), lambda place: pathway_name(place[0].view.pathway))


def _column(column: tables.Column[Any]) -> Column[Place]:
    """A column of the window's, as numbers where it tells of numbers."""
    heading = _(column.heading)
    number, order = _NUMBERS.get(column.key), column.order
    if number is None or order is None:
        return Column(heading, lambda place: column.text(*place))
    return Column(number.heading(heading), lambda place: number.turn(order(*place)), number.form)


def _where(place: Place, step: str) -> str:
    view = place[0].view
    return place_name(view, view.steps[step])


def _shortest(place: Place) -> float | None:
    handoff: Handoff | None = place[1].handoff
    known = (
        (one.deadline for one in handoff.messages if one.deadline is not None) if handoff else ()
    )
    return hours(min(known, default=None))


STEPS = Table(
    "steps", N_("Steps"), N_("Every step: where, by whom and how long."), _steps, always=True
)
HANDOFFS = Table(
    "handoffs",
    N_("Handoffs"),
    N_("Every handoff: from whom, to whom, and what is settled."),
    _handoffs,
    always=True,
)
UNITS = Table("units", N_("Parties and units"), N_("Every party with its units."), _units)
