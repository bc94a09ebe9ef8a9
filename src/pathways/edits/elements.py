"""Find any element of a model by its id, change it, and name new ones."""

from collections.abc import Iterator
from itertools import chain, count

from pathways.edits.rebuild import rebuilt, seat, with_element
from pathways.model import CareModel, Element, Pathway, elements


def new_ids(model: CareModel, prefix: str) -> Iterator[str]:
    """Ids that no element has yet, one after the other: `step-8`, `step-9` …

    They start after the highest number in use, also by what a measure's findings were about and
    that is deleted. The same model always gives the same ids.
    """
    stem = f"{prefix}-"
    told_of = (about.element for measure in model.measures for about in measure.findings)
    taken = chain((element.id for element in elements(model)), told_of)
    numbers = (id_.removeprefix(stem) for id_ in taken)
    used = (int(number) for number in numbers if number.isdecimal())
    return (f"{stem}{number}" for number in count(max(used, default=0) + 1))


def new_id(model: CareModel, prefix: str) -> str:
    """The next id that no element has yet, such as `step-8` for the prefix `step`."""
    return next(new_ids(model, prefix))


def find(model: CareModel, element_id: str) -> Element:
    """The element with this id; raises KeyError when the model has none."""
    return seat(model, element_id).element


def pathway_of(model: CareModel, element_id: str) -> Pathway:
    """The pathway that has this id, or holds the step, transition or note that has it.

    Raises KeyError when the model has no such element, or it stands in no pathway.
    """
    place = seat(model, element_id)
    if isinstance(place.owner, Pathway):
        return place.owner
    if isinstance(place.element, Pathway):
        return place.element
    raise KeyError(element_id)


def change(model: CareModel, element_id: str, **fields: object) -> CareModel:
    """The model with some fields of one element changed.

    Raises KeyError for an unknown element, TypeError for an unknown field and pydantic's
    ValidationError for a value that is not allowed or names an element that does not exist.
    """
    place = seat(model, element_id)
    return with_element(model, place, rebuilt(place.element, **fields))


def change_model(model: CareModel, **fields: object) -> CareModel:
    """The model with some of its own fields changed (title, region, limits …); see `change`."""
    return rebuilt(model, **fields)
