"""A pathway that does not say what the patient wants."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun
from pathways.rules.rule import PathwayRule


def no_patient_goal(view: PathwayView) -> Iterator[Fault]:
    """No goal of the patient's own is recorded.

    Fault: The pathway hands patients over, and nothing is written about what the patient wants to
        reach.

    Why it matters: Without the patient's goal every unit works towards its own. What is right for
        the lungs may be wrong for the life that the patient wants to live.

    Source: White paper 16 (2010–2011): a good pathway is coordinated to the patient's needs. The
        question “Hva er viktig for deg?” (what matters to you).

    Broken: A heart failure pathway over six levels with the goal left empty.

    Sound: “I want to sleep at home and walk to the shop.”

    Lets pass: Drawings in which no handoff has been filled in yet: the team draws first how it is.

    Mend: None. Only patients can say what they want to reach.
    """
    if view.pathway.patient_goal or next(begun(view), None) is None:
        return
    text = _("“{pathway}” does not say what the patient wants to reach.")
    name = view.pathway.name or _("The pathway")
    yield Fault((view.pathway.id,), text.format(pathway=name), field="patient_goal")


RULE = PathwayRule(
    code="B01",
    severity=Severity.WARNING,
    title=N_("No goal of the patient's own"),
    why=N_(
        "Without the patient's goal every unit works towards its own. What is right for one organ "
        "may be wrong for the life that the patient wants to live."
    ),
    source=N_(
        "White paper 16 (2010–2011): a good pathway is coordinated to the patient's needs; “Hva er "
        "viktig for deg?” (what matters to you)."
    ),
    measures=(
        N_("Ask some patients what they want to reach, and write it in their words."),
        N_("Invite a patient and a next of kin when the pathway is drawn."),
    ),
    check=no_patient_goal,
)
