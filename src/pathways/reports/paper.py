"""The papers a report can be printed on."""

from typing import NamedTuple

from reportlab.lib import pagesizes

from pathways.errors import UnknownNameError
from pathways.language import _
from pathways.model import Paper

PAPERS: dict[str, tuple[float, float]] = {
    Paper.A5: pagesizes.A5,
    Paper.A4: pagesizes.A4,
    Paper.A3: pagesizes.A3,
    Paper.A2: pagesizes.A2,
    Paper.A1: pagesizes.A1,
    Paper.A0: pagesizes.A0,
    Paper.LETTER: pagesizes.LETTER,
    Paper.TABLOID: pagesizes.TABLOID,
}
"""Width and height upright, in points."""

TEXT_WIDTH = 612
"""Pages of text never get wider than a letter, in points: longer lines are hard to read."""


class Sheet(NamedTuple):
    """One page's size and margins, in points."""

    width: float
    height: float
    side: float
    top: float
    bottom: float

    @property
    def room(self) -> tuple[float, float]:
        """Width and height inside the margins."""
        return self.width - 2 * self.side, self.height - self.top - self.bottom

    def lying(self) -> "Sheet":
        """The same paper on its longer side."""
        return self if self.width > self.height else self.turned()

    def turned(self) -> "Sheet":
        """The same paper on its side, or upright again."""
        return self._replace(width=self.height, height=self.width)


class Papers(NamedTuple):
    """The sheets of one report: `text` for reading, `drawing` for pictures, which is upright."""

    text: Sheet
    drawing: Sheet


def paper_called(name: str) -> Paper:
    """The paper of a name, in capitals or not; UnknownNameError lists the papers there are."""
    for paper in Paper:
        if paper.casefold() == name.strip().casefold():
            return paper
    raise UnknownNameError(
        _("There is no paper called “{name}”.").format(name=name),
        advice=_("Choose one of these: {names}.").format(names=", ".join(Paper)),
    )


def papers(name: str, *, landscape: bool = False) -> Papers:
    """The sheets for a paper by its name; in landscape, pages of text lie.

    Text goes on A4 at most: on a larger paper only the drawings grow. Raises UnknownNameError.
    """
    size = PAPERS[paper_called(name)]
    sheet = _text_sheet(size if size[0] <= TEXT_WIDTH else pagesizes.A4)
    return Papers(sheet.turned() if landscape else sheet, _drawing_sheet(size))


def _text_sheet(size: tuple[float, float]) -> Sheet:
    side = size[0] * 0.09
    return Sheet(*size, side=side, top=side * 1.4, bottom=side * 1.2)


def _drawing_sheet(size: tuple[float, float]) -> Sheet:
    side = min(size[0] * 0.05, 45)
    return Sheet(*size, side=side, top=side + 22, bottom=side + 14)
