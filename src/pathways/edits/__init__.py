"""Edits: plain functions from one care model to the next, which leave the first as it was.

An edit that changes nothing gives the same model object back.
"""

from pathways.edits.bends import bend, shift_label, unbend, unshift_labels
from pathways.edits.clipping import extract, paste
from pathways.edits.collapsing import collapse
from pathways.edits.colors import set_color
from pathways.edits.deletion import delete
from pathways.edits.elements import change, change_model, find, new_id, pathway_of
from pathways.edits.expanding import expand
from pathways.edits.frames import frame_steps, put_in_frame, take_out_of_frames
from pathways.edits.handoffs import (
    add_message,
    change_handoff,
    change_message,
    clear_handoff,
    remove_message,
)
from pathways.edits.layout import change_layout, place, shift, unpin
from pathways.edits.merging import merge
from pathways.edits.nesting import nest
from pathways.edits.packs import add_rule_pack, remove_rule_pack
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
from pathways.edits.reporting import (
    remove_report_setting,
    rename_report_setting,
    set_report_setting,
)
from pathways.edits.review import revoke_waiver, set_limits, set_risk, set_rule, waive
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
    "add_rule_pack",
    "add_service",
    "add_step",
    "add_step_after",
    "add_unit",
    "bend",
    "change",
    "change_handoff",
    "change_layout",
    "change_message",
    "change_model",
    "clear_handoff",
    "collapse",
    "connect",
    "delete",
    "duplicate_pathway",
    "expand",
    "extract",
    "find",
    "frame_steps",
    "merge",
    "move_steps",
    "nest",
    "new_id",
    "paste",
    "pathway_of",
    "place",
    "put_in_frame",
    "reconnect",
    "remove_message",
    "remove_report_setting",
    "remove_rule_pack",
    "rename_report_setting",
    "revoke_waiver",
    "set_color",
    "set_limits",
    "set_report_setting",
    "set_risk",
    "set_rule",
    "shift",
    "shift_label",
    "take_out_of_frames",
    "unbend",
    "unpin",
    "unshift_labels",
    "waive",
]
