"""A step without a name."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, Step, StepKind
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name


def unnamed_step(view: PathwayView) -> Iterator[Fault]:
    """A step has no name.

    Fault: A step's name is empty.

    Why it matters: Those who were not in the room when it was drawn cannot tell what happens to the
        patient there.

    Source: How a pathway is drawn here: a step's name says what happens to the patient.

    Broken: A box without text between “GP” and “Hospital ward”.

    Sound: “Ambulance” between “GP” and “Hospital ward”.

    Lets pass: The only start and the only end, whose shape says it all. A step that stands for
        another pathway, which lends it its name.
    """
    alone = {steps[0].id for steps in (view.starts, view.ends) if len(steps) == 1}
    for step in view.pathway.steps:
        if not step.name and step.id not in alone and not _has_borrowed_name(step):
            yield Fault((step.id,), _message(view, step), field="name")


def _has_borrowed_name(step: Step) -> bool:
    return step.kind is StepKind.SUB_PATHWAY and step.sub_pathway is not None


def _message(view: PathwayView, step: Step) -> str:
    for arrow in view.incoming[step.id]:
        if view.steps[arrow.source].name:
            text = _("The step after “{step}” has no name. Write what happens there.")
            return text.format(step=step_name(view, arrow.source))
    for arrow in view.outgoing[step.id]:
        if view.steps[arrow.target].name:
            text = _("The step before “{step}” has no name. Write what happens there.")
            return text.format(step=step_name(view, arrow.target))
    return _("A step has no name. Write what happens there.")


RULE = PathwayRule(
    code="S09",
    severity=Severity.WARNING,
    title=N_("A step without a name"),
    why=N_(
        "Those who were not in the room when it was drawn cannot tell what happens to the patient "
        "here."
    ),
    source=N_("How a pathway is drawn here: a step's name says what happens to the patient."),
    measures=(N_("Name the step by what happens to the patient, in a few words."),),
    check=unnamed_step,
)
