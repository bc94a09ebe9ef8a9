"""The figures of a drawing, found by where they are."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Drawing, Figure, Layer, Line

_CELL = 400.0
"""The side of a grid cell, in points: some four steps stand in one."""

_OUTSIDE = frozenset({Layer.LANE, Layer.HEAD})

Cell = tuple[int, int]


class Sheet:
    """One drawing laid out for painting and pointing. It never changes; each edit gives a new one.

    Lanes run across the whole drawing and are few, so they stand outside the grid. Their heads are
    left out: the canvas keeps them in sight by itself (see `heads`).
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
    def _cells(self) -> dict[Cell, list[int]]:
        cells = defaultdict(list)
        for number, figure in enumerate(self.drawing.figures):
            if figure.layer not in _OUTSIDE:
                for cell in _cells_under(figure.bounds):
                    cells[cell].append(number)
        return cells

    def within(self, area: Rect) -> list[Figure]:
        """The figures that reach into an area, in the order of painting."""
        if area.holds(self.drawing.bounds):
            return [figure for figure in self.drawing.figures if figure.layer is not Layer.HEAD]
        cells, figures = self._cells, self.drawing.figures
        near = {number for cell in _cells_under(area) for number in cells.get(cell, ())}
        found = (figures[number] for number in sorted(near))
        return [*self._lanes, *(figure for figure in found if figure.bounds.overlaps(area))]

    def at(self, point: Point, reach: float) -> Figure | None:
        """The topmost step, transition or note at a point, give or take `reach` points."""
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


def _cells_under(area: Rect) -> Iterator[Cell]:
    for column in range(int(area.x // _CELL), int(area.right // _CELL) + 1):
        for row in range(int(area.y // _CELL), int(area.bottom // _CELL) + 1):
            yield column, row


def _touches(figure: Figure, point: Point, reach: float) -> bool:
    """A line is touched along its way, not in the room it spans."""
    if figure.layer is not Layer.TRANSITION:
        return figure.bounds.overlaps(Rect(point.x, point.y, 0, 0).grown(reach))
    lines = (item.points for item in figure.primitives if isinstance(item, Line))
    return any(
        _distance(point, start, end) <= reach for points in lines for start, end in pairwise(points)
    )


def _distance(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from a straight piece of line."""
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    x, y = start.x + along * dx - point.x, start.y + along * dy - point.y
    return float((x * x + y * y) ** 0.5)
