"""From columns and rows to places: every column as wide and every row as high as what it holds."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median_low

from pathways.diagram.lanes import Sizes, Spot, Spots
from pathways.diagram.measures import COLUMN_GAP, HEAD_WIDTH, LANE_PADDING, MARGIN, ROW_GAP

_PROPORTION = 2.1
"""How many times wider than high a drawing should be at most, if it can be."""
_TALLNESS = 1.4
"""How many times higher than wide, where time runs down."""


def wanted_columns(lanes: Mapping[str, int], sizes: Sizes, *, downward: bool = False) -> int:
    """The most columns that make a drawing of good proportions."""
    if not sizes:
        return 0
    width = max(width for width, _height in sizes.values())
    rows: dict[int, float] = {}
    for step, lane in lanes.items():
        rows[lane] = max(rows.get(lane, 0.0), sizes[step][1])
    height = sum(rows.values()) + 2 * LANE_PADDING * len(rows)
    room = (_TALLNESS if downward else _PROPORTION) * height - HEAD_WIDTH - 2 * MARGIN + COLUMN_GAP
    return round(room / (width + COLUMN_GAP))


@dataclass(frozen=True, slots=True)
class Plan:
    """The column, lane and row of every step, and the room before each column."""

    columns: Mapping[str, int]
    lanes: Mapping[str, int]
    rows: Mapping[str, int]
    gaps: Mapping[int, float]
    above: float
    """More room than usual above the topmost row."""

    def spots(self, sizes: Sizes, pinned: Spots) -> dict[str, Spot]:
        """Where each step stands; a column keeps up with steps pinned farther right."""
        widths: dict[int, float] = defaultdict(float)
        heights: dict[tuple[int, int], float] = defaultdict(float)
        for step, column in self.columns.items():
            width, height = sizes[step]
            row = self.lanes[step], self.rows[step]
            widths[column] = max(widths[column], width)
            heights[row] = max(heights[row], height)
        lefts, tops = self._lefts(widths, self._anchors(pinned, sizes)), self._tops(heights)
        found = {}
        for step, column in self.columns.items():
            width, height = sizes[step]
            row = self.lanes[step], self.rows[step]
            x = lefts[column] + (widths[column] - width) / 2
            found[step] = Spot(x, tops[row] + (heights[row] - height) / 2)
        return found

    def _anchors(self, pinned: Spots, sizes: Sizes) -> dict[int, float]:
        """The middle of each column that has pinned steps."""
        middles: dict[int, list[float]] = defaultdict(list)
        for step, (x, _y) in pinned.items():
            middles[self.columns[step]].append(x + sizes[step][0] / 2)
        return {column: median_low(found) for column, found in middles.items()}

    def _lefts(self, widths: Mapping[int, float], anchors: Mapping[int, float]) -> dict[int, float]:
        x, lefts = HEAD_WIDTH + MARGIN, {}
        for column in sorted(widths):
            width = widths[column]
            x += self.gaps.get(column, 0.0)
            x = max(x, anchors.get(column, 0.0) - width / 2)
            lefts[column] = x
            x += width
        return lefts

    def _tops(self, heights: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
        tops: dict[tuple[int, int], float] = {}
        lane_before, y = -1, 0.0
        for lane, row in sorted(heights):
            y = LANE_PADDING if lane != lane_before else y + ROW_GAP
            if not tops:
                y += self.above
            tops[lane, row] = y
            y += heights[lane, row]
            lane_before = lane
        return tops
