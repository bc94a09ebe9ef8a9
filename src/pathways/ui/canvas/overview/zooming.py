"""Zoom to what somebody wants to look at: the selection, or one lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from pathways.diagram.draw_lane import lane_sign
from pathways.diagram.geometry import Rect
from pathways.diagram.primitives import Layer

if TYPE_CHECKING:
    from pathways.ui.canvas.selecting import SelectableView


def zoom_to_selection(canvas: SelectableView) -> bool:
    """Show what is selected, as large as it fits; False when nothing is."""
    areas = [canvas.stage.area(element) for element in canvas.selected()]
    known = [area for area in areas if area is not None]
    if known:
        canvas.navigator.show(QRectF(*Rect.around(known)))
    return bool(known)


def lanes(canvas: SelectableView) -> list[tuple[str, str]]:
    """Each lane's key and name, from the top or the left."""
    view = canvas.stage.view
    return [(lane.key, lane_sign(view, lane.key).name) for lane in canvas.stage.arrangement.lanes]


def zoom_to_lane(canvas: SelectableView, key: str) -> None:
    """Show the steps of a lane, in all its breadth; one without steps is shown where it begins."""
    stage = canvas.stage
    band = stage.sheet.figures[key, Layer.LANE].bounds
    boxes = [box for step, box in stage.boxes.items() if stage.lane_of(step).key == key]
    if stage.arrangement.downward:
        length = Rect.around(boxes) if boxes else band._replace(height=band.width)
        area = Rect(band.x, length.y, band.width, length.height)
    else:
        length = Rect.around(boxes) if boxes else band._replace(width=band.height)
        area = Rect(length.x, band.y, length.width, band.height)
    canvas.navigator.show(QRectF(*area))


def lane_of_selection(canvas: SelectableView) -> str | None:
    """The lane of the step selected last; None when no step is selected."""
    steps = [element for element in canvas.selected() if element in canvas.stage.boxes]
    return canvas.stage.lane_of(steps[-1]).key if steps else None
