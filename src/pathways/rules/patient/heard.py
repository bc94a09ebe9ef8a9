"""The handoffs at which the patient must have been spoken with, and what is said of it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pathways.graph import PathwayView
from pathways.model import Handoff, HandoffKind, Transition
from pathways.rules.handoffs import begun, comes_alone, in_ambulance, tells

Answer = Callable[[Handoff], bool | None]

_KINDS = frozenset(
    {
        HandoffKind.REFERRAL,
        HandoffKind.ADMISSION,
        HandoffKind.TRANSFER,
        HandoffKind.DISCHARGE,
        HandoffKind.FOLLOW_UP,
    }
)


class Unsaid(NamedTuple):
    """The handoffs where nobody has said, and whether anybody has at another."""

    arrows: list[Transition]
    said_elsewhere: bool


def refused(view: PathwayView, answer: Answer) -> Iterator[Transition]:
    """The handoffs where the answer is no."""
    for arrow, handoff in begun(view):
        if answer(handoff) is False:
            yield arrow


def unsaid(view: PathwayView, answer: Answer) -> Unsaid:
    """The handoffs where the patient passes on and nobody has answered.

    To and from the ambulance, and where the patient comes by himself or herself, none is needed.
    """
    arrows = [
        arrow
        for arrow, handoff in begun(view)
        if answer(handoff) is None
        and handoff.kind in _KINDS
        and tells(handoff)
        and not in_ambulance(view, arrow)
        and not comes_alone(view, arrow)
    ]
    said = bool(arrows) and any(answer(handoff) is not None for _arrow, handoff in begun(view))
    return Unsaid(arrows, said)
