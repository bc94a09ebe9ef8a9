"""Every text in a model: all of them at once for a quick look, or each with its place."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from pathways.language import N_, _
from pathways.model import CareModel, Value
from pathways.model.base import ElementId

Path = tuple[str | int, ...]
"""The way to a text from its element: `("handoff", "messages", 0, "type")`."""


class Text(NamedTuple):
    """A text and its place; `element` is empty for what the model itself says."""

    element: str
    path: Path
    text: str


class _Shape(NamedTuple):
    """The fields of a kind of value in which text can stand."""

    texts: tuple[str, ...]
    lists: tuple[str, ...]
    """Tuples of texts."""
    values: tuple[str, ...]
    """Values that hold text in turn."""
    tuples: tuple[str, ...]
    """Tuples of such values."""


_FIELDS = {
    "accent": N_("colour"),
    "based_on": N_("based on"),
    "condition": N_("criterion"),
    "contact": N_("contact"),
    "contingency": N_("if it gets worse"),
    "coordinator": N_("coordinator"),
    "cover_text": N_("text of the first page"),
    "description": N_("description"),
    "document": N_("document"),
    "excludes": N_("does not take"),
    "financing": N_("financing"),
    "icd10": N_("ICD-10 code"),
    "icpc2": N_("ICPC-2 code"),
    "id": N_("id"),
    "includes": N_("takes"),
    "information": N_("what the receiver must know"),
    "instead": N_("messages that do as well"),
    "lane": N_("lane"),
    "lane_order": N_("order of the lanes"),
    "logo": N_("logo"),
    "message": N_("message"),
    "municipality_numbers": N_("municipality number"),
    "name": N_("name"),
    "note": N_("note"),
    "opening_hours": N_("opening hours"),
    "organisation": N_("organisation"),
    "owner": N_("owner"),
    "patient_goal": N_("the patient's goal"),
    "reason": N_("reason"),
    "receiver": N_("receiver"),
    "region": N_("region"),
    "responsible": N_("responsible"),
    "rule": N_("rule"),
    "sections": N_("sections of the report"),
    "sender": N_("sender"),
    "source": N_("source"),
    "text": N_("text"),
    "title": N_("title"),
    "type": N_("message"),
    "version": N_("version"),
    "what": N_("what is followed up"),
}
"""What every field in which text can stand is called inside a sentence."""


def all_texts(model: CareModel) -> list[str]:
    """Every text of the model, in no order; 10,000 steps take some 20 ms."""
    return [text for text in _columns([model]) if text]


def placed_texts(model: CareModel) -> Iterator[Text]:
    """Every text of the model with its place, in the file's order."""
    return _placed(model, "", ())


def field_name(path: Path) -> str:
    """What the field at the end of a path is called, in the language spoken now."""
    last = next(part for part in reversed(path) if isinstance(part, str))
    return _(_FIELDS[last])


def _columns(values: Sequence[Value]) -> Iterator[str]:
    """The texts in values of one kind, a field at a time: much faster than a value at a time."""
    if not values:
        return
    shape, rows = _shape(type(values[0])), [value.__dict__ for value in values]
    for name in shape.texts:
        yield from [row[name] for row in rows]
    for name in shape.lists:
        yield from [text for row in rows for text in row[name]]
    for name in shape.values:
        yield from _columns([row[name] for row in rows if row[name] is not None])
    for name in shape.tuples:
        yield from _columns([value for row in rows for value in row[name]])


def _placed(value: Value, element: str, path: Path) -> Iterator[Text]:
    shape, fields = _shape(type(value)), value.__dict__
    if "id" in shape.texts:
        element, path = fields["id"], ()
    for name in shape.texts:
        if fields[name]:
            yield Text(element, (*path, name), fields[name])
    for name in shape.lists:
        for number, text in enumerate(fields[name]):
            yield Text(element, (*path, name, number), text)
    for name in shape.values:
        if fields[name] is not None:
            yield from _placed(fields[name], element, (*path, name))
    for name in shape.tuples:
        for number, each in enumerate(fields[name]):
            yield from _placed(each, element, (*path, name, number))


@cache
def _shape(kind: type[Value]) -> _Shape:
    """Where text can stand; a reference only repeats an element's id, so it is left out."""
    hints = get_type_hints(kind, include_extras=True)
    texts: list[str] = []
    lists: list[str] = []
    values: list[str] = []
    tuples: list[str] = []
    for name, field in kind.model_fields.items():
        held = {str} if name == "id" else set(_types(hints[name]))
        is_tuple = get_origin(field.annotation) is tuple
        if str in held:
            (lists if is_tuple else texts).append(name)
        elif any(issubclass(each, Value) and any(_shape(each)) for each in held):
            (tuples if is_tuple else values).append(name)
    return _Shape(tuple(texts), tuple(lists), tuple(values), tuple(tuples))


def _types(hint: Any) -> Iterator[type]:
    """The classes named in a type hint, however deep, save references."""
    if hint is ElementId:
        return
    if isinstance(hint, type) and not get_args(hint):
        yield hint
    for argument in get_args(hint):
        yield from _types(argument)
