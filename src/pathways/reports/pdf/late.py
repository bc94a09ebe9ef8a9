"""Texts that are known only when the last page is set: numbers of pages."""

from collections.abc import Callable
from typing import Any, NamedTuple

from reportlab.lib.colors import Color

from pathways.reports.pdf.tags import TaggedCanvas


class _Late(NamedTuple):
    name: str
    width: float
    said: Callable[["LateCanvas"], str]
    font: str
    size: float
    color: Color


class LateCanvas(TaggedCanvas):
    """A canvas that leaves room for texts and fills them in when it is saved."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._late: list[_Late] = []
        self.places: dict[str, int] = {}
        """On which page each bookmark is."""
        self.shown_whole: set[str] = set()
        """The bookmarks at steps and arrows that their page shows whole."""

    @property
    def page_count(self) -> int:
        """How many pages there are by now."""
        return len(self._doc.Pages.pages)

    def draw_late(
        self,
        right: float,
        baseline: float,
        said: Callable[["LateCanvas"], str],
        *,
        font: str,
        size: float,
        color: Color,
        width: float = 150,
    ) -> None:
        """A line that ends at `right`; `said` makes its text when all pages are set."""
        late = _Late(f"late{len(self._late)}", width, said, font, size, color)
        self._late.append(late)
        self.saveState()
        self.translate(right - width, baseline - size)
        self.doForm(late.name)
        self.restoreState()

    def save(self) -> None:
        """Fill the texts in, and close the document."""
        if self._code:
            self.showPage()
        for late in self._late:
            self.beginForm(late.name, 0, 0, late.width, late.size * 2.5)
            self.setFont(late.font, late.size)
            self.setFillColor(late.color)
            self.drawRightString(late.width, late.size, late.said(self))
            self.endForm()
        super().save()
