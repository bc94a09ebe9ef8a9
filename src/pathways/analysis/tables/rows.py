"""The rows of a table as texts, told anew only where something is another."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Generic

from pathways.analysis.tables.column import E
from pathways.analysis.tables.ground import Ground
from pathways.analysis.tables.table import Table
from pathways.analysis.tables.words import folded


class Row(Generic[E]):
    """One element's texts, in the order of the table's columns."""

    def __init__(self, table: Table[E], ground: Ground, element: E) -> None:
        self.element = element
        self.texts = tuple(column.text(ground, element) for column in table.columns)
        self.inherited = frozenset(
            place
            for place, column in enumerate(table.columns)
            if self.texts[place] and column.inherited(ground, element)
        )
        """The places of texts that hold because of something else."""
        self.open = frozenset(
            place
            for place, column in enumerate(table.columns)
            if not self.texts[place] and column.open(ground, element)
        )
        """The places of cells where something is not settled."""

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The texts as they are searched."""
        return tuple(map(folded, self.texts))

    @cached_property
    def all_folded(self) -> str:
        """All of them, a line each."""
        return "\n".join(self.folded)


class Rows(Mapping[str, Row[E]]):
    """All rows of a table in the file's order."""

    def __init__(self, table: Table[E]) -> None:
        self.table = table
        self._rows: dict[str, Row[E]] = {}
        self._grounds: dict[str, tuple[object, ...]] = {}

    def __getitem__(self, element: str) -> Row[E]:
        return self._rows[element]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def forget(self) -> None:
        """Tell everything anew next time, in another language say."""
        self._rows, self._grounds = {}, {}

    def tell(self, ground: Ground) -> set[str]:
        """Bring the rows in line; gives the elements whose row is new or another."""
        rows: dict[str, Row[E]] = {}
        grounds: dict[str, tuple[object, ...]] = {}
        changed: set[str] = set()
        for id_, element in self.table.elements(ground.view).items():
            depends = (element, *self.table.depends_on(ground, element))
            grounds[id_] = depends
            if self._grounds.get(id_) == depends:
                rows[id_] = self._rows[id_]
                continue
            rows[id_] = Row(self.table, ground, element)
            changed.add(id_)
        self._rows, self._grounds = rows, grounds
        return changed
