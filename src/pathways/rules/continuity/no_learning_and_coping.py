"""A chronic group that nobody teaches to live with the illness."""

import re
from collections.abc import Iterator
from functools import partial

from pathways.edits import add_step, change, connect, new_id
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import (
    CareLevel,
    CareModel,
    Phase,
    Severity,
    Step,
    StepKind,
    Theme,
    Transition,
)
from pathways.rules.finding import Fault, Mend
from pathways.rules.handoffs import is_patients_own
from pathways.rules.rule import PathwayRule
from pathways.rules.settling import settled, step_at

_COURSE = re.compile("kurs|skole|skule|mestring|meistring|course|school|coping", re.IGNORECASE)


def no_learning_and_coping(view: PathwayView) -> Iterator[Fault]:
    """Patients with a chronic illness are not offered learning and coping.

    Fault: The patient group is marked as chronic, and no step of its pathway is an offer of
        learning and coping.

    Why it matters: Patients with a chronic illness are on their own most of the time. Those who
        know the signs of worsening and what to do come earlier and need the hospital less.

    Source: Helse- og omsorgstjenesteloven § 6-2, point 2: the parties shall agree on
        learning and coping.

    Broken: A COPD pathway from spirometry over hospital to home nursing, with no COPD school.

    Sound: The same with “COPD school”, marked as learning and coping, after the GP check-up.

    Lets pass: Groups not marked as chronic. A drawing that hands nobody over yet, or has no end.
        A step that is called a course or school, or uses a service of that theme, though it is
        not marked; a step that stands for another pathway, which may have it.
    """
    if not view.pathway.patient_group.chronic or not view.finals or not view.handoffs:
        return
    themes = {service.id: service.theme for service in view.model.services}
    if any(_is_offer(step, themes) for step in view.pathway.steps):
        return
    text = _(
        "Patients in “{pathway}” live with a chronic illness, and no step offers them learning and "
        "coping. Draw the offer, or mark the step that is one."
    )
    name = view.pathway.name or _("The pathway")
    yield Fault((view.pathway.id,), text.format(pathway=name), mend=_mend(view))


def _is_offer(step: Step, themes: dict[str, Theme | None]) -> bool:
    if step.learning_and_coping or step.sub_pathway or _COURSE.search(step.name):
        return True
    return any(themes[service] is Theme.LEARNING_AND_COPING for service in step.services)


def _mend(view: PathwayView) -> Mend | None:
    """A course before the patient's life at home goes on; where it begins is told by the levels."""
    home = [arrow for arrow in view.pathway.transitions if _leads_home(view, arrow)]
    from_gp = [arrow for arrow in home if view.level(view.steps[arrow.source]) is CareLevel.GP]
    if not home:
        return None
    return partial(_with_course, pathway_id=view.pathway.id, arrow=(from_gp or home)[-1])


def _leads_home(view: PathwayView, arrow: Transition) -> bool:
    source, target = view.steps[arrow.source], view.steps[arrow.target]
    at_home = target.kind is StepKind.END or is_patients_own(view, target)
    return at_home and source.kind is not StepKind.START and not is_patients_own(view, source)


def _with_course(model: CareModel, pathway_id: str, arrow: Transition) -> CareModel:
    """The model with a course on a way of its own beside an arrow."""
    name = _("Learning and coping course")
    fields = {"name": name, "phase": Phase.AFTER, "learning_and_coping": True}
    step = step_at(model, CareLevel.PREVENTION, id=new_id(model, "step"), **fields)
    model = add_step(model, pathway_id, step)
    there = new_id(model, "transition")
    model = connect(model, pathway_id, arrow.source, step.id)
    model = change(model, there, condition=_("Has not been on the course"))
    onward = new_id(model, "transition")
    model = connect(model, pathway_id, step.id, arrow.target)
    return settled(settled(model, there), onward)


RULE = PathwayRule(
    code="C03",
    severity=Severity.WARNING,
    title=N_("No learning and coping offered"),
    why=N_(
        "Patients with a chronic illness are on their own most of the time. Those who know the "
        "signs of worsening and what to do come earlier and need the hospital less."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2, point 2: the parties shall agree on learning and "
        "coping."
    ),
    measures=(
        N_("Offer a course for the group together with the neighbours, or by video."),
        N_("Let the GP refer to the course at the yearly check-up, and ask who has not been."),
    ),
    check=no_learning_and_coping,
)
