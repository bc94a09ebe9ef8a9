"""Let steps glide from where they stood to where they stand now, so that the eye can follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QGraphicsView

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.hasty_routes import down_elbow, elbow
from pathways.diagram.primitives import Figure, Layer, Line
from pathways.ui.canvas.navigation import animated
from pathways.ui.canvas.overlays import Floating

if TYPE_CHECKING:
    from pathways.ui.canvas.canvas import Canvas

_GLIDE_MS = 420
_MOST_STEPS = 150
"""Nobody can follow more, and they would not glide but stutter."""


class Gliding:
    """The drawing is whole from the start; what glides lies over it and hides its own places."""

    def __init__(
        self, canvas: Canvas, may_move: Callable[[QGraphicsView], bool] = animated
    ) -> None:
        self._canvas = canvas
        self._may_move = may_move
        self._ways: dict[str, tuple[Rect, Rect]] = {}
        self._steps: dict[str, Floating] = {}
        self._arrows: Floating | None = None
        self._animation = QVariantAnimation(canvas)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(_GLIDE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._stand)
        self._animation.finished.connect(self.end)

    def begin(self, before: Mapping[str, Rect]) -> None:
        """Glide from these boxes, where things may move."""
        self.end()
        now = self._canvas.stage.boxes
        ways = {step: (before[step], now[step]) for step in now if step in before}
        moved = {step: way for step, way in ways.items() if way[0] != way[1]}
        if not moved or len(moved) > _MOST_STEPS or not self._may_move(self._canvas):
            return
        self._ways = moved
        self._lift()
        self._stand(0.0)
        self._animation.start()

    def end(self) -> None:
        """Everything is where it belongs, at once."""
        self._animation.stop()
        if not self._ways:
            return
        scene = self._canvas.scene()
        for item in self._items():
            scene.removeItem(item)
        self._ways, self._steps, self._arrows = {}, {}, None
        self._canvas.lift(())
        self._canvas.halos.select(self._canvas.selected())
        self._canvas.offer_handle()

    def _items(self) -> Iterator[Floating]:
        yield from self._steps.values()
        if self._arrows is not None:
            yield self._arrows

    def _lift(self) -> None:
        canvas, stage = self._canvas, self._canvas.stage
        self._arrows = Floating(canvas.paints, 6)
        for step in self._ways:
            self._steps[step] = Floating(canvas.paints, 7)
            self._steps[step].show_figures([stage.sheet.figures[step, Layer.STEP]])
        for item in self._items():
            canvas.scene().addItem(item)
        canvas.lift((*self._ways, *self._loose()))
        canvas.halos.select(())
        canvas.withdraw_handle()

    def _loose(self) -> list[str]:
        arrows = self._canvas.stage.view.pathway.transitions
        return [one.id for one in arrows if one.source in self._ways or one.target in self._ways]

    def _stand(self, share: float) -> None:
        """Where everything is when a share of the way is done."""
        for step, item in self._steps.items():
            old, new = self._ways[step]
            item.setPos((old.x - new.x) * (1 - share), (old.y - new.y) * (1 - share))
        if self._arrows is not None:
            self._arrows.show_figures(list(self._elbows(share)))

    def _elbows(self, share: float) -> Iterator[Figure]:
        stage = self._canvas.stage
        way = down_elbow if stage.arrangement.downward else elbow
        boxes = dict(stage.boxes)
        for step, (old, new) in self._ways.items():
            boxes[step] = new.moved((old.x - new.x) * (1 - share), (old.y - new.y) * (1 - share))
        for id_ in self._loose():
            drawn = stage.sheet.figures.get((id_, Layer.TRANSITION))
            arrow = stage.view.transitions.get(id_)
            if drawn is None or arrow is None:
                continue
            points = way(boxes[arrow.source], boxes[arrow.target])
            like = next(part for part in drawn.primitives if isinstance(part, Line))
            yield Figure(
                id_, Layer.TRANSITION, _room(points), (like._replace(points=points, arrow=True),)
            )


def _room(points: tuple[Point, ...]) -> Rect:
    return Rect.around(Rect(x, y, 0, 0) for x, y in points).grown(12)
