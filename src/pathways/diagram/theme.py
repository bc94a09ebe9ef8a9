"""What each role looks like, in four themes: light, dark, high contrast and print."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from pathways.diagram.primitives import Look, Role, Tinted
from pathways.diagram.swatches import SWATCHES


class Style(NamedTuple):
    """The look of one role; colours as `#rrggbb`, None for nothing painted."""

    fill: str | None = None
    """Inside of boxes, shapes and circles."""
    stroke: str | None = None
    """Edges, lines and arrow heads."""
    width: float = 1
    """The stroke's, in points."""
    ink: str = "#000000"
    """Text and icons."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A look for everything; `ground` lies behind, `selection` rings what is selected."""

    name: str
    ground: str
    selection: str
    styles: Mapping[Look, Style]

    def style(self, role: Look) -> Style:
        """The look of a role, plain or in a colour."""
        return self.styles[role]


@dataclass(frozen=True, slots=True)
class _Palette:
    """The few colours a theme is mixed from."""

    ground: str
    lane: str
    lane_other: str
    lane_edge: str
    head: str
    step: str
    step_edge: str
    tint: str
    """The ground of decisions and waits."""
    accent: str
    accent_tint: str
    """The ground of starts and ends."""
    text: str
    muted: str
    line: str
    handoff: str
    error: str
    error_fill: str
    error_ink: str
    warning: str
    warning_fill: str
    warning_ink: str
    note: str
    selection: str
    weight: float = 1
    """What every stroke is multiplied by."""


_LIGHT = _Palette(
    ground="#ffffff",
    lane="#f6f8fa",
    lane_other="#edf1f5",
    lane_edge="#c9d3dd",
    head="#dfe6ed",
    step="#ffffff",
    step_edge="#71869a",
    tint="#eaf2f7",
    accent="#1c5d82",
    accent_tint="#d9eaf3",
    text="#17232e",
    muted="#485866",
    line="#64788a",
    handoff="#2c4f6b",
    error="#b3201b",
    error_fill="#b3201b",
    error_ink="#ffffff",
    warning="#865600",
    warning_fill="#ffc940",
    warning_ink="#2a1c00",
    note="#fff8d9",
    selection="#0b72c4",
)

_DARK = _Palette(
    ground="#12181e",
    lane="#182028",
    lane_other="#1e2832",
    lane_edge="#33424f",
    head="#26333f",
    step="#2a3947",
    step_edge="#7f96aa",
    tint="#24404f",
    accent="#7cc4ea",
    accent_tint="#1d4a63",
    text="#f1f5f8",
    muted="#bccad6",
    line="#93a7b8",
    handoff="#b4d3e8",
    error="#ff8a80",
    error_fill="#ff8a80",
    error_ink="#2b0400",
    warning="#f2bc4b",
    warning_fill="#33270a",
    warning_ink="#ffd98a",
    note="#453f24",
    selection="#5cb3ff",
)

_CONTRAST = _Palette(
    ground="#ffffff",
    lane="#ffffff",
    lane_other="#eef1f4",
    lane_edge="#8a98a6",
    head="#d5dee7",
    step="#ffffff",
    step_edge="#000000",
    tint="#dcecf7",
    accent="#003f66",
    accent_tint="#c4e0f2",
    text="#000000",
    muted="#1f2a33",
    line="#2b3640",
    handoff="#00263f",
    error="#a80000",
    error_fill="#a80000",
    error_ink="#ffffff",
    warning="#5e3a00",
    warning_fill="#ffcf33",
    warning_ink="#000000",
    note="#fff3b0",
    selection="#0050b5",
    weight=1.6,
)

