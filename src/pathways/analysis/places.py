"""What each element is called when a sentence points at it."""

from pathways.analysis.registers import step_name
from pathways.model import CareModel, Pathway


def place_names(model: CareModel) -> dict[str, str]:
    """Every element's name by id: a step's own, an arrow's as `From → To`."""
    names = {
        element.id: element.name
        for register in (model.parties, model.units, model.services, model.agreements)
        for element in register
    }
    names.update((measure.id, measure.title) for measure in model.measures)
    for pathway in model.pathways:
        names[pathway.id] = pathway.name
        names.update(_inside(pathway))
    return names


def _inside(pathway: Pathway) -> dict[str, str]:
    names = {step.id: step_name(step) for step in pathway.steps}
    arrows = {
        arrow.id: f"{names[arrow.source]} → {names[arrow.target]}" for arrow in pathway.transitions
    }
    notes = {note.id: note.text.partition("\n")[0] for note in pathway.notes}
    frames = {frame.id: frame.title for frame in pathway.frames}
    return names | arrows | notes | frames
