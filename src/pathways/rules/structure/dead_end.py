"""A step that the patient never leaves, though it is not an end."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, StepKind
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule


def dead_end(view: PathwayView) -> Iterator[Fault]:
    """A step that is not an end, and that nothing leaves."""
    for step in view.pathway.steps:
        if step.kind is not StepKind.END and not view.outgoing[step.id]:
            yield Fault((step.id,), _("Nothing leads on from “{step}”.").format(step=step.name))


RULE = PathwayRule(
    code="S02",
    severity=Severity.ERROR,
    title=N_("Dead end"),
    why=N_("x"),
    source=N_("x"),
    measures=(N_("x"),),
    check=dead_end,
)