_PRINT = _Palette(
    ground="#ffffff",
    lane="#ffffff",
    lane_other="#f3f4f5",
    lane_edge="#b9c0c7",
    head="#e6e9ec",
    step="#ffffff",
    step_edge="#5a6772",
    tint="#eef2f5",
    accent="#1d4f6e",
    accent_tint="#dfe8ee",
    text="#000000",
    muted="#36414a",
    line="#66727c",
    handoff="#25394a",
    error="#8f1410",
    error_fill="#8f1410",
    error_ink="#ffffff",
    warning="#6b4500",
    warning_fill="#ffdf8f",
    warning_ink="#000000",
    note="#fbf8ea",
    selection="#1d4f6e",
)


TINTABLE = (
    Role.STEP,
    Role.START,
    Role.DECISION,
    Role.WAIT,
    Role.END,
    Role.SUB_PATHWAY,
    Role.NOTE,
    Role.FRAME,
    Role.FRAME_TITLE,
)
"""The roles that people may give a colour; their shape and their text stay."""


def _theme(name: str, p: _Palette) -> Theme:
    def style(
        fill: str | None = None, stroke: str | None = None, width: float = 1, ink: str = p.text
    ) -> Style:
        return Style(fill, stroke, width * p.weight, ink)

    styles: dict[Look, Style] = {
        Role.LANE: style(p.lane, p.lane_edge, 0.5),
        Role.LANE_OTHER: style(p.lane_other, p.lane_edge, 0.5),
        Role.LANE_HEAD: style(p.head, p.lane_edge, 0.5),
        Role.PHASE: style(p.head, p.line, 0.75, p.muted),
        Role.STEP: style(p.step, p.step_edge),
        Role.START: style(p.accent_tint, p.accent, 1.5, p.accent),
        Role.DECISION: style(p.tint, p.accent, 1.2, p.accent),
        Role.WAIT: style(p.tint, p.step_edge, 1, p.accent),
        Role.END: style(p.accent_tint, p.accent, 2.5, p.accent),
        Role.HATCH: style(None, p.step_edge, 1),
        Role.HATCH_CLEAR: style(p.step, None, 0),
        Role.SUB_PATHWAY: style(p.step, p.step_edge, 1, p.accent),
        Role.TRANSITION: style(p.step, p.line, 1.2, p.line),
        Role.HANDOFF: style(p.step, p.handoff, 1.6, p.handoff),
        Role.BROKEN: style(p.step, p.error, 2, p.error),
        Role.WEAK: style(p.step, p.warning, 1.8, p.warning),
        Role.NOTE: style(p.note, p.step_edge, 0.75),
        Role.TETHER: style(None, p.line, 1),
        Role.FRAME: style(None, p.line, 1.5),
        Role.FRAME_TITLE: style(p.head, p.line, 1),
        Role.LABEL: style(p.lane, None, 0),
        Role.BADGE_ERROR: style(p.error_fill, p.step, 1, p.error_ink),
        Role.BADGE_WARNING: style(p.warning_fill, p.warning, 1.2, p.warning_ink),
        Role.BADGE_NOTE: style(p.step, p.muted, 1.2, p.text),
        Role.TEXT: style(ink=p.text),
        Role.TEXT_STRONG: style(ink=p.text),
        Role.TEXT_MUTED: style(ink=p.muted),
        Role.ICON: style(ink=p.accent),
        Role.ICON_MUTED: style(ink=p.muted),
    }
    for role in TINTABLE:
        plain = styles[role]
        for color, tone in SWATCHES[name].items():
            ground = tone.ground if plain.fill else None
            styles[Tinted(role, color)] = plain._replace(fill=ground, stroke=tone.edge)
    return Theme(name, p.ground, p.selection, MappingProxyType(styles))


THEMES: Mapping[str, Theme] = MappingProxyType(
    {
        name: _theme(name, palette)
        for name, palette in {
            "light": _LIGHT,
            "dark": _DARK,
            "contrast": _CONTRAST,
            "print": _PRINT,
        }.items()
    }
)
"""Every theme by name: light, dark, contrast (for a projector) and print (holds in grey)."""
