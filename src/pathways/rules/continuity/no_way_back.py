"""A discharge after which nobody has said where the patient turns when it gets worse."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change, connect, new_id
from pathways.graph import PathwayView, leading_to
from pathways.language import N_, _
from pathways.model import CareLevel, CareModel, Severity, StepKind, Transition
from pathways.rules.continuity.ways_out import (
    HOSPITAL,
    OUTSIDE,
    at,
    ways_out,
)
from pathways.rules.finding import Fault, Mend
from pathways.rules.handoffs import between, givers, is_empty
from pathways.rules.rule import PathwayRule
from pathways.rules.settling import settled
from pathways.rules.words import quoted_steps

_BEDS = HOSPITAL | {CareLevel.INTERMEDIATE}


def no_way_back(view: PathwayView) -> Iterator[Fault]:
    """After a discharge there is no agreed way back on worsening.

    Fault: A patient leaves hospital, specialised rehabilitation or an intermediate unit. The
        handoff does not say what to do if it gets worse, and no way on worsening leaves any step
        the patient comes to before the next stay.

    Why it matters: A patient with a known illness and an agreed treatment should come straight
        back to those who know it. Without an agreed way it starts anew with 113 or in a queue.

    Source: I-PASS: what to do if it gets worse belongs to every handover. White paper 16
        (2010–2011): a good pathway is coordinated to the patient's needs.

    Broken: “Lung ward” → “Home nursing” → the end, and “If it gets worse” is empty.

    Sound: The same with “Call the ward's direct line day and night”; or with an arrow marked as
        worsening from “Home nursing” to “Lung ward”.

    Lets pass: Word that is sent without the patient. A way back further on, as long as no new stay
        lies before it. Handoffs on which nothing is written, where one rule tells of it all.
        Where none of several discharges has it, the pathway is told of once.
    """
    ways = [arrow for arrow in ways_out(view, _BEDS, OUTSIDE) if _is_begun(arrow)]
    open_ways = [arrow for arrow in ways if arrow.handoff and not arrow.handoff.contingency]
    if not open_ways:
        return
    agreed = {arrow.source for arrow in view.pathway.transitions if arrow.worsening}
    safe = leading_to(view, agreed, closed=at(view, _BEDS))
    lost = [arrow for arrow in open_ways if arrow.target not in safe]
    if len(lost) > 1 and len(lost) == len(ways):
        yield _nowhere(view, lost)
    else:
        yield from (_fault(view, arrow) for arrow in lost)


def _is_begun(arrow: Transition) -> bool:
    return arrow.handoff is not None and not is_empty(arrow.handoff)


def _nowhere(view: PathwayView, lost: list[Transition]) -> Fault:
    text = _(
        "Nobody has said in “{pathway}” what patients do if it gets worse after the discharge to "
        "{targets}. Write it on the handoff, or draw the way back."
    )
    targets = quoted_steps(view, (arrow.target for arrow in lost))
    name = view.pathway.name or _("The pathway")
    return Fault(
        (view.pathway.id, *(arrow.id for arrow in lost)),
        text.format(pathway=name, targets=targets),
    )


def _fault(view: PathwayView, arrow: Transition) -> Fault:
    text = _(
        "It is not said what the patient does if it gets worse after “{source}” has handed over to "
        "“{target}”. Write it on the handoff, or draw the way back."
    )
    return Fault(
        (arrow.id,),
        text.format(**between(view, arrow)),
        field="handoff.contingency",
        mend=_mend(view, arrow),
    )


def _mend(view: PathwayView, arrow: Transition) -> Mend | None:
    """The way back to where the stay began; none from an end, where the patient has left."""
    door = _door(view, arrow)
    if view.steps[arrow.target].kind is StepKind.END or door is None:
        return None
    return partial(
        _with_way_back, pathway_id=view.pathway.id, source_id=arrow.target, target_id=door
    )


def _door(view: PathwayView, arrow: Transition) -> str | None:
    """The first step of the unit that discharges, when it is the same for all who may."""
    units = {giver.unit for giver in givers(view, arrow)}
    if len(units) != 1 or None in units:
        return None
    return next(step.id for step in view.pathway.steps if step.unit in units)


def _with_way_back(model: CareModel, pathway_id: str, source_id: str, target_id: str) -> CareModel:
    way = new_id(model, "transition")
    model = connect(model, pathway_id, source_id, target_id)
    model = change(model, way, worsening=True, condition=_("Gets worse"))
    return settled(model, way)


RULE = PathwayRule(
    code="C04",
    severity=Severity.WARNING,
    title=N_("No way back on worsening"),
    why=N_(
        "A patient with a known illness and an agreed treatment should come straight back to those "
        "who know it. Without an agreed way it starts anew with 113 or in a queue."
    ),
    source=N_(
        "I-PASS (what to do if it gets worse); white paper 16 (2010–2011): a good pathway is "
        "coordinated to the patient's needs."
    ),
    measures=(
        N_("Agree on whom the patient calls, day and night, and write it on the handoff."),
        N_("Agree that known patients are taken straight in, with a treatment plan that follows."),
    ),
    check=no_way_back,
)
