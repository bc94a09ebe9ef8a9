"""Rows: which step of a lane stands above which, and which stand level so that arrows run straight.

A lane has as many rows as its fullest column has steps. The order of lanes is given, so arrows are
kept from crossing by ordering the steps that share a lane and a column (a cell), sweep by sweep.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pathways.graph import PathwayView

Cell = tuple[int, int]
"""A column and a lane, both as numbers."""

_SWEEPS = 8
_SWAPS = 6
_LEVELLINGS = 4
_NEAR = 3.0
"""How much straighter an arrow to the next column should run than a long one."""


class Grid:
    """The steps in columns and lanes, and their order and rows within."""

    def __init__(
        self, view: PathwayView, columns: Mapping[str, int], lanes: Mapping[str, int]
    ) -> None:
        self.columns, self.lanes = columns, lanes
        self.cells: dict[Cell, list[str]] = defaultdict(list)
        for step in view.steps:
            self.cells[columns[step], lanes[step]].append(step)
        self.height: dict[int, int] = defaultdict(int)
        """Rows of each lane."""
        for (_column, lane), steps in self.cells.items():
            self.height[lane] = max(self.height[lane], len(steps))
        self.base: dict[int, int] = {}
        """Rows above each lane."""
        above = 0
        for lane in range(max(self.height, default=-1) + 1):
            self.base[lane] = above
            above += self.height[lane] + 1
        self.left: dict[str, list[str]] = {step: [] for step in view.steps}
        self.right: dict[str, list[str]] = {step: [] for step in view.steps}
        self.beside: dict[str, list[str]] = {step: [] for step in view.steps}
        for arrow in view.pathway.transitions:
            source, target = arrow.source, arrow.target
            if source == target:
                continue
            if columns[source] > columns[target]:
                source, target = target, source
            if columns[source] == columns[target]:
                self.beside[source].append(target)
                self.beside[target].append(source)
            else:
                self.right[source].append(target)
                self.left[target].append(source)
        self.place: dict[str, float] = {}
        """How far down each step stands, in rows of the whole drawing."""
        for cell in self.cells:
            self._spread(cell)

    def _spread(self, cell: Cell) -> None:
        lane, steps = cell[1], self.cells[cell]
        top = self.base[lane] + (self.height[lane] - len(steps)) / 2
        for number, step in enumerate(steps):
            self.place[step] = top + number

    def order(self) -> Iterator[float]:
        """Order every cell's steps so that few arrows cross; tells the share done."""
        shared = sorted(cell for cell, steps in self.cells.items() if len(steps) > 1)
        for sweep in range(_SWEEPS):
            sides = (self.right, self.left) if sweep % 2 else (self.left, self.right)
            for cell in reversed(shared) if sweep % 2 else shared:
                self._sort(cell, *sides)
            yield (sweep + 1) / (_SWEEPS + _SWAPS)
        for turn in range(_SWAPS):
            if not sum([self._swap(cell) for cell in shared]):
                break
            yield (_SWEEPS + turn + 1) / (_SWEEPS + _SWAPS)

    def _sort(
        self, cell: Cell, first: Mapping[str, list[str]], second: Mapping[str, list[str]]
    ) -> None:
        place = self.place

        def weight(step: str) -> float:
            near = first[step] or second[step]
            if not near:
                return place[step]
            return sum(place[other] for other in near) / len(near)

        self.cells[cell].sort(key=weight)
        self._spread(cell)

    def _swap(self, cell: Cell) -> int:
        steps, swapped = self.cells[cell], 0
        for number in range(len(steps) - 1):
            upper, lower = steps[number], steps[number + 1]
            if self._crossings(lower, upper) < self._crossings(upper, lower):
                steps[number], steps[number + 1] = lower, upper
                swapped += 1
        if swapped:
            self._spread(cell)
        return swapped

    def _crossings(self, upper: str, lower: str) -> int:
        place, count = self.place, 0
        for side in (self.left, self.right):
            ends = [place[other] for other in side[lower]]
            for other in side[upper]:
                there = place[other]
                count += sum([there > end for end in ends])
        return count

    def level(self) -> dict[str, int]:
        """The row of each step within its lane, counted from the top."""
        rows: dict[str, int] = {}
        for (_column, lane), steps in self.cells.items():
            top = (self.height[lane] - len(steps)) // 2
            rows.update((step, top + number) for number, step in enumerate(steps))
        loose = sorted(
            cell for cell, steps in self.cells.items() if len(steps) < self.height[cell[1]]
        )
        for number in range(_LEVELLINGS):
            for cell in reversed(loose) if number % 2 else loose:
                self._level(cell, rows)
        return rows

    def _level(self, cell: Cell, rows: dict[str, int]) -> None:
        steps, height = self.cells[cell], self.height[cell[1]]
        costs = [self._costs(step, rows, height) for step in steps]
        rows.update(zip(steps, _falling(costs, height), strict=True))

    def _costs(self, step: str, rows: Mapping[str, int], height: int) -> list[float]:
        """What each row would cost the step: the more, the less straight its arrows run."""
        lane, column = self.lanes[step], self.columns[step]
        middle = (height - 1) / 2
        costs = [0.1 * abs(row - middle) for row in range(height)]
        for other in (*self.left[step], *self.right[step], *self.beside[step]):
            there = self.lanes[other]
            if there != lane:
                slope = 0.3 if there < lane else -0.3
                for row in range(height):
                    costs[row] += slope * row
                continue
            weight = _NEAR if abs(self.columns[other] - column) == 1 else 1.0
            level = rows[other]
            for row in range(height):
                if row != level:
                    costs[row] += weight * (1 + 0.2 * abs(row - level))
        return costs


def _falling(costs: Sequence[Sequence[float]], height: int) -> list[int]:
    """A row for each, every one below the one before, at the least cost in all."""
    best = [0.0] * height
    choices: list[list[int]] = []
    for number, cost in enumerate(costs):
        total, chosen = [float("inf")] * height, [0] * height
        least, at = float("inf"), 0
        for row in range(number, height):
            before = best[row - 1] if number else 0.0
            if before < least:
                least, at = before, row - 1
            total[row], chosen[row] = least + cost[row], at
        best, choices = total, [*choices, chosen]
    row = min(range(height), key=best.__getitem__)
    rows = [row]
    for chosen in reversed(choices[1:]):
        row = chosen[row]
        rows.append(row)
    return rows[::-1]
