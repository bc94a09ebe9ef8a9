"""The colours people give: readable in every theme, and never taken for a finding's."""

from itertools import combinations

import pytest
from tests.diagram.test_theme import contrast

from pathways.diagram.primitives import Role, Tinted
from pathways.diagram.swatches import SWATCHES
from pathways.diagram.theme import THEMES, TINTABLE, Theme
from pathways.model import Swatch

TEXTS = (Role.TEXT, Role.TEXT_STRONG, Role.TEXT_MUTED)
ICONS = (Role.ICON, Role.ICON_MUTED, Role.START, Role.WAIT, Role.END, Role.SUB_PATHWAY)
FINDINGS = (Role.BADGE_ERROR, Role.BADGE_WARNING, Role.BROKEN, Role.WEAK)

Lab = tuple[float, float, float]


def lab(colour: str) -> Lab:
    """A colour in CIE L*a*b* (D65), where distances are about as the eye sees them."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )

    def root(value: float) -> float:
        return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116

    x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str) -> float:
    """The colour difference of CIE 1976; 2 can just be seen."""
    return float(sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5)


@pytest.fixture(params=list(THEMES))
def theme(request: pytest.FixtureRequest) -> Theme:
    return THEMES[request.param]


def test_that_every_theme_has_every_colour_for_all_that_can_have_one(theme: Theme) -> None:
    assert set(SWATCHES[theme.name]) == set(Swatch)
    assert all(theme.style(Tinted(role, color)) for role in TINTABLE for color in Swatch)


@pytest.mark.parametrize("color", Swatch)
def test_that_text_and_icons_can_be_read_on_every_colour(theme: Theme, color: Swatch) -> None:
    ground = SWATCHES[theme.name][color].ground
    assert all(contrast(theme.style(text).ink, ground) >= 4.5 for text in TEXTS)
    assert all(contrast(theme.style(icon).ink, ground) >= 3 for icon in ICONS)


@pytest.mark.parametrize("color", Swatch)
def test_that_edges_stand_out_from_the_lanes(theme: Theme, color: Swatch) -> None:
    edge = SWATCHES[theme.name][color].edge
    for lane in (Role.LANE, Role.LANE_OTHER):
        assert contrast(edge, theme.style(lane).fill) >= 3


@pytest.mark.parametrize("color", Swatch)
def test_that_badges_stand_out_on_every_colour(theme: Theme, color: Swatch) -> None:
    ground = SWATCHES[theme.name][color].ground
    for badge in (Role.BADGE_ERROR, Role.BADGE_WARNING, Role.BADGE_NOTE):
        style = theme.style(badge)
        assert max(contrast(style.fill, ground), contrast(style.ink, style.fill)) >= 3


@pytest.mark.parametrize("color", Swatch)
def test_that_no_colour_looks_like_a_findings(theme: Theme, color: Swatch) -> None:
    grave = [
        shade
        for role in FINDINGS
        for shade in (
            theme.style(role).fill if role.startswith("badge") else None,
            theme.style(role).stroke,
        )
        if shade is not None and shade != theme.style(Role.STEP).fill
    ]
    for shade in SWATCHES[theme.name][color]:
        assert min(distance(shade, other) for other in grave) >= 20


def test_that_colours_can_be_told_apart(theme: Theme) -> None:
    for one, other in combinations(SWATCHES[theme.name].values(), 2):
        assert distance(one.edge, other.edge) >= 15
        assert distance(one.ground, other.ground) >= 4


def test_that_a_colour_leaves_the_width_of_an_edge_as_it_is(theme: Theme) -> None:
    for role in TINTABLE:
        tinted = theme.style(Tinted(role, Swatch.TEAL))
        assert tinted.width == theme.style(role).width
        assert tinted.ink == theme.style(role).ink
