"""A transition from a step to itself that does not say when."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import delete
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name


def self_loop(view: PathwayView) -> Iterator[Fault]:
    """A transition leads from a step back to itself, and nobody has said when.

    Fault: A transition has the same step at both ends and no criterion.

    Why it matters: It may be a slip of the hand, or a step that is repeated; nobody can tell how
        often, or until when.

    Source: How a pathway is drawn here: a transition leads to another step, or says when a step is
        repeated.

    Broken: An arrow from “Weight control” to “Weight control”.

    Sound: The same arrow with the criterion “Each week until the weight is stable”.

    Lets pass: A repeated step with a criterion, or repeated on worsening. A step that leads nowhere
        else: endless-loop tells of it.

    The mend deletes the transition.
    """
    for step, ways in view.outgoing.items():
        loops = [arrow for arrow in ways if arrow.target == step]
        if not loops or len(loops) == len(ways):
            continue
        for arrow in loops:
            if not arrow.condition and not arrow.worsening:
                yield Fault(
                    (arrow.id, step),
                    _(
                        "A transition leads from “{step}” back to itself. Write when the step is "
                        "repeated, or delete the transition."
                    ).format(step=step_name(view, step)),
                    field="condition",
                    mend=partial(delete, element_ids=(arrow.id,)),
                )


RULE = PathwayRule(
    code="S15",
    severity=Severity.WARNING,
    title=N_("A transition back to the same step"),
    why=N_(
        "It may be a slip of the hand, or a step that is repeated; nobody can tell how often, or "
        "until when."
    ),
    source=N_(
        "How a pathway is drawn here: a transition leads to another step, or says when a step is "
        "repeated."
    ),
    measures=(
        N_("Write on the transition when the step is repeated, and until when."),
        N_("Delete the transition if it was drawn by mistake."),
    ),
    check=self_loop,
)
