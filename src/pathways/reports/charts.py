"""The report's charts as drawings of reportlab's own graphics: vectors in PDF and on the web."""

from collections.abc import Iterator
from typing import Literal

from reportlab.graphics.shapes import (
    STATE_DEFAULTS,
    Circle,
    Drawing,
    Group,
    Line,
    Rect,
    Shape,
    String,
)
from reportlab.lib.colors import Color, HexColor, white

from pathways.analysis.measures.rating import feasibility, is_rated
from pathways.diagram.geometry import Rect as Area
from pathways.diagram.primitives import Face
from pathways.diagram.quadrants import LEAST, MOST, Chart, Dot, placed
from pathways.diagram.text import width as text_width
from pathways.diagram.text import wrap
from pathways.language import N_, _
from pathways.model import Severity
from pathways.reports.blocks import Bar, Bars, Quadrants
from pathways.reports.house import accent
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.style import INK, MUTED, RULE, TINT

Anchor = Literal["start", "middle", "end"]

_SIZE = 8.5
_BAR, _ROW = 13.0, 21.0
_NAME_SHARE = 0.34
_LEGEND_HEIGHT = 20.0
_FILLS = {
    Severity.ERROR: HexColor("#8f1d14"),
    Severity.WARNING: HexColor("#e0a100"),
    Severity.NOTE: HexColor("#b9c3cd"),
}
"""In grey: dark, middle, light."""
_INKS = {Severity.ERROR: white, Severity.WARNING: INK, Severity.NOTE: INK}
_PARTS = {
    Severity.ERROR: N_("Errors"),
    Severity.WARNING: N_("Warnings"),
    Severity.NOTE: N_("Remarks"),
}

_CHART_WIDTH = 470.0
_AXIS = 30.0
_TOP = 17.0
_RADIUS = 8.0
_QUARTERS = (
    (N_("Make feasible"), False, True),
    (N_("Do first"), True, True),
    (N_("Leave for now"), False, False),
    (N_("Take along"), True, False),
)
"""What each quarter is called, and whether it lies at the right and above."""


def bars_chart(block: Bars, width: float) -> Drawing:
    """Bars lying under each other, as long as they have findings, `width` points wide."""
    most = max((sum(count for _grade, count in bar.parts) for bar in block.bars), default=0)
    names = width * _NAME_SHARE
    unit = (width - names - 30) / max(most, 1)
    height = _ROW * len(block.bars) + _LEGEND_HEIGHT
    drawing = _empty(width, height)
    for number, bar in enumerate(block.bars):
        for shape in _bar(bar, height - (number + 1) * _ROW, names, unit):
            drawing.add(shape)
    for shape in _legend(names):
        drawing.add(shape)
    return drawing


def _bar(bar: Bar, y: float, names: float, unit: float) -> Iterator[Shape]:
    (name,) = wrap(bar.name, names - 12, _SIZE, max_lines=1) or ("",)
    middle = y + (_ROW - _SIZE) / 2 + 1.5
    yield _string(names - 10, middle, name, INK, anchor="end")
    x = names
    for severity, count in bar.parts:
        if not count:
            continue
        length = unit * count
        ground = y + (_ROW - _BAR) / 2
        yield _box(x, ground, length, _BAR, severity)
        if length > text_width(str(count), _SIZE) + 3:
            yield _string(x + length / 2, middle, str(count), _INKS[severity], anchor="middle")
        x += length
    whole = sum(count for _severity, count in bar.parts)
    yield _string(x + 5, middle, str(whole), INK, Face.SEMIBOLD)


def _legend(x: float) -> Iterator[Shape]:
    for severity, name in _PARTS.items():
        yield _box(x, 3, 9, 9, severity)
        yield _string(x + 13, 4.5, _(name), MUTED)
        x += text_width(_(name), _SIZE) + 30


def _box(x: float, y: float, width: float, height: float, severity: Severity) -> Shape:
    box = Rect(x, y, width, height)
    box.fillColor, box.strokeColor = _FILLS[severity], None
    return box


def quadrants_chart(block: Quadrants, width: float = _CHART_WIDTH) -> Drawing:
    """Need upwards, feasibility to the right; each measure's number stands in its circle."""
    width = min(width, _CHART_WIDTH)
    area = Area(_AXIS, _TOP, width - _AXIS - 4, block.height - _AXIS - _TOP)
    chart = Chart(area, _RADIUS)
    # Quadrants are reckoned downwards and reportlab draws upwards.
    turned = Group(*_ground(chart), *_scales(chart), *_dots(block, chart))
    turned.translate(0, block.height)
    drawing = _empty(width, block.height)
    drawing.add(turned)
    return drawing


