"""A pathway without a start."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule


def no_start(view: PathwayView) -> Iterator[Fault]:
    """The pathway has no start.

    Fault: Steps are drawn, but none of them is a start.

    Why it matters: Nobody can tell where patients come from and who lets them in, and the analysis
        cannot follow them: what no start leads to cannot be shown either.

    Source: White paper 16 (2010–2011): a pathway is a chain in time; the Hallingdal care chain
        (2010) begins with the patient at the GP or out-of-hours.

    Broken: “GP” → “Hospital ward” → “End”.

    Sound: “Gets short of breath” (a start) → “GP” → “Hospital ward” → “End”.

    Lets pass: A pathway with several starts, and one in which nothing is drawn yet.
    """
    if view.starts or not view.steps:
        return
    first = [step.id for step in view.pathway.steps if not view.incoming[step.id]]
    yield Fault(
        (view.pathway.id, *first),
        _("The pathway has no start. Draw one that says what brings the patient in."),
    )


RULE = PathwayRule(
    code="S03",
    severity=Severity.WARNING,
    title=N_("The pathway has no start"),
    why=N_(
        "Nobody can tell where the patients come from and who lets them in, and the analysis "
        "cannot follow them through the pathway."
    ),
    source=N_(
        "White paper 16 (2010–2011): a pathway is a chain in time, each meeting following on "
        "another."
    ),
    measures=(N_("Draw a start for each way in, and lead it to the first step."),),
    check=no_start,
)
