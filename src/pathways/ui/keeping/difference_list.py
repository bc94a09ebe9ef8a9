"""The differences between two models as a list to read, by eye or aloud."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from pathways.analysis.differences import Deed, Difference
from pathways.language import N_, _, ngettext
from pathways.ui.colors import Colors
from pathways.ui.icons import icon
from pathways.ui.keeping.picture_view import deed_color

_MOST = 400
"""More differences than this nobody reads one by one."""
_ICONS = {
    Deed.ADDED: "plus-circle-outline",
    Deed.REMOVED: "minus-circle-outline",
    Deed.CHANGED: "pencil-circle-outline",
}
_NAMED = {
    Deed.ADDED: N_("{what} added: {name}"),
    Deed.REMOVED: N_("{what} removed: {name}"),
    Deed.CHANGED: N_("{what} changed: {name}"),
}


class DifferenceList(QTreeWidget):
    """An element a row, with a row below it for each field that changed."""

    def __init__(self, colors: Colors, old: str, new: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self.setObjectName("differences")
        self.setAccessibleName(_("Differences"))
        self.setHeaderLabels([_("What differs"), old, new])
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_differences(self, found: Sequence[Difference]) -> None:
        """Show these."""
        self.clear()
        for one in found[:_MOST]:
            row = self._row(one)
            self.addTopLevelItem(row)
            row.setFirstColumnSpanned(True)
        rest = len(found) - _MOST
        if rest > 0:
            text = ngettext("… and {count} more", "… and {count} more", rest)
            self.addTopLevelItem(QTreeWidgetItem([text.format(count=rest)]))
        if not found:
            self.addTopLevelItem(QTreeWidgetItem([_("Nothing differs.")]))
        self.expandAll()
        self.setCurrentIndex(self.model().index(0, 0))

    def _row(self, one: Difference) -> QTreeWidgetItem:
        text = _(_NAMED[one.deed]).format(what=one.what, name=one.name or _("without a name"))
        row = QTreeWidgetItem([text])
        row.setData(0, Qt.ItemDataRole.UserRole, one.element)
        row.setIcon(0, self._sign(one.deed))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        row.setFont(0, font)
        if one.pathway:
            row.setToolTip(0, _("In the pathway {name}").format(name=one.pathway))
        for field in one.fields:
            below = QTreeWidgetItem([field.field, field.old or "–", field.new or "–"])
            for column, text in enumerate((field.field, field.old, field.new)):
                below.setToolTip(column, text)
            row.addChild(below)
        return row

    def _sign(self, deed: Deed) -> QIcon:
        """The deed's sign, in its own colour in the chosen row too."""
        side = self.fontMetrics().height()
        pixmap = icon(_ICONS[deed], deed_color(deed, self._colors)).pixmap(QSize(side, side))
        made = QIcon()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(pixmap, mode)
        return made
