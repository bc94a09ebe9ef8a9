"""Say any value of a model's field in words, in the language spoken now."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from pathways.analysis.field_words import DURATIONS, WORDS
from pathways.language import _
from pathways.language.dates import format_date
from pathways.language.durations import format_duration
from pathways.model import Message, Value, label

_REFERENCES = frozenset(
    {
        "agreement",
        "based_on",
        "element",
        "elements",
        "host",
        "municipalities",
        "municipality",
        "parties",
        "party",
        "serves",
        "service",
        "services",
        "source",
        "steps",
        "sub_pathway",
        "target",
        "unit",
    }
)
"""Fields that name elements by their ids."""


class Speaker:
    """Says the values of one model; `names` are its elements' names by id."""

    def __init__(self, names: Mapping[str, str], message_name: Callable[[str], str] = str) -> None:
        self._names = names
        self._message_name = message_name

    def named(self, element_id: str) -> str:
        """What an element is called; empty for one without a name."""
        return self._names.get(element_id, "")

    def said(self, field: str, value: object) -> str:
        """The value of a field in words; empty where nobody has said."""
        if value is None:
            return ""
        if isinstance(value, tuple):
            return self._many(field, value)
        if isinstance(value, Value):
            return self._value(value)
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        return self._plain(field, value)

    def _plain(self, field: str, value: object) -> str:
        if isinstance(value, StrEnum):
            return label(value)
        if isinstance(value, date):
            return format_date(value)
        if isinstance(value, int) and field in DURATIONS:
            return format_duration(value)
        if isinstance(value, float):
            return f"{value:g}"
        text = str(value)
        return self._names.get(text) or text if field in _REFERENCES else text

    def _many(self, field: str, values: tuple[object, ...]) -> str:
        between = "; " if any(isinstance(value, Value) for value in values) else ", "
        return between.join(filter(None, (self.said(field, value) for value in values)))

    def _value(self, value: Value) -> str:
        """What is said in a value, on one line; a yes is told by its question."""
        words, parts = WORDS.get(type(value), {}), []
        for name in type(value).model_fields:
            given = getattr(value, name)
            if isinstance(value, Message) and name == "type":
                parts.append(self._message_name(given) if given else _("Unnamed message"))
            elif isinstance(given, bool):
                parts += [_(words[name])] if given else []
            else:
                parts.append(self.said(name, given))
        return ", ".join(filter(None, parts))
