"""A handoff with which nothing is told: neither a message nor what the receiver must know."""

from collections.abc import Iterator
from functools import partial

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import HandoffKind, Severity, Transition
from pathways.rules.finding import Fault, Mend
from pathways.rules.handoffs import between, is_empty, listed, tells
from pathways.rules.information.missing_messages import (
    MissingMessages,
    described,
    with_messages,
)
from pathways.rules.message_table import Requirement, usual_kind
from pathways.rules.rule import PathwayRule


def no_information_passed(view: PathwayView) -> Iterator[Fault]:
    """No information is passed in a handoff.

    Fault: The patient passes from one unit or party to another, and neither a message nor the
        information the receiver needs is written down. An empty handoff is told of here alone:
        the other rules wait until something is filled in.

    Why it matters: Most breaches that inspections of discharges have found are in the transfer of
        information; a receiver who knows nothing starts anew, or misses what was agreed.

    Source: The Norwegian Board of Health's inspection of discharges (summary 2016).

    Broken: “Hospital ward” → “Home nursing”, and the handoff is empty.

    Sound: The same, with a discharge report, or with “What the receiver must know” filled in.

    Lets pass: Passages inside one unit, and patients who go somewhere by themselves, since nobody
        hands them over. Information without a message: other rules ask how it travels.
    """
    missing = MissingMessages(view)
    for arrow in view.handoffs:
        if arrow.handoff is None or is_empty(arrow.handoff):
            yield _empty(view, arrow, missing)
        elif not tells(arrow.handoff):
            yield _untold(view, arrow, missing.of(arrow))


def _empty(view: PathwayView, arrow: Transition, missing: MissingMessages) -> Fault:
    text = _(
        "Nothing is settled about the handoff from “{source}” to “{target}”: neither what kind it "
        "is, who hands over and who takes over, nor what the receiver gets to know."
    )
    kind = usual_kind(view, arrow)
    lacking = missing.of(arrow, kind)
    return Fault(
        (arrow.id,),
        text.format(**between(view, arrow)),
        field="handoff.kind",
        mend=_mend(arrow, kind, lacking),
    )


def _untold(view: PathwayView, arrow: Transition, lacking: tuple[Requirement, ...]) -> Fault:
    if not lacking:
        text = _(
            "Nothing is told from “{source}” to “{target}”: there is neither a message nor a word "
            "on what the receiver must know."
        )
        return Fault((arrow.id,), text.format(**between(view, arrow)), field="handoff.information")
    text = _("Nothing is told from “{source}” to “{target}”. Required here: {messages}.")
    names = listed(described(view, arrow, requirement) for requirement in lacking)
    kind = arrow.handoff.kind if arrow.handoff else None
    return Fault(
        (arrow.id,),
        text.format(messages=names, **between(view, arrow)),
        field="handoff.messages",
        mend=_mend(arrow, kind, lacking),
    )


def _mend(
    arrow: Transition, kind: HandoffKind | None, lacking: tuple[Requirement, ...]
) -> Mend | None:
    if not lacking:
        return None
    return partial(with_messages, transition_id=arrow.id, requirements=lacking, kind=kind)


RULE = PathwayRule(
    code="I01",
    severity=Severity.ERROR,
    title=N_("No information is passed"),
    why=N_(
        "Most breaches found in inspections of discharges are in the transfer of information. A "
        "receiver who is told nothing must start anew, or misses what was agreed."
    ),
    source=N_("The Norwegian Board of Health: summary of the inspection of discharges, 2016."),
    measures=(
        N_("Agree which message goes with the patient, who sends it and by when."),
        N_("Write down what the receiver must know, and ask the receiver whether it is enough."),
    ),
    check=no_information_passed,
)
