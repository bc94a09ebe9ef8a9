"""The services a coverage matrix may begin with; users add their own.

They are read from `resources/services.csv`, described in its README.
"""

import csv
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pathways.analysis.facts_file import read_rows
from pathways.analysis.tables.words import folded
from pathways.assets import resource
from pathways.edits import add_service, new_id
from pathways.errors import PathwaysError
from pathways.language import _, language
from pathways.model import CareModel, Service, Theme

_COLUMNS = ("key", "theme", "name_en", "name_nb", "name_nn")


class ServiceTableError(PathwaysError):
    """The catalogue of services cannot be used; `place` names the row."""


class KnownService(NamedTuple):
    """One service of the catalogue."""

    key: str
    theme: Theme
    names: tuple[str, str, str]
    """In English, bokmål and nynorsk."""

    @property
    def name(self) -> str:
        """What it is called in the language spoken now."""
        return self.names[("en", "nb", "nn").index(language())]


@cache
def known_services() -> tuple[KnownService, ...]:
    """The whole catalogue, in the file's order; raises ServiceTableError."""
    return read_services(resource("services.csv"))


def missing_services(model: CareModel) -> tuple[KnownService, ...]:
    """What the catalogue has and the model has not, under any of its names."""
    there = {folded(service.name) for service in model.services}
    return tuple(
        one for one in known_services() if there.isdisjoint(folded(name) for name in one.names)
    )


def with_services(model: CareModel, keys: Collection[str]) -> CareModel:
    """The model with these services of the catalogue, named in the language spoken now."""
    for service in known_services():
        if service.key in keys:
            made = Service(id=new_id(model, "service"), name=service.name, theme=service.theme)
            model = add_service(model, made)
    return model


def read_services(path: Path) -> tuple[KnownService, ...]:
    """The services of a file; raises ServiceTableError."""
    try:
        rows, missing = read_rows(path, _COLUMNS)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        what = _("The catalogue of services cannot be read as CSV in UTF-8.")
        raise ServiceTableError(what, file=path, advice=_advice()) from error
    if missing:
        what = _("The catalogue of services lacks the columns {columns}.")
        raise ServiceTableError(
            what.format(columns=", ".join(missing)), file=path, advice=_advice()
        )
    return tuple(_read(row, number, path) for number, row in enumerate(rows, 2))


def _read(row: dict[str, str], line: int, path: Path) -> KnownService:
    names = tuple(row[f"name_{code}"].strip() for code in ("en", "nb", "nn"))
    theme = row["theme"].strip()
    if not row["key"].strip() or not all(names) or theme not in set(Theme):
        what = _("Every service needs a key, a theme and its name in three languages.")
        place = _("row {row}").format(row=line)
        raise ServiceTableError(what, file=path, place=place, advice=_advice())
    return KnownService(row["key"].strip(), Theme(theme), (names[0], names[1], names[2]))


def _advice() -> str:
    return _("Mend the file, or put back the one that came with the program.")
