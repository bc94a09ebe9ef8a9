"""The ways by which patients leave a bed, and whom they meet afterwards."""

from collections.abc import Collection, Iterator

from pathways.graph import PathwayView
from pathways.model import CareLevel, StepKind, Transition
from pathways.rules.handoffs import ADVICE, givers

HOSPITAL = frozenset({CareLevel.HOSPITAL, CareLevel.SPECIALIST_REHAB})
LIVING_AT_HOME = frozenset(
    {CareLevel.HOME, CareLevel.PREVENTION, CareLevel.GP, CareLevel.HOME_SERVICES}
)
MUNICIPAL_BEDS = frozenset({CareLevel.SHORT_TERM, CareLevel.NURSING_HOME})
OUTSIDE = LIVING_AT_HOME | MUNICIPAL_BEDS
"""Where the patient is out of the specialists' hands."""


def ways_out(
    view: PathwayView, beds: Collection[CareLevel], levels: Collection[CareLevel]
) -> Iterator[Transition]:
    """The ways patients take from some beds to other levels.

    Left out are ways by which only word is sent, ways on worsening, and a patient who waits at
    home for what the hospital does next.
    """
    for arrow in view.pathway.transitions:
        target = view.steps[arrow.target]
        if arrow.worsening or target.kind is StepKind.WAIT or view.level(target) not in levels:
            continue
        if arrow.handoff is not None and arrow.handoff.kind in ADVICE:
            continue
        if any(view.level(giver) in beds for giver in givers(view, arrow)):
            yield arrow


def at(view: PathwayView, levels: Collection[CareLevel]) -> set[str]:
    """The steps at some care levels."""
    return {id_ for id_, step in view.steps.items() if view.level(step) in levels}


def first_met(
    view: PathwayView, begin: str, wanted: Collection[str], closed: Collection[str] = ()
) -> str | None:
    """The first of the wanted steps on the ways from where one begins, over no closed step."""
    ahead = [begin]
    seen = {begin, *closed}
    for step in ahead:
        if step in wanted:
            return step
        for arrow in view.outgoing[step]:
            if arrow.target not in seen:
                seen.add(arrow.target)
                ahead.append(arrow.target)
    return None
