"""A step that nothing leads on from, though it is no end."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, Step, StepKind
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name


def dead_end(view: PathwayView) -> Iterator[Fault]:
    """Nothing leads on from a step.

    Fault: The patient comes to a step that is no end, and no transition leaves it.

    Why it matters: The patient stops there without anybody to follow up: nobody has been told, and
        nobody is responsible for what comes next.

    Source: The Norwegian Board of Health's inspection of discharges (summary 2016): most breaches
        are in what the next one is told.

    Broken: “Hospital ward” → “Home nursing”, and nothing after “Home nursing”.

    Sound: “Hospital ward” → “Home nursing” → the end “Manages at home”.

    Lets pass: Ends. A last step that stands for another pathway, since the patient goes on there.
        A pathway without any end, where no-end tells of it once. A step that stands all alone,
        which unreachable-step tells of.
    """
    if not view.finals or not view.pathway.transitions:
        return
    finals = {step.id for step in view.finals}
    for step in view.pathway.steps:
        if not view.outgoing[step.id] and step.id not in finals and not _stands_alone(view, step):
            yield Fault(
                (step.id,),
                _(
                    "Nothing leads on from “{step}”. Draw what comes next, or an end if the "
                    "patient leaves the pathway here."
                ).format(step=step_name(view, step.id)),
            )


def _stands_alone(view: PathwayView, step: Step) -> bool:
    """Whether no arrow touches a step that is no start."""
    return not view.incoming[step.id] and step.kind is not StepKind.START


RULE = PathwayRule(
    code="S02",
    severity=Severity.ERROR,
    title=N_("Nothing leads on"),
    why=N_(
        "The patient stops here without anybody to follow up: nobody has been told, and nobody is "
        "responsible for what comes next."
    ),
    source=N_("The Norwegian Board of Health: summary of the inspection of discharges, 2016."),
    measures=(
        N_("Agree who follows the patient up after this step, and draw the transition there."),
        N_("If the patient leaves the pathway here, draw an end that says how."),
    ),
    check=dead_end,
)
