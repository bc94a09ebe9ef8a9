"""Every theme gives every role a look, with contrast enough for all eyes (WCAG 2.2 AA)."""

import pytest

from pathways.diagram.primitives import Role
from pathways.diagram.theme import THEMES, Theme

PLACES = (Role.LANE, Role.LANE_OTHER)
"""What lines and labels are drawn upon."""

CARDS = (Role.STEP, Role.START, Role.DECISION, Role.WAIT, Role.END, Role.SUB_PATHWAY)
LINES = (Role.TRANSITION, Role.HANDOFF, Role.BROKEN, Role.WEAK)
BADGES = (Role.BADGE_ERROR, Role.BADGE_WARNING, Role.BADGE_NOTE)

TEXT_ON = [
    *((text, ground) for text in (Role.TEXT, Role.TEXT_STRONG) for ground in (*PLACES, *CARDS)),
    *((Role.TEXT_MUTED, ground) for ground in CARDS),
    *((role, role) for role in (*BADGES, Role.PHASE, Role.NOTE)),
    (Role.TEXT_STRONG, Role.LANE_HEAD),
    (Role.TEXT, Role.LABEL),
    (Role.TEXT, Role.NOTE),
]
ICON_ON = [
    *((icon, ground) for icon in (Role.ICON, Role.ICON_MUTED) for ground in CARDS),
    *((role, role) for role in (*LINES, *CARDS)),
    (Role.ICON, Role.LANE_HEAD),
]


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str | None, other: str | None) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    assert one is not None
    assert other is not None
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=list(THEMES))
def theme(request: pytest.FixtureRequest) -> Theme:
    return THEMES[request.param]


def test_that_the_four_themes_are_there() -> None:
    assert list(THEMES) == ["light", "dark", "contrast", "print"]
    assert all(theme.name == name for name, theme in THEMES.items())


def test_that_every_role_has_a_look(theme: Theme) -> None:
    assert all(theme.style(role) for role in Role)


@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_that_text_can_be_read(theme: Theme, text: Role, ground: Role) -> None:
    assert contrast(theme.style(text).ink, theme.style(ground).fill) >= 4.5


@pytest.mark.parametrize(("icon", "ground"), ICON_ON)
def test_that_icons_can_be_made_out(theme: Theme, icon: Role, ground: Role) -> None:
    assert contrast(theme.style(icon).ink, theme.style(ground).fill) >= 3


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("role", [*LINES, *CARDS])
def test_that_lines_and_edges_stand_out(theme: Theme, role: Role, place: Role) -> None:
    assert contrast(theme.style(role).stroke, theme.style(place).fill) >= 3


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("badge", BADGES)
def test_that_badges_stand_out_by_their_ground_or_edge(
    theme: Theme, badge: Role, place: Role
) -> None:
    style, behind = theme.style(badge), theme.style(place).fill
    assert max(contrast(style.fill, behind), contrast(style.stroke, behind)) >= 3


@pytest.mark.parametrize("place", [Role.LANE, Role.LANE_OTHER, Role.STEP])
def test_that_the_ring_of_a_selection_stands_out(theme: Theme, place: Role) -> None:
    assert contrast(theme.selection, theme.style(place).fill) >= 3


def test_that_errors_and_warnings_differ_in_grey(theme: Theme) -> None:
    error, warning = theme.style(Role.BADGE_ERROR), theme.style(Role.BADGE_WARNING)
    assert contrast(error.fill, warning.fill) >= 3


def test_that_the_projector_gets_black_on_white_and_bolder_lines() -> None:
    light, projected = THEMES["light"], THEMES["contrast"]
    assert contrast(projected.style(Role.TEXT).ink, projected.style(Role.STEP).fill) == 21
    assert projected.style(Role.HANDOFF).width > light.style(Role.HANDOFF).width
