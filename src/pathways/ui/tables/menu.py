"""What can be done with the cells and rows that are selected."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from pathways.language import _
from pathways.ui.icons import icon

if TYPE_CHECKING:
    from pathways.ui.tables.page import TablePage


def cell_menu(page: "TablePage") -> QMenu:
    """The menu of the cell with the keyboard."""
    view, menu = page.view, QMenu(page)
    column = view.currentIndex().column()
    for sign, text, keys, deed in (
        ("pencil-outline", _("Edit the cell"), "F2", view.edit_here),
        ("content-copy", _("Copy"), "Ctrl+C", view.copy),
        ("content-cut", _("Cut"), "Ctrl+X", view.cut),
        ("content-paste", _("Paste"), "Ctrl+V", view.paste),
        ("arrow-collapse-down", _("Fill down"), "Ctrl+D", view.fill_down),
        ("eraser", _("Clear the cells"), "Del", view.clear),
        ("trash-can-outline", _("Delete the rows"), "Ctrl+Del", view.delete_rows),
        ("", "", "", None),
        ("sort-ascending", _("Sort by this column"), "", lambda: page.sort(column)),
        (
            "sort-descending",
            _("Sort by this column, from the end"),
            "",
            lambda: page.sort(column, descending=True),
        ),
        ("", _("Show the rows as they stand in the model"), "", lambda: page.sort(-1)),
        ("", "", "", None),
        ("arrow-left", _("Move the column left"), "Alt+Left", lambda: page.columns.move(-1)),
        ("arrow-right", _("Move the column right"), "Alt+Right", lambda: page.columns.move(1)),
    ):
        if deed is None:
            menu.addSeparator()
            continue
        action = menu.addAction(icon(sign), text)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False, deed=deed: deed())
    columns = QMenu(_("Columns"), menu)
    page.columns.fill(columns)
    menu.addMenu(columns)
    return menu
