"""Taking measures in from a spreadsheet: what would change, told before anything does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pathways.analysis.measures.cells import plain, understood
from pathways.analysis.measures.columns import COLUMNS, Cell, Column, Kind
from pathways.analysis.measures.deeds import goals_for, with_goals
from pathways.analysis.places import place_names
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.words import one_line
from pathways.edits import change_model
from pathways.edits.elements import new_ids
from pathways.language import LANGUAGES, N_, _, speaking
from pathways.model import CareModel, GoalFor, Measure


class Fate(StrEnum):
    """What happens to a row's measure."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


_FATES = {Fate.NEW: N_("New"), Fate.CHANGED: N_("Changed"), Fate.SAME: N_("As before")}


def fate_text(fate: Fate) -> str:
    """What it is called."""
    return _(_FATES[fate])


@dataclass(frozen=True, slots=True)
class Turn:
    """One answer that becomes another."""

    column: Column
    before: Cell
    after: Cell


@dataclass(frozen=True, slots=True)
class Item:
    """What one row makes of one measure."""

    row: int
    """The number the spreadsheet gives it."""
    fate: Fate
    measure: Measure
    """As it is to be."""
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A cell that is not understood; the measure keeps what it has."""

    row: int
    heading: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a spreadsheet would do."""

    items: tuple[Item, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    unknown: tuple[str, ...] = ()
    """Headings that mean nothing here; their cells are passed over."""
    untouched: int = 0
    """Measures that no row is about; they stay as they are."""
    has_title: bool = True
    """Without a column of titles or ids, nothing can be taken in."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return all(item.fate is Fate.SAME for item in self.items)

    def count(self, fate: Fate) -> int:
        """How many measures meet it."""
        return sum(item.fate is fate for item in self.items)


@dataclass(slots=True)
class _Desk:
    """What the rows are held against, and what has been made of them so far."""

    model: CareModel
    columns: Mapping[int, Column]
    towns: Mapping[str, str]
    names: Mapping[str, str]
    fresh: Iterator[str]
    taken: set[str] = field(default_factory=set)
    troubles: list[Trouble] = field(default_factory=list)


def planned(model: CareModel, headings: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> Plan:
    """What taking in these rows would do; the first of them is the spreadsheet's second.

    A row is about the measure with its id, else about the first measure with its title that no
    other row is about, else about a new one. Headings are understood in all three languages. A
    column that is not there changes nothing; an empty cell empties its answer.
    """
    known = _known_columns(headings)
    unknown = tuple(
        str(heading) for place, heading in enumerate(headings) if heading and place not in known
    )
    keys = {column.key for column in known.values()}
    if not keys & {"title", "id"}:
        return Plan(unknown=unknown, untouched=len(model.measures), has_title=False)
    desk = _Desk(
        model,
        known,
        _towns(model),
        place_names(model),
        new_ids(model, "measure"),
    )
    numbered = [(number, row) for number, row in enumerate(rows, 2) if any(map(_says, row))]
    subjects = _subjects(desk, numbered)
    items = tuple(
        item
        for (number, row), subject in zip(numbered, subjects, strict=True)
        if (item := _item(desk, number, row, subject))
    )
    return Plan(items, tuple(desk.troubles), unknown, len(model.measures) - len(desk.taken))


def taken_in(model: CareModel, plan: Plan) -> CareModel:
    """The model with all that a plan says."""
    anew = {item.measure.id: item.measure for item in plan.items}
    kept = tuple(anew.pop(measure.id, measure) for measure in model.measures)
    return change_model(model, measures=(*kept, *anew.values()))


def _towns(model: CareModel) -> dict[str, str]:
    """The parties by name and by id; of those with the same name, the first."""
    by_id = {party.id: party.id for party in model.parties}
    return by_id | {
        one_line(party.name).casefold(): party.id for party in reversed(model.parties) if party.name
    }


def _known_columns(headings: Sequence[Cell]) -> dict[int, Column]:
    """The columns by their places; the first with a heading counts."""
    meanings: dict[str, Column] = {}
    for language in LANGUAGES:
        with speaking(language):
            meanings |= {column.title.casefold(): column for column in COLUMNS}
    found: dict[int, Column] = {}
    for place, heading in enumerate(headings):
        column = meanings.get(str(heading or "").strip().casefold())
        if column is not None and column not in found.values():
            found[place] = column
    return found


def _says(cell: Cell) -> bool:
    return cell is not None and bool(str(cell).strip())


def _cell(desk: _Desk, row: Sequence[Cell], key: str) -> str:
    """The text of a row's cell in the column of a key."""
    for place, column in desk.columns.items():
        if column.key == key and place < len(row) and _says(row[place]):
            return " ".join(str(row[place]).split())
    return ""


def _subjects(desk: _Desk, rows: Sequence[tuple[int, Sequence[Cell]]]) -> list[Measure | None]:
    """Whom each row is about; ids go before titles, whatever the order of the rows."""
    by_id = {measure.id: measure for measure in desk.model.measures}
    subjects: list[Measure | None] = []
    for number, row in rows:
        id_ = _cell(desk, row, "id")
        subject = by_id.get(id_)
        if subject is not None and subject.id in desk.taken:
            reason = _("Another row is about the same measure; this one becomes a new measure.")
            desk.troubles.append(Trouble(number, _("Id"), reason))
            subject = None
        if subject is not None:
            desk.taken.add(subject.id)
        subjects.append(subject)
    for place, (_number, row) in enumerate(rows):
        title = _cell(desk, row, "title").casefold()
        if subjects[place] is None and title and _cell(desk, row, "id") not in by_id:
            subjects[place] = _titled(desk, title)
    return subjects


def _titled(desk: _Desk, title: str) -> Measure | None:
    for measure in desk.model.measures:
        if measure.id not in desk.taken and measure.title.casefold() == title:
            desk.taken.add(measure.id)
            return measure
    return None


def _item(desk: _Desk, number: int, row: Sequence[Cell], subject: Measure | None) -> Item | None:
    """What a row makes of its measure; None for one that would be new and has nothing to say."""
    before = subject or Measure(id=next(desk.fresh))
    after = before
    turns: list[Turn] = []
    for place, column in desk.columns.items():
        if column.kind in (Kind.ID, Kind.SHOWN):
            continue
        try:
            answer = understood(column, row[place] if place < len(row) else None, desk.towns)
        except UnreadableCellError as error:
            desk.troubles.append(Trouble(number, column.title, str(error)))
            continue
        if answer != _answer(after, column):
            told = column.cell(after, desk.names)
            after = _answered(after, column, answer)
            turns.append(Turn(column, told, column.cell(after, desk.names)))
    if subject is None:
        return Item(number, Fate.NEW, after, tuple(turns)) if turns else None
    return Item(number, Fate.CHANGED if turns else Fate.SAME, after, tuple(turns))


def _answer(measure: Measure, column: Column) -> Any:
    """What the measure answers, in the way that a cell's text is understood."""
    if column.kind is Kind.GOALS:
        texts = goals_for(measure, GoalFor(column.key.partition(".")[2]))
        return tuple(text for text in map(one_line, texts) if text)
    answer = getattr(measure, column.key)
    if column.kind is Kind.LINE:
        return one_line(answer)
    if column.kind is Kind.PROSE:
        return plain(answer)
    return tuple(dict.fromkeys(answer)) if column.kind is Kind.TOWNS else answer


def _answered(measure: Measure, column: Column, answer: Any) -> Measure:
    key = column.key
    if column.kind is Kind.GOALS:
        key, whom = "goals", GoalFor(column.key.partition(".")[2])
        answer = with_goals(measure, whom, answer)
    return Measure(**(dict(measure) | {key: answer}))
