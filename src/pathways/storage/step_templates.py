"""Steps ready to be put on a drawing, by patient group; their content is data.

The data is two files under `resources/`, described in its README: `step_templates.csv` and
`step_groups.csv`.
"""

import csv
import re
from functools import cache
from io import StringIO
from pathlib import Path
from typing import NamedTuple, NoReturn, TypeVar

from pydantic import ValidationError

from pathways.assets import resource
from pathways.errors import PathwaysError
from pathways.language import _, language
from pathways.model import CareLevel, Pathway, Phase, Step, StepKind, Value
from pathways.model.base import Line, Minutes

GENERAL = "general"
"""The key of the group whose steps belong in any pathway."""

V = TypeVar("V", bound=Value)


class StepTemplateError(PathwaysError):
    """A file of the step templates cannot be used; `place` names the row and the column."""


class _Named(Value):
    key: Line
    name_en: Line
    name_nb: Line
    name_nn: Line

    @property
    def name(self) -> str:
        """What it is called in the language spoken now."""
        name: str = getattr(self, f"name_{language()}")
        return name


class StepTemplate(_Named):
    """A step with what is usually known of it."""

    group: Line
    kind: StepKind = StepKind.ACTIVITY
    level: CareLevel | None = None
    phase: Phase | None = None
    duration_minutes: Minutes | None = None
    limit_minutes: Minutes | None = None
    doctor_examines: bool | None = None
    rehabilitation: bool = False
    learning_and_coping: bool = False

    def step(self, id_: str) -> Step:
        """A step like this, named in the language spoken now."""
        return Step(
            id=id_,
            kind=self.kind,
            name=self.name,
            level=self.level,
            phase=self.phase,
            duration=self.duration_minutes,
            limit=self.limit_minutes,
            doctor_examines=self.doctor_examines,
            rehabilitation=self.rehabilitation,
            learning_and_coping=self.learning_and_coping,
        )


class StepGroup(_Named):
    """A patient group, and how to tell that a pathway is for it; lists have spaces between."""

    icpc2: Line = ""
    icd10: Line = ""
    words: Line = ""
    """What a pathway's or its patients' name has in it, as the beginning of a word."""

    def concerns(self, pathway: Pathway) -> bool:
        """Whether the pathway's patients are of this group, by their codes or their name."""
        patients = pathway.patient_group
        coded = ((self.icpc2, patients.icpc2), (self.icd10, patients.icd10))
        if any(
            code.upper().startswith(ours)
            for own, theirs in coded
            for ours in own.split()
            for code in theirs
        ):
            return True
        named = re.findall(r"\w+", f"{pathway.name} {patients.name}".casefold())
        return any(word.startswith(ours) for ours in self.words.split() for word in named)


class Shelf(NamedTuple):
    """The templates of one group."""

    group: StepGroup
    templates: tuple[StepTemplate, ...]


class StepTemplates:
    """The shelves of one pair of files, in the groups' order."""

    def __init__(self, shelves: tuple[Shelf, ...]) -> None:
        self.shelves = shelves

    @classmethod
    def read(cls, templates: Path, groups: Path) -> "StepTemplates":
        """The shelves of two files; raises StepTemplateError."""
        known = {group.key: group for _row, group in _read(groups, StepGroup)}
        filled: dict[str, list[StepTemplate]] = {key: [] for key in known}
        for row, template in _read(templates, StepTemplate):
            if template.group not in filled:
                what = _("There is no group “{group}” in {file}.")
                _refuse(what.format(group=template.group, file=groups.name), templates, row)
            filled[template.group].append(template)
        return cls(tuple(Shelf(known[key], tuple(held)) for key, held in filled.items()))

    def ordered(self, pathway: Pathway) -> tuple[Shelf, ...]:
        """The shelves, those of the pathway's patients first, then what belongs anywhere."""

        def far(shelf: Shelf) -> int:
            return 0 if shelf.group.concerns(pathway) else 1 if shelf.group.key == GENERAL else 2

        return tuple(sorted(self.shelves, key=far))


@cache
def step_templates() -> StepTemplates:
    """The templates that are shipped, or that a region has put in their place; read once."""
    return StepTemplates.read(resource("step_templates.csv"), resource("step_groups.csv"))


def _read(file: Path, kind: type[V]) -> list[tuple[int, V]]:
    """The file's values with their rows; the separator may be a Norwegian spreadsheet's."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        separator = ";" if ";" in text.partition("\n")[0] else ","
        rows = list(csv.DictReader(StringIO(text), delimiter=separator, restkey="?", restval=""))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        what = _("The step templates cannot be read as CSV in UTF-8.")
        raise StepTemplateError(what, file=file, advice=_advice()) from error
    values = []
    for number, cells in enumerate(rows, 2):
        answered = {column: cell for column, cell in cells.items() if cell}
        try:
            values.append((number, kind.model_validate(answered)))
        except ValidationError as error:
            column = ".".join(map(str, error.errors()[0]["loc"]))
            what = _("The column “{column}” holds something that cannot be used, or nothing.")
            _refuse(what.format(column=column), file, number)
    return values


def _refuse(what: str, file: Path, row: int) -> NoReturn:
    place = _("row {row}").format(row=row)
    raise StepTemplateError(what, file=file, place=place, advice=_advice())


def _advice() -> str:
    return _("Mend the file, or put back the one that came with the program.")
