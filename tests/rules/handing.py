"""Pathways with one handoff that matters, whole in all that a test does not say otherwise."""

from typing import Any

from tests.building import drawn

from pathways.graph import PathwayView
from pathways.model import (
    CareModel,
    Channel,
    Handoff,
    HandoffKind,
    Holder,
    Journalled,
    MedicineList,
    Message,
)
from pathways.rules.message_table import Requirement, required_messages, table

OWN_MESSAGE = Message(type="Our own note", channel=Channel.ELECTRONIC, deadline=0, receipt=True)
"""A message that no table knows, settled in all."""


def handed(ways: str, handoff: Handoff | None, **drawing: Any) -> CareModel:
    """A pathway whose first way ends with the arrow that has the handoff."""
    return drawn(ways, arrows={arrow_of(ways): {"handoff": handoff}}, **drawing)


def arrow_of(ways: str) -> str:
    """The id of the arrow that has the handoff."""
    *_before, source, target = (step.strip() for step in ways.partition(";")[0].split(">"))
    return f"{source}--{target}"


def whole(ways: str, kind: HandoffKind, /, **changed: Any) -> CareModel:
    """The same with everything settled that the rules of these families ask for."""
    needed = required(handed(ways, Handoff(kind=kind)), arrow_of(ways))
    settled: dict[str, Any] = {
        "kind": kind,
        "sender": "Nurse in charge",
        "receiver": "Primary contact",
        "information": "What has happened and what is planned.",
        "messages": (*_earlier(needed), *(row.settled() for row in needed)) or (OWN_MESSAGE,),
        "responsible_until_received": Holder.SENDER,
        "medicine_list": MedicineList.RECONCILED,
        "journalled": Journalled.BOTH,
    }
    return handed(ways, Handoff(**(settled | changed)))


def _earlier(needed: tuple[Requirement, ...]) -> list[Message]:
    """What the required messages presuppose."""
    return [
        table().types[row.message.presupposes[0]].settled()
        for row in needed
        if row.message.presupposes
    ]


def sending(ways: str, kind: HandoffKind, /, *messages: Message, **changed: Any) -> CareModel:
    """A whole handoff with just these messages."""
    return whole(ways, kind, messages=messages, **changed)


def required(model: CareModel, arrow: str) -> tuple[Requirement, ...]:
    """What the handoff on an arrow requires."""
    view = PathwayView(model, model.pathways[0])
    return required_messages(view, view.transitions[arrow])


def written(model: CareModel, ways: str) -> Handoff:
    """What is written about the handoff."""
    handoff = PathwayView(model, model.pathways[0]).transitions[arrow_of(ways)].handoff
    assert handoff is not None
    return handoff
