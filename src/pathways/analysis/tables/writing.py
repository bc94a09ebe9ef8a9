"""Write in many cells at once, as one change of the model."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from pathways.analysis.tables.column import Column, E
from pathways.analysis.tables.draft import Draft
from pathways.analysis.tables.ground import Messages
from pathways.analysis.tables.table import Table
from pathways.analysis.tables.unreadable import UnknownUnitError, UnreadableCellError
from pathways.analysis.tables.words import folded
from pathways.model import CareModel

NEW = "+"
"""What the key of a row that is not there yet begins with; no element's id does."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text for one cell."""

    row: str
    """The element's id, or NEW and anything that tells new rows apart."""
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An entry that could not be read, and why; its cell is as it was."""

    entry: Entry
    """Its row is the element that was made, where the entry stood in a new row."""
    reason: UnreadableCellError


@dataclass(frozen=True, slots=True)
class Written:
    """What came of writing: the model after it, the refusals, and the rows that were made."""

    model: CareModel
    refused: tuple[Refusal, ...]
    made: dict[str, str]
    """The ids of new elements by the keys of their rows."""

    @property
    def unknown_units(self) -> tuple[str, ...]:
        """The units that were named and that nobody has made."""
        reasons = (refusal.reason for refusal in self.refused)
        names = [one.name for one in reasons if isinstance(one, UnknownUnitError)]
        return tuple({folded(name): name for name in reversed(names)}.values())[::-1]


def write_cells(
    model: CareModel,
    pathway_id: str,
    table: Table[E],
    entries: Sequence[Entry],
    messages: Messages | None = None,
    *,
    makes_units: bool = False,
) -> Written:
    """The model after writing in cells of one table; what cannot be read is left out and told.

    Writing what stands in a cell already changes nothing. A new row of the steps' table makes a
    step; one of the transitions' table an arrow, once both its ends are written.
    """
    pen = _Pen(table, Draft(model, pathway_id, messages, makes_units=makes_units))
    pen.make_rows(entries)
    for later in (False, True):
        for entry in entries:
            if (entry.column in table.last) is later:
                pen.put(entry)
    return Written(pen.draft.model(), tuple(pen.refused), pen.made)


class _Pen(Generic[E]):
    """Writes entries in a draft, one after the other."""

    def __init__(self, table: Table[E], draft: Draft) -> None:
        self.draft = draft
        self.refused: list[Refusal] = []
        self.made: dict[str, str] = {}
        self._table = table

    def make_rows(self, entries: Sequence[Entry]) -> None:
        """Make an element for every new row that has something written in it."""
        rows: dict[str, dict[str, str]] = {}
        for entry in entries:
            if entry.row.startswith(NEW) and entry.text.strip():
                rows.setdefault(entry.row, {})[entry.column] = entry.text
        for row, texts in rows.items():
            try:
                self.made[row] = self._table.make(self.draft, texts).id
            except UnreadableCellError as reason:
                refused = (Entry(row, column, text) for column, text in texts.items())
                self.refused += (Refusal(entry, reason) for entry in refused)

    def put(self, entry: Entry) -> None:
        """Write one entry; refuse it when it cannot be read."""
        written = self._table.written(self.draft)
        id_ = self.made.get(entry.row, entry.row)
        column = self._table.by_key[entry.column]
        if id_ not in written or column.put is None:
            return
        element = written[id_]
        if entry.text.strip() == self._before(column, id_).strip():
            return
        try:
            written[id_] = column.put(self.draft, element, entry.text)
        except UnreadableCellError as reason:
            self.refused.append(Refusal(Entry(id_, entry.column, entry.text), reason))

    def _before(self, column: Column[E], id_: str) -> str:
        """What stood in a cell; nothing in a new row."""
        before = self._table.elements(self.draft.ground.view).get(id_)
        return column.text(self.draft.ground, before) if before is not None else ""
