"""Make one step of many: they move into a pathway of their own, which the step stands for.

`expanding.expand` takes them back out: collapsed and expanded it is the same graph again.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Set
from typing import TypeVar

from pathways.edits.doors import ENTRY, EXIT, Side, door_arrow, wanted_doors
from pathways.edits.elements import new_id, new_ids, pathway_of
from pathways.edits.joining import joined, layout_part
from pathways.edits.rebuild import rebuilt
from pathways.edits.renaming import drawn_ids
from pathways.model import (
    CareLevel,
    CareModel,
    Layout,
    Pathway,
    Placement,
    Step,
    StepKind,
    Transition,
)

V = TypeVar("V")


def collapse(
    model: CareModel, pathway_id: str, step_ids: Collection[str], name: str, left: float = 0.0
) -> CareModel:
    """Move steps into a new pathway, and let one step stand for it where they were.

    The new pathway gets the id `new_id(model, "pathway")` and the step `new_id(model, "step")`.
    Transitions between the steps go along; those that lead in and out lead to the new step and,
    inside, are told by starts and ends. `left` is where the leftmost step is to stand in the new
    drawing. Raises KeyError for an unknown pathway or step, ValueError without steps.
    """
    home = pathway_of(model, pathway_id)
    chosen = set(step_ids)
    missing = chosen - {step.id for step in home.steps}
    if missing:
        raise KeyError(*sorted(missing))
    if not chosen:
        raise ValueError("nothing to collapse")
    inner_id, ids = new_id(model, "pathway"), new_ids(model, "step")
    levels = _levels(model, home)
    one = _standing_for(home, chosen, levels)
    one = rebuilt(one, id=next(ids), name=name, sub_pathway=inner_id)
    moved = _moved_out(home, chosen)
    spot = _spot(moved, one, levels)
    empty = Pathway(id=inner_id, name=name, state=home.state, layout=_bare(home.layout))
    inner = joined(empty, moved, (left - spot.x if spot else 0.0, 0.0))
    arrow_ids = new_ids(model, "transition")
    names = {step.id: step.name for step in home.steps}
    for side in (ENTRY, EXIT):
        crossing = [arrow for arrow in home.transitions if _crosses(arrow, side, chosen)]
        for door in wanted_doors(crossing, side, names, levels):
            step = Step(id=next(ids), kind=side.kind, name=door.name, level=door.level)
            arrow = door_arrow(door, side, step.id, next(arrow_ids))
            inner = rebuilt(
                inner, steps=(*inner.steps, step), transitions=(*inner.transitions, arrow)
            )
    outer = _left_behind(home, moved, one, spot)
    at = model.pathways.index(home)
    pathways = (*model.pathways[:at], outer, inner, *model.pathways[at + 1 :])
    return rebuilt(model, pathways=pathways)


def _levels(model: CareModel, pathway: Pathway) -> dict[str, CareLevel | None]:
    """The level each step is drawn at: its own, else its unit's."""
    units = {unit.id: unit.level for unit in model.units}
    return {step.id: step.level or units.get(step.unit or "") for step in pathway.steps}


def _crosses(arrow: Transition, side: Side, chosen: Set[str]) -> bool:
    inside, outside = getattr(arrow, side.inner), getattr(arrow, side.outer)
    return inside in chosen and outside not in chosen


def _common(values: Iterable[V]) -> V | None:
    """What all have in common; None when they differ."""
    several = set(values)
    return several.pop() if len(several) == 1 else None


def _standing_for(home: Pathway, chosen: Set[str], levels: Mapping[str, CareLevel | None]) -> Step:
    """The step that stands for the chosen ones: at the level of most, in the hands of all."""
    steps = [step for step in home.steps if step.id in chosen]
    level, _count = Counter(levels[step.id] for step in steps).most_common(1)[0]
    return Step(
        id="new",
        kind=StepKind.SUB_PATHWAY,
        level=level,
        unit=_common(step.unit for step in steps),
        party=_common(step.party for step in steps),
        phase=_common(step.phase for step in steps),
    )


def _spot(moved: Pathway, one: Step, levels: Mapping[str, CareLevel | None]) -> Placement | None:
    """Where the step stands: at the left of the moved ones, in the height of those in its lane."""
    spots = moved.layout.placements
    level = [spot.y for spot in spots if levels[spot.step] is one.level]
    if not level:
        return None
    x, pinned = min(spot.x for spot in spots), any(spot.pinned for spot in spots)
    return Placement(step=one.id, x=x, y=min(level), pinned=pinned)


def _bare(layout: Layout) -> Layout:
    """How a drawing is laid out, without anything that is said of its elements."""
    return layout_part(layout, frozenset())


def _moved_out(home: Pathway, chosen: Set[str]) -> Pathway:
    """The chosen steps with all that belongs to them alone."""
    arrows = tuple(one for one in home.transitions if one.source in chosen and one.target in chosen)
    about = chosen | {arrow.id for arrow in arrows}
    notes = tuple(note for note in home.notes if note.element in about)
    frames = tuple(one for one in home.frames if one.steps and chosen >= set(one.steps))
    known = about | {note.id for note in notes} | {frame.id for frame in frames}
    return Pathway(
        id=home.id,
        state=home.state,
        steps=tuple(step for step in home.steps if step.id in chosen),
        transitions=arrows,
        notes=notes,
        frames=frames,
        layout=layout_part(home.layout, known),
    )


def _left_behind(home: Pathway, moved: Pathway, one: Step, spot: Placement | None) -> Pathway:
    """The pathway with one step in place of all that moved out.

    The shares of the ways out are told inside, where they are chosen between.
    """
    gone = set(drawn_ids(moved))
    first = next(at for at, step in enumerate(home.steps) if step.id in gone)
    steps = [step for step in home.steps if step.id not in gone]
    steps.insert(first, one)
    arrows = tuple(
        rebuilt(
            arrow,
            source=one.id if arrow.source in gone else arrow.source,
            target=one.id if arrow.target in gone else arrow.target,
            share=None if arrow.source in gone else arrow.share,
        )
        for arrow in home.transitions
        if arrow.id not in gone
    )
    old = {arrow.id: arrow for arrow in home.transitions}
    kept = set(drawn_ids(home)) - gone
    turned = {arrow.id for arrow in arrows if arrow is not old[arrow.id]}
    layout = layout_part(home.layout, kept)
    return rebuilt(
        home,
        steps=tuple(steps),
        transitions=arrows,
        notes=tuple(note for note in home.notes if note.id not in gone),
        frames=tuple(
            rebuilt(
                frame,
                steps=tuple(dict.fromkeys(one.id if id_ in gone else id_ for id_ in frame.steps)),
            )
            for frame in home.frames
            if frame.id not in gone
        ),
        layout=rebuilt(
            layout,
            placements=(*layout.placements, *((spot,) if spot else ())),
            bends=tuple(bent for bent in layout.bends if bent.transition not in turned),
        ),
    )
