"""The papers a report can be printed on."""

from typing import NamedTuple

from reportlab.lib import pagesizes

from pathways.errors import UnknownNameError
from pathways.language import _

PAPERS: dict[str, tuple[float, float]] = {
    "A5": pagesizes.A5,
    "A4": pagesizes.A4,
    "A3": pagesizes.A3,
    "A2": pagesizes.A2,
    "A1": pagesizes.A1,
    "A0": pagesizes.A0,
    "Letter": pagesizes.LETTER,
    "Tabloid": pagesizes.TABLOID,
}
"""Width and height upright, in points, by the name a user writes."""

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

    def turned(self) -> "Sheet":
        """The same paper on its side, or upright again."""
        return self._replace(width=self.height, height=self.width)


class Papers(NamedTuple):
    """The sheets of one report: `text` for reading, `drawing` for pictures, both upright."""

    text: Sheet
    drawing: Sheet


def papers(name: str) -> Papers:
    """The sheets for a paper by its name, in capitals or not.

    Text goes on A4 at most: on a larger paper only the drawings grow. Raises UnknownNameError,
    which lists the papers there are.
    """
    sizes = {known.casefold(): size for known, size in PAPERS.items()}
    size = sizes.get(name.strip().casefold())
    if size is None:
        raise UnknownNameError(
            _("There is no paper called “{name}”.").format(name=name),
            advice=_("Choose one of these: {names}.").format(names=", ".join(PAPERS)),
        )
    text = size if size[0] <= TEXT_WIDTH else pagesizes.A4
    return Papers(_text_sheet(text), _drawing_sheet(size))


def _text_sheet(size: tuple[float, float]) -> Sheet:
    side = size[0] * 0.09
    return Sheet(*size, side=side, top=side * 1.4, bottom=side * 1.2)


def _drawing_sheet(size: tuple[float, float]) -> Sheet:
    side = min(size[0] * 0.05, 45)
    return Sheet(*size, side=side, top=side + 22, bottom=side + 14)
