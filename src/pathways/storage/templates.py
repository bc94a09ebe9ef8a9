"""What a new model can begin from: an empty sheet, or a copy of one of the samples."""

from pathlib import Path

from pathways.assets import samples
from pathways.language import _
from pathways.model import CareModel, Pathway
from pathways.storage.disk import read

EMPTY = "empty"
"""The template that needs no file."""


def templates() -> dict[str, Path | None]:
    """The files of the templates by their names; the empty one has none."""
    return {EMPTY: None} | {path.stem: path for path in samples()}


def from_template(name: str) -> CareModel:
    """A new model; raises KeyError for an unknown template, and as `read` does."""
    path = templates()[name]
    if path is not None:
        return read(path)
    title = _("New pathway")
    return CareModel(title=title, pathways=(Pathway(id="pathway", name=title),))
