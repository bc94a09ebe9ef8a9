"""The message plan as a sheet: each handoff's messages, and those that the standard misses."""

from collections.abc import Iterator
from typing import NamedTuple

from pathways.analysis.registers import place_name
from pathways.analysis.tables import Ground
from pathways.language import N_, _
from pathways.model import Transition, label
from pathways.reports.content import pathway_name
from pathways.reports.sheets import Column, Form, Sheet, hours, sheet_of, yes_or_no
from pathways.reports.workbook.source import Source, Table
from pathways.rules.message_plan import MessagePlans, Planned, State

_STATES = {
    State.SENT: N_("Sent"),
    State.LATE: N_("Later than the standard"),
    State.MISSING: N_("Required, not sent"),
    State.ELSEWHERE: N_("Sent with another handoff"),
}


class _Row(NamedTuple):
    """One message of a handoff."""

    ground: Ground
    arrow: Transition
    planned: Planned

    def place(self, *, sender: bool) -> str:
        """Who sends the message, or who gets it."""
        with_patient = sender is not self.planned.backward
        step = self.arrow.source if with_patient else self.arrow.target
        return place_name(self.ground.view, self.ground.view.steps[step])

    def step(self, id_: str) -> str:
        """A step of the handoff, with its number."""
        return self.ground.steps.texts[id_]


def _messages(title: str, source: Source) -> Sheet:
    """Every message by pathway and handoff, in the order they are sent."""
    columns: list[Column[_Row]] = [
        Column(_("Pathway"), lambda row: pathway_name(row.ground.view.pathway)),
        Column(_("From"), lambda row: row.step(row.arrow.source)),
        Column(_("To"), lambda row: row.step(row.arrow.target)),
        Column(_("Message"), lambda row: row.planned.name or _("Unnamed message")),
        Column(_("Status"), lambda row: _(_STATES[row.planned.state])),
        Column(_("Required by the standard"), lambda row: yes_or_no(row.planned.required)),
        Column(_("Sent by"), lambda row: row.place(sender=True)),
        Column(_("Received by"), lambda row: row.place(sender=False)),
        Column(_("Receiving service"), _receiving_service),
        Column(_("Channel"), _channel),
        Column(_("Deadline (hours)"), _deadline, Form.AMOUNT),
        Column(_("Receipt"), _receipt),
    ]
    return sheet_of(title, columns, _rows(source), kept=3)


def _rows(source: Source) -> Iterator[_Row]:
    for ground in source.grounds:
        plans = MessagePlans(ground.view)
        for arrow in ground.view.handoffs:
            yield from (_Row(ground, arrow, planned) for planned in plans.of(arrow))


def _receiving_service(row: _Row) -> str:
    sent = row.planned.sent
    return label(sent.receiving_service) if sent and sent.receiving_service else ""


def _channel(row: _Row) -> str:
    sent = row.planned.sent
    return label(sent.channel) if sent and sent.channel else ""


def _deadline(row: _Row) -> float | None:
    return hours(row.planned.sent.deadline) if row.planned.sent else None


def _receipt(row: _Row) -> str:
    return yes_or_no(row.planned.sent.receipt) if row.planned.sent else ""


MESSAGES = Table(
    "messages",
    N_("Messages"),
    N_("Every message of the handoffs, also those that are required and not sent."),
    _messages,
)
