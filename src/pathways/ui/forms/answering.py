"""Put an answer of a form in the model. No Qt."""

from collections.abc import Sequence
from typing import Any

from pathways.edits import change, change_model, find
from pathways.model import CareModel, Handoff, Step

_STANDS_FOR: dict[str, Any] = {"handoff": Handoff()}
"""What an answer is written into where nothing has been said yet."""


def with_answer(value: Any, path: str, answer: object) -> Any:
    """The value with another answer at a path; raises pydantic's ValidationError."""
    return _with(value, path.split("."), answer)


def _with(value: Any, names: Sequence[str], answer: object) -> Any:
    if not names:
        return answer
    name, *rest = names
    inner = getattr(value, name)
    if inner is None and rest:
        inner = _STANDS_FOR[name]
    return type(value)(**(dict(value) | {name: _with(inner, rest, answer)}))


def answered(model: CareModel, element_id: str, path: str, answer: object) -> CareModel:
    """The model with an element's field answered; the empty id is the model itself.

    Choosing a unit lets the step follow the unit's level and party, which is what is meant by it.
    Raises KeyError for an unknown element and pydantic's ValidationError for an answer that the
    model cannot take.
    """
    name = path.partition(".")[0]
    if not element_id:
        return change_model(model, **{name: getattr(with_answer(model, path, answer), name)})
    element = find(model, element_id)
    fields = {name: getattr(with_answer(element, path, answer), name)}
    if isinstance(element, Step) and path == "unit":
        fields |= _from_unit(model, answer)
    return change(model, element_id, **fields)


def _from_unit(model: CareModel, unit_id: object) -> dict[str, None]:
    unit = next((unit for unit in model.units if unit.id == unit_id), None)
    if unit is None:
        return {}
    known = {"level": unit.level, "party": unit.party}
    return {name: None for name, value in known.items() if value is not None}
