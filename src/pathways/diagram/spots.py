"""From columns and rows to places: every column as wide and every row as high as what it holds."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from pathways.diagram.lanes import Sizes
from pathways.diagram.measures import COLUMN_GAP, HEAD_WIDTH, LANE_PADDING, MARGIN, ROW_GAP

_PROPORTION = 2.1
"""How many times wider than high a drawing should be at most, if it can be."""


def wanted_columns(lanes: Mapping[str, int], sizes: Sizes) -> int:
    """The columns that would make a drawing of good proportions."""
    if not sizes:
        return 0
    width = max(width for width, _height in sizes.values())
    rows: dict[int, float] = {}
    for step, lane in lanes.items():
        rows[lane] = max(rows.get(lane, 0.0), sizes[step][1])
    height = sum(rows.values()) + 2 * LANE_PADDING * len(rows)
    room = _PROPORTION * height - HEAD_WIDTH - 2 * MARGIN + COLUMN_GAP
    return round(room / (width + COLUMN_GAP))


@dataclass
class Plan:
    """Columns and rows of every step, and the room between them beyond the least."""

    columns: Mapping[str, int]
    lanes: Mapping[str, int]
    rows: Mapping[str, int]
    more_before: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    """More room before a column."""
    more_above: dict[tuple[int, int], float] = field(default_factory=lambda: defaultdict(float))
    """More room above a lane's row."""

    def spots(self, sizes: Sizes) -> dict[str, tuple[float, float]]:
        """Each step's x, and its y down from the top of its lane."""
        widths: dict[int, float] = defaultdict(float)
        heights: dict[tuple[int, int], float] = defaultdict(float)
        for step, column in self.columns.items():
            width, height = sizes[step]
            row = self.lanes[step], self.rows[step]
            widths[column] = max(widths[column], width)
            heights[row] = max(heights[row], height)
        lefts, tops = self._lefts(widths), self._tops(heights)
        return {
            step: (
                lefts[column] + (widths[column] - sizes[step][0]) / 2,
                tops[row := (self.lanes[step], self.rows[step])]
                + (heights[row] - sizes[step][1]) / 2,
            )
            for step, column in self.columns.items()
        }

    def _lefts(self, widths: Mapping[int, float]) -> dict[int, float]:
        x, lefts = HEAD_WIDTH + MARGIN, {}
        for column in sorted(widths):
            x += self.more_before[column]
            lefts[column] = x
            x += widths[column] + COLUMN_GAP
        return lefts

    def _tops(self, heights: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
        tops: dict[tuple[int, int], float] = {}
        lane_before, y = -1, 0.0
        for lane, row in sorted(heights):
            y = LANE_PADDING if lane != lane_before else y + ROW_GAP
            y += self.more_above[lane, row]
            tops[lane, row] = y
            y += heights[lane, row]
            lane_before = lane
        return tops
