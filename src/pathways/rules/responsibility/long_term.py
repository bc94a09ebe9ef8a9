"""Which pathways chapter 7 of helse- og omsorgstjenesteloven is about."""

from pathways.graph import PathwayView
from pathways.model import CareLevel

_MUNICIPAL = frozenset(
    {
        CareLevel.PREVENTION,
        CareLevel.GP,
        CareLevel.EMERGENCY_PRIMARY,
        CareLevel.HOME_SERVICES,
        CareLevel.SHORT_TERM,
        CareLevel.NURSING_HOME,
    }
)
"""For which a municipality answers, as a rule."""


def needs_coordination(view: PathwayView) -> bool:
    """Whether the patients need long-term services from more than one care level.

    That they are long-term is for the team to say; the patient's home is no service.
    """
    if not view.pathway.long_term:
        return False
    levels = {view.level(step) for step in view.pathway.steps}
    return len(levels - {None, CareLevel.HOME}) > 1


def has_municipal_services(view: PathwayView) -> bool:
    """Whether a municipality has a part in it, so that its coordinating unit has (§ 7-3)."""
    return any(view.level(step) in _MUNICIPAL for step in view.pathway.steps)
