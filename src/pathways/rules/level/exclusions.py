"""The patient groups that a municipal acute bed may not take; which ones is data.

The table is `resources/kad_exclusions.csv`, described in the README there. A file that cannot be
used raises TableFileError on the first question.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pathways.assets import resource
from pathways.language import _, language
from pathways.model import Pathway, PatientGroup, Unit
from pathways.rules.csv_rows import Row, rows_of

_COLUMNS = ("key", "icpc2", "icd10", "name_en", "name_nb", "name_nn")
_CODE = re.compile(r"\b[A-Z]\d\d(?:\.\d+)?\b")
_CATEGORY = re.compile(r"[A-Z]\d\d(-[A-Z]\d\d)?")


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A group that is not for a municipal acute bed."""

    names: Mapping[str, str]
    """What it is called, by language code."""
    codes: tuple[str, ...]
    """Categories of ICPC-2 and ICD-10, such as K90, or ranges of them, such as T36-T65."""

    @property
    def name(self) -> str:
        """What it is called in the language spoken now."""
        return self.names[language()]

    def takes(self, code: str) -> bool:
        """Whether a code is among its categories, itself or as a part of one."""
        return any(_within(code, category) for category in self.codes)


@cache
def exclusions() -> tuple[Exclusion, ...]:
    """The table that is shipped, or that a region has put in its place; read once."""
    return read_exclusions(resource("kad_exclusions.csv"))


def read_exclusions(path: Path) -> tuple[Exclusion, ...]:
    """The groups of a file; raises TableFileError."""
    advice = _("Mend the file, or put back the one that came with the program.")
    return tuple(map(_exclusion, rows_of(path, _COLUMNS, advice)))


def excluded_as(group: PatientGroup) -> Exclusion | None:
    """The group that all these patients belong to by their codes, and that may not be taken.

    None where one of the codes is of other patients: they may be the ones who are sent there.
    """
    codes = _codes(group)
    if not codes or not all(any(one.takes(code) for one in exclusions()) for code in codes):
        return None
    return next(one for one in exclusions() if one.takes(codes[0]))


def refuses(unit: Unit, pathway: Pathway) -> str:
    """What a unit itself says that it does not take, when that is just these patients; or nothing.

    It says so by a code (all of the group's codes) or by the very name of the group or pathway.
    """
    codes = _codes(pathway.patient_group)
    known = excluded_as(pathway.patient_group)
    names = {pathway.name, pathway.patient_group.name, *(known.names.values() if known else ())}
    called = {name.casefold() for name in names if name}
    for text in unit.admission.excludes:
        named = _CODE.findall(text.upper())
        if text.casefold() in called or (codes and named and _all_within(codes, named)):
            return text
    return ""


def _all_within(codes: Iterable[str], categories: Iterable[str]) -> bool:
    several = tuple(categories)
    return all(any(_within(code, category) for category in several) for code in codes)


def _within(code: str, category: str) -> bool:
    first, _dash, last = category.partition("-")
    if last:
        return first <= code[: len(first)] <= last
    return code == category or code.startswith(f"{category}.")


def _codes(group: PatientGroup) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in (*group.icpc2, *group.icd10) if code.strip())


def _exclusion(row: Row) -> Exclusion:
    names = {code: row.text(f"name_{code}") for code in ("en", "nb", "nn")}
    for code, name in names.items():
        if not name:
            row.refuse(f"name_{code}", _("Every group needs a name in all three languages."))
    return Exclusion(names, (*_categories(row, "icpc2"), *_categories(row, "icd10")))


def _categories(row: Row, column: str) -> list[str]:
    categories = row.text(column).split()
    for category in categories:
        if not _CATEGORY.fullmatch(category):
            what = _("“{text}” is not a code such as K90, or a range such as T36-T65.")
            row.refuse(column, what.format(text=category))
    return categories
