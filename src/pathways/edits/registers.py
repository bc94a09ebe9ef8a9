"""Add to the registers that all pathways share, and notes and frames to a drawing.

Each raises pydantic's ValidationError when the new element's id is taken or it names an element
that does not exist.
"""

from pathways.edits.elements import pathway_of
from pathways.edits.rebuild import rebuilt, with_pathway
from pathways.model import Agreement, CareModel, Frame, Measure, Note, Party, Service, Unit


def add_party(model: CareModel, party: Party) -> CareModel:
    """Add a party, last in the register."""
    return rebuilt(model, parties=(*model.parties, party))


def add_unit(model: CareModel, unit: Unit) -> CareModel:
    """Add a unit, last in the register."""
    return rebuilt(model, units=(*model.units, unit))


def add_service(model: CareModel, service: Service) -> CareModel:
    """Add a service, last in the catalogue."""
    return rebuilt(model, services=(*model.services, service))


def add_agreement(model: CareModel, agreement: Agreement) -> CareModel:
    """Add an agreement, last in the register."""
    return rebuilt(model, agreements=(*model.agreements, agreement))


def add_measure(model: CareModel, measure: Measure) -> CareModel:
    """Add a measure, last in the register."""
    return rebuilt(model, measures=(*model.measures, measure))


def add_note(model: CareModel, pathway_id: str, note: Note) -> CareModel:
    """Stick a note on a drawing; raises KeyError for an unknown pathway."""
    pathway = pathway_of(model, pathway_id)
    return with_pathway(model, rebuilt(pathway, notes=(*pathway.notes, note)))


def add_frame(model: CareModel, pathway_id: str, frame: Frame) -> CareModel:
    """Put a frame round some steps of a drawing; raises KeyError for an unknown pathway."""
    pathway = pathway_of(model, pathway_id)
    return with_pathway(model, rebuilt(pathway, frames=(*pathway.frames, frame)))
