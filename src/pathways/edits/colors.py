"""Give figures a colour, or take it back."""

from collections.abc import Collection

from pathways.edits.elements import pathway_of
from pathways.edits.rebuild import rebuilt, with_pathway
from pathways.model import CareModel, ElementColor, Swatch


def set_color(
    model: CareModel, pathway_id: str, element_ids: Collection[str], color: Swatch | None
) -> CareModel:
    """Give steps, notes and frames of one pathway a colour; None takes it back.

    Raises KeyError for an unknown pathway, ValidationError for an element it does not have.
    """
    pathway = pathway_of(model, pathway_id)
    kept = (old for old in pathway.layout.colors if old.element not in element_ids)
    new = (ElementColor(element=id_, color=color) for id_ in element_ids) if color else ()
    layout = rebuilt(pathway.layout, colors=(*kept, *new))
    return with_pathway(model, rebuilt(pathway, layout=layout))
