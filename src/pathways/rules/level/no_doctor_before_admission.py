"""A municipal acute bed that patients come to without having seen a doctor."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareLevel, Severity, Step, StepKind, Transition
from pathways.rules.finding import Fault, Mend
from pathways.rules.handoffs import between
from pathways.rules.level.acute_beds import direct_admissions
from pathways.rules.level.doctor_step import with_doctor_between
from pathways.rules.rule import PathwayRule

_DOCTORS = frozenset(
    {
        CareLevel.GP,
        CareLevel.EMERGENCY_PRIMARY,
        CareLevel.INTERMEDIATE,
        CareLevel.OUTPATIENT,
        CareLevel.HOSPITAL,
        CareLevel.SPECIALIST_REHAB,
    }
)
"""Where a doctor sees the patient unless it is said that none does."""
_AT_HOME = frozenset({CareLevel.HOME, CareLevel.PREVENTION, CareLevel.HOME_SERVICES})
"""Where the patient has been since the last doctor, so that he or she must be seen anew."""
_OUT_OF_HOURS_FIRST = (CareLevel.EMERGENCY_PRIMARY, CareLevel.GP)


def no_doctor_before_admission(view: PathwayView) -> Iterator[Fault]:
    """Patients come to an intermediate unit without having been seen by a doctor.

    Fault: There is a way from home, with or without services, to an intermediate unit on which no
        step is a doctor's examination.

    Why it matters: A patient who is more ill than it seems is put where there is neither laboratory
        nor doctor at hand, and the hours in which treatment would have helped go by.

    Source: National guidance on municipal acute beds (2012): the patient shall have been seen by a
        doctor before admission, and the risk of acute worsening shall be small.

    Broken: “Home nursing” → “KAD”.

    Sound: “Home nursing” → “Out-of-hours doctor” → “KAD”.

    Lets pass: Steps at the GP, the out-of-hours doctor, an outpatient clinic and a hospital, as
        long as it is not said that no doctor examines there. Patients who come from hospital. Steps
        in a unit that has not been said to be at any level, since nobody knows what happens there.
    """
    for arrow in direct_admissions(view):
        if _is_unseen(view, arrow.source):
            text = _(
                "A patient can come from “{source}” to “{target}” without having been seen by a "
                "doctor. Draw where the doctor sees the patient."
            )
            yield Fault(
                (arrow.id, arrow.source),
                text.format(**between(view, arrow)),
                mend=_mend(view, arrow),
            )


def _is_unseen(view: PathwayView, source: str) -> bool:
    """Whether some way leads here from home without a doctor; followed backwards."""
    ahead = [source]
    seen = {source}
    for id_ in ahead:
        step = view.steps[id_]
        if _sees_doctor(view, step):
            continue
        if step.kind is StepKind.START or view.level(step) in _AT_HOME:
            return True
        before = [arrow.source for arrow in view.incoming[id_] if arrow.source not in seen]
        seen.update(before)
        ahead.extend(before)
    return False


def _sees_doctor(view: PathwayView, step: Step) -> bool:
    if step.doctor_examines is not None:
        return step.doctor_examines
    return view.level(step) in _DOCTORS


def _mend(view: PathwayView, arrow: Transition) -> Mend:
    """Let the doctor who is there see the patient, or draw one on the way."""
    if view.level(view.steps[arrow.source]) in _DOCTORS:
        return partial(change, element_id=arrow.source, doctor_examines=True)
    return partial(with_doctor_between, transition_id=arrow.id, levels=_OUT_OF_HOURS_FIRST)


RULE = PathwayRule(
    code="L02",
    severity=Severity.ERROR,
    title=N_("No doctor before the municipal acute bed"),
    why=N_(
        "A patient who is more ill than it seems is put where there is neither laboratory nor "
        "doctor at hand, and the hours in which treatment would have helped go by."
    ),
    source=N_(
        "National guidance on municipal acute beds (2012): the patient shall have been seen by a "
        "doctor before admission."
    ),
    measures=(
        N_("Let the out-of-hours doctor or the GP see every patient before admission."),
        N_("Write into the procedure who may admit, and that a doctor has seen the patient."),
    ),
    check=no_doctor_before_admission,
)
