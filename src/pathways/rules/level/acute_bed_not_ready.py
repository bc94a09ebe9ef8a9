"""A municipal acute bed without what it must have to take acutely ill patients."""

from collections.abc import Iterator, Mapping
from functools import partial

from pathways.edits import change
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareLevel, CareModel, Severity, Staffing, Unit
from pathways.rules.finding import Fault
from pathways.rules.handoffs import listed
from pathways.rules.level.acute_beds import direct_admissions
from pathways.rules.rule import ModelRule

_NEEDS: Mapping[str, str] = {
    "nurse_round_the_clock": N_("a nurse present day and night"),
    "doctor_plan": N_("a written plan for the doctor's function, responsibility and presence"),
    "acute_cover": N_("cover for acute change"),
    "specialist_contact": N_("an agreed specialist to call day and night"),
    "equipment_agreed": N_("equipment agreed with the health trust"),
}
"""What the fields of a unit's staffing stand for."""


def acute_bed_not_ready(model: CareModel) -> Iterator[Fault]:
    """An intermediate unit takes patients directly without what that needs.

    Fault: Patients come to an intermediate unit straight from home, GP, out-of-hours doctor,
        ambulance or municipal care, and it is not settled there that a nurse is present day and
        night, that there is a written plan for the doctor, cover for acute change, a specialist to
        call at any time, and equipment agreed with the trust.

    Why it matters: A patient who gets worse in the night is in safe hands only when somebody sees
        it, knows what to do and can reach a doctor.

    Source: National guidance on municipal acute beds (2012), what the offer needs; helse- og
        omsorgstjenesteloven § 3-5.

    Broken: “KAD” with no specialist to call, to which the out-of-hours doctor admits.

    Sound: All five are in place.

    Lets pass: Intermediate units that no pathway sends acutely ill patients to, such as those for
        after-treatment. A level drawn without naming a unit. Told once for a unit, however many
        ways lead there.
    """
    unready = {
        unit.id: unit
        for unit in model.units
        if unit.level is CareLevel.INTERMEDIATE and any(_missing(unit))
    }
    if not unready:
        return
    admitting = {unit for unit in _admitting(model) if unit in unready}
    for unit in unready.values():
        if unit.id in admitting:
            yield Fault(
                (unit.id,),
                _(
                    "“{unit}” takes acutely ill patients, and this is not said to be in place: "
                    "{needs}."
                ).format(
                    unit=unit.name, needs=listed(_(_NEEDS[field]) for field in _missing(unit))
                ),
                field=f"staffing.{next(_missing(unit))}",
                mend=partial(change, element_id=unit.id, staffing=_READY),
                proposal=_("All five that the unit needs are in place."),
            )


def _missing(unit: Unit) -> Iterator[str]:
    """The fields of its staffing that are not answered with yes."""
    return (field for field in _NEEDS if not getattr(unit.staffing, field))


def _admitting(model: CareModel) -> Iterator[str]:
    for pathway in model.pathways:
        view = PathwayView(model, pathway)
        for arrow in direct_admissions(view):
            yield view.steps[arrow.target].unit or ""


_READY = Staffing(**dict.fromkeys(_NEEDS, True))

RULE = ModelRule(
    code="L03",
    severity=Severity.ERROR,
    title=N_("The municipal acute bed lacks what it needs"),
    why=N_(
        "A patient who gets worse in the night is in safe hands only when somebody sees it, knows "
        "what to do and can reach a doctor."
    ),
    source=N_(
        "National guidance on municipal acute beds (2012), what the offer needs; helse- og "
        "omsorgstjenesteloven § 3-5."
    ),
    measures=(
        N_(
            "Settle what is missing with the health trust, and write it into point 4 of the "
            "agreement."
        ),
        N_("Until it is in place, agree which patients go to hospital instead."),
    ),
    check=acute_bed_not_ready,
)
