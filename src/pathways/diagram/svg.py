"""Write a drawing as SVG: text as text with its font inside, icons as outlines."""

from collections.abc import Callable, Iterable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pathways.diagram.embedded_fonts import font_faces
from pathways.diagram.fonts import FAMILY, WEIGHTS
from pathways.diagram.geometry import Point
from pathways.diagram.glyphs import icon_path
from pathways.diagram.primitives import (
    Box,
    Circle,
    Drawing,
    Face,
    Icon,
    Line,
    Primitive,
    Shape,
    Text,
)
from pathways.diagram.strokes import stroke
from pathways.diagram.text import width
from pathways.diagram.theme import Style, Theme
from pathways.language import language

_FONTS = f"'{FAMILY}', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"


def svg(
    drawing: Drawing,
    theme: Theme,
    *,
    description: str = "",
    scale: float = 1,
    transparent: bool = False,
) -> str:
    """The drawing as one SVG document that needs no other file.

    It is `scale` points large for each of the drawing's; a `transparent` one lies on no ground.
    """
    bounds = drawing.bounds
    box = " ".join(_n(number) for number in bounds)
    head = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" xml:lang="{language()}" '
        f'viewBox="{box}" '
        f'width="{_n(bounds.width * scale)}pt" height="{_n(bounds.height * scale)}pt" '
        f'font-family="{_FONTS}" stroke-linejoin="round">',
        f"<title>{_clean(drawing.title)}</title>",
    ]
    if description:
        head.append(f"<desc>{_clean(description)}</desc>")
    parts = (part for figure in drawing.figures for part in figure.primitives)
    head.append(f"<style>{font_faces(part for part in parts if isinstance(part, Text))}</style>")
    ground = (
        f'<rect x="{_n(bounds.x)}" y="{_n(bounds.y)}" width="{_n(bounds.width)}" '
        f'height="{_n(bounds.height)}" fill="{theme.ground}"/>'
    )
    body = []
    for figure in drawing.figures:
        body.append(f"<g data-element={_quoted(figure.element)} class={_quoted(figure.layer)}>")
        body += painted(figure.primitives, theme)
        body.append("</g>")
    grounds = [] if transparent else [ground]
    return "\n".join([*head, *grounds, *body, "</svg>", ""])


def painted(parts: Iterable[Primitive], theme: Theme) -> list[str]:
    """Each primitive as an SVG element, for whoever writes the document round them."""
    return [_WRITERS[type(part)](part, theme.style(part.role)) for part in parts]


def _box(box: Box, style: Style) -> str:
    x, y, width, height = (_n(number) for number in box.rect)
    corner = f' rx="{_n(box.radius)}"' if box.radius else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}"{corner}{_area(style)}/>'


def _shape(shape: Shape, style: Style) -> str:
    return f'<polygon points="{_points(shape.points)}"{_area(style)}/>'


def _circle(circle: Circle, style: Style) -> str:
    x, y = circle.center
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(circle.radius)}"{_area(style)}/>'


def _line(line: Line, style: Style) -> str:
    outline = stroke(line)
    path = f"M{_p(outline.start)}"
    for corner in outline.corners:
        path += (
            f"L{_p(corner.start)}C{_p(corner.control_1)} {_p(corner.control_2)} {_p(corner.end)}"
        )
    path += f"L{_p(outline.end)}"
    dashes = ' stroke-dasharray="5 4"' if line.dashed else ""
    drawn = (
        f'<path d="{path}" fill="none" stroke="{style.stroke}" '
        f'stroke-width="{_n(style.width)}"{dashes}/>'
    )
    if outline.head:
        drawn += f'<polygon points="{_points(outline.head)}" fill="{style.stroke}"/>'
    return drawn


def _text(text: Text, style: Style) -> str:
    x, y = text.at
    turn = f' transform="rotate({_n(-text.angle)} {_n(x)} {_n(y)})"' if text.angle else ""
    slant = ' font-style="italic"' if text.face is Face.ITALIC else ""
    # Whatever font a viewer takes, the text keeps the width its box was made for.
    room = _n(width(text.text, text.size, text.face))
    return (
        f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(text.size)}" textLength="{room}" '
        'lengthAdjust="spacingAndGlyphs" '
        f'font-weight="{WEIGHTS[text.face]}"{slant} fill="{style.ink}"{turn} '
        f'xml:space="preserve">{_clean(text.text)}</text>'
    )


def _icon(icon: Icon, style: Style) -> str:
    half = icon.size / 2
    x, y = icon.center.x - half, icon.center.y - half
    return (
        f'<path transform="translate({_n(x)} {_n(y)}) scale({_n(icon.size / 24)})" '
        f'fill="{style.ink}" d="{icon_path(icon.name)}"/>'
    )


_WRITERS: dict[type[Primitive], Callable[[Any, Style], str]] = {
    Box: _box,
    Shape: _shape,
    Circle: _circle,
    Line: _line,
    Text: _text,
    Icon: _icon,
}


def _area(style: Style) -> str:
    fill = f' fill="{style.fill or "none"}"'
    if style.stroke is None or not style.width:
        return fill
    return f'{fill} stroke="{style.stroke}" stroke-width="{_n(style.width)}"'


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _p(point: Point) -> str:
    return f"{_n(point.x)} {_n(point.y)}"


def _n(number: float) -> str:
    """A number without needless decimals."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _clean(text: str) -> str:
    return escape("".join(sign for sign in text if _is_allowed(sign)))


def _quoted(text: str) -> str:
    return quoteattr("".join(sign for sign in text if _is_allowed(sign)))


def _is_allowed(sign: str) -> bool:
    """Whether XML 1.0 may hold the character."""
    code = ord(sign)
    return code in {9, 10, 13} or (
        32 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and code not in {0xFFFE, 0xFFFF}
    )
