"""What is painted is the drawing: the same widths, the theme's colours, nothing left behind."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways.diagram.compose import compose
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.icons import CHANNEL_ICONS, KIND_ICONS, LEVEL_ICONS
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
from pathways.diagram.text import width
from pathways.diagram.theme import THEMES
from pathways.graph import PathwayView
from pathways.model import CareModel
from pathways.ui.canvas import typeface
from pathways.ui.canvas.painter import paint
from pathways.ui.canvas.paints import Detail, Paints
from pathways.ui.canvas.paper import detail_at
from pathways.ui.canvas.picture import image, png

SIGNS = some.characters(codec="latin-1", categories=("L", "N", "P", "Zs"))
ICONS = {*LEVEL_ICONS.values(), *CHANNEL_ICONS.values(), *KIND_ICONS.values()}
BENT = (Point(20, 30), Point(60, 30), Point(60, 70), Point(80, 70))


@given(text=some.text(SIGNS, min_size=1), size=some.floats(5, 40), face=some.sampled_from(Face))
def test_that_text_is_as_wide_as_it_was_measured(
    qapp: QApplication, text: str, size: float, face: Face
) -> None:
    glyphs = typeface.line(text, size, face)
    if glyphs is None:
        return
    last = glyphs.positions()[-1].x()
    advance = glyphs.rawFont().advancesForGlyphIndexes(glyphs.glyphIndexes()[-1:])[0].x()
    assert last + advance == pytest.approx(width(text, size, face), rel=0.01, abs=0.05)


@pytest.mark.parametrize("face", Face)
def test_that_the_ordinary_font_is_the_same_face(qtbot: QtBot, face: Face) -> None:
    text = "Utskrivningsklar pasient – Ål sjukestugu"
    measured = QFontMetricsF(typeface.font(face, 20)).horizontalAdvance(text)
    assert measured == pytest.approx(width(text, 20, face), rel=0.01)


@pytest.mark.parametrize("name", sorted(ICONS))
def test_that_an_icon_stands_in_the_middle(qtbot: QtBot, name: str) -> None:
    seen = _ink(_picture([Icon(Point(50, 50), name, 60)]))
    assert seen.x >= 20
    assert seen.right <= 80
    assert abs(seen.center.x - 50) < 8
    assert abs(seen.center.y - 50) < 8


@pytest.mark.parametrize(
    "primitive",
    [
        Box(Rect(20, 30, 60, 40), Role.STEP, 6),
        Box(Rect(20, 30, 60, 40), Role.LANE),
        Shape((Point(20, 50), Point(50, 30), Point(80, 50), Point(50, 70)), Role.DECISION),
        Line(BENT, Role.HANDOFF, True, True, 7),
        Circle(Point(50, 50), 20, Role.BADGE_ERROR),
        Text(Point(20, 50), "Ål", 20, Role.TEXT),
        Text(Point(50, 80), "Ål", 20, Role.TEXT, Face.BOLD, 90),
        Text(Point(20, 60), "病院", 20, Role.TEXT),
        Icon(Point(50, 50), "home", 40),
    ],
    ids=lambda primitive: type(primitive).__name__,
)
@pytest.mark.parametrize("theme", THEMES)
def test_that_every_primitive_is_painted_where_it_is(
    qtbot: QtBot, primitive: Primitive, theme: str
) -> None:
    seen = _ink(_picture([primitive], theme), THEMES[theme].ground)
    assert Rect(10, 20, 80, 62).holds(seen)
    assert seen.width > 8


def test_that_the_same_drawing_gives_the_same_picture(qapp: QApplication) -> None:
    model = drawn("start > doctor > choose > ward > end; choose > end")
    drawing = compose(PathwayView(model, model.pathways[0])).drawing
    assert png(drawing, THEMES["light"], 1) == png(drawing, THEMES["light"], 1)


def test_that_a_picture_is_as_large_as_its_scale_says() -> None:
    drawing = Drawing((), Rect(0, 0, 176, 76))
    picture = QImage.fromData(png(drawing, THEMES["dark"], 2))
    assert (picture.width(), picture.height()) == (400, 200)
    assert picture.pixelColor(3, 3) == QColor(THEMES["dark"].ground)


def test_that_a_picture_never_gets_larger_than_programs_open() -> None:
    drawing = Drawing((), Rect(0, 0, 500_000, 2_000))
    picture = image(drawing, THEMES["light"], 2)
    assert picture.width() <= 16_000
    assert picture.height() >= 1
    square = image(Drawing((), Rect(0, 0, 50_000, 50_000)), THEMES["light"], 2)
    assert square.width() == square.height() <= 8_000


def test_that_far_out_less_is_painted() -> None:
    assert [detail_at(scale) for scale in (2.0, 0.3, 0.1, 0.01)] == [
        Detail.FULL,
        Detail.BARS,
        Detail.SHAPES,
        Detail.SPECKS,
    ]


@pytest.mark.parametrize("zoom", [0.02, 0.1, 0.25, 1.0, 3.0])
def test_that_steps_are_seen_at_every_zoom(desk: Desk, zoom: float) -> None:
    desk.canvas.navigator.zoom_to(1.0)
    desk.canvas.navigator.zoom_to(zoom)
    desk.canvas.show_element("ward")
    desk.canvas.select(())
    seen = desk.canvas.grab().toImage()
    assert len({seen.pixel(x, y) for x in range(0, 1200, 3) for y in range(0, 700, 3)}) > 3


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_that_a_theme_dresses_everything_at_once(desk: Desk, theme: str) -> None:
    desk.canvas.set_theme(theme)
    seen = desk.canvas.grab().toImage()
    box = desk.canvas.stage.boxes["ward"]
    inside = desk.pixel(Point(box.x + 4, box.center.y))
    assert seen.pixelColor(inside) == QColor(THEMES[theme].style(Role.STEP).fill or "")


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_that_who_comes_by_the_keyboard_sees_a_frame(desk: Desk, theme: str) -> None:
    desk.canvas.set_theme(theme)
    desk.canvas.clearFocus()
    corner = QPoint(desk.canvas.viewport().width() - 2, 2)
    frame = QColor(THEMES[theme].selection)
    assert desk.canvas.grab().toImage().pixelColor(corner) != frame
    desk.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert desk.canvas.grab().toImage().pixelColor(corner) == frame


def test_that_only_what_changed_is_painted_anew_and_nothing_is_left_behind(desk: Desk) -> None:
    desk.canvas.select(())
    desk.canvas.grab()
    desk.canvas.set_marks({"ward": Mark(2, Grade.ERROR), "doctor--choose": Mark(1, Grade.WARNING)})
    mended = desk.canvas.grab().toImage()
    desk.canvas.set_theme("light")
    assert desk.canvas.grab().toImage() == mended
    desk.canvas.set_marks({})
    cleared = desk.canvas.grab().toImage()
    desk.canvas.set_theme("light")
    assert desk.canvas.grab().toImage() == cleared


def test_that_the_heads_stay_in_sight(desk_with: Callable[[CareModel], Desk]) -> None:
    desk = desk_with(drawn("start > doctor > ward > nursing > doctor-2 > ward-2 > end"))
    desk.canvas.navigator.zoom_to(1.5)
    lane = desk.canvas.stage.arrangement.lanes[0]
    row = desk.pixel(Point(0, lane.end)).y() - 4
    for _turn in range(4):
        desk.canvas.navigator.scroll(-150, 0)
        seen = desk.canvas.grab().toImage()
        head = QColor(THEMES["light"].style(Role.LANE_HEAD).fill or "")
        assert seen.pixelColor(QPoint(40, row)) == head


def test_that_a_million_pens_do_not_wear_the_painter_out() -> None:
    """PySide6 6.12.0 on Python 3.11 gives None away at every call, and aborts before 10,000."""
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    pen = QPen(Qt.GlobalColor.black)
    for _time in range(1_000_000):
        painter.setPen(pen)
    painter.end()


def _picture(primitives: list[Primitive], theme: str = "light") -> QImage:
    """A square of 100 by 100 points, a pixel for a point."""
    picture = QImage(100, 100, QImage.Format.Format_RGB32)
    picture.fill(Paints(THEMES[theme]).ground)
    figure = Figure("", Layer.STEP, Rect(0, 0, 100, 100), tuple(primitives))
    painter = QPainter(picture)
    paint(painter, Drawing((figure,), Rect(0, 0, 100, 100)), THEMES[theme])
    painter.end()
    return picture


def _ink(picture: QImage, ground: str = "#ffffff") -> Rect:
    """The room of all pixels that are not the ground."""
    empty = QColor(ground).rgb()
    dots = [
        Rect(x, y, 1, 1) for x in range(100) for y in range(100) if picture.pixel(x, y) != empty
    ]
    return Rect.around(dots)
