"""The report as it will be, with where one is in it and ways to go elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.language import N_, _
from pathways.ui.forms.inputs import Combo
from pathways.ui.icons import icon
from pathways.ui.panels.notice import Notice
from pathways.ui.reporting.column import Fit, Zoom
from pathways.ui.reporting.page_view import PageView

_DEEPEST = 1
"""Headings below this level are not offered."""
_INDENT = "\u2003"


class Preview(QWidget):
    """The pages, or why there are none; above them the contents, the page's number, the zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.view = PageView()
        self._notice = Notice("file-document-outline", N_("The report is on its way"), "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._notice)
        self._stack.addWidget(self.view)
        self.contents = Combo()
        self.contents.setAccessibleName(_("Go to"))
        self.contents.setToolTip(_("Go to a part of the report"))
        self.page = QSpinBox()
        self.page.setObjectName("reportPage")
        self.page.setAccessibleName(_("Page"))
        self.page.setKeyboardTracking(False)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count = QLabel()
        self.zooms: dict[str, QToolButton] = {
            "width": self._tool("arrow-expand-horizontal", _("As wide as there is room for")),
            "page": self._tool("fit-to-page-outline", _("The whole page")),
            "out": self._tool("magnify-minus-outline", _("Smaller")),
            "in": self._tool("magnify-plus-outline", _("Larger")),
        }
        for name in ("width", "page"):
            self.zooms[name].setCheckable(True)
        self._working = QProgressBar()
        self._working.setRange(0, 0)
        self._working.setTextVisible(False)
        self._working.setAccessibleName(_("The preview is being made"))
        kept = self._working.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._working.setSizePolicy(kept)
        self._working.setFixedHeight(3)
        self._working.hide()
        self._lay_out()
        self._connect()
        self._turn()

    def show_pdf(self, data: bytes) -> None:
        """Show a report."""
        self.view.show_pdf(data)
        self._stack.setCurrentWidget(self.view)
        with QSignalBlocker(self.page):
            self.page.setRange(1, max(1, self.view.count))
        self._count.setText(_("of {count}").format(count=self.view.count))
        shown = (mark for mark in self.view.bookmarks if mark.level <= _DEEPEST)
        offers = [(mark.page, f"{_INDENT * mark.level}{mark.title}") for mark in shown]
        self.contents.fill([(0, _("First page")), *offers])
        self._turn()

    def show_working(self, *, working: bool) -> None:
        """Tell whether another preview is on its way."""
        self._working.setVisible(working)

    def show_trouble(self, what: str, advice: str) -> None:
        """Tell why there is no preview."""
        self._notice.tell("alert-outline", what, advice)
        self._stack.setCurrentWidget(self._notice)
        self._turn()

    def go_to_heading(self, title: str) -> None:
        """Show the page where a heading stands; the first one without a heading."""
        pages = (mark.page for mark in self.view.bookmarks if mark.title == title)
        self.view.go_to(next(pages, 0) if title else 0)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        self.contents.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        bar.addWidget(self.contents, 1)
        bar.addSpacing(8)
        bar.addWidget(self.page)
        bar.addWidget(self._count)
        bar.addSpacing(8)
        for button in self.zooms.values():
            bar.addWidget(button)
        self.page.setFixedWidth(self.fontMetrics().height() * 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(bar)
        column.addWidget(self._working)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.view.turned.connect(self._turn)
        self.contents.activated.connect(lambda _row: self.view.go_to(self.contents.currentData()))
        self.page.valueChanged.connect(lambda number: self.view.go_to(number - 1))
        ways: dict[str, Callable[[], None]] = {
            "width": lambda: self.view.set_zoom(Zoom(Fit.WIDTH)),
            "page": lambda: self.view.set_zoom(Zoom(Fit.PAGE)),
            "out": self.view.zoom_out,
            "in": self.view.zoom_in,
        }
        for name, way in ways.items():
            self.zooms[name].clicked.connect(way)

    def _turn(self) -> None:
        """Tell where one is."""
        shown = self._stack.currentWidget() is self.view
        page = self.view.page
        for widget in (self.contents, self.page, *self.zooms.values()):
            widget.setEnabled(shown)
        with QSignalBlocker(self.page):
            self.page.setValue(page + 1)
        rows = range(self.contents.count())
        passed = [row for row in rows if self.contents.itemData(row) <= page]
        with QSignalBlocker(self.contents):
            self.contents.setCurrentIndex(max(passed, default=0))
        fit = self.view.zoom.fit
        self.zooms["width"].setChecked(fit is Fit.WIDTH)
        self.zooms["page"].setChecked(fit is Fit.PAGE)
        self.view.setAccessibleDescription(
            _("Page {page} of {count}").format(page=page + 1, count=self.view.count)
            if shown
            else ""
        )

    def _tool(self, sign: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(sign))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
