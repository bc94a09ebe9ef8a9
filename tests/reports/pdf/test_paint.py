from io import BytesIO

import pytest
from pypdf import PageObject
from reportlab.pdfgen.canvas import Canvas
from tests.reports.reading import opened, words

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import (
    Box,
    Circle,
    Face,
    Figure,
    Icon,
    Layer,
    Line,
    Primitive,
    Role,
    Shape,
    Text,
)
from pathways.diagram.theme import THEMES
from pathways.reports.pdf.icons import outline
from pathways.reports.pdf.paint import View, paint

SQUARE = Rect(10, 20, 100, 50)


def _painted(*parts: Primitive, view: View | None = None, theme: str = "print") -> PageObject:
    data = BytesIO()
    canvas = Canvas(data, pagesize=(400, 300), pageCompression=0)
    figure = Figure("x", Layer.STEP, SQUARE, parts)
    paint(canvas, [figure], THEMES[theme], view or View(0, 300))
    canvas.showPage()
    canvas.save()
    return opened(data.getvalue()).pages[0]


def _code(*parts: Primitive, theme: str = "print") -> str:
    return _painted(*parts, theme=theme).get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]


def test_that_text_stands_where_the_drawing_says_with_y_turned_round() -> None:
    (word,) = words(_painted(Text(Point(30, 40), "Følges opp", 10)))

    assert tuple(word) == ("Følges opp", 30, pytest.approx(260), 10)


def test_that_a_view_moves_and_scales() -> None:
    view = View(50, 200, 2, Point(20, 10))
    (word,) = words(_painted(Text(Point(30, 40), "Hjem", 10), view=view))

    assert tuple(word) == ("Hjem", 50 + 10 * 2, pytest.approx(200 - 30 * 2), 20)


def test_that_turned_text_begins_at_its_place() -> None:
    (word,) = words(_painted(Text(Point(30, 40), "Hjem", 10, angle=90)))

    assert [word.x, word.y] == pytest.approx([30, 260])


@pytest.mark.parametrize("face", Face)
def test_that_every_face_is_at_hand(face: Face) -> None:
    (word,) = words(_painted(Text(Point(30, 40), "Ærlig → ≤ 40 %", 10, face=face)))

    assert word.text == "Ærlig → ≤ 40 %"


def test_that_a_box_has_its_lower_left_corner_turned_round() -> None:
    assert "10 -70 100 50 re" in _code(Box(SQUARE, Role.STEP))


def test_that_a_round_corner_never_outgrows_its_box() -> None:
    code = _code(Box(Rect(0, 0, 10, 4), Role.STEP, radius=99))

    assert " re" not in code
    assert " c" in code


def test_that_a_role_without_an_edge_is_only_filled() -> None:
    code = _code(Box(SQUARE, Role.LABEL))

    assert " re f\n" in code or " re f*" in code


def test_that_a_role_with_nothing_to_paint_paints_nothing() -> None:
    assert " re" not in _code(Box(SQUARE, Role.TEXT))


def test_that_shapes_and_circles_are_painted() -> None:
    triangle = (Point(0, 0), Point(10, 0), Point(5, 10))

    assert "5 -10 l h" in _code(Shape(triangle, Role.BADGE_WARNING))
    assert " c" in _code(Circle(Point(5, 5), 5, Role.BADGE_NOTE))


def test_that_an_arrow_has_a_filled_head_and_rounded_corners() -> None:
    points = (Point(0, 0), Point(50, 0), Point(50, 50))
    plain = _code(Line(points, Role.HANDOFF))
    arrow = _code(Line(points, Role.HANDOFF, arrow=True, radius=8))

    assert "50 -50 m" not in plain
    assert "50 -50 m" in arrow
    assert "50 -8 c" in arrow


def test_that_only_a_dashed_line_is_dashed_and_the_next_one_whole_again() -> None:
    dashed = Line((Point(0, 0), Point(50, 0)), Role.TRANSITION, dashed=True)
    code = _code(dashed)

    assert "[5 4] 0 d" in code
    assert code.rindex("[] 0 d") > code.index("[5 4] 0 d")


def test_that_a_line_of_one_point_is_no_line() -> None:
    assert " S" not in _code(Line((Point(0, 0),), Role.TRANSITION))


def test_that_an_icon_is_an_outline_and_no_text() -> None:
    icon = Icon(Point(50, 50), "hospital-building", 20)
    page = _painted(icon)

    assert words(page) == []
    assert "h\nf\n" in _code(icon)


def test_that_an_icon_stays_in_its_square() -> None:
    for _method, values in outline("ambulance"):
        assert all(-0.55 <= value <= 0.55 for value in values)


def test_that_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(KeyError):
        outline("no-such-icon")


def test_that_themes_differ() -> None:
    assert _code(Box(SQUARE, Role.STEP), theme="dark") != _code(Box(SQUARE, Role.STEP))
