"""Asks how drawings are printed, and shows all sheets before any paper is spent."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.errors import PathwaysError
from pathways.language import _
from pathways.reports.poster.plan import Plan
from pathways.reports.poster.words import outcome, warning, way
from pathways.storage import put
from pathways.ui.background import Newest, Progress
from pathways.ui.dialogs.trouble import tell_error
from pathways.ui.flow import Flow
from pathways.ui.icons import icon
from pathways.ui.printing.form import PrintForm
from pathways.ui.printing.making import Sheets, Subject, sheets
from pathways.ui.printing.preview import Preview
from pathways.ui.printing.wish import Fit, Wish

Draw = Callable[[], Subject]
"""Draws a pathway; called in a thread."""

_PATIENCE = 120
"""Milliseconds without another choice until the sheets are made anew."""
_SLOW = 600
"""Milliseconds until it is told that they are being made."""
_ROOM = (150, 44)
"""The dialog's width and height, in letters and lines."""
_MOST_OF_SCREEN = 0.92
_BESIDE = 3
"""Drawings on one sheet each, beside each other in the preview."""


class PrintDialog(QDialog):
    """Open until the drawings are printed, saved or left; what was chosen stays in `wish`.

    `front` draws the pathway in front, `every` all of them. `path` tells where a PDF was saved.
    """

    def __init__(
        self, front: Draw, every: Sequence[Draw], title: str, wish: Wish, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("printDialog")
        self.setWindowTitle(_("Print drawing"))
        self.ask_where: Callable[[QWidget], Path | None] = lambda _parent: None
        self.path: Path | None = None
        self._draws = {False: (front,), True: tuple(every)}
        self._drawn: dict[bool, list[Subject]] = {}
        self._title = title
        self._sheets: Sheets | None = None
        self._then: Callable[[bytes], None] | None = None
        self.form = PrintForm(wish, len(every))
        self.preview = Preview()
        self.told = QLabel(_("Drawing…"))
        self.proposals = QWidget()
        self._ways = Flow(parent=self.proposals)
        readable = QLabel(_("Easy to read on:"))
        readable.setMinimumHeight(QPushButton().sizeHint().height())
        self._ways.addWidget(readable)
        self.maker = Newest(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW)
        self._slow.timeout.connect(lambda: self._tell(_("Drawing…"), alarm=False))
        self._lay_out()
        self._timer.timeout.connect(self._make)
        self.form.changed.connect(self._change)
        self.maker.done.connect(self._show_sheets)
        self.maker.failed.connect(self._show_trouble)
        self._make()

    def redraw(self, front: Draw, every: Sequence[Draw]) -> None:
        """The drawings look otherwise by now."""
        self._draws = {False: (front,), True: tuple(every)}
        self._drawn = {}
        self._change()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return self.form.wish

    @property
    def is_current(self) -> bool:
        """Whether what is shown is what was chosen."""
        return not (self.maker.is_busy or self._timer.isActive())

    def done(self, result: int) -> None:
        """Leave nothing behind that works."""
        self._timer.stop()
        self._slow.stop()
        self.maker.stop()
        super().done(result)

    def print(self) -> None:
        """Choose a printer and print the sheets; leave when that is done."""
        self._when_made(self._print)

    def save(self) -> None:
        """Choose a file and save the sheets as a PDF; leave when that is done."""
        self._when_made(self._save)

    def take(self, plans: Sequence[Plan]) -> None:
        """Take a proposal."""
        wish = self.wish
        setup = wish.setup._replace(paper=plans[0].setup.paper)
        self.form.show_wish(
            Wish(setup, Fit.READABLE, wish.grid, wish.percent, wish.every, wish.legend)
        )

    # Making

    def _change(self) -> None:
        self._sheets = None
        self._timer.start()
        self._slow.start()

    def _make(self) -> None:
        wish = self.wish
        title = self._title if wish.every else ""
        self.maker.start(partial(_sheets_of, self._draws[wish.every], self._drawn, wish, title))

    def _show_sheets(self, made: Sheets) -> None:
        if self._timer.isActive():
            return
        self._slow.stop()
        self._sheets = made
        self.preview.show_pdf(made.data, _rows(made.plans))
        alarm = warning(made.plans)
        self._tell(alarm or outcome(made.plans), alarm=bool(alarm))
        self._propose(made)
        for button in (self.print_button, self.save_button):
            button.setEnabled(True)
        if self._then is not None:
            then, self._then = self._then, None
            then(made.data)

    def _show_trouble(self, error: Exception) -> None:
        if self._timer.isActive():
            return
        self._slow.stop()
        self._then = None
        self.preview.clear()
        told = (
            str(error) if isinstance(error, PathwaysError) else _("The sheets could not be made.")
        )
        self._tell(told, alarm=True)
        self._propose(None)
        for button in (self.print_button, self.save_button):
            button.setEnabled(False)

    def _tell(self, words: str, *, alarm: bool) -> None:
        self.told.setText(words)
        if self.told.property("alarm") != alarm:
            self.told.setProperty("alarm", alarm)
            self.told.style().polish(self.told)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, words))

    def _propose(self, made: Sheets | None) -> None:
        """A button for each way to keep the text readable."""
        for old in self.proposals.findChildren(QPushButton):
            self._ways.removeWidget(old)
            old.deleteLater()
        for plans in made.others if made else ():
            button = QPushButton(way(plans))
            button.setAutoDefault(False)
            button.setAccessibleName(_("Take {way}").format(way=way(plans)))
            button.clicked.connect(partial(self.take, plans))
            self._ways.addWidget(button)
        self.proposals.setVisible(bool(made and made.others))

    # Leaving

    def _when_made(self, then: Callable[[bytes], None]) -> None:
        if self._sheets is not None and self.is_current:
            then(self._sheets.data)
        else:
            self._then = then

    def _print(self, data: bytes) -> None:
        from pathways.ui.printing.printer import print_pdf

        if print_pdf(data, self):
            self.accept()

    def _save(self, data: bytes) -> None:
        path = self.ask_where(self)
        if path is None:
            return
        try:
            put(data, path)
        except PathwaysError as error:
            tell_error(self, error)
            return
        self.path = path
        self.accept()

    def _lay_out(self) -> None:
        self.told.setWordWrap(True)
        self.told.setObjectName("printOutcome")
        self.proposals.hide()
        form = QScrollArea()
        form.setWidgetResizable(True)
        form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.setWidget(self.form)
        form.setMinimumWidth(
            self.form.sizeHint().width() + form.verticalScrollBar().sizeHint().width()
        )
        self.print_button = QPushButton(_("&Print…"))
        self.print_button.setProperty("primary", True)
        self.print_button.setDefault(True)
        self.save_button = QPushButton(_("&Save as PDF…"))
        close = QPushButton(_("Close"))
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.save)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        for sign, text, work in (
            ("magnify-minus-outline", _("Zoom out"), self.preview.zoom_out),
            ("magnify-plus-outline", _("Zoom in"), self.preview.zoom_in),
            ("fit-to-page-outline", _("Show all sheets"), self.preview.zoom_whole),
        ):
            button = QToolButton()
            button.setIcon(icon(sign))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(work)
            buttons.addWidget(button)
        buttons.addStretch()
        for last in (close, self.save_button, self.print_button):
            buttons.addWidget(last)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.preview, 1)
        right.addWidget(self.told)
        right.addWidget(self.proposals)
        right.addLayout(buttons)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 16, 16, 12)
        columns.setSpacing(16)
        columns.addWidget(form)
        columns.addLayout(right, 1)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        most = self.screen().availableGeometry().size() * _MOST_OF_SCREEN
        self.resize(min(letter * _ROOM[0], most.width()), min(line * _ROOM[1], most.height()))


def _sheets_of(
    draws: Sequence[Draw],
    drawn: dict[bool, list[Subject]],
    wish: Wish,
    title: str,
    progress: Progress,
) -> Sheets:
    """In a thread: the sheets of drawings that are drawn the first time they are asked for."""
    if wish.every not in drawn:
        drawn[wish.every] = [draw() for draw in draws]
    return sheets(drawn[wish.every], wish, title, progress)


def _rows(plans: Sequence[Plan]) -> list[int]:
    """How many pages stand beside each other: posters as they hang, each under its map."""
    rows: list[int] = []
    for tiled, together in groupby(plans, lambda plan: plan.is_tiled):
        if tiled:
            for plan in together:
                rows += [1] * plan.has_map + [plan.grid.columns] * plan.grid.rows
        else:
            count = len(list(together))
            rows += [_BESIDE] * (count // _BESIDE) + [count % _BESIDE] * (count % _BESIDE > 0)
    return rows
