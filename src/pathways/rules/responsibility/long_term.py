"""Which pathways chapter 7 of helse- og omsorgstjenesteloven is about."""

from pathways.graph import PathwayView
from pathways.model import CareLevel


def needs_coordination(view: PathwayView) -> bool:
    """Whether the patients need long-term services from more than one care level.

    That they are long-term is for the team to say; the patient's home is no service.
    """
    if not view.pathway.long_term:
        return False
    levels = {view.level(step) for step in view.pathway.steps}
    return len(levels - {None, CareLevel.HOME}) > 1
