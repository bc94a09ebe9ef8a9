"""Where things stand on a drawing."""

from collections.abc import Collection, Iterable, Mapping

from pathways.edits.elements import pathway_of
from pathways.edits.rebuild import rebuilt, with_pathway
from pathways.model import CareModel, Layout, Pathway, Placement


def with_placements(layout: Layout, placements: Iterable[Placement]) -> Layout:
    """The layout with these placements instead of the same steps' old ones."""
    new = {placement.step: placement for placement in placements}
    kept = {placement.step: placement for placement in layout.placements}
    return rebuilt(layout, placements=tuple((kept | new).values()))


def place(model: CareModel, pathway_id: str, placements: Iterable[Placement]) -> CareModel:
    """Store the places an arrangement gave; steps that are not named stay where they are.

    Corners that people have set on an arrow go when one of its ends is put elsewhere: they belonged
    to the old places. A step whose place is stored for the first time has not moved. Raises
    KeyError for an unknown pathway, ValidationError for an unknown step.
    """
    pathway = pathway_of(model, pathway_id)
    before, layout = pathway.layout, with_placements(pathway.layout, placements)
    known = {spot.step for spot in before.placements}
    moved = {step for step, _x, _y in _spots(layout) ^ _spots(before) if step in known}
    return with_pathway(model, rebuilt(pathway, layout=_unbent(pathway, layout, moved)))


def change_layout(model: CareModel, pathway_id: str, **fields: object) -> CareModel:
    """The model with some fields of a drawing's layout changed; what it draws stays.

    Raises KeyError for an unknown pathway, TypeError for an unknown field and pydantic's
    ValidationError for a value that is not allowed.
    """
    pathway = pathway_of(model, pathway_id)
    return with_pathway(model, rebuilt(pathway, layout=rebuilt(pathway.layout, **fields)))


def shift(model: CareModel, pathway_id: str, by: Mapping[str, tuple[float, float]]) -> CareModel:
    """Move steps that have a stored place, as when room is made; none is pinned by that.

    Arrows keep the corners people have set. Raises KeyError for an unknown pathway.
    """
    pathway = pathway_of(model, pathway_id)
    placements = (
        rebuilt(spot, x=spot.x + by[spot.step][0], y=spot.y + by[spot.step][1])
        for spot in pathway.layout.placements
        if spot.step in by
    )
    layout = with_placements(pathway.layout, placements)
    return with_pathway(model, rebuilt(pathway, layout=layout))


def _spots(layout: Layout) -> set[tuple[str, float, float]]:
    return {(spot.step, spot.x, spot.y) for spot in layout.placements}


def _unbent(pathway: Pathway, layout: Layout, steps: set[str]) -> Layout:
    touched = {
        arrow.id for arrow in pathway.transitions if arrow.source in steps or arrow.target in steps
    }
    bends = (bends for bends in layout.bends if bends.transition not in touched)
    return rebuilt(layout, bends=tuple(bends))


def unpin(model: CareModel, step_ids: Collection[str]) -> CareModel:
    """Let the next arranging move these steps; they stay where they are until then.

    Raises KeyError for an unknown step.
    """
    homes = (pathway_of(model, step_id) for step_id in step_ids)
    for pathway in {home.id: home for home in homes}.values():
        placements = (
            rebuilt(spot, pinned=False) if spot.step in step_ids else spot
            for spot in pathway.layout.placements
        )
        layout = rebuilt(pathway.layout, placements=tuple(placements))
        model = with_pathway(model, rebuilt(pathway, layout=layout))
    return model
