"""What will be made of pasted rows, and what could not be read; nothing is done yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from pathways.analysis.pasting.meanings import Meaning, headed
from pathways.analysis.pasting.sheet import MOST_ROWS, Shape, Sheet
from pathways.analysis.tables.draft import Draft
from pathways.analysis.tables.step_columns import STEP_TABLE
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.words import folded, member_of
from pathways.edits.rebuild import rebuilt
from pathways.language import _
from pathways.model import CareLevel, CareModel, Party, Step, StepKind, Transition, Unit
from pathways.model.privacy import identity_numbers, masked

_FIELDS = (
    Meaning.STEP,
    Meaning.KIND,
    Meaning.UNIT,
    Meaning.LEVEL,
    Meaning.PARTY,
    Meaning.PHASE,
    Meaning.RESPONSIBLE,
    Meaning.DURATION,
    Meaning.LIMIT,
    Meaning.DESCRIPTION,
)
"""In the order they are written: a unit brings its level, which another level then overrules."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the text that needs a look."""

    row: int
    """Which row of the text, from 1; 0 for the text as a whole."""
    text: str
    reason: str
    left_out: bool = True
    """Whether it was not read; else it was, with a warning."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The model after pasting, and what is new in it."""

    model: CareModel
    steps: tuple[Step, ...]
    transitions: tuple[Transition, ...]
    units: tuple[Unit, ...]
    parties: tuple[Party, ...]
    problems: tuple[Problem, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be made."""
        return not (self.steps or self.transitions)


def planned(
    model: CareModel,
    pathway_id: str,
    sheet: Sheet,
    meanings: Sequence[Meaning],
    *,
    in_order: bool = True,
) -> Plan:
    """What would be made of a sheet's rows in a pathway.

    `in_order` draws an arrow from each step to the one below it where no column tells what comes
    next. Identity numbers are replaced by stars, for a model never holds a patient.
    """
    draft = Draft(model, pathway_id, makes_units=True, makes_parties=True)
    reader = _Reader(draft, tuple(meanings))
    if sheet.left_out:
        reason = _("Only the first {count} rows are read.").format(count=MOST_ROWS)
        reader.complain(0, "", reason)
    if sheet.shape is Shape.ARROWS:
        reader.read_ways(sheet)
    else:
        reader.read_rows(sheet, in_order=in_order)
    return _plan(draft, sorted(reader.problems, key=attrgetter("row")))


def _plan(draft: Draft, problems: list[Problem]) -> Plan:
    before, after = draft.ground.view, draft.model()
    units, parties = len(before.model.units), len(before.model.parties)
    return Plan(
        after,
        tuple(step for id_, step in draft.steps.items() if id_ not in before.steps),
        tuple(arrow for id_, arrow in draft.arrows.items() if id_ not in before.transitions),
        after.units[units:],
        after.parties[parties:],
        tuple(problems),
    )


class _Reader:
    """Reads rows into a draft, one after the other."""

    def __init__(self, draft: Draft, meanings: tuple[Meaning, ...]) -> None:
        self.problems: list[Problem] = []
        self._draft = draft
        self._meanings = meanings
        self._named: dict[str, list[str]] = {}
        """The steps by their folded names: the pathway's and the new ones."""
        self._numbered: dict[str, str] = {}
        for step in draft.steps.values():
            self._named.setdefault(folded(step.name), []).append(step.id)
        self._old = set(draft.steps)

    def complain(self, row: int, text: str, reason: str, *, left_out: bool = True) -> None:
        """Keep what needs a look."""
        self.problems.append(Problem(row, text, reason, left_out))

    def read_ways(self, sheet: Sheet) -> None:
        """Lines with arrows: a name that comes again is the same step."""
        for row, cells in zip(sheet.numbers, sheet.rows, strict=True):
            names = [self._checked(row, cell) for cell in cells if cell]
            steps = [self._known_or_made(row, name) for name in names]
            for source, target in pairwise(steps):
                self._connect(source, target)

    def read_rows(self, sheet: Sheet, *, in_order: bool) -> None:
        """Rows of cells: all steps first, then what comes next."""
        skipped = 1 if headed(sheet) else 0
        rows = [
            (row, self._cells(row, cells))
            for row, cells in zip(sheet.numbers[skipped:], sheet.rows[skipped:], strict=True)
        ]
        made = [(row, cells, self._step(row, cells)) for row, cells in rows]
        if Meaning.NEXT in self._meanings:
            for row, cells, step in made:
                if step and cells.get(Meaning.NEXT):
                    self._lead(row, step, cells)
        elif in_order:
            for source, target in pairwise(step for _row, _cells, step in made if step):
                if self._draft.steps[source].kind is not StepKind.END:
                    self._connect(source, target)

    def _cells(self, row: int, cells: Sequence[str]) -> dict[Meaning, str]:
        told = zip(self._meanings, cells, strict=False)
        return {
            meaning: self._checked(row, cell)
            for meaning, cell in told
            if cell and meaning is not Meaning.IGNORED
        }

    def _checked(self, row: int, text: str) -> str:
        """The text without identity numbers."""
        if not identity_numbers(text):
            return text
        reason = _("This looks like a national identity number; it is replaced by stars.")
        self.complain(row, masked(text), reason, left_out=False)
        return masked(text)

    def _step(self, row: int, cells: dict[Meaning, str]) -> str:
        """The step of a row, made unless it is known; empty when the row names none."""
        if Meaning.STEP not in cells and Meaning.SOURCE in cells:
            step = self._known_or_made(row, cells[Meaning.SOURCE], cells)
        elif any(meaning in cells for meaning in _FIELDS):
            step = self._made(row, cells)
        else:
            self.complain(row, " ".join(cells.values()), _("The row names no step."))
            return ""
        if step and Meaning.NUMBER in cells:
            self._numbered.setdefault(_number(cells[Meaning.NUMBER]), step)
        return step

    def _made(self, row: int, cells: dict[Meaning, str]) -> str:
        step = STEP_TABLE.make(self._draft, {})
        for meaning in _FIELDS:
            if meaning not in cells:
                continue
            put = STEP_TABLE.by_key[meaning.value].put
            assert put is not None
            try:
                step = put(self._draft, step, cells[meaning])
            except UnreadableCellError as reason:
                self.complain(row, cells[meaning], str(reason))
        step = _with_hints(step, cells)
        self._draft.steps[step.id] = step
        self._named.setdefault(folded(step.name), []).append(step.id)
        return step.id

    def _known_or_made(self, row: int, name: str, cells: dict[Meaning, str] | None = None) -> str:
        """The step of that name; where several have it, the one pasted last."""
        known = self._named.get(folded(name), [])
        return known[-1] if known else self._made(row, {**(cells or {}), Meaning.STEP: name})

    def _lead(self, row: int, step: str, cells: dict[Meaning, str]) -> None:
        """Draw arrows to the steps that a cell lists."""
        found = [(name, self._target(row, name)) for name in _listed(cells[Meaning.NEXT], self)]
        for _name, target in found:
            if target:
                arrow = self._connect(step, target)
                if arrow is not None and cells.get(Meaning.CONDITION):
                    condition = cells[Meaning.CONDITION][:500]
                    self._draft.arrows[arrow.id] = rebuilt(arrow, condition=condition)

    def _target(self, row: int, name: str) -> str:
        if _number(name) in self._numbered:
            return self._numbered[_number(name)]
        known = self._named.get(folded(name), [])
        new = [id_ for id_ in known if id_ not in self._old]
        if len(new or known) == 1:
            return (new or known)[0]
        if known:
            reason = _("Several steps are called so; number the rows to tell them apart.")
            self.complain(row, name, reason)
            return ""
        if Meaning.SOURCE in self._meanings:
            return self._made(row, {Meaning.STEP: name})
        self.complain(row, name, _("No row and no step of the pathway is called so."))
        return ""

    def is_known(self, name: str) -> bool:
        """Whether a text as a whole means a step."""
        return folded(name) in self._named or _number(name) in self._numbered

    def _connect(self, source: str, target: str) -> Transition | None:
        """Draw an arrow, unless there is one."""
        if any(arrow.target == target for arrow in self._draft.leaving(source)):
            return None
        return self._draft.connect(source, target)


def _listed(text: str, reader: _Reader) -> list[str]:
    """The names in a cell: between semicolons, else between commas, unless it is one name."""
    if reader.is_known(text):
        return [text]
    parts = [part.strip() for part in text.split(";") if part.strip()]
    if len(parts) > 1:
        return parts
    return [part.strip() for part in text.split(",") if part.strip()]


def _with_hints(step: Step, cells: dict[Meaning, str]) -> Step:
    """What a name alone tells: a question is a decision, and `Hospital` stands at that level."""
    if Meaning.KIND not in cells:
        kind = member_of(StepKind, step.name)
        if kind in (StepKind.START, StepKind.END):
            step = rebuilt(step, kind=kind)
        elif step.name.endswith("?"):
            step = rebuilt(step, kind=StepKind.DECISION)
    if Meaning.LEVEL not in cells and Meaning.UNIT not in cells:
        step = rebuilt(step, level=member_of(CareLevel, step.name))
    return step


def _number(text: str) -> str:
    return folded(text).rstrip(".)")
