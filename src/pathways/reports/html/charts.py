"""Charts on the page: the same shapes as on paper, as SVG in the page's colours."""

from collections.abc import Iterator
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Rect, String
from reportlab.lib.colors import Color

from pathways.diagram.primitives import Face
from pathways.reports.html.markup import Markup, element
from pathways.reports.pdf.fonts import font_name


def chart(drawing: Drawing, alt: str) -> Markup:
    """A drawing of reportlab's own graphics, told in words to those who do not see it."""
    drawn = element(
        "svg",
        element("g", _shapes(drawing.contents), transform=f"matrix(1 0 0 -1 0 {drawing.height})"),
        viewBox=f"0 0 {drawing.width:.0f} {drawing.height:.0f}",
        width=f"{drawing.width:.0f}pt",
        height=f"{drawing.height:.0f}pt",
        role="img",
        aria_label=alt,
    )
    stage = element("div", drawn, class_="stage", tabindex="0", role="group", aria_label=alt)
    return element("figure", stage, class_="chart")


def _shapes(shapes: list[Any]) -> Iterator[Markup]:
    for shape in shapes:
        match shape:
            case Group():
                turn = " ".join(f"{number:.4g}" for number in shape.transform)
                yield element("g", _shapes(shape.contents), transform=f"matrix({turn})")
            case Rect():
                yield element(
                    "rect",
                    x=_n(shape.x),
                    y=_n(shape.y),
                    width=_n(shape.width),
                    height=_n(shape.height),
                    **_area(shape),
                )
            case Circle():
                yield element(
                    "circle", cx=_n(shape.cx), cy=_n(shape.cy), r=_n(shape.r), **_area(shape)
                )
            case Line():
                ends = dict(
                    zip(
                        ("x1", "y1", "x2", "y2"),
                        map(_n, (shape.x1, shape.y1, shape.x2, shape.y2)),
                        strict=True,
                    )
                )
                yield element("line", **ends, **_edge(shape))
            case String():
                yield _string(shape)
            case _:
                raise TypeError(type(shape))


def _string(shape: String) -> Markup:
    # The chart's y points upwards, and its words stand.
    return element(
        "text",
        shape.text,
        transform=f"matrix(1 0 0 -1 {_n(shape.x)} {_n(shape.y)})",
        font_size=_n(shape.fontSize),
        font_weight="600" if shape.fontName == font_name(Face.SEMIBOLD) else "",
        text_anchor="" if shape.textAnchor == "start" else shape.textAnchor,
        fill=_color(shape.fillColor),
    )


def _area(shape: Any) -> dict[str, str]:
    return {"fill": _color(shape.fillColor), **_edge(shape)}


def _edge(shape: Any) -> dict[str, str]:
    if shape.strokeColor is None:
        return {}
    dashes = " ".join(map(str, shape.strokeDashArray or ()))
    return {
        "stroke": _color(shape.strokeColor),
        "stroke_width": _n(shape.strokeWidth),
        "stroke_dasharray": dashes,
    }


def _color(color: Color | None) -> str:
    """A variable named by the colour on paper; the style sheet says what it is in the dark."""
    if color is None:
        return "none"
    code = f"{color.hexval()[2:]}"
    return f"var(--on-{code}, #{code})"


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
