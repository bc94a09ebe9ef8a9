"""The files a user names: single ones, or folders to look through."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pathways.analysis.region import municipalities
from pathways.errors import UnknownNameError
from pathways.language import _
from pathways.model import CareModel, Party, Pathway
from pathways.paths import is_folder
from pathways.storage import SUFFIX


def pathway_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Each file named, and every `*.pathway` below each folder named, in alphabetic order."""
    for path in paths:
        if is_folder(path):
            yield from sorted(path.rglob(f"*{SUFFIX}"))
        else:
            yield path


def pathway_named(model: CareModel, wanted: str | None) -> Pathway:
    """The pathway with that id or name, or the model's first.

    Raises UnknownNameError when there is none.
    """
    if not model.pathways:
        raise UnknownNameError(
            _("The model has no pathways."), advice=_("Draw one first, then try again.")
        )
    if wanted is None:
        return model.pathways[0]
    for pathway in model.pathways:
        if wanted in (pathway.id, pathway.name):
            return pathway
    known = ", ".join(f"{pathway.id} ({pathway.name})" for pathway in model.pathways)
    raise UnknownNameError(
        _("There is no pathway called “{name}”.").format(name=wanted),
        advice=_("Choose one of: {names}.").format(names=known),
    )


def municipality_named(model: CareModel, wanted: str) -> Party:
    """The municipality with that id, name or number; raises UnknownNameError when there is none."""
    here = municipalities(model)
    for party in here:
        if wanted in (party.id, party.name, *party.municipality_numbers):
            return party
    known = ", ".join(party.name for party in here)
    raise UnknownNameError(
        _("There is no municipality called “{name}”.").format(name=wanted),
        advice=_("Choose one of: {names}.").format(names=known),
    )
