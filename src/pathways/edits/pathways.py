"""Add a pathway, or draw a new one from another."""

from collections.abc import Mapping

from pathways.edits.elements import new_id, new_ids, pathway_of
from pathways.edits.rebuild import rebuilt
from pathways.model import CareModel, Frame, Layout, Note, Pathway, Step, Transition


def add_pathway(model: CareModel, pathway: Pathway) -> CareModel:
    """Add a pathway, last in the model; raises ValidationError when an id is taken."""
    return rebuilt(model, pathways=(*model.pathways, pathway))


def duplicate_pathway(model: CareModel, pathway_id: str, name: str) -> CareModel:
    """Add a copy of a pathway, based on it, with ids of its own.

    The copy gets the id `new_id(model, "pathway")`. Waivers are not copied: who accepted a finding
    looked at the other drawing. Raises KeyError for an unknown pathway.
    """
    original = pathway_of(model, pathway_id)
    ids = _copies(model, original)
    copy = rebuilt(
        original,
        id=new_id(model, "pathway"),
        name=name,
        based_on=original.id,
        steps=tuple(rebuilt(step, id=ids[step.id]) for step in original.steps),
        transitions=tuple(_transition(arrow, ids) for arrow in original.transitions),
        notes=tuple(_note(note, ids) for note in original.notes),
        frames=tuple(_frame(frame, ids) for frame in original.frames),
        layout=_layout(original.layout, ids),
    )
    return add_pathway(model, copy)


def _copies(model: CareModel, pathway: Pathway) -> dict[str, str]:
    """The copy's id for each id of the original."""
    kinds: dict[str, tuple[Step | Transition | Note | Frame, ...]] = {
        "step": pathway.steps,
        "transition": pathway.transitions,
        "note": pathway.notes,
        "frame": pathway.frames,
    }
    return {
        element.id: id_
        for prefix, originals in kinds.items()
        for element, id_ in zip(originals, new_ids(model, prefix), strict=False)
    }


def _transition(arrow: Transition, ids: Mapping[str, str]) -> Transition:
    return rebuilt(arrow, id=ids[arrow.id], source=ids[arrow.source], target=ids[arrow.target])


def _note(note: Note, ids: Mapping[str, str]) -> Note:
    element = ids.get(note.element, note.element) if note.element else None
    return rebuilt(note, id=ids[note.id], element=element)


def _frame(frame: Frame, ids: Mapping[str, str]) -> Frame:
    return rebuilt(frame, id=ids[frame.id], steps=tuple(ids[step] for step in frame.steps))


def _layout(layout: Layout, ids: Mapping[str, str]) -> Layout:
    return rebuilt(
        layout,
        placements=tuple(rebuilt(spot, step=ids[spot.step]) for spot in layout.placements),
        bends=tuple(rebuilt(bent, transition=ids[bent.transition]) for bent in layout.bends),
        label_shifts=tuple(
            rebuilt(shift, element=ids[shift.element]) for shift in layout.label_shifts
        ),
        colors=tuple(rebuilt(color, element=ids[color.element]) for color in layout.colors),
    )
