"""The SVG is valid whatever it holds, and says all that the drawing does."""

import re
from base64 import b64decode
from io import BytesIO
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import drawn

from pathways.diagram.compose import compose
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import (
    Box,
    Circle,
    Drawing,
    Face,
    Figure,
    Grade,
    Icon,
    Layer,
    Line,
    Mark,
    Primitive,
    Role,
    Shape,
    Text,
)
from pathways.diagram.svg import svg
from pathways.diagram.text import width
from pathways.diagram.theme import THEMES
from pathways.graph import PathwayView
from pathways.language import speaking

SVG = "{http://www.w3.org/2000/svg}"


def drawing_of(*primitives: Primitive, title: str = "") -> Drawing:
    """A drawing of these alone."""
    bounds = Rect(-10, 0, 200, 100)
    return Drawing((Figure("one", Layer.STEP, bounds, primitives),), bounds, title)


def parsed(*primitives: Primitive, theme: str = "light") -> ElementTree.Element:
    """The group that holds these primitives."""
    root = ElementTree.fromstring(svg(drawing_of(*primitives), THEMES[theme]))
    group = root.find(f"{SVG}g")
    assert group is not None
    return group


def test_that_the_drawing_is_as_large_as_its_bounds() -> None:
    root = ElementTree.fromstring(svg(drawing_of(), THEMES["light"]))
    assert root.get("viewBox") == "-10 0 200 100"
    assert (root.get("width"), root.get("height")) == ("200pt", "100pt")


def test_that_it_says_what_it_shows_to_those_who_cannot_see_it() -> None:
    text = svg(drawing_of(title="KOLS <as is>"), THEMES["light"], description="Six steps & a break")
    root = ElementTree.fromstring(text)
    assert root.findtext(f"{SVG}title") == "KOLS <as is>"
    assert root.findtext(f"{SVG}desc") == "Six steps & a break"
    assert root.get("role") == "img"


def test_that_it_gets_another_size_and_no_ground_where_asked() -> None:
    drawing = drawing_of(Box(Rect(0, 0, 9, 9), Role.STEP))
    root = ElementTree.fromstring(svg(drawing, THEMES["dark"], scale=0.5, transparent=True))
    assert root.get("viewBox") == "-10 0 200 100"
    assert (root.get("width"), root.get("height")) == ("100pt", "50pt")
    assert root.find(f"{SVG}rect") is None


def test_that_the_language_is_told_to_who_reads_aloud() -> None:
    with speaking("nn"):
        root = ElementTree.fromstring(svg(drawing_of(), THEMES["light"]))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "nn"


def test_that_text_stays_text_in_the_face_it_was_measured_in() -> None:
    (text,) = parsed(Text(Point(5, 20), "Epikrise & <svar>", 11, Role.TEXT_STRONG, Face.SEMIBOLD))
    assert text.text == "Epikrise & <svar>"
    assert (text.get("x"), text.get("y"), text.get("font-size")) == ("5", "20", "11")
    assert text.get("font-weight") == "600"
    assert text.get("fill") == THEMES["light"].style(Role.TEXT_STRONG).ink


def test_that_italic_and_turned_text_is_so() -> None:
    (text,) = parsed(Text(Point(5, 20), "Merk", 9, face=Face.ITALIC, angle=90))
    assert text.get("font-style") == "italic"
    assert text.get("transform") == "rotate(-90 5 20)"


def test_that_shapes_have_the_look_of_their_role() -> None:
    style = THEMES["dark"].style(Role.DECISION)
    corners = (Point(0, 0), Point(10, 0), Point(5, 8.666))
    box, shape, circle = parsed(
        Box(Rect(0, 0, 20, 10), Role.DECISION, 3),
        Shape(corners, Role.DECISION),
        Circle(Point(1, 2), 3, Role.DECISION),
        theme="dark",
    )
    for one in (box, shape, circle):
        assert (one.get("fill"), one.get("stroke")) == (style.fill, style.stroke)
    assert box.get("rx") == "3"
    assert shape.get("points") == "0,0 10,0 5,8.67"
    assert (circle.get("cx"), circle.get("cy"), circle.get("r")) == ("1", "2", "3")


def test_that_a_ground_without_edge_has_none() -> None:
    (box,) = parsed(Box(Rect(0, 0, 20, 10), Role.LABEL))
    assert box.get("stroke") is None


def test_that_an_arrow_is_a_line_with_a_head_in_the_same_colour() -> None:
    points = (Point(0, 0), Point(50, 0), Point(50, 40))
    line, head = parsed(Line(points, Role.BROKEN, arrow=True, dashed=True, radius=5))
    stroke = THEMES["light"].style(Role.BROKEN).stroke
    assert (line.get("stroke"), head.get("fill")) == (stroke, stroke)
    assert line.get("fill") == "none"
    assert line.get("stroke-dasharray")


def test_that_an_icon_is_an_outline_that_needs_no_font() -> None:
    (icon,) = parsed(Icon(Point(12, 12), "home", 24))
    assert icon.tag == f"{SVG}path"
    assert icon.get("transform") == "translate(0 0) scale(1)"


def test_that_text_keeps_its_width_in_whatever_font() -> None:
    (text,) = parsed(Text(Point(5, 20), "Epikrise", 11))
    assert float(text.get("textLength", 0)) == pytest.approx(width("Epikrise", 11), abs=0.01)


def test_that_it_brings_along_the_letters_it_needs() -> None:
    document = svg(
        drawing_of(Text(Point(0, 0), "Blå", 9), Text(Point(0, 0), "日", 9, face=Face.BOLD)),
        THEMES["light"],
    )
    fonts = re.findall(r"font-weight:(\d+);.*?base64,(.*?)\)", document)
    assert [weight for weight, _data in fonts] == ["400", "700"]
    with TTFont(BytesIO(b64decode(fonts[0][1]))) as font:
        assert {"B", "l", "å"} <= {chr(code) for code in font.getBestCmap()}
        assert len(font.getGlyphOrder()) < 10


def test_that_the_same_drawing_gives_the_same_file() -> None:
    drawing = drawing_of(Text(Point(0, 0), "Blå", 9))
    assert svg(drawing, THEMES["light"]) == svg(drawing, THEMES["light"])


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_that_no_text_can_break_it(title: str, text: str) -> None:
    document = svg(drawing_of(Text(Point(0, 0), text, 10), title=title), THEMES["print"])
    assert ElementTree.fromstring(document.encode())


@pytest.mark.parametrize("theme", THEMES)
def test_that_a_pathway_is_drawn_in_every_theme(theme: str) -> None:
    model = drawn("start > doctor > choose > ward > wait > nursing > end; choose > kad")
    marks = {"doctor--choose": Mark(2, Grade.ERROR), "ward": Mark(1, Grade.WARNING)}
    drawing = compose(PathwayView(model, model.pathways[0]), marks).drawing
    root = ElementTree.fromstring(svg(drawing, THEMES[theme]))
    assert {group.get("data-element") for group in root.iter(f"{SVG}g")} >= {"doctor", "ward"}
    assert "Ringerike medical" in " ".join(root.itertext())
