"""The page of the measures: three views of the same register, and a form beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.measures.deeds import with_copy, with_new
from pathways.analysis.measures.rating import nudged, with_feasibility
from pathways.analysis.measures.sifting import ordered
from pathways.edits import change, delete, find
from pathways.language import N_, _, ngettext
from pathways.language.money import format_nok
from pathways.model import Measure, MeasureStatus
from pathways.ui.icons import icon
from pathways.ui.measures.board import Board
from pathways.ui.measures.chart import RatingChart
from pathways.ui.measures.deeds import Deed, deed_of
from pathways.ui.measures.facts import Facts
from pathways.ui.measures.form import MeasureForm
from pathways.ui.measures.link_dialog import LinkDialog, linked
from pathways.ui.measures.listing import Listing
from pathways.ui.measures.sift_bar import SiftBar
from pathways.ui.measures.traffic import take_in, take_out
from pathways.ui.panels.notice import Notice
from pathways.ui.workshop.page import Surroundings, WorkshopPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pathways.ui.colors import Colors

_LIST, _CHART, _BOARD = range(3)
_VIEWS = (
    ("format-list-bulleted", N_("List"), N_("Show the measures as a list")),
    ("chart-scatter-plot", N_("Chart"), N_("Show need against feasibility")),
    ("view-column-outline", N_("Board"), N_("Show the measures by status")),
)


class MeasuresPage(WorkshopPage):
    """List, chart and board show the same measures, with the same one chosen."""

    def __init__(self, desk: Surroundings) -> None:
        super().__init__(desk)
        self.setObjectName("measuresPage")
        self._facts = Facts.now(desk)
        self._shown: list[Measure] = []
        self._current = ""
        self._order: tuple[str, bool] = ("", False)
        self.bar = SiftBar()
        self.listing = Listing(desk.colors)
        self.chart = RatingChart(desk.colors)
        self.board = Board(desk.colors)
        self.form = MeasureForm(desk)
        self._nothing = Notice("", "", "")
        self._nothing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._count = QLabel()
        self._count.setProperty("muted", True)
        self._count.setObjectName("measureCount")
        self._count.setWordWrap(True)
        self._views = QButtonGroup(self)
        self._deeds: dict[str, QToolButton] = {}
        self._wants_form = {_LIST: True, _CHART: False, _BOARD: False}
        self._lay_out()
        self._connect()
        self.retranslate()

    # What the window asks

    def refresh(self) -> None:
        """Show the register as it is now."""
        self._facts = Facts.now(self.desk)
        self.bar.offer(self._facts)
        self._sift()

    def point_at(self, element_id: str) -> None:
        """Open a measure's form."""
        self._reveal(element_id)
        self._open()

    def retranslate(self) -> None:
        """Speak the language of now."""
        for number, (_sign, text, tip) in enumerate(_VIEWS):
            button = self._views.button(number)
            button.setText(_(text))
            button.setToolTip(_(tip))
        tips = {
            "new": _("New measure (Insert)"),
            "copy": _("Duplicate (Ctrl+D)"),
            "delete": _("Delete (Delete)"),
            "import": _("Take in measures from an Excel workbook"),
            "export": _("Save the measures as an Excel workbook or as CSV"),
            "form": _("Show or hide the form"),
        }
        for name, tip in tips.items():
            self._deeds[name].setToolTip(tip)
            self._deeds[name].setAccessibleName(tip)
        self.listing.setAccessibleName(_("Measures"))
        for part in (self.bar, self.chart, self.board, self.form):
            part.retranslate()

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""
        for part in (self.listing, self.chart, self.board, self.form):
            part.dress(colors)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert makes a measure also where there is none to stand at."""
        if deed_of(event) is Deed.NEW:
            self._do(Deed.NEW)
        else:
            super().keyPressEvent(event)

    # How it is made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 2, 12, 4)
        head.setSpacing(2)
        for number, (sign, _text, _tip) in enumerate(_VIEWS):
            button = QToolButton()
            button.setIcon(icon(sign))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setChecked(number == _LIST)
            self._views.addButton(button, number)
            head.addWidget(button)
        head.addStretch(1)
        for name, sign in (
            *(("new", "plus"), ("copy", "content-copy"), ("delete", "delete-outline")),
            *(("import", "table-arrow-up"), ("export", "table-arrow-down")),
            ("form", "form-textbox"),
        ):
            button = QToolButton()
            button.setObjectName(f"measures.{name}")
            button.setIcon(icon(sign))
            self._deeds[name] = button
            head.addWidget(button)
        self._deeds["form"].setCheckable(True)
        self._stack = QStackedWidget()
        for view in (self.listing, self.chart, self.board, self._nothing):
            self._stack.addWidget(view)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._count)
        self._count.setContentsMargins(12, 2, 12, 6)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(self.form)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(head)
        whole.addWidget(self.bar)
        whole.addWidget(parts, 1)

    def _connect(self) -> None:
        self._views.idClicked.connect(self._turn_to)
        self.bar.turned.connect(self._sift)
        self.bar.left.connect(self._enter)
        self.listing.sorted_by.connect(self._sort)
        for view in (self.listing, self.chart, self.board):
            view.chosen.connect(self._choose)
            view.asked.connect(self._do)
        self.chart.rated.connect(self._rate)
        self.chart.nudged.connect(self._nudge)
        self.board.moved.connect(self._move)
        self.form.links_wanted.connect(self._link)
        desk = self.desk
        deeds: dict[str, Callable[[], object]] = {
            "new": lambda: self._do(Deed.NEW),
            "copy": lambda: self._do(Deed.COPY),
            "delete": lambda: self._do(Deed.DELETE),
            "import": lambda: take_in(desk, self),
            "export": lambda: take_out(desk, self),
        }
        for name, deed in deeds.items():
            self._deeds[name].clicked.connect(deed)
        self._deeds["form"].toggled.connect(self._show_form)
        self._turn_to(_LIST)

    # Which measures, and which of them

    def _sift(self) -> None:
        """Show those that are wanted."""
        sieve = self.bar.sieve(self._facts)
        by, falling = self._order
        known = self._facts.model.measures
        self._shown = ordered(filter(sieve.lets_through, known), by, falling=falling)
        ids = [measure.id for measure in self._shown]
        if self._current not in ids:
            self._current = ids[0] if ids else ""
        for view in (self.listing, self.chart, self.board):
            view.show_measures(self._shown, self._facts, self._current)
        self._show_current()
        self._tell()

    def _sort(self, by: str, falling: bool) -> None:
        self._order = (by, falling)
        self._sift()

    def _choose(self, measure_id: str) -> None:
        self._current = measure_id
        for view in (self.listing, self.chart, self.board):
            if view is not self.sender():
                view.choose(measure_id)
        self._show_current()

    def _show_current(self) -> None:
        shown = (measure for measure in self._shown if measure.id == self._current)
        self.form.show_measure(next(shown, None), self._facts)
        for name in ("copy", "delete"):
            self._deeds[name].setEnabled(bool(self._current))

    def _reveal(self, measure_id: str) -> None:
        """Choose a measure, whatever the filters say."""
        self._current = measure_id
        self.refresh()
        if self._current != measure_id:
            self._current = measure_id
            self.bar.clear()

    def _tell(self) -> None:
        known, shown = self._facts.model.measures, self._shown
        self._deeds["export"].setEnabled(bool(known))
        view = self._views.checkedId()
        if not known:
            self._nothing.tell(
                "clipboard-check-multiple-outline",
                _("No measures yet"),
                _("Make one with Insert, from a finding, or take in a workbook."),
            )
        else:
            self._nothing.tell("filter-outline", _("No measure fits"), _("Ask for less above."))
        front = self._view(view) if shown else self._nothing
        had_keyboard = self._stack.isAncestorOf(QApplication.focusWidget() or self)
        self._stack.setCurrentWidget(front)
        self.setFocusProxy(front)
        if had_keyboard and self._stack.focusWidget() is None:
            front.setFocus(Qt.FocusReason.OtherFocusReason)
        self._count.setText(" · ".join(self._counts(shown)) if shown else "")

    def _counts(self, shown: list[Measure]) -> list[str]:
        count, late, lost = (
            len(shown),
            self._facts.count_overdue(shown),
            self._facts.count_lost(shown),
        )
        said = [ngettext("{count} measure", "{count} measures", count).format(count=count)]
        if late:
            said.append(ngettext("{count} overdue", "{count} overdue", late).format(count=late))
        if lost:
            gone = ngettext(
                "{count} whose finding is gone", "{count} whose findings are gone", lost
            )
            said.append(gone.format(count=lost))
        cost = sum(measure.cost_nok or 0 for measure in shown)
        if cost:
            said.append(_("NOK {sum} in all").format(sum=format_nok(cost)))
        return said

    # The views and the form

    def _view(self, number: int) -> QWidget:
        return (self.listing, self.chart, self.board)[number]

    def _turn_to(self, view: int) -> None:
        self._deeds["form"].setChecked(self._wants_form[view])
        self._show_form(self._wants_form[view])
        self._tell()

    def _show_form(self, shown: bool) -> None:
        self._wants_form[self._views.checkedId()] = shown
        self.form.setVisible(shown)

    def _enter(self) -> None:
        """Give the keyboard to the view."""
        view = self._views.checkedId()
        if view == _BOARD:
            self.board.enter()
        else:
            self._view(view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        self._deeds["form"].setChecked(True)
        self.form.focus_on("title")

    # What people do

    def _do(self, deed: Deed) -> None:
        editor = self.desk.editor
        if deed is Deed.NEW:
            after, made = with_new(editor.model)
            editor.perform(_("New measure"), after)
            self._reveal(made)
            self._open()
        elif not self._current:
            return
        elif deed is Deed.OPEN:
            self._open()
        elif deed is Deed.COPY:
            after, made = with_copy(editor.model, self._current)
            editor.perform(_("Duplicate"), after)
            self._reveal(made)
        else:
            self._delete()

    def _delete(self) -> None:
        """Delete the chosen measure; the one below it is chosen then."""
        ids = [measure.id for measure in self._shown]
        place = ids.index(self._current)
        after = delete(self.desk.editor.model, (self._current,))
        self._current = (*ids[place + 1 :], *reversed(ids[:place]), "")[0]
        self.desk.editor.perform(_("Delete the measure"), after)
        self.refresh()

    def _rate(self, measure_id: str, need: int, feasible: float) -> None:
        measure = self._measure(measure_id)
        fields: dict[str, object] = {"need": need, **with_feasibility(measure, feasible)}
        self._change(measure_id, _("Rate the measure"), fields)

    def _nudge(self, measure_id: str, need: int, feasible: int) -> None:
        fields = nudged(self._measure(measure_id), need, feasible)
        self._change(measure_id, _("Rate the measure"), dict(fields))

    def _move(self, measure_id: str, status: MeasureStatus) -> None:
        self._change(measure_id, _("Move the measure"), {"status": status})

    def _link(self, measure_id: str) -> None:
        measure = self._measure(measure_id)
        dialog = LinkDialog(measure, self._facts, self.window())
        sure, links = dialog.exec() == QDialog.DialogCode.Accepted, dialog.chosen()
        dialog.deleteLater()
        if sure:
            self._change(measure_id, _("Link the measure"), linked(measure, links))

    def _change(self, measure_id: str, text: str, fields: dict[str, object]) -> None:
        editor = self.desk.editor
        editor.perform(text, change(editor.model, measure_id, **fields))
        self.refresh()

    def _measure(self, measure_id: str) -> Measure:
        measure = find(self.desk.editor.model, measure_id)
        assert isinstance(measure, Measure)
        return measure
