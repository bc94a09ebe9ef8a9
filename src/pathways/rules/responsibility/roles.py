"""Whom a handoff can be said to be made or received by, from what the drawing knows."""

from pathways.graph import PathwayView
from pathways.model import Step


def role_of(view: PathwayView, *steps: Step) -> str:
    """The role that has the patient, else the unit's or party's name; nothing when it is unclear.

    Where the patient may come from several steps, only what all of them say will do.
    """
    roles = {_role(view, step) for step in steps}
    return roles.pop() if len(roles) == 1 else ""


def _role(view: PathwayView, step: Step) -> str:
    unit, party = view.unit(step), view.party(step)
    return step.responsible or (unit.name if unit else "") or (party.name if party else "")
