"""The page of agreements: points by municipality, the follow-up counts, and what leans on what."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.places import place_names
from pathways.analysis.region.agreements import (
    AgreementGrid,
    follow_up,
    is_overdue,
    uncovered,
)
from pathways.analysis.region.grids import Cells, Tone
from pathways.language import N_, _, ngettext
from pathways.model import Agreement, AgreementStatus, label
from pathways.ui.dialogs.register import open_register
from pathways.ui.flow import Flow
from pathways.ui.forms.fields import Kind
from pathways.ui.forms.inputs import Combo
from pathways.ui.forms.notation import format_date
from pathways.ui.forms.pickers import NEW
from pathways.ui.icons import icon
from pathways.ui.panels.notice import Notice
from pathways.ui.region.grid_page import GridPage
from pathways.ui.region.room import inset
from pathways.ui.workshop.page import Surroundings

if TYPE_CHECKING:
    from pathways.reports.sheets import Sheet

_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_ELEMENT = Qt.ItemDataRole.UserRole
_STATUSES = tuple(AgreementStatus)


class AgreementsPage(GridPage):
    """One agreement at a time; every change of its points is one step to undo."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__(desk)
        self.setObjectName("agreementsPage")
        self._which = Combo()
        self._which.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self._change, self._new, self._document = QPushButton(), QPushButton(), QPushButton()
        self._facts = QLabel()
        self.counts, self.leaning, self.uncovered = QListWidget(), QListWidget(), QListWidget()
        self._titles = [QLabel(), QLabel(), QLabel()]
        self._nothing = Notice(
            "file-sign",
            N_("No agreements yet"),
            N_("Make one; its parties become columns, and the thirteen points of the law rows."),
        )
        self._lay_out()
        self.setFocusProxy(self.view)
        self._connect()
        self.retranslate()

    @property
    def agreement(self) -> Agreement | None:
        """The agreement that is shown."""
        chosen = self._which.currentData()
        agreements = self.desk.editor.model.agreements
        return next((one for one in agreements if one.id == chosen), None)

    def refresh(self) -> None:
        """Show the agreement as it is now."""
        model = self.desk.editor.model
        self._which.fill((one.id, one.name or _("Unnamed agreement")) for one in model.agreements)
        agreement = self.agreement
        if agreement is not None:
            self.cells.show(AgreementGrid(model, agreement.id))
        self._stack.setCurrentWidget(self._whole if agreement else self._nothing)
        for widget in (self._which, self._change, self._copy, self._save, self._facts):
            widget.setVisible(agreement is not None)
        self._document.setVisible(bool(agreement and agreement.document))
        self._facts.setText(self._told(agreement) if agreement else "")
        self._list_counts()
        self._list_uncovered()
        self._tell(self.view.currentIndex())

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._which.setAccessibleName(_("Agreement"))
        self._new.setText(_("New agreement…"))
        self._new.setIcon(icon("plus"))
        self._change.setText(_("Parties and dates…"))
        self._change.setIcon(icon("pencil-outline"))
        self._document.setText(_("Open the document"))
        self._document.setIcon(icon("open-in-new"))
        self.view.setAccessibleName(_("Points of the agreement"))
        for title, listing, text in zip(
            self._titles,
            (self.leaning, self.uncovered, self.counts),
            (
                _("Handoffs that lean on the point"),
                _("Handoffs that no agreement covers"),
                _("Follow-up counts"),
            ),
            strict=True,
        ):
            title.setText(text)
            listing.setAccessibleName(text)
        self._nothing.retranslate()

    def write(self, cells: Cells) -> None:
        """Write in the cells, all at once; what cannot be understood is told and nothing done."""
        deed = ngettext("Write in {count} cell", "Write in {count} cells", len(cells))
        self._write(cells, deed.format(count=len(cells)))

    def _give(self, number: int) -> None:
        """Give the status with this number (1 is the first) to all selected cells."""
        if 1 <= number <= len(_STATUSES):
            self.view.fill(label(_STATUSES[number - 1]))

    def _open_register(self, element_id: str) -> None:
        opened = open_register(self.desk.editor.model, Kind.POINTS, element_id, self)
        if opened is not None:
            self.desk.editor.perform(_("Change the register"), opened[0])
            self.refresh()
            self._which.choose(opened[1])
            self.refresh()

    def _change_agreement(self) -> None:
        if self.agreement is not None:
            self._open_register(self.agreement.id)

    def _open_document(self) -> None:
        if self.agreement is not None:
            path = self.desk.editor.document.path
            folder = str(path.parent if path else Path.cwd())
            QDesktopServices.openUrl(QUrl.fromUserInput(self.agreement.document, folder))

    def _told(self, agreement: Agreement) -> str:
        """Kind, dates, and whether the revision is overdue."""
        parts = [label(agreement.kind)]
        if agreement.signed:
            parts.append(_("signed {date}").format(date=format_date(agreement.signed)))
        if agreement.revision_due:
            late = is_overdue(agreement, _today())
            due = _("overdue for revision since {date}") if late else _("revision due {date}")
            parts.append(due.format(date=format_date(agreement.revision_due)))
        return " · ".join(parts)

    def _list_counts(self) -> None:
        self.counts.clear()
        for fact in follow_up(self.desk.editor.model, _today()):
            item = QListWidgetItem(_("{name}: {text}").format(name=fact.name, text=fact.text))
            item.setIcon(icon("check" if fact.tone is Tone.PLAIN else "alert-outline"))
            item.setToolTip(item.text())
            self.counts.addItem(item)

    def _list_uncovered(self) -> None:
        arrows = uncovered(self.desk.editor.model)
        self._list(self.uncovered, arrows, _("All are covered"))

    def _tell(self, index: QModelIndex) -> None:
        grid = self.cells.grid
        if isinstance(grid, AgreementGrid) and index.isValid():
            self._detail.setText(str(self.cells.data(index, _ACCESSIBLE)))
            self._list(self.leaning, grid.leaning(index.row()), _("None"))
            return
        self._detail.setText(_("Write, choose with 1 to 6, or paste from a spreadsheet."))
        self._list(self.leaning, (), _("Choose a point"))

    def _list(self, listing: QListWidget, arrows: tuple[str, ...], empty: str) -> None:
        names = place_names(self.desk.editor.model)
        listing.clear()
        for arrow in arrows:
            item = QListWidgetItem(names[arrow])
            item.setData(_ELEMENT, arrow)
            item.setToolTip(names[arrow])
            listing.addItem(item)
        if not arrows:
            item = QListWidgetItem(empty)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            listing.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        if item.data(_ELEMENT):
            self.desk.show((item.data(_ELEMENT),))

    def _show_leaning(self, index: QModelIndex) -> None:
        grid = self.cells.grid
        if isinstance(grid, AgreementGrid):
            self.desk.show(grid.leaning(index.row()))

    def _sheets(self, lines: Sequence[Sequence[str]]) -> "list[Sheet]":
        from pathways.reports.sheets import Sheet

        counted = Sheet(
            _("Follow-up counts"),
            [_("What is counted"), _("Count")],
            [[fact.name, fact.text] for fact in follow_up(self.desk.editor.model, _today())],
        )
        return [Sheet(_("Agreements"), lines[0], lines[1:]), counted]

    def _connect(self) -> None:
        self._which.activated.connect(lambda _row: self.refresh())
        self._new.clicked.connect(lambda: self._open_register(NEW))
        self._change.clicked.connect(self._change_agreement)
        self._document.clicked.connect(self._open_document)
        self.view.put_wanted.connect(self.write)
        self.view.key_given.connect(self._give)
        self.view.walked.connect(self._tell)
        self.view.opened.connect(self._show_leaning)
        for listing in (self.leaning, self.uncovered):
            listing.itemClicked.connect(self._go)
            listing.itemActivated.connect(self._go)

    def _lay_out(self) -> None:
        head = Flow(gap=8, line_gap=6)
        head.addWidget(self._which)
        for button in (self._new, self._change, self._document, self._copy, self._save):
            head.addWidget(button)
        self._facts.setContentsMargins(12, 0, 12, 6)
        lists = QSplitter()
        lists.setChildrenCollapsible(False)
        for title, listing in zip(
            self._titles, (self.leaning, self.uncovered, self.counts), strict=True
        ):
            title.setProperty("strong", True)
            listing.setWordWrap(True)
            listing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(8, 4, 8, 4)
            column.setSpacing(4)
            column.addWidget(title)
            column.addWidget(listing, 1)
            lists.addWidget(part)
        self._detail.setObjectName("agreementDetail")
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.view, 1)
        above.addWidget(self._detail)
        self._whole = QSplitter(Qt.Orientation.Vertical)
        self._whole.setChildrenCollapsible(False)
        self._whole.addWidget(upper)
        self._whole.addWidget(lists)
        self._whole.setStretchFactor(0, 2)
        self._whole.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inset(head))
        column.addWidget(self._facts)
        column.addWidget(self._stack, 1)


def _today() -> date:
    return datetime.now().astimezone().date()
