"""A pathway in which nothing is drawn yet."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule


def empty_pathway(view: PathwayView) -> Iterator[Fault]:
    """Nothing is drawn in the pathway yet.

    Fault: The pathway has no steps.

    Why it matters: It is counted and printed with the others, and a reader may believe that
        something is lost.

    Source: How a pathway is drawn here: it goes from a start to an end.

    Broken: A new pathway.

    Sound: A pathway with a start, what happens to the patient, and an end.

    Lets pass: Whatever has a step. The other rules are silent about a pathway without steps.
    """
    if not view.steps:
        yield Fault(
            (view.pathway.id,),
            _("Nothing is drawn here yet. Begin with a start: what brings the patient in?"),
        )


RULE = PathwayRule(
    code="S16",
    severity=Severity.NOTE,
    title=N_("An empty pathway"),
    why=N_(
        "It is counted and printed with the others, and a reader may believe that something is "
        "lost."
    ),
    source=N_("How a pathway is drawn here: it goes from a start to an end."),
    measures=(
        N_("Draw the first steps, or begin with a template."),
        N_("Delete the pathway if it is not needed."),
    ),
    check=empty_pathway,
)
