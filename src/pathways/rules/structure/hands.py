"""Whether anybody is said to have the patient at a step; what two rules of this shelf ask."""

from pathways.graph import PathwayView
from pathways.model import CareLevel, Step, StepKind

_OTHERS = (StepKind.ACTIVITY, StepKind.SUB_PATHWAY)
"""An activity that names nobody is told of itself; another pathway has people of its own."""


def in_nobodys_hands(view: PathwayView, step: Step) -> bool:
    """Whether neither unit, party nor role is named, here or where the patient comes from.

    Starts, ends and sub-pathways need none. A decision or wait is in the hands of the step before
    it. At home patients have it themselves.
    """
    if step.kind is StepKind.ACTIVITY:
        return _names_nobody(step)
    if step.kind in (StepKind.DECISION, StepKind.WAIT):
        keepers = view.keepers(step)
        return all(keeper.kind not in _OTHERS and _names_nobody(keeper) for keeper in keepers)
    return False


def _names_nobody(step: Step) -> bool:
    return (
        step.unit is None
        and step.party is None
        and not step.responsible
        and step.level is not CareLevel.HOME
    )
