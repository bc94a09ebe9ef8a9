"""A patient who comes home from hospital and whom nobody at home follows up by a date."""

from collections.abc import Iterator
from functools import cached_property, partial

from pathways.edits import add_step, change_handoff, connect, new_id, pathway_of, reconnect
from pathways.edits.handoffs import handoff_of
from pathways.edits.rebuild import rebuilt
from pathways.edits.transitions import transition_of
from pathways.graph import PathwayView, leading_to
from pathways.language import N_, _
from pathways.model import CareLevel, CareModel, HandoffKind, Phase, Severity, StepKind, Transition
from pathways.rules.continuity.ways_out import (
    HOSPITAL,
    LIVING_AT_HOME,
    MUNICIPAL_BEDS,
    at,
    first_met,
    ways_out,
)
from pathways.rules.finding import Fault
from pathways.rules.handoffs import between, is_empty
from pathways.rules.responsibility.roles import role_of
from pathways.rules.rule import PathwayRule
from pathways.rules.settling import settled, step_at
from pathways.rules.words import step_name

_FOLLOWING = MUNICIPAL_BEDS | {CareLevel.GP, CareLevel.HOME_SERVICES}
_DOCTORS = HOSPITAL | {CareLevel.GP, CareLevel.OUTPATIENT}


def home_without_follow_up(view: PathwayView) -> Iterator[Fault]:
    """Patients come home from hospital without follow-up that has a date.

    Fault: A way leads from hospital or specialised rehabilitation to the patient's home, and on
        from there the patient meets neither GP nor municipal services before the hospital or the
        end; or meets them, and nobody has said by when.

    Why it matters: The first weeks at home are when medicines go wrong and patients get worse.
        “The GP follows up” without a date means that the patient must ask for it.

    Source: FOR-2011-11-18-1115 § 9 d: a plan for the follow-up belongs to a discharge. The
        Norwegian Board of Health's inspection of discharges (summary 2016).

    Broken: “Hospital ward” → the end “Manages at home”; or “Hospital ward” → “GP” with nothing
        written under follow-up.

    Sound: “Hospital ward” → “GP check-up”, to be followed up within 14 days.

    Lets pass: A date further on, as when home nursing has the patient first and the GP by a date,
        as long as no other doctor lies between; a wait with a length stands for a date. A date on
        the discharge itself is enough, whoever has it. Discharges to a municipal bed, where
        somebody is there at all hours. Word that is sent without the patient; waits at home for
        the hospital's next step. Handoffs on which nothing is written, where one rule tells of it
        all, as long as somebody follows up.
    """
    ways = [arrow for arrow in ways_out(view, HOSPITAL, LIVING_AT_HOME) if not _has_date(arrow)]
    if ways:
        after = _AfterHospital(view)
        for arrow in ways:
            if arrow.target in after.dated:
                continue
            if arrow.target not in after.followed:
                yield _nobody(view, arrow)
            elif arrow.handoff is not None and not is_empty(arrow.handoff):
                yield _no_date(view, arrow, after)


class _AfterHospital:
    """Who meets the patient after the hospital."""

    def __init__(self, view: PathwayView) -> None:
        self._view = view
        self.hospital = at(view, HOSPITAL)
        self.following = at(view, _FOLLOWING)

    @cached_property
    def followed(self) -> set[str]:
        """The steps from which the patient comes to GP or municipal services."""
        return leading_to(self._view, self.following, closed=self.hospital)

    @cached_property
    def dated(self) -> set[str]:
        """The steps from which the patient comes to them by a date, before any other doctor."""
        sources = {
            arrow.source
            for step in self.following
            for arrow in self._view.incoming[step]
            if _has_date(arrow) or self._is_wait(arrow.source)
        }
        return leading_to(self._view, sources, closed=at(self._view, _DOCTORS))

    def _is_wait(self, step_id: str) -> bool:
        step = self._view.steps[step_id]
        has_length = step.duration is not None or step.limit is not None
        return step.kind is StepKind.WAIT and has_length


def _has_date(arrow: Transition) -> bool:
    return arrow.handoff is not None and arrow.handoff.follow_up.within is not None


def _nobody(view: PathwayView, arrow: Transition) -> Fault:
    text = _(
        "After “{source}” the patient comes home to “{target}”, and neither the GP nor the "
        "municipality follows up."
    )
    return Fault(
        (arrow.id,),
        text.format(**between(view, arrow)),
        field="handoff.follow_up.responsible",
        mend=partial(_with_check_up, transition_id=arrow.id),
    )


def _no_date(view: PathwayView, arrow: Transition, after: _AfterHospital) -> Fault:
    first = first_met(view, arrow.target, after.following, after.hospital) or arrow.target
    text = _(
        "After “{source}” the patient is followed up by “{first}”, but nobody has said by when."
    )
    return Fault(
        (arrow.id,),
        text.format(source=between(view, arrow)["source"], first=step_name(view, first)),
        field="handoff.follow_up.within",
        mend=partial(_with_date, transition_id=arrow.id, role=role_of(view, view.steps[first])),
    )


def _with_date(model: CareModel, transition_id: str, role: str) -> CareModel:
    """The model with a follow-up within the document's longest wait."""
    said = handoff_of(model, transition_id).follow_up
    agreed = rebuilt(said, responsible=said.responsible or role, within=model.limits.wait)
    return change_handoff(model, transition_id, follow_up=agreed)


def _with_check_up(model: CareModel, transition_id: str) -> CareModel:
    """The model with a GP check-up between the hospital and the home, followed up by a date."""
    pathway = pathway_of(model, transition_id)
    arrow = transition_of(pathway, transition_id)
    fields = {"name": _("Check-up with the GP"), "phase": Phase.AFTER}
    step = step_at(model, CareLevel.GP, id=new_id(model, "step"), **fields)
    onward = new_id(model, "transition")
    model = add_step(model, pathway.id, step)
    model = reconnect(model, transition_id, target=step.id)
    model = settled(connect(model, pathway.id, step.id, arrow.target), onward)
    if arrow.handoff is None or is_empty(arrow.handoff):
        return settled(model, transition_id, HandoffKind.DISCHARGE)
    view = PathwayView(model, pathway_of(model, step.id))
    return _with_date(model, transition_id, role_of(view, step))


RULE = PathwayRule(
    code="C01",
    severity=Severity.ERROR,
    title=N_("Home from hospital without follow-up"),
    why=N_(
        "The first weeks at home are when medicines go wrong and patients get worse. Follow-up "
        "without a date means that the patient must ask for it."
    ),
    source=N_(
        "FOR-2011-11-18-1115 § 9 d (a plan for the follow-up); the Norwegian Board of Health: "
        "summary of the inspection of discharges, 2016."
    ),
    measures=(
        N_("Book the appointment with the GP before the patient leaves the hospital."),
        N_("Let home nursing call or visit on a set day, and write the day in the handoff."),
    ),
    check=home_without_follow_up,
)
