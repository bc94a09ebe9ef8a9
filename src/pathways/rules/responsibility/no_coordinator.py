"""Long-term services from several levels without anybody who coordinates them."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.responsibility.long_term import has_municipal_services, needs_coordination
from pathways.rules.rule import PathwayRule


def no_coordinator(view: PathwayView) -> Iterator[Fault]:
    """Long-term services cross care levels, and no coordinator is named.

    Fault: The pathway is marked as long-term and crosses care levels, and its coordinator is not
        named.

    Why it matters: Without a coordinator the patient or the next of kin has to carry word from
        one service to the next.

    Source: Helse- og omsorgstjenesteloven § 7-2 (coordinator) and § 7-3 (the municipality's
        coordinating unit, which appoints one).

    Broken: A COPD pathway over five levels, long-term, without a coordinator.

    Sound: The same with “COPD nurse in the municipality” as coordinator.

    Lets pass: Pathways that the team has not marked as long-term; pathways within one care level
        and the home.

    Mend: The coordinator is one in the municipality's coordinating unit, until the team names
        another; none where no municipal service has a part in the pathway.
    """
    if not needs_coordination(view) or view.pathway.coordinator:
        return
    text = _("“{pathway}” goes over several care levels for a long time without a coordinator.")
    name = view.pathway.name or _("The pathway")
    role = _("Coordinator in the coordinating unit")
    mend = partial(change, element_id=view.pathway.id, coordinator=role)
    yield Fault(
        (view.pathway.id,),
        text.format(pathway=name),
        field="coordinator",
        mend=mend if has_municipal_services(view) else None,
        proposal=_("The coordinator is “{role}”.").format(role=role),
    )


RULE = PathwayRule(
    code="R05",
    severity=Severity.ERROR,
    title=N_("No coordinator"),
    why=N_(
        "Without a coordinator the patient or the next of kin has to carry word from one service "
        "to the next."
    ),
    source=N_("Helse- og omsorgstjenesteloven § 7-2 (coordinator) and § 7-3 (coordinating unit)."),
    measures=(
        N_("Name the role that coordinates the services for these patients."),
        N_("Let the municipality's coordinating unit appoint a coordinator for each patient."),
    ),
    check=no_coordinator,
)
