"""Lists all that can be done from the keyboard, and with the hand on the drawing."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.ui.actions import Actions, plain, written_keys
from pathways.ui.dialogs.gestures import GESTURES
from pathways.ui.forms.inputs import Line
from pathways.ui.menus.spec import Spec
from pathways.ui.menus.table import MENUS

_WIDTH, _HEIGHT = 84, 34
"""In signs and in lines, where the screen has room."""


class Shortcut(NamedTuple):
    """One row of the page."""

    what: str
    how: str
    tip: str
    icon: QIcon


Group = tuple[str, Sequence[Shortcut]]
"""A heading and what stands under it."""


def groups(actions: Actions) -> Iterator[Group]:
    """Every action that has a key, menu by menu, then what is done on the drawing itself.

    Actions whose keys only the drawing hears are among what is done there.
    """
    for part in MENUS:
        rows = [row for spec in part.specs() if (row := _row(spec, actions[spec.id]))]
        if rows:
            yield plain(_(part.title)), rows
    for title, gestures in GESTURES.items():
        yield _(title), [Shortcut(_(one.what), one.written(), "", QIcon()) for one in gestures]


def _row(spec: Spec, action: QAction) -> Shortcut | None:
    """An action's row; None where it has no key of its own."""
    keys = written_keys(spec, action)
    if not action.shortcuts():
        return None
    text = plain(action.text().partition("\t")[0])
    return Shortcut(text, _(" or ").join(keys), action.statusTip(), action.icon())


def as_text(page: Sequence[Group]) -> str:
    """The page for other programs: a line each, what and how with a tab between."""
    return "\n\n".join(
        "\n".join((title, *(f"{row.what}\t{row.how}" for row in rows))) for title, rows in page
    )


def as_html(page: Sequence[Group]) -> str:
    """The page for printing, and for programs that keep tables."""
    parts = [f"<h2>{escape(_('Keyboard shortcuts'))} – Pathways</h2>"]
    for title, rows in page:
        cells = "".join(
            f"<tr><td>{escape(row.what)}</td><td><b>{escape(row.how)}</b></td></tr>" for row in rows
        )
        parts.append(f"<h3>{escape(title)}</h3>")
        parts.append(f'<table width="100%" cellpadding="3">{cells}</table>')
    return "".join(parts)


class ShortcutsDialog(QDialog):
    """The page; writing narrows it, and it can be copied and printed."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = list(groups(actions))
        self.setWindowTitle(_("Keyboard shortcuts"))
        self._search = Line()
        self._search.setPlaceholderText(_("Search"))
        self._search.setAccessibleName(_("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._none = QLabel(_("Nothing is called so. Try another word."))
        self._none.setProperty("muted", True)
        self._none.hide()
        self._tree = QTreeWidget()
        self._items: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._prepare_tree()
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self._search)
        column.addWidget(self._none)
        column.addWidget(self._tree, 1)
        column.addWidget(self._buttons())
        em, room = self.fontMetrics(), parent.screen().availableGeometry()
        self.resize(
            min(em.averageCharWidth() * _WIDTH, room.width() - 48),
            min(em.lineSpacing() * _HEIGHT, room.height() - 64),
        )

    def _prepare_tree(self) -> None:
        tree = self._tree
        tree.setAccessibleName(_("Keyboard shortcuts"))
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setWordWrap(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(_("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        print_ = buttons.addButton(_("Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        print_.clicked.connect(self._print)
        buttons.rejected.connect(self.reject)
        for button in (copy, print_):
            button.setAutoDefault(False)
        return buttons

    def _fill(self) -> None:
        font = self.font()
        font.setBold(True)
        for title, rows in self._page:
            branch = QTreeWidgetItem(self._tree, [title])
            branch.setFont(0, font)
            branch.setFlags(Qt.ItemFlag.ItemIsEnabled)
            branch.setFirstColumnSpanned(True)
            items = [QTreeWidgetItem(branch, [row.what, row.how]) for row in rows]
            for row, item in zip(rows, items, strict=True):
                item.setIcon(0, row.icon)
                item.setToolTip(0, row.tip)
            self._items.append((branch, items))
        self._tree.expandAll()

    def _narrow(self, wanted: str) -> None:
        """Keep the rows that have all the words, or stand under a heading that has them."""
        words = wanted.casefold().split()
        shown = False
        for branch, items in self._items:
            kept = 0
            for item in items:
                text = f"{branch.text(0)} {item.text(0)} {item.text(1)}".casefold()
                fits = all(word in text for word in words)
                item.setHidden(not fits)
                kept += fits
            branch.setHidden(not kept)
            shown = shown or kept > 0
        self._none.setVisible(not shown)

    def _copy(self) -> None:
        data = QMimeData()
        data.setText(as_text(self._page))
        data.setHtml(as_html(self._page))
        QGuiApplication.clipboard().setMimeData(data)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # takes its time to load

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            document = QTextDocument()
            document.setDefaultFont(self.font())
            document.setHtml(as_html(self._page))
            document.print_(printer)
