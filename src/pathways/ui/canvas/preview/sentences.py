"""What an edit would change, in short sentences for the card beside it."""

from collections.abc import Iterator

from pathways.analysis.differences import Deed, Difference, FieldDifference
from pathways.language import N_, _

_NAMED = {
    Deed.ADDED: N_("{what} added: {name}"),
    Deed.REMOVED: N_("{what} removed: {name}"),
    Deed.CHANGED: N_("{what} changed: {name}"),
}
_BETWEEN = "; "
"""Between the values of a field that has several."""


def sentences(found: tuple[Difference, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each element that differs a heading, with a line for each of its fields."""
    for one in found:
        name = one.name or _("without a name")
        head = _(_NAMED[one.deed]).format(what=one.what, name=name)
        yield head, tuple(_line(field) for field in one.fields)


def _line(field: FieldDifference) -> str:
    """A field before and after; of several values only those that come or go."""
    old, new = field.old.split(_BETWEEN), field.new.split(_BETWEEN)
    come = _BETWEEN.join(value for value in new if value not in old)
    gone = _BETWEEN.join(value for value in old if value not in new)
    if not gone:
        return _("{field}: {new}").format(field=field.field, new=come)
    if not come:
        return _("{field}: no longer {old}").format(field=field.field, old=gone)
    return _("{field}: {new} instead of {old}").format(field=field.field, new=come, old=gone)
