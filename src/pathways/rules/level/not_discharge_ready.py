"""Patients discharged from hospital without having been found ready by all five criteria."""

from collections.abc import Iterator, Mapping
from functools import partial

from pathways.edits import change
from pathways.edits.rebuild import rebuilt
from pathways.graph import PathwayView
from pathways.language import N_, _, ngettext
from pathways.model import CareLevel, HandoffKind, Severity, Step, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import givers, listed
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name

_CRITERIA: Mapping[str, str] = {
    "admission_problem_clarified": N_("the problem behind the admission is clarified"),
    "other_problems_clarified": N_("other problems that have come up are clarified"),
    "unclarified_accounted_for": N_("what is left unclarified is accounted for"),
    "diagnoses_and_follow_up_plan": N_("there is a position on the diagnoses and a follow-up plan"),
    "function_assessed": N_("function is assessed: overall, its change and what is expected"),
}
"""§ 9 a-e, by their fields."""
_MUNICIPAL = frozenset(
    {
        CareLevel.HOME_SERVICES,
        CareLevel.SHORT_TERM,
        CareLevel.NURSING_HOME,
        CareLevel.INTERMEDIATE,
    }
)
"""Where patients with a need for municipal services go, whom the regulation is about."""


def not_discharge_ready(view: PathwayView) -> Iterator[Fault]:
    """Patients are discharged to municipal services without all criteria of discharge-ready.

    Fault: A hospital discharges patients to home services, a short-term place, a nursing home or an
        intermediate unit, and no step in that ward says that all five criteria are looked at.

    Why it matters: Patients go before they can, and come back; or the municipality prepares for
        another patient than the one who comes.

    Source: FOR-2011-11-18-1115 § 9 a-e (discharge-ready patients).

    Broken: “Ready for discharge?” says nothing about how function is assessed.

    Sound: All five criteria are ticked, in the step or in another one of the same ward.

    Lets pass: Patients who go home or to their GP without municipal services. Discharges from
        elsewhere than a hospital. Handoffs that are not said to be a discharge, which have rules of
        their own. Criteria at any step of the ward count, since teams draw the round, the decision
        and the wait apart.
    """
    leaving = dict.fromkeys(
        arrow.source for arrow in view.pathway.transitions if _is_discharge(view, arrow)
    )
    for source in leaving:
        step = view.steps[source]
        lacking = _lacking(view, step)
        if lacking:
            text = ngettext(
                "Patients are discharged from “{step}”, and one criterion is not said to be met: "
                "{criteria}.",
                "Patients are discharged from “{step}”, and these criteria are not said to be met: "
                "{criteria}.",
                len(lacking),
            )
            ready = rebuilt(step.discharge_ready, **dict.fromkeys(lacking, True))
            yield Fault(
                (step.id,),
                text.format(
                    step=step_name(view, step.id),
                    criteria=listed(_(_CRITERIA[field]) for field in lacking),
                ),
                field=f"discharge_ready.{lacking[0]}",
                mend=partial(change, element_id=step.id, discharge_ready=ready),
                proposal=_("All five criteria are met before the patient leaves."),
            )


def _is_discharge(view: PathwayView, arrow: Transition) -> bool:
    if arrow.handoff is None or arrow.handoff.kind is not HandoffKind.DISCHARGE:
        return False
    if view.level(view.steps[arrow.target]) not in _MUNICIPAL:
        return False
    return any(view.level(giver) is CareLevel.HOSPITAL for giver in givers(view, arrow))


def _lacking(view: PathwayView, step: Step) -> list[str]:
    """The criteria that neither the step nor another of the ward has."""
    wards = {keeper.unit for keeper in view.keepers(step)} - {None}
    ward = [other for other in view.pathway.steps if other.unit in wards]
    told = [one.discharge_ready for one in (step, *view.keepers(step), *ward)]
    return [field for field in _CRITERIA if not any(getattr(one, field) for one in told)]


RULE = PathwayRule(
    code="L04",
    severity=Severity.ERROR,
    title=N_("Discharged without being found ready"),
    why=N_(
        "Patients go before they can, and come back; or the municipality prepares for another "
        "patient than the one who comes."
    ),
    source=N_("FOR-2011-11-18-1115 § 9 a-e (discharge-ready patients)."),
    measures=(
        N_("Let the doctor go through the five criteria before the patient is declared ready."),
        N_("Put the criteria on the list for the discharge round, with who assesses function."),
    ),
    check=not_discharge_ready,
)
