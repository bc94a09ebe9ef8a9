"""Add a pathway, or draw a new one from another."""

from pathways.edits.elements import new_id, pathway_of
from pathways.edits.rebuild import rebuilt
from pathways.edits.renaming import fresh_ids, renamed
from pathways.model import CareModel, Pathway


def add_pathway(model: CareModel, pathway: Pathway) -> CareModel:
    """Add a pathway, last in the model; raises ValidationError when an id is taken."""
    return rebuilt(model, pathways=(*model.pathways, pathway))


def duplicate_pathway(model: CareModel, pathway_id: str, name: str) -> CareModel:
    """Add a copy of a pathway, based on it, with ids of its own.

    The copy gets the id `new_id(model, "pathway")`. Waivers are not copied: who accepted a finding
    looked at the other drawing. Raises KeyError for an unknown pathway.
    """
    original = pathway_of(model, pathway_id)
    copy = renamed(original, fresh_ids(model, (original,)))
    copy_id = new_id(model, "pathway")
    return add_pathway(model, rebuilt(copy, id=copy_id, name=name, based_on=original.id))
