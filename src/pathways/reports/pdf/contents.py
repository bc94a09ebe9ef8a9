"""The table of contents: one column while it is short, else two, so that it keeps to a page."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from pathways.reports.blocks import Heading
from pathways.reports.pdf.flowables import ContentsLine, text
from pathways.reports.pdf.tables import Room

_MOST_IN_ONE = 15
_GAP = 28.0
_UNBOUNDED = 100_000.0


def contents(said: str, headings: Sequence[Heading], width: float) -> Iterator[Flowable]:
    """A line for each heading, under what the contents are called; nothing without headings."""
    if not headings:
        return
    title = text(said, "h2")
    lines = [ContentsLine(heading.said, heading.key, heading.level) for heading in headings]
    if len(lines) <= _MOST_IN_ONE:
        yield from (title, *lines)
        return
    columns = TwoColumns(lines)
    needed = sum(piece.wrap(width, _UNBOUNDED)[1] for piece in (title, columns))
    yield Room(title.getSpaceBefore() + needed + title.getSpaceAfter())
    # reportlab would move a list of many pages with its title, and leave the page empty.
    title.keepWithNext = 0
    yield from (title, columns)


class TwoColumns(Flowable):
    """Lines down the left half of the page and then down the right."""

    def __init__(self, lines: Sequence[ContentsLine]) -> None:
        super().__init__()
        self.lines = list(lines)
        """In their order."""

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as the higher column, which is the left."""
        self._column = (width - _GAP) / 2
        heights = self._heights()
        left, total = 0.0, sum(heights)
        self._turn = 0
        while self._turn < len(heights) and left < total / 2:
            left += heights[self._turn]
            self._turn += 1
        self.width, self.height = width, left
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """As many lines on each page as both columns hold."""
        self.wrap(width, height)
        fits = 2 * int(height // max(self._heights()))
        if not 0 < fits < len(self.lines):
            return []
        return [TwoColumns(self.lines[:fits]), TwoColumns(self.lines[fits:])]

    def draw(self) -> None:
        """Draw the lines, each column from the top."""
        for column, x in (
            (self.lines[: self._turn], 0.0),
            (self.lines[self._turn :], self._column + _GAP),
        ):
            y = self.height
            for line in column:
                y -= line.height
                line.drawOn(self.canv, x, y)

    def _heights(self) -> list[float]:
        return [line.wrap(self._column, _UNBOUNDED)[1] for line in self.lines]
