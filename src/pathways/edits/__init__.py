"""Edits: plain functions from one care model to the next, which leave the first as it was.

An edit that changes nothing gives the same model object back.
"""

from pathways.edits.bends import bend, shift_label, unbend, unshift_labels
from pathways.edits.colors import set_color
from pathways.edits.deletion import delete
from pathways.edits.elements import change, change_model, find, new_id, pathway_of
from pathways.edits.handoffs import (
    add_message,
    change_handoff,
    change_message,
    clear_handoff,
    remove_message,
)
from pathways.edits.layout import place, shift, unpin
from pathways.edits.merging import merge
from pathways.edits.pathways import add_pathway, duplicate_pathway
from pathways.edits.registers import (
    add_agreement,
    add_frame,
    add_measure,
    add_note,
    add_party,
    add_service,
    add_unit,
)
from pathways.edits.review import revoke_waiver, set_rule, waive
from pathways.edits.steps import add_step, add_step_after, move_steps
from pathways.edits.transitions import connect, reconnect

__all__ = [
    "add_agreement",
    "add_frame",
    "add_measure",
    "add_message",
    "add_note",
    "add_party",
    "add_pathway",
    "add_service",
    "add_step",
    "add_step_after",
    "add_unit",
    "bend",
    "change",
    "change_handoff",
    "change_message",
    "change_model",
    "clear_handoff",
    "connect",
    "delete",
    "duplicate_pathway",
    "find",
    "merge",
    "move_steps",
    "new_id",
    "pathway_of",
    "place",
    "reconnect",
    "remove_message",
    "revoke_waiver",
    "set_color",
    "set_rule",
    "shift",
    "shift_label",
    "unbend",
    "unpin",
    "unshift_labels",
    "waive",
]
