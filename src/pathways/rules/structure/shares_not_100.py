"""Shares of patients that do not add up."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, Step, StepKind, Transition
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name

_ROUNDING = 0.5
"""How far a share may be off when it is given in whole per cents."""


def shares_not_100(view: PathwayView) -> Iterator[Fault]:
    """The shares of the ways from a step do not add up to 100 %.

    Fault: All ways that leave a step have a share, and the sum is not 100 %; or some have, and
        theirs alone is more.

    Why it matters: Patients go missing or are counted twice, so the usual route, the load on the
        units and what a change would cost come out wrong.

    Source: Arithmetic: every patient who leaves a step goes one of the ways.

    Broken: From a decision 60 % go home and 30 % to hospital, and there is no third way.

    Sound: 60 % go home, 30 % to hospital and 10 % to a municipal acute bed.

    Lets pass: Whole per cents that add up to 99 or 101 by rounding. Ways without a share as long
        as there is something left for them. A way that all take (100 %) with others beside it,
        where the step is no decision: the patient then goes several ways at once. Less than
        100 % from an end, since the others leave the pathway there.
    """
    for step in view.pathway.steps:
        ways = view.outgoing[step.id]
        given = [arrow for arrow in ways if arrow.share is not None]
        total = sum(arrow.share or 0 for arrow in given)
        if given and _is_off(step, total, given, len(ways)):
            yield Fault(
                (*(arrow.id for arrow in given), step.id),
                _(
                    "The shares of the ways from “{step}” add up to {total}%, not 100%. Correct "
                    "them, or draw the way that is missing."
                ).format(step=step_name(view, step.id), total=round(total)),
                field="share",
            )


def _is_off(step: Step, total: float, given: list[Transition], ways: int) -> bool:
    slack = _ROUNDING * len(given)
    if total > 100 + slack:
        beside = any(arrow.share == 100 for arrow in given)
        return step.kind is StepKind.DECISION or not beside
    stays = step.kind is StepKind.END
    return len(given) == ways and total < 100 - slack and not stays


RULE = PathwayRule(
    code="S07",
    severity=Severity.WARNING,
    title=N_("The shares do not add up to 100%"),
    why=N_(
        "Patients go missing or are counted twice, so the usual route and the load on the units "
        "come out wrong."
    ),
    source=N_("Arithmetic: every patient who leaves a step goes one of the ways."),
    measures=(
        N_("Count how the patients of the last year were divided, and correct the shares."),
        N_("Draw the way that is missing; let one way have no share if it takes the rest."),
    ),
    check=shares_not_100,
)
