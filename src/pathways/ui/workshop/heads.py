"""Heads of tables that name units, parties and steps: long names wrap, and part inside a word."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from pathways.diagram.hyphens import SOFT_HYPHEN, breaks_inside

_WRAP = Qt.TextFlag.TextWordWrap
_LONG = 12
"""Letters from which a word may be parted; shorter ones have room on a line of their own."""


def breakable(text: str) -> str:
    """The text with a soft hyphen where each long word is best parted, for a narrow column."""
    return " ".join(map(_parted, text.split(" ")))


def wrapping(*, centred: bool) -> int:
    """The alignment of a head's text, as a model gives it."""
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter) | int(_WRAP)


def heading_metrics(view: QTableView) -> QFontMetrics:
    """The measures of the font heads are set in, which is heavier than the view's."""
    font = QFont(view.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font)


def wrapped(metrics: QFontMetrics, text: str, width: int) -> int:
    """How high a text is that wraps at a width."""
    return metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, text).height()


class Heads(QHeaderView):
    """Names above the columns, as high as the longest needs on several lines."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view

    def sectionSizeFromContents(self, section: int) -> QSize:
        """The name wrapped to the column's width."""
        padding, width = self.fontMetrics().height(), self.sectionSize(section)
        name = str(self.model().headerData(section, self.orientation()))
        return QSize(width, wrapped(heading_metrics(self._view), name, width - padding) + padding)


def _parted(word: str) -> str:
    place = next(breaks_inside(word), 0) if len(word) >= _LONG else 0
    return f"{word[:place]}{SOFT_HYPHEN}{word[place:]}" if place else word
