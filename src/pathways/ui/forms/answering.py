"""Put an answer of a form in the model. No Qt."""

from collections.abc import Sequence
from typing import Any

from pathways.analysis.municipalities import municipality
from pathways.edits import change, change_model, find, pathway_of, set_color
from pathways.edits.writing import write
from pathways.errors import PathwaysError
from pathways.model import CareModel, Handoff, Party, PartyKind, Step, Swatch, Value

COLOR = "color"
"""The path of a figure's colour, which stands in the layout and not in the figure."""

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

    Choosing a unit lets the step follow the unit's level and party, which is what is meant by it;
    naming a municipality of the list gives it its number.
    Raises KeyError for an unknown element and pydantic's ValidationError for an answer that the
    model cannot take.
    """
    if path == COLOR:
        return set_color(model, pathway_of(model, element_id).id, (element_id,), _color(answer))
    name = path.partition(".")[0]
    if not element_id:
        return change_model(model, **{name: getattr(with_answer(model, path, answer), name)})
    element = find(model, element_id)
    return change(model, element_id, **_fields(model, element, path, answer))


def all_answered(
    model: CareModel, element_ids: Sequence[str], path: str, answer: object
) -> CareModel:
    """The model with a field of several steps, or of several transitions, of one pathway answered.

    Raises as `answered` does.
    """
    if len(element_ids) == 1:
        return answered(model, element_ids[0], path, answer)
    pathway = pathway_of(model, element_ids[0])
    if path == COLOR:
        return set_color(model, pathway.id, element_ids, _color(answer))
    wanted = set(element_ids)
    steps = (step for step in pathway.steps if step.id in wanted)
    arrows = (arrow for arrow in pathway.transitions if arrow.id in wanted)
    return write(
        model,
        pathway.id,
        [_rewritten(model, step, path, answer) for step in steps],
        [_rewritten(model, arrow, path, answer) for arrow in arrows],
    )


def _rewritten(model: CareModel, value: Any, path: str, answer: object) -> Any:
    return type(value)(**(dict(value) | _fields(model, value, path, answer)))


def _fields(model: CareModel, element: Value, path: str, answer: object) -> dict[str, Any]:
    """The fields of the element that an answer changes, with what follows from it."""
    name = path.partition(".")[0]
    fields: dict[str, Any] = {name: getattr(with_answer(element, path, answer), name)}
    if isinstance(element, Step) and path == "unit":
        fields |= _from_unit(model, answer)
    if isinstance(element, Party) and path in ("name", "kind"):
        fields |= _from_name(element, **fields)
    return fields


def _from_unit(model: CareModel, unit_id: object) -> dict[str, None]:
    unit = next((unit for unit in model.units if unit.id == unit_id), None)
    if unit is None:
        return {}
    known = {"level": unit.level, "party": unit.party}
    return {name: None for name, value in known.items() if value is not None}


def _from_name(
    party: Party, name: str | None = None, kind: PartyKind | None = None
) -> dict[str, tuple[str, ...]]:
    """The number that goes with a municipality's name, unless somebody has written another."""
    if (kind or party.kind) is not PartyKind.MUNICIPALITY:
        return {}
    numbers = _numbers(party.name if name is None else name)
    if numbers and party.municipality_numbers in ((), _numbers(party.name)):
        return {"municipality_numbers": numbers}
    return {}


def _numbers(name: str) -> tuple[str, ...]:
    try:
        town = municipality(name)
    except PathwaysError:  # the list is broken; numbers can still be written
        return ()
    return (town.number,) if town else ()


def _color(answer: Any) -> Swatch | None:
    return Swatch(answer) if answer else None
