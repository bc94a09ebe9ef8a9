"""A pathway without an end."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import quoted_steps


def no_end(view: PathwayView) -> Iterator[Fault]:
    """The pathway has no end.

    Fault: Steps are drawn, but none of them is an end.

    Why it matters: Without an end nobody has said when the services let go of the patient, who has
        the patient then, and what the patient shall be able to do.

    Source: FOR-2011-11-18-1115 § 9: a plan for follow-up belongs to every discharge.

    Broken: “Start” → “GP” → “Home nursing”, and nothing more.

    Sound: “Start” → “GP” → “Home nursing” → “Manages at home” (an end).

    Lets pass: A last step that stands for another pathway, since the patient goes on there. A
        pathway in which nothing is drawn yet. Follow-up for life is an end too: draw it as one.
    """
    if view.finals or not view.steps:
        return
    last = [step for step, arrows in view.outgoing.items() if not arrows]
    if last:
        text = _(
            "The pathway has no end: it stops at {steps}. Draw how the patient leaves it, or make "
            "the last step an end."
        ).format(steps=quoted_steps(view, last))
    else:
        text = _(
            "The pathway has no end: every way leads round again. Draw how the patient leaves it; "
            "follow-up for life may be such an end."
        )
    yield Fault((view.pathway.id, *last), text)


RULE = PathwayRule(
    code="S04",
    severity=Severity.ERROR,
    title=N_("The pathway has no end"),
    why=N_(
        "Nobody has said when the services let go of the patient, who has the patient then, and "
        "what the patient shall be able to do."
    ),
    source=N_("FOR-2011-11-18-1115 § 9: a plan for follow-up belongs to every discharge."),
    measures=(
        N_("Draw an end for each way out, and name it by what the patient then can do."),
        N_("Draw follow-up for life as an end that says who has the patient."),
    ),
    check=no_end,
)
