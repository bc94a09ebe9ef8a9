"""Who is admitted to an intermediate unit straight from home or from those who assess patients."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.model import CareLevel, Phase, Transition
from pathways.rules.handoffs import ADVICE, givers

_BEFORE_A_BED = frozenset(
    {
        CareLevel.HOME,
        CareLevel.PREVENTION,
        CareLevel.GP,
        CareLevel.EMERGENCY_PRIMARY,
        CareLevel.PREHOSPITAL,
        CareLevel.HOME_SERVICES,
        CareLevel.SHORT_TERM,
        CareLevel.NURSING_HOME,
    }
)


def direct_admissions(view: PathwayView) -> Iterator[Transition]:
    """The transitions by which patients come to an intermediate unit in place of a hospital.

    Those who come on from a hospital, an outpatient clinic or the unit itself have been assessed
    there; a step in the phase after hospital is for them. Advice brings no patient.
    """
    for step in view.pathway.steps:
        if step.phase is Phase.AFTER or view.level(step) is not CareLevel.INTERMEDIATE:
            continue
        for arrow in view.incoming[step.id]:
            if arrow.handoff and arrow.handoff.kind in ADVICE:
                continue
            if any(view.level(giver) in _BEFORE_A_BED for giver in givers(view, arrow)):
                yield arrow
