"""Long-term services from several levels without the offer of an individual plan."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.responsibility.long_term import needs_coordination
from pathways.rules.rule import PathwayRule


def no_individual_plan(view: PathwayView) -> Iterator[Fault]:
    """Long-term services cross care levels, and no individual plan is offered.

    Fault: The pathway is marked as long-term and crosses care levels, and the patient is not
        offered an individual plan, or nobody has said.

    Why it matters: The plan is where the services agree on the patient's own goal and on who does
        what; the patient has a right to it.

    Source: Helse- og omsorgstjenesteloven § 7-1 (individual plan).

    Broken: A stroke pathway with home rehabilitation over months, and no plan.

    Sound: The same, where every patient is offered an individual plan.

    Lets pass: Pathways that the team has not marked as long-term; pathways within one care level
        and the home. A patient may decline the plan: the offer is what counts.

    Mend: Every patient is offered a plan.
    """
    if not needs_coordination(view) or view.pathway.individual_plan:
        return
    name = view.pathway.name or _("The pathway")
    if view.pathway.individual_plan is None:
        text = _("It is not said whether patients in “{pathway}” are offered an individual plan.")
    else:
        text = _("Patients in “{pathway}” are not offered an individual plan.")
    yield Fault(
        (view.pathway.id,),
        text.format(pathway=name),
        field="individual_plan",
        mend=partial(change, element_id=view.pathway.id, individual_plan=True),
        proposal=_("Every patient in “{pathway}” is offered an individual plan.").format(
            pathway=name
        ),
    )


RULE = PathwayRule(
    code="R06",
    severity=Severity.ERROR,
    title=N_("No individual plan"),
    why=N_(
        "The plan is where the services agree on the patient's own goal and on who does what; the "
        "patient has a right to it."
    ),
    source=N_("Helse- og omsorgstjenesteloven § 7-1 (individual plan)."),
    measures=(
        N_("Offer every patient in the pathway an individual plan, and say who takes it up."),
        N_("Let the coordinating unit keep count of offers made and plans in use."),
    ),
    check=no_individual_plan,
)
