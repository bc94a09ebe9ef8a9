"""Long-term services from several levels without anybody who coordinates them."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.responsibility.long_term import needs_coordination
from pathways.rules.rule import PathwayRule


def no_coordinator(view: PathwayView) -> Iterator[Fault]:
    """Long-term services cross care levels, and no coordinator is named.

    Fault: The pathway is marked as long-term and crosses care levels, and its coordinator is not
        named.

    Why it matters: Without a coordinator the patient or the next of kin has to carry word from
        one service to the next.

    Source: Helse- og omsorgstjenesteloven § 7-2 (coordinator).

    Broken: A COPD pathway over five levels, long-term, without a coordinator.

    Sound: The same with “COPD nurse in the municipality” as coordinator.

    Lets pass: Pathways that the team has not marked as long-term; pathways within one care level
        and the home.
    """
    if needs_coordination(view) and not view.pathway.coordinator:
        text = _("“{pathway}” goes over several care levels for a long time without a coordinator.")
        name = view.pathway.name or _("The pathway")
        yield Fault((view.pathway.id,), text.format(pathway=name), field="coordinator")


RULE = PathwayRule(
    code="R05",
    severity=Severity.ERROR,
    title=N_("No coordinator"),
    why=N_(
        "Without a coordinator the patient or the next of kin has to carry word from one service "
        "to the next."
    ),
    source=N_("Helse- og omsorgstjenesteloven § 7-2 (coordinator)."),
    measures=(
        N_("Name the role that coordinates the services for these patients."),
        N_("Let the municipality's coordinating unit appoint a coordinator for each patient."),
    ),
    check=no_coordinator,
)
