"""A national identity number in a text of the model."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from pathways.edits import change, change_model, find
from pathways.edits.rebuild import rebuilt
from pathways.language import N_, _
from pathways.model import CareModel, Severity, Transition, elements
from pathways.model.privacy import identity_numbers, masked
from pathways.rules.finding import Fault
from pathways.rules.privacy.texts import Path, Text, all_texts, field_name, placed_texts
from pathways.rules.rule import ModelRule


def identity_number_in_text(model: CareModel) -> Iterator[Fault]:
    """A text holds a national identity number.

    Fault: Eleven digits that can be a fødselsnummer or a D-number, with valid check digits, stand
        in a text of the model. The finding tells where, and never repeats the number.

    Why it matters: A pathway is drawn for a group of patients, projected, printed and sent. A
        number in it tells who one of them is.

    Source: A model never holds a patient (the privacy rule of this program).

    Broken: A note says “As for the woman born …” with her number.

    Sound: The note says “As for a woman in her eighties who lives alone”.

    Lets pass: Eleven digits whose check digits are wrong or whose date cannot be, such as account
        and phone numbers. A name alone is not recognised: take care.
    """
    if not identity_numbers("\n".join(all_texts(model))):
        return
    names = _names(model)
    for place in placed_texts(model):
        if identity_numbers(place.text):
            yield _fault(place, masked(names.get(place.element) or place.element))


def _fault(place: Text, name: str) -> Fault:
    field = field_name(place.path)
    if name:
        text = _("A national identity number stands in “{element}” ({field}). Take it out.")
    else:
        text = _(
            "A national identity number stands in the model's own texts ({field}). Take it out."
        )
    mend = (
        None if place.path == ("id",) else partial(_without, element=place.element, path=place.path)
    )
    return Fault(
        (place.element,) if place.element else (),
        text.format(element=name, field=field),
        field=".".join(map(str, place.path)),
        mend=mend,
    )


def _without(model: CareModel, element: str, path: Path) -> CareModel:
    """The model with the numbers at one place masked."""
    field = str(path[0])
    owner = find(model, element) if element else model
    value = _masked_at(getattr(owner, field), path[1:])
    return (
        change(model, element, **{field: value})
        if element
        else change_model(model, **{field: value})
    )


def _masked_at(value: Any, path: Path) -> Any:
    if not path:
        return masked(value)
    head, rest = path[0], path[1:]
    if isinstance(head, int):
        return (*value[:head], _masked_at(value[head], rest), *value[head + 1 :])
    return rebuilt(value, **{head: _masked_at(getattr(value, head), rest)})


def _names(model: CareModel) -> dict[str, str]:
    """What every element is called; an arrow by its ends."""
    names = {
        element.id: getattr(element, "name", "") or getattr(element, "title", "")
        for element in elements(model)
    }
    for element in elements(model):
        if isinstance(element, Transition):
            names[element.id] = f"{names[element.source]} → {names[element.target]}"
    return names


RULE = ModelRule(
    code="P01",
    severity=Severity.ERROR,
    title=N_("National identity number in a text"),
    why=N_(
        "A pathway is drawn for a group of patients, projected, printed and sent. A number in it "
        "tells who one of them is."
    ),
    source=N_("A model never holds a patient: the privacy rule of this program."),
    measures=(
        N_("Take the number out; describe the group of patients instead."),
        N_("Delete copies and reports of the file that hold the number."),
    ),
    check=identity_number_in_text,
)
