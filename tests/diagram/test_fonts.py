"""The fonts that travel with the program are there, and so is every icon the drawing names."""

import json

import pytest

from pathways.assets import resource
from pathways.diagram.font_table import table
from pathways.diagram.fonts import font_file, glyph, icon_font_file, icon_names
from pathways.diagram.glyphs import icon_path
from pathways.diagram.icons import CHANNEL_ICONS, KIND_ICONS, LEVEL_ICONS
from pathways.diagram.primitives import Face
from pathways.model import CareLevel, Channel


@pytest.mark.parametrize("face", Face)
def test_that_each_face_has_a_font_file(face: Face) -> None:
    assert font_file(face).is_file()


def test_that_the_icon_font_is_found() -> None:
    assert icon_font_file().is_file()


def test_that_the_table_of_widths_is_that_of_the_fonts() -> None:
    assert json.loads(resource("fonts", "widths.json").read_bytes()) == table()


def test_that_every_level_and_every_channel_has_an_icon() -> None:
    assert set(LEVEL_ICONS) == set(CareLevel)
    assert set(CHANNEL_ICONS) == set(Channel)


def test_that_no_two_levels_and_no_two_channels_share_an_icon() -> None:
    assert len(set(LEVEL_ICONS.values())) == len(CareLevel)
    assert len(set(CHANNEL_ICONS.values())) == len(Channel)


def test_that_the_icon_font_has_every_icon() -> None:
    named = {*LEVEL_ICONS.values(), *CHANNEL_ICONS.values(), *KIND_ICONS.values(), "help"}
    assert named <= icon_names()
    assert all(len(glyph(icon)) == 1 for icon in named)


def test_that_an_icon_is_told_as_an_outline_inside_its_square() -> None:
    path = icon_path("home")
    numbers = [float(part) for part in path.translate(str.maketrans("MLHVCQZ,", " " * 8)).split()]
    assert path.startswith("M")
    assert path.endswith("Z")
    assert all(0 <= number <= 24 for number in numbers)


def test_that_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError):
        glyph("no-such-icon")
    with pytest.raises(KeyError):
        icon_path("no-such-icon")
