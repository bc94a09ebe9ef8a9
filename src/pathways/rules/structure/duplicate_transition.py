"""The same transition drawn more than once."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from pathways.edits import change, delete
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareModel, Severity, Transition
from pathways.rules.finding import Fault, Mend
from pathways.rules.rule import PathwayRule
from pathways.rules.words import step_name


def duplicate_transition(view: PathwayView) -> Iterator[Fault]:
    """The same transition is drawn more than once.

    Fault: Several transitions lead from one step to the same other step, under the same criterion
        and as the same kind of handoff.

    Why it matters: One of them is mended and the other forgotten; registers and counts show the
        handoff twice.

    Source: How a pathway is drawn here: one passage, one transition.

    Broken: Two transitions from “GP” to “Hospital ward”, one with its handoff filled in and one
        without.

    Sound: One transition from “GP” to “Hospital ward”.

    Lets pass: Two ways between the same steps under different criteria, one of them on worsening,
        or as different kinds of handoff (a referral and a consultation). Ways to and fro.

    The mend keeps the fullest one and gives it the shares of all. There is none where two of them
    hold handoffs that differ, since a person must choose.
    """
    for source, ways in view.outgoing.items():
        if len({arrow.target for arrow in ways}) == len(ways):
            continue
        for alike in _alike(ways):
            kept, *others = sorted(alike, key=_emptiness)
            yield Fault(
                (*(arrow.id for arrow in others), kept.id),
                _(
                    "{count} transitions lead from “{source}” to “{target}” for the same reason. "
                    "Keep one."
                ).format(
                    count=len(alike),
                    source=step_name(view, source),
                    target=step_name(view, kept.target),
                ),
                mend=_mend(kept, others),
            )


def _alike(ways: list[Transition]) -> Iterator[list[Transition]]:
    """The groups of ways that say the same; what is no handoff yet may be any kind of it."""
    groups: dict[tuple[str, str, bool], list[Transition]] = defaultdict(list)
    for arrow in ways:
        groups[arrow.target, arrow.condition.casefold(), arrow.worsening].append(arrow)
    for group in groups.values():
        kinds: dict[object, list[Transition]] = defaultdict(list)
        for arrow in group:
            kinds[arrow.handoff.kind if arrow.handoff else None].append(arrow)
        unsaid = kinds.pop(None, [])
        said = list(kinds.values()) or [[]]
        said[0] = said[0] + unsaid
        yield from (arrows for arrows in said if len(arrows) > 1)


def _emptiness(arrow: Transition) -> bool:
    return arrow.handoff is None


def _mend(kept: Transition, others: list[Transition]) -> Mend | None:
    if any(arrow.handoff not in (None, kept.handoff) for arrow in others):
        return None
    shares = [arrow.share for arrow in (kept, *others) if arrow.share is not None]
    share = min(100.0, sum(shares)) if shares else None
    return partial(_merged, kept=kept.id, others=tuple(arrow.id for arrow in others), share=share)


def _merged(
    model: CareModel, *, kept: str, others: tuple[str, ...], share: float | None
) -> CareModel:
    return delete(change(model, kept, share=share), others)


RULE = PathwayRule(
    code="S08",
    severity=Severity.WARNING,
    title=N_("The same transition twice"),
    why=N_(
        "One of them is mended and the other forgotten, and registers and counts show the handoff "
        "twice."
    ),
    source=N_("How a pathway is drawn here: one passage, one transition."),
    measures=(
        N_("Keep the transition that tells most, and delete the other."),
        N_("If they are taken for different reasons, write the criterion on each."),
    ),
    check=duplicate_transition,
)
