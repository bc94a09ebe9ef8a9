"""Where a widget stands that is laid over the drawing, beside what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QWidget

from pathways.diagram.beside import spot_beside
from pathways.diagram.geometry import Rect
from pathways.ui.canvas.heads import head_depth

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas


def room_of(canvas: Canvas) -> Rect:
    """The part of the viewport beside the lanes' heads, in its pixels."""
    arrangement, transform = canvas.stage.arrangement, canvas.viewportTransform()
    depth = head_depth(transform.m11(), downward=arrangement.downward)
    heads = _mapped(transform, arrangement.heads)
    left = 0.0 if arrangement.downward else max(depth, heads.right)
    top = max(depth, heads.bottom) if arrangement.downward else 0.0
    viewport = canvas.viewport().rect()
    return Rect(left, top, viewport.width() - left, viewport.height() - top)


def stand(canvas: Canvas, widget: QWidget, about: Rect, sides: Sequence[str]) -> None:
    """Put a widget beside an area of the drawing, where it covers least of the steps."""
    transform = canvas.viewportTransform()
    size = widget.width(), widget.height()
    near = about.grown(sum(size) * canvas.pixel)
    others = [_mapped(transform, box) for box in canvas.stage.boxes.values() if box.overlaps(near)]
    spot = spot_beside(size, _mapped(transform, about), room_of(canvas), others, sides)
    widget.move(QPoint(round(spot.x), round(spot.y)))


def _mapped(transform: QTransform, area: Rect) -> Rect:
    seen = transform.mapRect(QRectF(*area))
    return Rect(seen.x(), seen.y(), seen.width(), seen.height())
