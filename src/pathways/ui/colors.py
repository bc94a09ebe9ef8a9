"""The window's colours in three themes, as a Qt palette and as names for the style sheet."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


@dataclass(frozen=True, slots=True)
class Colors:
    """What a theme is mixed from, as `#rrggbb`; every text holds 4.5:1 on its ground."""

    ground: str
    """Behind panels and bars."""
    field: str
    """Behind lists and what can be written in."""
    card: str
    """Behind a group inside a panel."""
    text: str
    muted: str
    disabled: str
    edge: str
    """The line round a field."""
    hairline: str
    """The line between parts."""
    hover: str
    pressed: str
    accent: str
    """What is chosen, focused or the main thing to do."""
    on_accent: str
    chosen: str
    """Behind the chosen row."""
    error: str
    warning: str
    note: str
    good: str


COLORS = {
    "light": Colors(
        ground="#f3f6f8",
        field="#ffffff",
        card="#ffffff",
        text="#17232e",
        muted="#526372",
        disabled="#8d9aa6",
        edge="#a9b7c4",
        hairline="#d6dee5",
        hover="#e3eaf0",
        pressed="#d3dee7",
        accent="#0f639c",
        on_accent="#ffffff",
        chosen="#d6e8f5",
        error="#b3201b",
        warning="#865600",
        note="#48606f",
        good="#1f6b3a",
    ),
    "dark": Colors(
        ground="#1a222a",
        field="#12181e",
        card="#202a34",
        text="#eef3f7",
        muted="#a9b9c6",
        disabled="#6c7b88",
        edge="#53677a",
        hairline="#32404d",
        hover="#293643",
        pressed="#344454",
        accent="#5cb3ff",
        on_accent="#06131f",
        chosen="#1f4663",
        error="#ff8a80",
        warning="#f2bc4b",
        note="#b4c6d4",
        good="#7fd29a",
    ),
    "contrast": Colors(
        ground="#ffffff",
        field="#ffffff",
        card="#ffffff",
        text="#000000",
        muted="#1f2a33",
        disabled="#5b6b7a",
        edge="#000000",
        hairline="#000000",
        hover="#dcecf7",
        pressed="#c4e0f2",
        accent="#0050b5",
        on_accent="#ffffff",
        chosen="#c4e0f2",
        error="#a80000",
        warning="#5e3a00",
        note="#1f2a33",
        good="#00491c",
    ),
}
"""The colours of each theme, by the theme's name."""


def palette(colors: Colors) -> QPalette:
    """The colours in Qt's own roles, for whatever the style sheet does not dress."""
    made = QPalette()
    for role, color in (
        (_Role.Window, colors.ground),
        (_Role.WindowText, colors.text),
        (_Role.Base, colors.field),
        (_Role.AlternateBase, colors.ground),
        (_Role.Text, colors.text),
        (_Role.PlaceholderText, colors.muted),
        (_Role.Button, colors.ground),
        (_Role.ButtonText, colors.text),
        (_Role.BrightText, colors.error),
        (_Role.ToolTipBase, colors.text),
        (_Role.ToolTipText, colors.field),
        (_Role.Highlight, colors.accent),
        (_Role.HighlightedText, colors.on_accent),
        (_Role.Accent, colors.accent),
        (_Role.Link, colors.accent),
        (_Role.LinkVisited, colors.accent),
        (_Role.Light, colors.hover),
        (_Role.Midlight, colors.hairline),
        (_Role.Mid, colors.edge),
        (_Role.Dark, colors.edge),
        (_Role.Shadow, colors.hairline),
    ):
        made.setColor(role, QColor(color))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(_Group.Disabled, role, QColor(colors.disabled))
    made.setColor(_Group.Disabled, _Role.Highlight, QColor(colors.hairline))
    made.setColor(_Group.Disabled, _Role.HighlightedText, QColor(colors.disabled))
    return made
