"""Which rows of a table are shown, and in which order."""

from dataclasses import dataclass
from typing import Any

from pathways.analysis.tables.column import E
from pathways.analysis.tables.ground import Ground
from pathways.analysis.tables.rows import Row, Rows
from pathways.analysis.tables.words import alphabetical, folded


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to see; empty is everything, in the file's order."""

    text: str = ""
    """Words that must all stand in the row, in any case and order."""
    column: str = ""
    """The column the words must stand in; empty for any."""
    only_breaks: bool = False
    only_handoffs: bool = False
    sort: str = ""
    """The column to sort by."""
    descending: bool = False

    @property
    def is_filtered(self) -> bool:
        """Whether some rows may be left out."""
        return bool(folded(self.text)) or self.only_breaks or self.only_handoffs


def shown(rows: Rows[E], ground: Ground, wanted: Wanted) -> list[str]:
    """The elements that meet what is wanted, sorted; what has nothing to sort by comes last."""
    words = folded(wanted.text).split()
    column = _place(rows, wanted.column)
    met = [id_ for id_ in rows if _meets(rows[id_], ground, wanted, words, column)]
    if not wanted.sort:
        return met
    keys = {id_: _key(rows, ground, id_, wanted.sort) for id_ in met}
    known = [id_ for id_ in met if keys[id_] not in (None, "")]
    known.sort(key=keys.__getitem__, reverse=wanted.descending)
    return [*known, *(id_ for id_ in met if keys[id_] in (None, ""))]


def _place(rows: Rows[E], column: str) -> int | None:
    keys = [one.key for one in rows.table.columns]
    return keys.index(column) if column in keys else None


def _meets(
    row: Row[E], ground: Ground, wanted: Wanted, words: list[str], column: int | None
) -> bool:
    if wanted.only_breaks and row.element.id not in ground.marks:
        return False
    if wanted.only_handoffs and row.element.id not in ground.handoffs:
        return False
    if not words:
        return True
    text = row.folded[column] if column is not None else row.all_folded
    return all(word in text for word in words)


def _key(rows: Rows[E], ground: Ground, id_: str, sort: str) -> Any:
    column = rows.table.by_key[sort]
    element = rows[id_].element
    if column.order is not None:
        return column.order(ground, element)
    return alphabetical(column.text(ground, element))
