"""Say in the user's language what is wrong inside a file, and where."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails, to_json

from pathways.errors import UnreadableFileError
from pathways.language import N_, _, ngettext
from pathways.model import Value
from pathways.model.base import ID_PATTERN, NUMBER_PATTERN
from pathways.model.integrity import Place, Problem
from pathways.storage.form import CareModelFile
from pathways.storage.junk import advice_to_mend

SHOWN = 5
"""How many faults are told of one by one; of the rest only their number."""

COUNTED = 1000
"""How many faults are looked for."""


class Fault(NamedTuple):
    """One thing that is wrong in a file."""

    place: str
    """The way to it, such as `pathways › KOLS › steps › Legevakt › unit`."""
    message: str


def refusal(faults: Iterator[Fault], file: Path | None) -> UnreadableFileError:
    """The error for a file that has these faults, of which there is at least one."""
    found = list(islice(faults, COUNTED))
    advice = advice_to_mend(file)
    if len(found) == 1:
        place, message = found[0]
        return UnreadableFileError(message, file=file, place=place, advice=advice)
    lines = [f"{place}: {message}" for place, message in found[:SHOWN]]
    rest = len(found) - len(lines)
    if len(found) == COUNTED:
        lines.append(_("… and at least {count} more").format(count=rest))
    elif rest:
        lines.append(ngettext("… and {count} more", "… and {count} more", rest).format(count=rest))
    what = _("The file has several faults:")
    return UnreadableFileError("\n  ".join([what, *lines]), file=file, advice=advice)


def written_twice(pairs: Sequence[tuple[str, Any]], file: Path | None) -> UnreadableFileError:
    """The error for an object that has a field twice."""
    names = [name for name, _value in pairs]
    twice = next(name for name in names if names.count(name) > 1)
    owner = _named(dict(pairs))
    return UnreadableFileError(
        _("“{field}” is written twice, so one of the two would be lost.").format(field=twice),
        file=file,
        place=f"{owner} › {twice}" if owner else twice,
        advice=_("Keep one of them and save the file again."),
    )


def faults_in(content: Any) -> Iterator[Fault]:
    """What keeps the content of a file from being a care model."""
    for place, details in _wrong(CareModelFile, content, ()):
        yield Fault(_place(content, place), _message(details))


def problems_in(content: Any, error: ValidationError) -> Iterator[Fault]:
    """The ids and references that do not fit, from the error of the care model."""
    problems: list[Problem] = error.errors()[0]["ctx"]["problems"]
    for problem in problems:
        message = _(_PROBLEMS[problem.kind]).format(id=problem.id)
        yield Fault(_place(content, problem.place), message)


def _wrong(kind: type[Value], content: Any, place: Place) -> Iterator[tuple[Place, ErrorDetails]]:
    """The faults of one value, entry for entry where it holds lists of values.

    The models themselves stop at the first wrong entry of a list, so that a list of a million is
    refused at once; whoever has a file to mend wants to see more than one.
    """
    lists = _lists(kind, content) if isinstance(content, dict) else {}
    rest = {**content, **dict.fromkeys(lists, ())} if lists else content
    try:
        kind.model_validate_json(to_json(rest), strict=True)
    except ValidationError as error:
        for details in error.errors(include_url=False, include_input=False):
            yield (*place, *details["loc"]), details
    for name, entry in lists.items():
        for number, value in enumerate(content[name]):
            yield from _wrong(entry, value, (*place, name, number))


def _lists(kind: type[Value], content: Mapping[str, Any]) -> dict[str, type[Value]]:
    """The fields that hold a list of values where they should, and what each entry should be."""
    found: dict[str, type[Value]] = {}
    for name, field in kind.model_fields.items():
        if get_origin(field.annotation) is tuple and isinstance(content.get(name), list):
            entry = get_args(field.annotation)[0]
            if isinstance(entry, type) and issubclass(entry, Value):
                found[name] = entry
    return found


def _place(content: Any, place: Place) -> str:
    """The way to a field, with the names of elements instead of their numbers."""
    parts: list[str] = []
    for part in place:
        content = content.get(part) if isinstance(content, dict) else content[part]
        parts.append(part if isinstance(part, str) else _named(content) or str(part + 1))
    return " › ".join(parts)


def _named(content: Any) -> str:
    """What people call an element: its name, else its id."""
    if not isinstance(content, dict):
        return ""
    values = (content.get(field) for field in ("name", "title", "rule", "id"))
    names = (" ".join(value.split()) for value in values if isinstance(value, str))
    name = next(filter(None, names), "")
    return name if len(name) <= 40 else f"{name[:39]}…"


_PROBLEMS: Mapping[str, str] = {
    "duplicate": N_("The id “{id}” is used more than once."),
    "party": N_("There is no party with the id “{id}”."),
    "unit": N_("There is no unit with the id “{id}”."),
    "service": N_("There is no service with the id “{id}”."),
    "agreement": N_("There is no agreement with the id “{id}”."),
    "pathway": N_("There is no pathway with the id “{id}”."),
    "step": N_("There is no step with the id “{id}” in this pathway."),
    "transition": N_("There is no transition with the id “{id}” in this pathway."),
    "element": N_("There is nothing with the id “{id}”."),
}


def _message(details: ErrorDetails) -> str:
    limits = details.get("ctx", {})
    kind = details["type"]
    if kind == "string_pattern_mismatch":
        return _(_PATTERNS.get(limits["pattern"], _OTHER_TEXT))
    if kind in ("enum", "literal_error"):
        allowed = ", ".join(re.findall(r"'([^']*)'", limits["expected"]))
        return _("Only these are allowed: {allowed}.").format(allowed=allowed)
    return _(_MESSAGES.get(kind, _OTHER)).format(**limits)


_OTHER = N_("This is not allowed here.")
_OTHER_TEXT = N_("The text holds characters that are not allowed here, such as line breaks.")
_PATTERNS: Mapping[str, str] = {
    ID_PATTERN: N_(
        "An id has 1 to 64 characters: a-z, 0-9, - and _, with a letter or digit first."
    ),
    NUMBER_PATTERN: N_("A municipality number has four digits."),
}
_WHOLE_NUMBER = N_("A whole number should stand here.")
_NUMBER = N_("A number should stand here.")
_DATE = N_("A date should stand here, written like 2025-12-31.")
_MESSAGES: Mapping[str, str] = {
    "missing": N_("This field is missing."),
    "extra_forbidden": N_("There is no field with this name."),
    "string_type": N_("A text should stand here."),
    "string_too_long": N_("The text is longer than {max_length} characters."),
    "int_type": _WHOLE_NUMBER,
    "int_from_float": _WHOLE_NUMBER,
    "float_type": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": N_("Either true or false should stand here."),
    "tuple_type": N_("A list in square brackets should stand here."),
    "model_type": N_("Named fields in curly brackets should stand here."),
    "model_attributes_type": N_("Named fields in curly brackets should stand here."),
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "greater_than_equal": N_("The number must be at least {ge}."),
    "less_than_equal": N_("The number must be at most {le}."),
}
