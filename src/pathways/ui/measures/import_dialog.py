"""Shows what a workbook would change in the register of measures; nothing happens before OK."""

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.measures.columns import Cell, Kind
from pathways.analysis.measures.intake import Fate, Item, Plan, Turn, fate_text
from pathways.language import _, ngettext
from pathways.language.money import format_nok
from pathways.ui.forms.notation import format_date
from pathways.ui.icons import icon
from pathways.ui.measures.facts import title_of

_MOST_SHOWN = 300
_LONGEST = 60
"""Signs of an answer that are shown."""
_Button = QDialogButtonBox.StandardButton
_SIGNS = {Fate.NEW: "plus", Fate.CHANGED: "pencil-outline", Fate.SAME: "equal"}


class ImportDialog(QDialog):
    """OK takes the plan in, as one step that can be undone."""

    def __init__(self, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importMeasures")
        self.setWindowTitle(_("Take in measures"))
        self.summary = QLabel(summary(plan))
        self.summary.setProperty("strong", True)
        self.summary.setWordWrap(True)
        self.table = _table(plan)
        self.troubles = _troubles(plan)
        buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        buttons.button(_Button.Ok).setText(_("Take in"))
        buttons.button(_Button.Ok).setEnabled(not plan.is_empty)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.table, 3)
        if self.troubles.count():
            heading = QLabel(_("What needs a look"))
            heading.setProperty("strong", True)
            column.addWidget(heading)
            column.addWidget(self.troubles, 1)
        column.addWidget(buttons)
        screen, em = self.screen().availableGeometry(), self.fontMetrics()
        self.resize(
            min(em.averageCharWidth() * 110, screen.width() - 80),
            min(em.lineSpacing() * 30, screen.height() - 80),
        )


def summary(plan: Plan) -> str:
    """What will happen, counted."""
    if not plan.has_title:
        return _("The first row must hold the headings, with a column called Title or Id.")
    new, changed = plan.count(Fate.NEW), plan.count(Fate.CHANGED)
    if plan.is_empty:
        return _("The workbook changes nothing in the register.")
    parts = (
        (new, ngettext("{count} new measure", "{count} new measures", new)),
        (changed, ngettext("{count} measure changes", "{count} measures change", changed)),
    )
    said = [text.format(count=count) for count, text in parts if count]
    kept = plan.untouched + plan.count(Fate.SAME)
    if kept:
        stays = ngettext("{count} stays as it is", "{count} stay as they are", kept)
        said.append(stays.format(count=kept))
    return " · ".join(said)


def _table(plan: Plan) -> QTableWidget:
    shown = [item for item in plan.items if item.fate is not Fate.SAME][:_MOST_SHOWN]
    table = QTableWidget(len(shown), 3)
    table.setObjectName("importTable")
    table.setAccessibleName(_("What will change"))
    table.setHorizontalHeaderLabels([_("What happens"), _("Title"), _("What will change")])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    for row, item in enumerate(shown):
        fate = QTableWidgetItem(icon(_SIGNS[item.fate]), fate_text(item.fate))
        cells = (fate, QTableWidgetItem(title_of(item.measure)), QTableWidgetItem(_turns(item)))
        for place, cell in enumerate(cells):
            cell.setToolTip(cell.text())
            table.setItem(row, place, cell)
    signs = table.fontMetrics().averageCharWidth()
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    table.setColumnWidth(0, signs * 16)
    table.setColumnWidth(1, signs * 34)
    head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table


def _turns(item: Item) -> str:
    turns = (turn for turn in item.turns if turn.column.key != "title" or turn.before)
    return "\n".join(map(_turn, turns))


def _turn(turn: Turn) -> str:
    before, after = _told(turn.before, turn), _told(turn.after, turn)
    if not before:
        return _("{field}: {after}").format(field=turn.column.title, after=after)
    return _("{field}: {before} → {after}").format(
        field=turn.column.title, before=before, after=after or _("empty")
    )


def _told(cell: Cell, turn: Turn) -> str:
    if cell is None:
        return ""
    if turn.column.kind is Kind.MONEY and isinstance(cell, int):
        return format_nok(cell)
    if isinstance(cell, date):
        return format_date(cell)
    text = ", ".join(str(cell).splitlines())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _troubles(plan: Plan) -> QListWidget:
    listed = QListWidget()
    listed.setObjectName("importTroubles")
    listed.setAccessibleName(_("What needs a look"))
    listed.setWordWrap(True)
    side = listed.fontMetrics().height()
    listed.setIconSize(QSize(side, side))
    for trouble in plan.troubles[:_MOST_SHOWN]:
        text = _("Row {row}, {heading}: {reason} The measure keeps what it has.").format(
            row=trouble.row, heading=trouble.heading, reason=trouble.reason
        )
        QListWidgetItem(icon("alert"), text, listed)
    for heading in plan.unknown:
        text = _("The column “{heading}” is not known and is passed over.")
        QListWidgetItem(icon("information"), text.format(heading=heading), listed)
    return listed
