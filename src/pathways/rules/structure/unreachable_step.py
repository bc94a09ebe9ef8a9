"""A step that no start leads to."""

from collections.abc import Iterator

from pathways.graph import PathwayView, cut_off
from pathways.language import N_, _
from pathways.model import Severity, StepKind
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import quoted_steps, step_name


def unreachable_step(view: PathwayView) -> Iterator[Fault]:
    """No start leads to a step.

    Fault: Whatever way one follows from the starts, one never comes to the step. Steps that can be
        come to only from there are told of together with it.

    Why it matters: The drawing says that a service is used, but nobody is ever sent there. Either
        a way is missing, or the service is not known to those who should refer to it.

    Source: White paper 16 (2010–2011): a pathway is a chain in time of the patient's meetings with
        the services, each following on another.

    Broken: “Start” → “GP” → “End”, and “COPD school” → “End” with nothing leading to it.

    Sound: The same with a transition from “GP” to “COPD school”.

    Lets pass: Further starts, since a pathway may begin in several places. A pathway without any
        start, which no-start tells of once.
    """
    if not view.starts:
        return
    for first, *others in cut_off(view):
        yield Fault((first, *others), _message(view, first, others))


def _message(view: PathwayView, first: str, others: list[str]) -> str:
    name = step_name(view, first)
    alone = not view.incoming[first] and not view.outgoing[first]
    if alone and view.steps[first].kind is not StepKind.END:
        return _(
            "“{step}” stands alone. Draw a transition to it from where the patients come, and one "
            "from it to what comes next."
        ).format(step=name)
    if others:
        return _(
            "No start leads to “{step}”, and so neither to {others}. Draw a transition to it from "
            "where the patients come."
        ).format(step=name, others=quoted_steps(view, others))
    return _(
        "No start leads to “{step}”. Draw a transition to it from where the patients come."
    ).format(step=name)


RULE = PathwayRule(
    code="S01",
    severity=Severity.WARNING,
    title=N_("No start leads to the step"),
    why=N_(
        "The drawing says that a service is used, but nobody is ever sent there. Either a way is "
        "missing, or those who should refer to the service do not know it."
    ),
    source=N_(
        "White paper 16 (2010–2011): a pathway is a chain in time, each meeting following on "
        "another."
    ),
    measures=(
        N_("Agree who refers to the service and when, and draw the transition."),
        N_("If patients may come straight here, make the step a start."),
        N_("If nobody uses the service, take the step out of the pathway."),
    ),
    check=unreachable_step,
)
