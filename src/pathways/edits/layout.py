"""Where things stand on a drawing."""

from collections.abc import Collection, Iterable

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

    Corners that people have set on an arrow go when one of its ends moves: they belonged to the
    old places. Raises KeyError for an unknown pathway, ValidationError for an unknown step.
    """
    pathway = pathway_of(model, pathway_id)
    layout = with_placements(pathway.layout, placements)
    moved = _spots(layout) ^ _spots(pathway.layout)
    steps = {step_id for step_id, _x, _y in moved}
    return with_pathway(model, rebuilt(pathway, layout=_unbent(pathway, layout, steps)))


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
