"""The page in front of a poster's sheets: how they hang, and how they are put together."""

from collections.abc import Callable, Iterator

from reportlab.lib.colors import HexColor

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Face, Figure, Icon, Text
from pathways.diagram.text import baselines, height, wrap
from pathways.language import _
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.paint import View, paint
from pathways.reports.pdf.style import ACCENT, INK, MUTED, THEME
from pathways.reports.pdf.tags import TaggedCanvas
from pathways.reports.poster.plan import Plan
from pathways.reports.poster.words import outcome
from pathways.reports.splitting.tiles import SMALLEST_TEXT

_TITLE, _BODY = 20.0, 10.5
_WIDEST = 460.0
"""Lines of text get no longer than this, in points."""
_GAP = 14.0
_LARGEST_NAME = 20.0
_GROUND = HexColor("#ffffff")
_STRIP = HexColor("#c9d8e2")


def paint_map(canvas: TaggedCanvas, plan: Plan, words: str, key: Callable[[str], str]) -> None:
    """Paint the page; a sheet's name leads to its page, which `key` names.

    `words` tell of the drawing to those who cannot see it.
    """
    sheet = plan.sheet
    width, _height = sheet.room
    top = sheet.height - sheet.top
    narrow = min(width, _WIDEST)
    for kind, text, size, face, color, room, gap in (
        ("H1", plan.name, _TITLE, Face.SEMIBOLD, INK, width, 6),
        ("P", outcome([plan]), _BODY, Face.SEMIBOLD, INK, narrow, 4),
        ("P", _how(plan), _BODY, Face.REGULAR, MUTED, narrow, _GAP),
    ):
        lines = wrap(text, room, size, face, 4)
        with canvas.content(kind):
            canvas.setFillColor(color)
            canvas.setFont(font_name(face), size)
            for line, below in zip(lines, baselines(0, len(lines), size), strict=True):
                canvas.drawString(sheet.side, top - below, line)
        top -= height(len(lines), size) + gap
    told = _("The drawing in small, with the sheets it is parted into.")
    with canvas.content("Figure", f"{told}\n{words}".rstrip()):
        _overview(canvas, plan, Rect(sheet.side, sheet.bottom, width, top - sheet.bottom), key)


def _how(plan: Plan) -> str:
    if not any(plan.overlap):
        return _("Cut the white edges off every sheet, and hang the sheets edge to edge.")
    return _(
        "Cut the white edges off every sheet, and glue it over the hatched edge of the sheet to "
        "its left and of the sheet above it, so that the lines meet."
    )


def _overview(canvas: TaggedCanvas, plan: Plan, room: Rect, key: Callable[[str], str]) -> None:
    tiles = plan.tiles
    whole = Rect.around(tile.window for tile in tiles)
    scale = min(room.width / whole.width, room.height / whole.height)
    view = View(room.x, room.bottom, scale, Point(whole.x, whole.y))
    paint(canvas, map(_wordless, plan.drawing.figures), THEME, view)
    canvas.setFillColor(_STRIP)
    canvas.setFillAlpha(0.5)
    for strip in _shared(plan):
        canvas.rect(*_placed(strip, view), stroke=0, fill=1)
    canvas.setFillAlpha(1)
    size = 0.3 * scale * min(tiles[0].window.width, tiles[0].window.height)
    size = max(SMALLEST_TEXT, min(_LARGEST_NAME, size))
    for tile in tiles:
        box = _placed(tile.window, view)
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(0.8)
        canvas.rect(*box, stroke=1, fill=0)
        _name(canvas, tile.name, box.center, size)
        canvas.linkRect("", key(tile.name), (box.x, box.y, box.right, box.bottom), thickness=0)


def _placed(window: Rect, view: View) -> Rect:
    """A part of the drawing as it lies on the page, whose y goes upwards."""
    return Rect(
        view.x + (window.x - view.origin.x) * view.scale,
        view.y - (window.bottom - view.origin.y) * view.scale,
        window.width * view.scale,
        window.height * view.scale,
    )


def _shared(plan: Plan) -> Iterator[Rect]:
    """The strips that two sheets both show."""
    right, down = (side / plan.scale for side in plan.overlap)
    for tile in plan.tiles:
        window = tile.window
        if tile.column:
            yield window._replace(width=right)
        if tile.row:
            yield window._replace(height=down)


def _wordless(figure: Figure) -> Figure:
    """A figure without what would be too small to read here."""
    return figure._replace(
        primitives=tuple(part for part in figure.primitives if not isinstance(part, Text | Icon))
    )


def _name(canvas: TaggedCanvas, name: str, at: Point, size: float) -> None:
    font = font_name(Face.SEMIBOLD)
    width, tall = canvas.stringWidth(name, font, size) + size * 0.8, size * 1.4
    canvas.setFillColor(_GROUND)
    canvas.roundRect(at.x - width / 2, at.y - tall / 2, width, tall, tall / 4, stroke=0, fill=1)
    canvas.setFillColor(ACCENT)
    canvas.setFont(font, size)
    canvas.drawCentredString(at.x, at.y - size * 0.34, name)
