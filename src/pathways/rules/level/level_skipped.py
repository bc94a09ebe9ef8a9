"""Specialist care that patients come to past everybody who could have helped nearer home."""

from collections.abc import Iterator
from functools import partial

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareLevel, Severity, Step, StepKind
from pathways.rules.finding import Fault
from pathways.rules.handoffs import ADVICE, between
from pathways.rules.level.doctor_step import with_doctor_between
from pathways.rules.rule import PathwayRule

_SPECIALIST = frozenset({CareLevel.OUTPATIENT, CareLevel.HOSPITAL, CareLevel.SPECIALIST_REHAB})
_BEFORE_THE_DOCTOR = frozenset({CareLevel.HOME, CareLevel.PREVENTION, CareLevel.HOME_SERVICES})
_GP_FIRST = (CareLevel.GP, CareLevel.EMERGENCY_PRIMARY)


def level_skipped(view: PathwayView) -> Iterator[Fault]:
    """Patients come from home to specialist care past GP, out-of-hours doctor and ambulance.

    Fault: From a start a way leads over home, prevention and home services alone to a hospital, an
        outpatient clinic or specialised rehabilitation.

    Why it matters: Nobody has seen whether the patient could be helped nearer home, and the
        hospital gets no referral with what the GP knows.

    Source: The Hallingdal care chain (2010): the patient is treated by GP or out-of-hours doctor
        first, and then it is asked whether care outside the home is needed. HISD 80806:2012: the
        referral goes from GP or out-of-hours doctor.

    Broken: “Falls ill” → “Home nursing” → “Hospital ward”.

    Sound: “Falls ill” → “Home nursing” → “GP” → “Hospital ward”.

    Lets pass: Ways taken on worsening, which are agreed ways back to a unit that knows the patient.
        Advice, which moves nobody. Ways over a municipal bed or any step at which a doctor examines
        the patient. Pathways that begin at the GP or in hospital. Steps at no level, and other
        pathways that a step stands for, since nobody knows what happens there. What comes after a
        doctor has seen the patient once: controls need no new referral.
    """
    ahead = [step for step in view.starts if _is_before(view, step)]
    seen = {step.id for step in ahead}
    for step in ahead:
        for arrow in view.outgoing[step.id]:
            if arrow.worsening or (arrow.handoff and arrow.handoff.kind in ADVICE):
                continue
            target = view.steps[arrow.target]
            if view.level(target) in _SPECIALIST:
                text = _(
                    "Patients come from “{source}” to “{target}” without having been at a GP, an "
                    "out-of-hours doctor or in an ambulance. Draw who refers them."
                )
                yield Fault(
                    (arrow.id,),
                    text.format(**between(view, arrow)),
                    mend=partial(with_doctor_between, transition_id=arrow.id, levels=_GP_FIRST),
                )
            elif target.id not in seen and _is_before(view, target):
                seen.add(target.id)
                ahead.append(target)


def _is_before(view: PathwayView, step: Step) -> bool:
    """Whether no doctor has seen the patient here, as far as is known."""
    if step.doctor_examines or step.kind is StepKind.SUB_PATHWAY:
        return False
    level = view.level(step)
    if level is None:
        return step.unit is None and step.kind is not StepKind.ACTIVITY
    return level in _BEFORE_THE_DOCTOR


RULE = PathwayRule(
    code="L05",
    severity=Severity.WARNING,
    title=N_("A care level is skipped"),
    why=N_(
        "Nobody has seen whether the patient could be helped nearer home, and the hospital gets no "
        "referral with what the GP knows."
    ),
    source=N_(
        "The Hallingdal care chain (2010): GP or out-of-hours doctor first; HISD 80806:2012: the "
        "referral goes from them."
    ),
    measures=(
        N_("Draw who refers the patient: the GP, the out-of-hours doctor or 113."),
        N_("If the clinic takes patients without referral, accept the finding and say so."),
    ),
    check=level_skipped,
)
