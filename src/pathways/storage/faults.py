"""Say in the user's language what is wrong in a file, and where."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pathways.errors import UnreadableFileError
from pathways.language import N_, _, ngettext
from pathways.model.base import ID_PATTERN, NUMBER_PATTERN
from pathways.model.integrity import Place, Problem

SHOWN = 5
"""How many faults are told of one by one; of the rest only their number."""


class Fault(NamedTuple):
    """One thing that is wrong in a file."""

    place: str
    """The way to it, such as `pathways › KOLS › steps › Legevakt › unit`."""
    message: str


def not_json(data: bytes, reason: str, file: Path | None) -> UnreadableFileError:
    """The error for bytes that are not JSON; `reason` is what the JSON reader said."""
    if not data.strip():
        what = _("The file is empty.")
        return UnreadableFileError(what, file=file, advice=_advice(file))
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = _("The file is not text in UTF-8.")
        return UnreadableFileError(what, file=file, place=_line(line), advice=_advice(file))
    place = ""
    if found := re.search(r"line (\d+) column (\d+)", reason):
        line, column = map(int, found.groups())
        place = _("line {line}, column {column}").format(line=line, column=max(column, 1))
    what = _("The file is not valid JSON.")
    if reason.startswith("EOF"):
        what = _("The file stops in the middle: the end of it is missing.")
    elif reason.startswith("recursion"):
        what = _("The file has too many levels inside each other.")
    return UnreadableFileError(what, file=file, place=place, advice=_advice(file))


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


def refusal(
    error: ValidationError, content: Mapping[str, Any], file: Path | None
) -> UnreadableFileError:
    """The error for JSON that is not a care model."""
    errors = error.errors(include_url=False)
    faults = [_fault(details, content) for details in errors[:SHOWN]]
    return _error(faults, len(errors), file)


def not_whole(
    error: ValidationError, content: Mapping[str, Any], file: Path | None
) -> UnreadableFileError:
    """The error for a care model whose ids or references do not fit."""
    problems: list[Problem] = error.errors()[0]["ctx"]["problems"]
    faults = [
        Fault(_place(content, problem.place), _(_PROBLEMS[problem.kind]).format(id=problem.id))
        for problem in problems[:SHOWN]
    ]
    return _error(faults, len(problems), file)


def _error(faults: Sequence[Fault], count: int, file: Path | None) -> UnreadableFileError:
    if count == 1:
        fault = faults[0]
        return UnreadableFileError(
            fault.message, file=file, place=fault.place, advice=_advice(file)
        )
    lines = [_("The file has {count} faults:").format(count=count)]
    lines += [f"  {fault.place}: {fault.message}" for fault in faults]
    if count > len(faults):
        rest = count - len(faults)
        lines.append(
            "  " + ngettext("… and {count} more.", "… and {count} more.", rest).format(count=rest)
        )
    return UnreadableFileError("\n".join(lines) + "\n", file=file, advice=_advice(file))


def _advice(file: Path | None) -> str:
    kept = file and file.with_name(f"{file.name}~")
    if kept and kept.is_file():
        return _("The save before it is kept in “{name}”.").format(name=kept.name)
    return _("Mend the file in a text editor, or fetch an older copy of it.")


def _line(line: int) -> str:
    return _("line {line}").format(line=line)


def _place(content: Any, place: Place) -> str:
    """The way to a field, with the names of elements instead of their numbers."""
    parts: list[str] = []
    for part in place:
        content = _inside(content, part)
        parts.append(part if isinstance(part, str) else _named(content) or str(part + 1))
    return " › ".join(parts)


def _inside(content: Any, part: str | int) -> Any:
    if isinstance(content, dict):
        return content.get(part)
    if isinstance(content, list) and isinstance(part, int) and part < len(content):
        return content[part]
    return None


def _named(content: Any) -> str:
    """What people call an element: its name, else its id."""
    if not isinstance(content, dict):
        return ""
    names = (content.get(field) for field in ("name", "title", "rule", "id"))
    name = next((name for name in names if isinstance(name, str) and name.strip()), "")
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


def _fault(details: ErrorDetails, content: Mapping[str, Any]) -> Fault:
    return Fault(_place(content, details["loc"]), _message(details))


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
_OTHER_TEXT = N_("The text holds signs that are not allowed here, such as line breaks.")
_PATTERNS: Mapping[str, str] = {
    ID_PATTERN: N_("An id has 1 to 64 signs: a-z, 0-9, - and _, with a letter or digit first."),
    NUMBER_PATTERN: N_("A municipality number has four digits."),
}
_WHOLE_NUMBER = N_("A whole number should stand here.")
_NUMBER = N_("A number should stand here.")
_DATE = N_("A date should stand here, written like 2025-12-31.")
_MESSAGES: Mapping[str, str] = {
    "missing": N_("This field is missing."),
    "extra_forbidden": N_("There is no field with this name."),
    "string_type": N_("A text should stand here."),
    "string_too_long": N_("The text is longer than {max_length} signs."),
    "int_type": _WHOLE_NUMBER,
    "int_from_float": _WHOLE_NUMBER,
    "float_type": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": N_("Either true or false should stand here."),
    "tuple_type": N_("A list in square brackets should stand here."),
    "too_long": N_("The list has more than {max_length} entries."),
    "model_type": N_("Named fields in curly brackets should stand here."),
    "model_attributes_type": N_("Named fields in curly brackets should stand here."),
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "greater_than_equal": N_("The number must be at least {ge}."),
    "less_than_equal": N_("The number must be at most {le}."),
}
