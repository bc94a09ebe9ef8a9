"""The font files that travel with the program, and the glyphs of the icon font.

Source Sans Pro (package font-source-sans-pro) carries all text, Material Design Icons (bundled in
QtAwesome) all icons. Their files are found without importing either package.
"""

import json
from functools import cache
from pathlib import Path

from pathways.assets import package_folder
from pathways.diagram.primitives import Face

FAMILY = "Source Sans Pro"

WEIGHTS = {Face.REGULAR: 400, Face.SEMIBOLD: 600, Face.BOLD: 700, Face.ITALIC: 400}
"""The faces' weights, on the scale of CSS and Qt."""

_ICONS = "materialdesignicons6-webfont"


def font_file(face: Face) -> Path:
    """The TrueType file of a face."""
    return package_folder("font_source_sans_pro") / "files" / f"SourceSansPro-{face}.ttf"


def icon_font_file() -> Path:
    """The TrueType file of the icons."""
    return next(_icon_fonts().glob(f"{_ICONS}-[0-9]*.ttf"))


def glyph(icon: str) -> str:
    """The icon font's character for an icon's name; raises KeyError for a name it has not."""
    return chr(int(_charmap()[icon], 16))


def icon_names() -> frozenset[str]:
    """Every name that `glyph` knows."""
    return frozenset(_charmap())


@cache
def _charmap() -> dict[str, str]:
    path = next(_icon_fonts().glob(f"{_ICONS}-charmap-*.json"))
    charmap: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return charmap


def _icon_fonts() -> Path:
    return package_folder("qtawesome") / "fonts"
