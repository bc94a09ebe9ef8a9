"""The picture of a house for a report's first page."""

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError

from pathways.errors import PathwaysError
from pathways.language import _

LARGEST_FILE = 10_000_000
"""Bytes; a larger file is no logo."""
_LONGEST_SIDE = 1200
"""Pixels kept: sharp at the size it is printed."""


class LogoError(PathwaysError):
    """The logo's file is missing or holds no picture that can be used."""


class Logo(NamedTuple):
    """A picture as PNG, with its size in pixels."""

    png: bytes
    width: int
    height: int


def read_logo(path: Path) -> Logo:
    """The picture in a PNG, JPEG, GIF, BMP, TIFF or WebP file; raises LogoError."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise LogoError(
                _("The logo is too large."),
                file=path,
                advice=_("Choose a picture of less than 10 MB."),
            )
        with Image.open(path) as picture:
            picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
            kept = picture.convert("RGBA" if _is_clear(picture) else "RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        raise LogoError(
            _("The logo could not be read, so the report is without it."),
            file=path,
            advice=_("Choose a PNG or JPEG picture that is on this computer."),
        ) from error
    data = BytesIO()
    kept.save(data, "PNG", optimize=True)
    return Logo(data.getvalue(), kept.width, kept.height)


def kept_path(chosen: Path, folder: Path | None) -> str:
    """How a setting names a logo: from the model's folder where the file lies in or below it.

    So both can be moved together. Without a folder, or from elsewhere, the path is whole.
    """
    whole = chosen.absolute()
    if folder is not None and whole.is_relative_to(folder.absolute()):
        return whole.relative_to(folder.absolute()).as_posix()
    return str(whole)


def _is_clear(picture: Image.Image) -> bool:
    return picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
