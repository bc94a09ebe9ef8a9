"""The figures of a drawing, found by where they are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise

from pathways.diagram.draw_frame import frame_rect, frame_tab
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Circle, Drawing, Figure, Layer, Line, Shape, Text
from pathways.diagram.text import width

_STRIP = 800.0
"""The width of a strip, in points."""
_LINE = 1.25
"""The height of a line of text, in its size."""


class Sheet:
    """One drawing laid out for painting and pointing. It never changes; each edit gives a new one.

    The lanes' heads are left out: the canvas keeps them in sight by itself (see `heads`). The other
    figures are kept in upright strips: a drawing is many times wider than high.
    """

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing

    @cached_property
    def figures(self) -> dict[tuple[str, Layer], Figure]:
        """Every figure by its element and layer, in the order of painting."""
        return {(figure.element, figure.layer): figure for figure in self.drawing.figures}

    @cached_property
    def _lanes(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in self.drawing.figures if figure.layer is Layer.LANE)

    @cached_property
    def _strips(self) -> Mapping[int, list[int]]:
        """The figures' numbers by strip; lanes run through all and are found by themselves."""
        strips = defaultdict(list)
        for number, figure in enumerate(self.drawing.figures):
            if figure.layer is not Layer.LANE and figure.layer is not Layer.HEAD:
                x, _y, wide, _high = figure.bounds
                for strip in range(int(x // _STRIP), int((x + wide) // _STRIP) + 1):
                    strips[strip].append(number)
        return strips

    def within(self, area: Rect) -> list[Figure]:
        """The figures that reach into an area, in the order of painting."""
        left, top, width, height = area
        right, bottom = left + width, top + height
        figures, strips = self.drawing.figures, self._strips
        reached = range(int(left // _STRIP), int(right // _STRIP) + 1)
        if len(reached) > len(strips):
            reached = range(min(strips, default=0), max(strips, default=0) + 1)
        numbers = {number for strip in reached for number in strips.get(strip, ())}
        found = [
            figure
            for figure in map(figures.__getitem__, sorted(numbers))
            for x, y, wide, high in (figure[2],)
            if x < right and y < bottom and x + wide > left and y + high > top
        ]
        return [*self._lanes, *found]

    def at(self, point: Point, reach: float) -> Figure | None:
        """The topmost step, transition, note or frame at a point, give or take `reach` points."""
        spot = Rect(point.x, point.y, 0, 0).grown(reach)
        for figure in reversed(self.within(spot)):
            if figure.layer is not Layer.LANE and _touches(figure, point, reach):
                return figure
        return None

    def changed_from(self, before: "Sheet") -> list[Rect]:
        """The areas that look different from an earlier sheet."""
        old, new = before.figures, self.figures
        areas = [figure.bounds for key, figure in old.items() if key not in new]
        for key, figure in new.items():
            earlier = old.get(key)
            if earlier is figure or earlier == figure:
                continue
            areas.append(figure.bounds)
            if earlier is not None:
                areas.append(earlier.bounds)
        return areas


def _touches(figure: Figure, point: Point, reach: float) -> bool:
    """Whether it is really touched, not only the room it spans.

    A line is touched along its way, a label part by part, and a frame at its edge and its title.
    """
    spot = Rect(point.x, point.y, 0, 0).grown(reach)
    if figure.layer is Layer.FRAME:
        inside = frame_rect(figure).grown(-reach)
        return frame_tab(figure).overlaps(spot) or not inside.overlaps(Rect(*point, 0.1, 0.1))
    if figure.layer in {Layer.TRANSITION, Layer.TETHER}:
        lines = (part.points for part in figure.primitives if isinstance(part, Line))
        return any(
            _distance(point, start, end) <= reach
            for points in lines
            for start, end in pairwise(points)
        )
    if figure.layer is Layer.LABEL:
        return any(room.overlaps(spot) for room in _rooms(figure))
    return figure.bounds.overlaps(spot)


def _rooms(figure: Figure) -> Iterator[Rect]:
    for part in figure.primitives:
        if isinstance(part, Box):
            yield part.rect
        elif isinstance(part, Circle):
            yield Rect(*part.center, 0, 0).grown(part.radius)
        elif isinstance(part, Shape):
            yield Rect.around(Rect(x, y, 0, 0) for x, y in part.points)
        elif isinstance(part, Text):
            x, baseline = part.at
            wide = width(part.text, part.size, part.face)
            yield Rect(x, baseline - part.size, wide, part.size * _LINE)


def _distance(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from a straight piece of line."""
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    x, y = start.x + along * dx - point.x, start.y + along * dy - point.y
    return float((x * x + y * y) ** 0.5)