def _ground(chart: Chart) -> Iterator[Shape]:
    area, middle = chart.area, chart.area.center
    now = Rect(middle.x, _up(middle.y), area.right - middle.x, middle.y - area.y)
    now.fillColor, now.strokeColor = TINT, None
    yield now
    frame = Rect(area.x, _up(area.bottom), area.width, area.height)
    frame.fillColor, frame.strokeColor, frame.strokeWidth = None, RULE, 0.8
    yield frame
    for ends in (
        (middle.x, area.y, middle.x, area.bottom),
        (area.x, middle.y, area.right, middle.y),
    ):
        yield Line(
            ends[0], _up(ends[1]), ends[2], _up(ends[3]), strokeColor=RULE, strokeDashArray=(3, 3)
        )
    for name, right, above in _QUARTERS:
        x = area.right - 6 if right else area.x + 6
        y = _up(area.y) + 5 if above else _up(area.bottom) + 6
        yield _string(x, y, _(name), MUTED, Face.SEMIBOLD, anchor="end" if right else "start")


def _scales(chart: Chart) -> Iterator[Shape]:
    area = chart.area
    for mark in range(LEAST, MOST + 1):
        place = chart.at(mark, mark)
        yield _string(place.x, _up(area.bottom) - 11, str(mark), MUTED, anchor="middle")
        yield _string(area.x - 6, _up(place.y) - 3, str(mark), MUTED, anchor="end")
    yield _string(
        area.center.x,
        _up(area.bottom) - 23,
        _("Feasibility →"),
        MUTED,
        Face.SEMIBOLD,
        anchor="middle",
    )
    turned = Group(_string(0, 0, _("Need →"), MUTED, Face.SEMIBOLD, anchor="middle"))
    turned.translate(9, _up(area.center.y))
    turned.rotate(90)
    yield turned


def _dots(block: Quadrants, chart: Chart) -> Iterator[Shape]:
    rated = [(number, one) for number, one in block.measures if is_rated(one)]
    numbers = {one.id: number for number, one in rated}
    dots = [
        Dot(one.id, one.title, feasibility(one) or LEAST, one.need or LEAST) for _n, one in rated
    ]
    for spot in placed(dots, chart, _SIZE):
        x, y = spot.center.x, _up(spot.center.y)
        yield Circle(x, y, _RADIUS, fillColor=HexColor(accent()), strokeColor=white)
        number = str(numbers[spot.dot.id])
        yield _string(x, y - 3, number, white, Face.SEMIBOLD, anchor="middle")
        if spot.label is not None:
            yield from _behind(spot.label, chart)
            for line, said in enumerate(spot.lines):
                baseline = _up(spot.label.y + _SIZE * (1 + 1.22 * line))
                yield _string(spot.label.x, baseline, said, INK)


def _behind(label: Area, chart: Chart) -> Iterator[Shape]:
    """The ground under a label, so that no line goes through its words."""
    area, middle = chart.area, chart.area.center
    left, right = max(label.x, area.x), min(label.right, area.right)
    tinted = max(left, min(right, middle.x))
    lowest = max(label.y, min(label.bottom, middle.y))
    for x, end, bottom, fill in (
        (left, right, label.bottom, white),
        (tinted, right, lowest, TINT),
    ):
        ground = Rect(x, _up(bottom), end - x, bottom - label.y)
        ground.fillColor, ground.strokeColor = fill, None
        yield ground


def _empty(width: float, height: float) -> Drawing:
    """A drawing to fill; reportlab would name Helvetica at its beginning, and not embed it."""
    STATE_DEFAULTS["fontName"] = font_name(Face.REGULAR)
    return Drawing(width, height)


def _up(y: float) -> float:
    """A place told downwards from the chart's upper edge, as reportlab tells it upwards."""
    return -y


def _string(
    x: float, y: float, said: str, fill: Color, face: Face = Face.REGULAR, anchor: Anchor = "start"
) -> String:
    return String(
        x,
        y,
        said,
        fontName=font_name(face),
        fontSize=_SIZE,
        fillColor=fill,
        textAnchor=anchor,
    )
