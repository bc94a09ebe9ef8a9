"""Make a value anew with some fields changed, and put it in its place in the model."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple, TypeVar

from pathways.model import CareModel, Element, Pathway, Value
from pathways.model.integrity import DRAWN, REGISTERS

V = TypeVar("V", bound=Value)
E = TypeVar("E", bound=Element)


class Seat(NamedTuple):
    """Where an element stands: `owner.field[number]`; the owner is the model or a pathway."""

    owner: CareModel | Pathway
    field: str
    number: int

    @property
    def element(self) -> Element:
        """The element itself."""
        found: Element = getattr(self.owner, self.field)[self.number]
        return found


def rebuilt(value: V, **fields: object) -> V:
    """The value with some fields changed; the same object when nothing differs.

    Raises pydantic's ValidationError when a field's value is not allowed and TypeError for a field
    the value does not have.
    """
    contents = vars(value)
    unknown = fields.keys() - contents.keys()
    if unknown:
        raise TypeError(f"{type(value).__name__} has no field {', '.join(sorted(unknown))}")
    if all(contents[name] is new for name, new in fields.items()):
        return value
    made = type(value)(**(contents | fields))
    return value if made == value else made


def seat(model: CareModel, element_id: str) -> Seat:
    """Where an element stands; raises KeyError when the model has no such element."""
    for pathway in model.pathways:
        for field in DRAWN:
            number = _index(getattr(pathway, field), element_id)
            if number is not None:
                return Seat(pathway, field, number)
    for field in ("pathways", *REGISTERS):
        number = _index(getattr(model, field), element_id)
        if number is not None:
            return Seat(model, field, number)
    raise KeyError(element_id)


def _index(elements: Iterable[Value], element_id: str) -> int | None:
    ids = list(map(attrgetter("id"), elements))
    return ids.index(element_id) if element_id in ids else None


def with_element(model: CareModel, place: Seat, element: Element) -> CareModel:
    """The model with another element in a place."""
    values = getattr(place.owner, place.field)
    if element is values[place.number]:
        return model
    changed = (*values[: place.number], element, *values[place.number + 1 :])
    if isinstance(place.owner, CareModel):
        return rebuilt(model, **{place.field: changed})
    return with_pathway(model, rebuilt(place.owner, **{place.field: changed}))


def with_pathway(model: CareModel, pathway: Pathway) -> CareModel:
    """The model with another state of one of its pathways."""
    pathways = (pathway if old.id == pathway.id else old for old in model.pathways)
    return rebuilt(model, pathways=tuple(pathways))


def mapped(elements: Iterable[E], changes: Mapping[str, E]) -> tuple[E, ...]:
    """The elements with some replaced, by their ids."""
    return tuple(changes.get(element.id, element) for element in elements)
