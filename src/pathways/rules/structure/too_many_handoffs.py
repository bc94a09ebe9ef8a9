"""A usual route with more handoffs than the team wants."""

from collections.abc import Iterator

from pathways.graph import PathwayView, handoffs_on, usual_route
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import quoted_steps


def too_many_handoffs(view: PathwayView) -> Iterator[Fault]:
    """The usual route has more handoffs than the limit.

    Fault: The route that most patients take, by the shares, has more handoffs than the limit set
        in this document. Where nobody has given shares, ways count as equally usual.

    Why it matters: Every handoff is a chance to lose information or time, and somebody new for the
        patient to get to know.

    Source: The limit is the team's own (Limits: handoffs on the usual route). That pathways break
        in the transitions: the Norwegian Board of Health's inspection of discharges (2016).

    Broken: Nine changes of unit from “Gets short of breath” to “Manages at home”, with a limit of
        eight.

    Sound: The same with the outpatient control made by video from home nursing: seven.

    Lets pass: Many handoffs on a route that few patients take. Passages inside one unit, and
        patients who go somewhere by themselves.
    """
    limit = view.model.limits.handoffs_on_usual_route
    passed = handoffs_on(view, usual_route(view))
    if len(passed) > limit:
        yield Fault(
            (view.pathway.id, *(arrow.id for arrow in passed)),
            _(
                "The usual route has {count} handoffs, and the limit is {limit}. The patient is "
                "handed over to {steps}."
            ).format(
                count=len(passed),
                limit=limit,
                steps=quoted_steps(view, (arrow.target for arrow in passed)),
            ),
        )


RULE = PathwayRule(
    code="S14",
    severity=Severity.WARNING,
    title=N_("Many handoffs on the usual route"),
    why=N_(
        "Every handoff is a chance to lose information or time, and somebody new for the patient "
        "to get to know."
    ),
    source=N_(
        "The team's own limit. That pathways break in the transitions: the Norwegian Board of "
        "Health, summary of the inspection of discharges, 2016."
    ),
    measures=(
        N_("See whether two steps can be taken in one unit, or one be left out."),
        N_("Let somebody visit the patient or meet by video, so that the patient need not move."),
        N_("If so many are needed, set the document's limit higher."),
    ),
    check=too_many_handoffs,
)
