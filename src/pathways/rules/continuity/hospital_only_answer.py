"""Worsening that is answered by hospital alone, though there is an intermediate unit."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareLevel, Severity, StepKind, Transition, Unit
from pathways.rules.coverage.towns import around, users
from pathways.rules.finding import Fault
from pathways.rules.level.exclusions import excluded_as, refuses
from pathways.rules.rule import PathwayRule
from pathways.rules.words import quoted, quoted_steps

_ASSESSING = frozenset({CareLevel.GP, CareLevel.EMERGENCY_PRIMARY, CareLevel.PREHOSPITAL})
_BEDS = frozenset({CareLevel.INTERMEDIATE, CareLevel.HOSPITAL})


def hospital_only_answer(view: PathwayView) -> Iterator[Fault]:
    """Hospital is the only answer to worsening, though there is an intermediate unit.

    Fault: Every way on worsening leads to hospital, straight or by way of GP, out-of-hours doctor
        or ambulance, and the model has an intermediate unit for the same municipalities.

    Why it matters: Patients with a known illness that gets mildly worse lie in hospital beds far
        from home, while the unit near home that could have taken them is not thought of.

    Source: Helse- og omsorgstjenesteloven § 3-5 (municipal acute beds); national guidance on
        municipal acute beds (2012): worsening of a known condition belongs there.

    Broken: “Gets worse?” → “Out-of-hours doctor” → “Hospital ward”, and there is a KAD.

    Sound: From “Out-of-hours doctor” there is also a way to “KAD” for what is known and mild.

    Lets pass: Pathways in which some worsening ends elsewhere, be it at home. Worsening during a
        stay in hospital or the unit itself. Groups that no such unit may take, such as stroke, and
        units that say they do not take this one. Units for the citizens of other municipalities.
        Pathways where no way on worsening is drawn, and models without an intermediate unit.
    """
    ways = [arrow for arrow in view.pathway.transitions if _is_worsening(view, arrow)]
    if not ways or not _is_hospital_alone(view, ways):
        return
    units = _taking(view)
    if not units:
        return
    text = _(
        "When it gets worse at {places}, every way leads to hospital, though there is {units}. See "
        "who could go there instead, and draw the way."
    )
    told = text.format(
        places=quoted_steps(view, (arrow.source for arrow in ways)),
        units=quoted(unit.name for unit in units),
    )
    yield Fault((*(arrow.id for arrow in ways), *(unit.id for unit in units)), told)


def _is_worsening(view: PathwayView, arrow: Transition) -> bool:
    return arrow.worsening and view.level(view.steps[arrow.source]) not in _BEDS


def _taking(view: PathwayView) -> list[Unit]:
    """The intermediate units that may take these patients."""
    if excluded_as(view.pathway.patient_group):
        return []
    here = around(view)
    return [
        unit
        for unit in view.model.units
        if unit.level is CareLevel.INTERMEDIATE
        and not refuses(unit, view.pathway)
        and _is_for(users(view, unit), here)
    ]


def _is_for(users_of_unit: frozenset[str], here: frozenset[str]) -> bool:
    """Whether a unit is for these municipalities; it may be where either is not known."""
    return not users_of_unit or not here or not here.isdisjoint(users_of_unit)


def _is_hospital_alone(view: PathwayView, ways: list[Transition]) -> bool:
    """Whether each way ends in hospital once it has passed those who assess the patient."""
    ahead = list(dict.fromkeys(arrow.target for arrow in ways))
    seen = set(ahead)
    met = False
    for id_ in ahead:
        step = view.steps[id_]
        level = view.level(step)
        if level is CareLevel.HOSPITAL:
            met = True
        elif level in _ASSESSING or step.kind in (StepKind.DECISION, StepKind.WAIT):
            further = [arrow.target for arrow in view.outgoing[id_] if arrow.target not in seen]
            seen.update(further)
            ahead.extend(further)
        else:
            return False
    return met


RULE = PathwayRule(
    code="C05",
    severity=Severity.WARNING,
    title=N_("Hospital the only answer"),
    why=N_(
        "Patients with a known illness that gets mildly worse lie in hospital far from home, while "
        "the unit near home that could have taken them is not thought of."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 3-5 (municipal acute beds); national guidance on "
        "municipal acute beds (2012)."
    ),
    measures=(
        N_("Agree which patients the intermediate unit takes, and who may admit them."),
        N_("Tell GPs, out-of-hours doctors, ambulance and home nursing of the offer."),
    ),
    check=hospital_only_answer,
)
