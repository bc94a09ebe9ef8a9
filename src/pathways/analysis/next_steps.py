"""What can be told of a step that is about to follow another: its care level and in whose hands.

And which steps the flow has not been drawn on from.
"""

from collections.abc import Sequence

from pathways.graph import PathwayView
from pathways.model import CareLevel, Step, StepKind, Unit


def level_beside(level: CareLevel | None, drawn: Sequence[CareLevel], by: int) -> CareLevel:
    """The next care level upwards (`by` 1) or downwards (-1); the level itself at either end.

    `drawn` are the levels that have a lane, the lowest first. Where the drawing has no further
    lane, the next in the levels' own order gets one.
    """
    if level is None:
        return drawn[0] if drawn else CareLevel.HOME
    for order in (list(drawn), list(CareLevel)):
        place = order.index(level) + by if level in order else -1
        if 0 <= place < len(order):
            return order[place]
    return level


def follower(view: PathwayView, source: str, step: Step, level: CareLevel | None) -> Step:
    """The step at a level after another, in the hands that most likely have it.

    On the same level that is whoever has the patient already. On another it is the unit that the
    pathway last used there, else the model's only unit of that level, else nobody is named.
    """
    unit, party = _hands(view, source, level)
    stands = level if unit is None or unit.level is not level else None
    return step.model_copy(
        update={"level": stands, "unit": unit.id if unit else None, "party": party}
    )


def open_ends(view: PathwayView) -> tuple[str, ...]:
    """The steps that nothing leaves although the pathway does not end there, in its order."""
    final = {step.id for step in view.finals}
    return tuple(id_ for id_, arrows in view.outgoing.items() if not arrows and id_ not in final)


def source_of(view: PathwayView, step: str) -> str | None:
    """The step that leads to a step: the first drawn that is not the step itself."""
    sources = (arrow.source for arrow in view.incoming[step])
    return next((source for source in sources if source != step), None)


def _hands(
    view: PathwayView, source: str, level: CareLevel | None
) -> tuple[Unit | None, str | None]:
    keepers = view.keepers(view.steps[source])
    if len(keepers) == 1 and view.level(keepers[0]) is level:
        return view.unit(keepers[0]), keepers[0].party
    here = (
        step.unit
        for step in reversed(view.pathway.steps)
        if step.unit and view.level(step) is level and step.kind is not StepKind.SUB_PATHWAY
    )
    last = next(here, None)
    if last is not None:
        return view.units[last], None
    known = [unit for unit in view.units.values() if unit.level is level]
    return (known[0] if len(known) == 1 and level is not None else None), None
