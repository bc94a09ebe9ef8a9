"""Steps that only lead round to each other."""

from collections.abc import Iterator

from pathways.graph import PathwayView, closed_loops
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import quoted_steps, step_name


def endless_loop(view: PathwayView) -> Iterator[Fault]:
    """Steps lead round to each other, and nothing leads out.

    Fault: From each of the steps one can come to all the others, and no transition leaves them (a
        strongly connected part without exit). A step whose only way leads back to itself is one.

    Why it matters: A patient who comes there never gets any further. Nobody has said what shall
        be reached, and when somebody else takes over.

    Source: White paper 16 (2010–2011): a good pathway is put together rationally and coordinated
        to the patient's needs.

    Broken: “Start” → “GP” → “Clinic” → “GP”, while the end is reached from somewhere else only.

    Sound: The same with a transition from “GP” to the end when the treatment has its effect.

    Lets pass: Loops with a way out, such as ways back on worsening and controls that are repeated.
        A loop that holds an end. A pathway without any end, which no-end tells of once.
    """
    if not view.finals:
        return
    for loop in closed_loops(view):
        if len(loop) == 1:
            text = _(
                "“{step}” leads only back to itself. Draw the way out, and say when it is taken."
            ).format(step=step_name(view, loop[0]))
        else:
            text = _(
                "From {steps} the patient only comes round again. Draw the way out, and say when "
                "it is taken."
            ).format(steps=quoted_steps(view, loop))
        yield Fault(loop, text)


RULE = PathwayRule(
    code="S05",
    severity=Severity.WARNING,
    title=N_("A loop without a way out"),
    why=N_(
        "A patient who comes here never gets any further. Nobody has said what shall be reached, "
        "and when somebody else takes over."
    ),
    source=N_(
        "White paper 16 (2010–2011): a good pathway is put together rationally and coordinated to "
        "the patient's needs."
    ),
    measures=(
        N_("Agree what must be reached before the patient leaves the loop, and draw the way out."),
        N_("Draw follow-up for life as an end that says who has the patient."),
    ),
    check=endless_loop,
)
