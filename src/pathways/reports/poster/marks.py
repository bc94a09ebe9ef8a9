"""Where to cut a poster's sheets and where to glue them."""

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Face
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.style import INK, MUTED
from pathways.reports.poster.plan import Plan, Tile

_HATCH = HexColor("#c3ccd4")
_HATCH_GAP = 9.0
_HATCH_WIDTH = 0.4
_INSIDE = 0.8
"""The dashes run this far inside the strip, so that the sheet glued over it hides them."""
_CUT_GAP, _CUT_LENGTH = 3.0, 14.0
_TAG_SIZE = 8.0


def cut_marks(canvas: Canvas, area: Rect, margin: float) -> None:
    """Short lines outside the corners, along which a knife is drawn."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.4)
    far = min(_CUT_GAP + _CUT_LENGTH, margin)
    for x, outward in ((area.x, -1), (area.right, 1)):
        for y, downward in ((area.y, -1), (area.bottom, 1)):
            canvas.line(x + outward * _CUT_GAP, y, x + outward * far, y)
            canvas.line(x, y + downward * _CUT_GAP, x, y + downward * far)


def glue_marks(canvas: Canvas, plan: Plan, tile: Tile, area: Rect) -> None:
    """Faint lines over the strips that the next sheets are glued over, with those sheets' names."""
    right, down = plan.overlap
    if tile.column + 1 < plan.grid.columns and right:
        strip = Rect(area.right - right, area.y, right, area.height)
        _hatch(canvas, strip)
        x = strip.x + _INSIDE
        _dashed(canvas, (x, strip.y, x, strip.bottom))
        _tag(canvas, tile._replace(column=tile.column + 1).name, strip)
    if tile.row + 1 < plan.grid.rows and down:
        strip = Rect(area.x, area.y, area.width, down)
        _hatch(canvas, strip)
        y = strip.bottom - _INSIDE
        _dashed(canvas, (strip.x, y, strip.right, y))
        _tag(canvas, tile._replace(row=tile.row + 1).name, strip)


def _hatch(canvas: Canvas, strip: Rect) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(*strip)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColor(_HATCH)
    canvas.setLineWidth(_HATCH_WIDTH)
    x = strip.x - strip.height
    lines = []
    while x < strip.right:
        lines.append((x, strip.y, x + strip.height, strip.bottom))
        x += _HATCH_GAP
    canvas.lines(lines)
    canvas.restoreState()


def _dashed(canvas: Canvas, line: tuple[float, float, float, float]) -> None:
    canvas.saveState()
    canvas.setStrokeColor(MUTED)
    canvas.setLineWidth(0.4)
    canvas.setDash(3, 3)
    canvas.line(*line)
    canvas.restoreState()


def _tag(canvas: Canvas, name: str, strip: Rect) -> None:
    """The name of the sheet that goes here, where the strip has room for it."""
    font = font_name(Face.SEMIBOLD)
    width, height = canvas.stringWidth(name, font, _TAG_SIZE) + 8, _TAG_SIZE + 5
    if strip.width < width + 4 or strip.height < height + 4:
        return
    x, y = strip.center
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setStrokeColor(_HATCH)
    canvas.setLineWidth(0.4)
    canvas.roundRect(x - width / 2, y - height / 2, width, height, 3, stroke=1, fill=1)
    canvas.setFillColor(MUTED)
    canvas.setFont(font, _TAG_SIZE)
    canvas.drawCentredString(x, y - _TAG_SIZE * 0.34, name)
