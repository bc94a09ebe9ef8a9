"""The page's colours as CSS variables, so that one page serves light, dark and paper."""

from collections.abc import Mapping
from types import MappingProxyType

from pathways.diagram.theme import THEMES, Style, Theme
from pathways.reports.house import accent, readable_on

_MEDIA = ("light", "dark", "print")
_DARK_GROUND = THEMES["dark"].ground

Triple = tuple[str, str, str]
"""A colour on a light screen, on a dark one and on paper."""


def style_rules() -> str:
    """Rules that give every variable its colour on each medium."""
    named = {f"--d{number}": triple for triple, number in _NUMBERS.items()}
    color = accent()
    named["--accent"] = (color, readable_on(color, _DARK_GROUND), color)
    light, dark, paper = (
        ":root{" + "".join(f"{name}:{triple[medium]};" for name, triple in named.items()) + "}"
        for medium in range(len(_MEDIA))
    )
    return f"{light}\n@media (prefers-color-scheme: dark){{{dark}}}\n@media print{{{paper}}}\n"


def _numbers() -> Mapping[Triple, int]:
    triples: dict[Triple, None] = {}
    for look in THEMES["light"].styles:
        styles = [THEMES[name].style(look) for name in _MEDIA]
        for field in ("fill", "stroke", "ink"):
            light, dark, paper = (getattr(style, field) for style in styles)
            if light is not None:
                triples[light, dark, paper] = None
    grounds = tuple(THEMES[name].ground for name in _MEDIA)
    triples[grounds[0], grounds[1], grounds[2]] = None
    return {triple: number for number, triple in enumerate(triples)}


_NUMBERS = _numbers()


def _page_theme() -> Theme:
    light, dark, paper = (THEMES[name] for name in _MEDIA)

    def color(*triple: str | None) -> str | None:
        first, second, third = triple
        if first is None or second is None or third is None:
            return None
        return f"var(--d{_NUMBERS[first, second, third]})"

    styles = {}
    for look, plain in light.styles.items():
        others = dark.style(look), paper.style(look)
        styles[look] = Style(
            color(plain.fill, *(one.fill for one in others)),
            color(plain.stroke, *(one.stroke for one in others)),
            plain.width,
            color(plain.ink, *(one.ink for one in others)) or "",
        )
    ground = color(light.ground, dark.ground, paper.ground) or ""
    return Theme("page", ground, "var(--accent)", MappingProxyType(styles))


PAGE = _page_theme()
"""The look of drawings on the page: each colour is a variable that `style_rules` sets."""
