"""A patient for whom two parties hold responsibility at the same time."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Holder, Severity, Step
from pathways.rules.finding import Fault
from pathways.rules.handoffs import begun, between
from pathways.rules.responsibility.holding import holding_proposal, sender_holds
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name


def two_parties_responsible(view: PathwayView) -> Iterator[Fault]:
    """Two parties are responsible at once.

    Fault: Sender and receiver both hold responsibility until the patient is received; or a step
        names another responsible party than its unit has.

    Why it matters: Each believes that the other acts. Shared responsibility has to be divided by
        task, or it is nobody's.

    Source: Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what).

    Broken: Until the patient is home, “both parties” hold responsibility.

    Sound: The hospital holds responsibility until home nursing has confirmed; and a step in the
        municipality's unit is the municipality's.

    Lets pass: Parties that work together, when one of them is named as responsible; a step that
        names its unit's own party.

    Mend: The sender alone holds responsibility until the patient is received; the step is left to
        the party of its unit.
    """
    for arrow, handoff in begun(view):
        if handoff.responsible_until_received is Holder.BOTH:
            text = _(
                "Both “{source}” and “{target}” hold responsibility until the patient is received."
            )
            yield Fault(
                (arrow.id,),
                text.format(**between(view, arrow)),
                field="handoff.responsible_until_received",
                mend=sender_holds(view, arrow),
                proposal=holding_proposal(view, arrow),
            )
    for step in view.pathway.steps:
        if step.party and step.unit and (fault := _claimed_twice(view, step)):
            yield fault


def _claimed_twice(view: PathwayView, step: Step) -> Fault | None:
    unit = view.units[step.unit or ""]
    if unit.party is None or unit.party == step.party:
        return None
    text = _("“{step}” happens at “{unit}”, which is {owner}'s, but names {party} as responsible.")
    return Fault(
        (step.id,),
        text.format(
            step=step_name(view, step.id),
            unit=unit.name,
            owner=view.parties[unit.party].name,
            party=view.parties[step.party or ""].name,
        ),
        field="party",
        mend=partial(change, element_id=step.id, party=None),
    )


RULE = PathwayRule(
    code="R04",
    severity=Severity.WARNING,
    title=N_("Two parties responsible"),
    why=N_(
        "Each believes that the other acts. Shared responsibility must be divided by task, or it "
        "is nobody's."
    ),
    source=N_("Helse- og omsorgstjenesteloven § 6-2 point 1 (who is responsible for what)."),
    measures=(
        N_("Decide which of the two holds responsibility, and from which moment."),
        N_("Divide the tasks between the parties in the agreement (point 1)."),
    ),
    check=two_parties_responsible,
)
