"""A decision that does not say when each way is taken."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, StepKind
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import quoted_steps, step_name


def decision_without_criteria(view: PathwayView) -> Iterator[Fault]:
    """A decision does not say when each way is taken.

    Fault: Two or more ways that leave a decision have no criterion.

    Why it matters: Where the criteria are in somebody's head, equal patients are treated unequally,
        and a new doctor on duty sends the patient to the wrong level.

    Source: National guidance on municipal acute beds (2012): which patients belong there, and which
        do not, must be agreed and known.

    Broken: The decision “Where to?” leads to “Municipal acute bed” and to “Hospital ward”, and
        neither transition says when.

    Sound: “Known COPD, mild” on one way and “Unclarified or poor” on the other.

    Lets pass: A decision with one way. One way without criterion beside others that have theirs:
        it is taken otherwise. Ways on worsening, since worsening is the criterion. Steps that are
        no decisions, since the patient may go several ways from them at once.
    """
    for step in view.pathway.steps:
        if step.kind is not StepKind.DECISION:
            continue
        bare = [
            arrow for arrow in view.outgoing[step.id] if not arrow.condition and not arrow.worsening
        ]
        if len({arrow.target for arrow in bare}) > 1:
            yield Fault(
                (*(arrow.id for arrow in bare), step.id),
                _(
                    "“{step}” does not say when the patient goes to {targets}. Write the criterion "
                    "on each way."
                ).format(
                    step=step_name(view, step.id),
                    targets=quoted_steps(view, (arrow.target for arrow in bare)),
                ),
                field="condition",
            )


RULE = PathwayRule(
    code="S06",
    severity=Severity.WARNING,
    title=N_("A decision without criteria"),
    why=N_(
        "Where the criteria are in somebody's head, equal patients are treated unequally, and the "
        "patient may be sent to the wrong level."
    ),
    source=N_(
        "National guidance on municipal acute beds (2012): which patients belong there must be "
        "agreed and known."
    ),
    measures=(
        N_("Agree on the criterion of each way, and write it on the transition."),
        N_("Make the criteria known to all who take the decision, the locum on duty too."),
    ),
    check=decision_without_criteria,
)
