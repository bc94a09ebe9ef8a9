"""Norway's municipalities and the health trusts that serve them.

They are read from `resources/municipalities.csv`, which may be replaced by a region's own.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pathways.analysis.facts_file import read_rows
from pathways.assets import resource
from pathways.errors import PathwaysError
from pathways.language import _
from pathways.model.base import NUMBER_PATTERN

_COLUMNS = ("number", "name", "regional_health_authority", "health_trust", "local_hospital")
_BETWEEN = " / "


class MunicipalityTableError(PathwaysError):
    """The list of municipalities cannot be used; `place` names the row."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality, and who gives its people specialist care."""

    number: str
    """Statistics Norway's four digits."""
    name: str
    region: str
    """The regional health authority."""
    trusts: tuple[str, ...]
    """The health trusts; several where districts belong to different ones."""
    hospitals: tuple[str, ...]


@cache
def municipalities() -> tuple[Municipality, ...]:
    """All of them, by name; raises MunicipalityTableError."""
    return read_municipalities(resource("municipalities.csv"))


@cache
def health_trusts() -> tuple[str, ...]:
    """The names of the health trusts, each once; raises MunicipalityTableError."""
    names = {trust for town in municipalities() for trust in town.trusts}
    return tuple(sorted(names, key=str.casefold))


@cache
def _by_number() -> dict[str, Municipality]:
    return {town.number: town for town in municipalities()}


def municipality(text: str) -> Municipality | None:
    """The municipality with this number or name, however its letters are cased.

    Names may be followed by “kommune”. None when there is none, or when two share the name.
    Raises MunicipalityTableError.
    """
    wanted = text.strip()
    if wanted in _by_number():
        return _by_number()[wanted]
    name = wanted.casefold().removesuffix(" kommune").strip()
    named = [town for town in municipalities() if town.name.casefold() == name]
    return named[0] if len(named) == 1 else None


def members(trust: str) -> tuple[Municipality, ...]:
    """The municipalities whose people the trust serves; its name may end in “HF”."""
    name = trust.strip().removesuffix(" HF").casefold()
    return tuple(
        town for town in municipalities() if name in {one.casefold() for one in town.trusts}
    )


def read_municipalities(path: Path) -> tuple[Municipality, ...]:
    """The municipalities of a file, by name; raises MunicipalityTableError."""
    try:
        rows, missing = read_rows(path, _COLUMNS)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        what = _("The list of municipalities cannot be read as CSV in UTF-8.")
        raise MunicipalityTableError(what, file=path, advice=_advice()) from error
    if missing:
        what = _("The list of municipalities lacks the columns {columns}.")
        raise MunicipalityTableError(
            what.format(columns=", ".join(missing)), file=path, advice=_advice()
        )
    found = (_read(row, number, path) for number, row in enumerate(rows, 2))
    return tuple(sorted(found, key=lambda town: town.name.casefold()))


def _read(row: dict[str, str], line: int, path: Path) -> Municipality:
    number, name = row["number"].strip(), row["name"].strip()
    if not re.match(NUMBER_PATTERN, number) or not name:
        what = _("Every municipality needs a number of four digits and a name.")
        place = _("row {row}").format(row=line)
        raise MunicipalityTableError(what, file=path, place=place, advice=_advice())
    return Municipality(
        number,
        name,
        row["regional_health_authority"].strip(),
        _names(row["health_trust"]),
        _names(row["local_hospital"]),
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(_BETWEEN) if name.strip())


def _advice() -> str:
    return _("Mend the file, or put back the one that came with the program.")
