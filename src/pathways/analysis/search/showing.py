"""Where on the drawings something is to be seen, also what is not drawn itself."""

from pathways.analysis.used_in import Use, uses
from pathways.model import CareModel, Measure, elements

Places = dict[str, tuple[str, ...]]
"""Elements that can be pointed at, by the id of the pathway they are drawn in."""


def drawn_for(model: CareModel, element_id: str) -> Places:
    """The drawn elements that tell of an element: itself, else what leans on it or is meant by it.

    What leans on a party's units leans on the party. A pathway is shown as it is, with nothing
    pointed at.
    """
    homes = {
        element.id: pathway.id
        for pathway in model.pathways
        for drawn in (pathway.steps, pathway.transitions, pathway.notes, pathway.frames)
        for element in drawn
    }
    if element_id in homes:
        return {homes[element_id]: (element_id,)}
    if any(pathway.id == element_id for pathway in model.pathways):
        return {element_id: ()}
    found: dict[str, dict[str, None]] = {}
    for leaning in _leaning(model, element_id):
        if leaning in homes:
            found.setdefault(homes[leaning], {})[leaning] = None
    return {pathway: tuple(each) for pathway, each in found.items()}


def _leaning(model: CareModel, element_id: str) -> list[str]:
    for element in elements(model):
        if element.id == element_id and isinstance(element, Measure):
            return list(element.elements)
    used = uses(model)
    units = {unit.id for unit in model.units}
    direct = [use.element for use in _of(used, element_id)]
    through = [use.element for one in direct if one in units for use in _of(used, one)]
    return [*direct, *through]


def _of(used: dict[str, tuple[Use, ...]], element_id: str) -> tuple[Use, ...]:
    return used.get(element_id, ())
