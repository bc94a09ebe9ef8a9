"""Patients sent to a unit that does not take their group, such as stroke to a municipal bed."""

from collections.abc import Iterator

from pathways.graph import PathwayView, reached
from pathways.language import N_, _
from pathways.model import CareLevel, Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import ADVICE, between
from pathways.rules.level.acute_beds import direct_admissions
from pathways.rules.level.exclusions import excluded_as, refuses
from pathways.rules.level.rerouting import past_unit
from pathways.rules.rule import PathwayRule

_IN_HOSPITAL = frozenset({CareLevel.HOSPITAL, CareLevel.SPECIALIST_REHAB})


def group_not_taken(view: PathwayView) -> Iterator[Fault]:
    """Patients are sent to a unit that does not take their group.

    Fault: The pathway's patients have codes that the national guidance keeps away from municipal
        acute beds (stroke, myocardial infarction, seizures, intoxication and others in the table),
        and they are sent to an intermediate unit without having been in hospital. Or a unit's own
        list of those it does not take names just these patients.

    Why it matters: The unit cannot give what they need in time. A stroke patient who goes by way of
        a municipal bed comes too late for the treatment that saves the brain.

    Source: National guidance on municipal acute beds (2012): whom they are not for. The unit's own
        criteria for admission.

    Broken: A pathway with the code I63 has a way from “Out-of-hours doctor” to “KAD”.

    Sound: All its ways from home, GP, out-of-hours doctor and ambulance lead to hospital; those who
        have been there may go on to the intermediate unit to be trained.

    Lets pass: Groups without codes, or with other codes among them: it may be the others who are
        sent there. How ill a patient is cannot be told from a code, so a pathway for COPD may lead
        to a municipal bed. What a unit writes in words of its own about whom it does not take,
        unless it is a code or the very name of the pathway or group.
    """
    national = excluded_as(view.pathway.patient_group)
    sent = {arrow.id for arrow in _never_in_hospital(view)} if national else set()
    refusing = {
        unit.id: text for unit in view.units.values() if (text := refuses(unit, view.pathway))
    }
    for arrow in view.pathway.transitions:
        if arrow.id in sent and national:
            yield _fault(view, arrow, national.name)
        elif refusing and (reason := refusing.get(_unit_entered(view, arrow))):
            yield _fault(view, arrow, reason)


def _never_in_hospital(view: PathwayView) -> Iterator[Transition]:
    """The ways to an intermediate unit for patients who have not been in hospital before."""
    hospital = {step.id for step in view.pathway.steps if view.level(step) in _IN_HOSPITAL}
    never_there = reached(view, closed=hospital) - hospital
    yield from (arrow for arrow in direct_admissions(view) if arrow.source in never_there)


def _unit_entered(view: PathwayView, arrow: Transition) -> str:
    """The unit that the patient comes to by the transition, or nothing."""
    unit = view.steps[arrow.target].unit or ""
    if unit == view.steps[arrow.source].unit or (arrow.handoff and arrow.handoff.kind in ADVICE):
        return ""
    return unit


def _fault(view: PathwayView, arrow: Transition, group: str) -> Fault:
    text = _(
        "From “{source}” patients are sent to “{target}”, which does not take this group: {group}. "
        "Lead them to the hospital."
    )
    return Fault(
        (arrow.id, arrow.target),
        text.format(group=group, **between(view, arrow)),
        mend=past_unit(view, arrow),
    )


RULE = PathwayRule(
    code="L01",
    severity=Severity.ERROR,
    title=N_("Sent to a unit that does not take the group"),
    why=N_(
        "The unit cannot give what they need in time. A stroke patient who goes by way of a "
        "municipal bed comes too late for the treatment that saves the brain."
    ),
    source=N_(
        "National guidance on municipal acute beds (2012): whom they are not for; the unit's own "
        "criteria for admission."
    ),
    measures=(
        N_("Lead these patients straight to hospital, by 113 where it is urgent."),
        N_(
            "Tell GPs, out-of-hours doctors, ambulance and home nursing whom the unit does not "
            "take."
        ),
    ),
    check=group_not_taken,
)
