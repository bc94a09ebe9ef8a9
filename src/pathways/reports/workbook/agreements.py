"""The agreements as sheets: each with its thirteen points, and each point by municipality."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from pathways.analysis.region.agreed import is_in_force, status_for
from pathways.analysis.region.agreements import POINTS, TONES, is_overdue, leaning, members
from pathways.analysis.region.grids import Tone
from pathways.language import N_, _
from pathways.model import (
    Agreement,
    AgreementPoint,
    AgreementStatus,
    CareModel,
    Party,
    label,
    point_title,
)
from pathways.reports.sheets import Column, Form, Sheet, sheet_of, with_tones, yes_or_no
from pathways.reports.workbook.source import Source, Table


def _agreements(title: str, source: Source) -> Sheet:
    """A row for each agreement, with the status of each statutory point."""
    model, names, counted = source.model, source.names, leaning(source.model)
    columns: list[Column[Agreement]] = [
        Column(_("Agreement"), _name),
        Column(_("Kind"), lambda one: label(one.kind)),
        Column(_("Parties"), lambda one: "\n".join(names[party] for party in one.parties)),
        Column(_("Municipalities"), lambda one: len(members(model, one)), Form.COUNT),
        Column(_("Signed on"), lambda one: one.signed, Form.DATE),
        Column(_("To be revised"), lambda one: one.revision_due, Form.DATE),
        Column(_("Overdue for revision"), lambda one: yes_or_no(is_overdue(one, source.today))),
        Column(_("Points in force"), _in_force, Form.COUNT),
        Column(
            _("Handoffs that lean on it"),
            lambda one: len(
                {arrow for key in counted if key[0] == one.id for arrow in counted[key]}
            ),
            Form.COUNT,
        ),
        Column(_("One agreement for several municipalities"), lambda one: yes_or_no(one.joint)),
        Column(_("Handling of deviations"), lambda one: yes_or_no(one.deviation_handling)),
        Column(_("Dispute board"), lambda one: yes_or_no(one.dispute_board)),
        Column(_("Quality and patient safety"), lambda one: yes_or_no(one.quality_and_safety)),
        *(Column(f"{number} {point_title(number)}", partial(_status, number)) for number in POINTS),
        Column(_("Where the text is found"), lambda one: one.document),
        Column(_("Note"), lambda one: one.note),
    ]
    return with_tones(sheet_of(title, columns, model.agreements, kept=1), _tones())


class _Row(NamedTuple):
    """A point of an agreement as it is for one municipality; None stands for all of them."""

    agreement: Agreement
    number: int
    point: AgreementPoint | None
    town: Party | None

    @property
    def status(self) -> AgreementStatus | None:
        """How far it has come; None where the point is not entered."""
        if self.point is None or self.town is None:
            return self.point.status if self.point else None
        return status_for(self.point, self.town.id)

    @property
    def own_note(self) -> str:
        """What is noted of the municipality's own status."""
        said = self.point.municipalities if self.point else ()
        return next(
            (one.note for one in said if self.town and one.municipality == self.town.id), ""
        )


def _agreement_points(title: str, source: Source) -> Sheet:
    """A row for each point of each agreement and each of its municipalities."""
    counted = leaning(source.model)
    columns: list[Column[_Row]] = [
        Column(_("Agreement"), lambda row: _name(row.agreement)),
        Column(_("Point"), lambda row: row.number, Form.COUNT),
        Column(_("What it is about"), lambda row: point_title(row.number)),
        Column(_("Municipality"), lambda row: row.town.name if row.town else ""),
        Column(_("Status"), lambda row: label(row.status) if row.status else _("Not entered")),
        Column(
            _("In force"), lambda row: yes_or_no(row.status is not None and is_in_force(row.status))
        ),
        Column(_("Note for the municipality"), lambda row: row.own_note),
        Column(_("Note"), lambda row: row.point.note if row.point else ""),
        Column(_("Where the text is found"), lambda row: row.point.document if row.point else ""),
        Column(
            _("Handoffs that lean on it"),
            lambda row: len(counted.get((row.agreement.id, row.number), ())),
            Form.COUNT,
        ),
    ]
    rows = _points(source.model)
    return with_tones(sheet_of(title, columns, rows, kept=3), _tones())


def _points(model: CareModel) -> Iterator[_Row]:
    for agreement in model.agreements:
        known = {point.number: point for point in agreement.points}
        for number in POINTS:
            for town in members(model, agreement) or (None,):
                yield _Row(agreement, number, known.get(number), town)


def _name(agreement: Agreement) -> str:
    return agreement.name or _("Unnamed agreement")


def _in_force(agreement: Agreement) -> int:
    return sum(is_in_force(point.status) for point in agreement.points)


def _status(number: int, agreement: Agreement) -> str:
    status = next((one.status for one in agreement.points if one.number == number), None)
    return label(status) if status else _("Not entered")


def _tones() -> dict[str, Tone]:
    """How a status stands out, by what it is called."""
    return {label(status): tone for status, tone in TONES.items()}


AGREEMENTS = Table(
    "agreements",
    N_("Agreements"),
    N_("Every agreement with its dates, and how far each statutory point has come."),
    _agreements,
)
AGREEMENT_POINTS = Table(
    "agreement-points",
    N_("Agreement points"),
    N_("Every point of every agreement, municipality by municipality."),
    _agreement_points,
)
