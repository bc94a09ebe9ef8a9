"""Keeps the two tables in step with the drawing both ways, and writes in the model."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from pathways.analysis.tables import NEW, Entry, Ground, Messages, Written, write_cells
from pathways.edits import delete, pathway_of
from pathways.graph import PathwayView
from pathways.language import _, ngettext
from pathways.rules.message_table import message_name, message_type, message_types
from pathways.session import changed
from pathways.ui.dialogs.questions import ask_yes
from pathways.ui.tables.page import TablePage
from pathways.ui.tables.panel import TablePanel
from pathways.ui.tables.paste import clipboard_text, offer
from pathways.ui.watch import FindingsWatch

if TYPE_CHECKING:
    from pathways.ui.windows.main_window import MainWindow


class Twin(QObject):
    """Between the tables of a window, its drawing in front and its model."""

    def __init__(self, panel: TablePanel, watch: FindingsWatch, window: "MainWindow") -> None:
        super().__init__(panel)
        self._editor = window.editor
        self._tabs = window.tabs
        self._choices = window.choices
        self._panel = panel
        self._watch = watch
        self._window = window
        self._is_leading = False
        self._connect()
        panel.turned.connect(self.refresh)
        window.tabs.shown.connect(self.refresh)
        window.tabs.selection_changed.connect(self._follow_selection)
        watch.found.connect(self.refresh)
        self._forget = window.editor.document.observe(lambda _change: self.refresh())

    def stop(self) -> None:
        """The window closes."""
        self._forget()

    def _connect(self) -> None:
        for page in self._panel.pages:
            view = page.view
            view.entered.connect(partial(self._write, page))
            view.delete_wanted.connect(partial(self._delete, page))
            view.chosen.connect(self._lead)
            view.left.connect(self._leave)
            view.text_pasted.connect(partial(offer, self._window))
            page.bar.paste_wanted.connect(self._paste)
            page.columns.restore(self._choices.settings.table_columns.get(page.table.name, ()))
            page.columns.changed.connect(partial(self._remember, page))

    def _paste(self) -> None:
        offer(self._window, clipboard_text())

    def _leave(self) -> None:
        if self._tabs.canvas is not None:
            self._tabs.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _remember(self, page: TablePage) -> None:
        settings = self._choices.settings
        kept = {**settings.table_columns, page.table.name: page.columns.choices()}
        self._choices.keep(changed(settings, table_columns=kept))

    # Following

    def refresh(self) -> None:
        """Bring the table that is seen in line with the pathway in front."""
        page = self._panel.front
        if page is None:
            return
        ground = self._ground()
        self._panel.show_drawn(ground is not None)
        page.show_ground(ground)
        self._follow_selection()

    def _ground(self) -> Ground | None:
        model, front = self._editor.model, self._tabs.pathway_id
        pathway = next((one for one in model.pathways if one.id == front), None)
        if pathway is None:
            return None
        return Ground(PathwayView(model, pathway), _messages(), self._watch.marks())

    def _follow_selection(self) -> None:
        """Select the rows of what is selected on the drawing."""
        page, canvas = self._panel.front, self._tabs.canvas
        if page is None or canvas is None or self._is_leading:
            return
        selected = canvas.selected()
        if selected and not any(page.view.rows.row_of(one) >= 0 for one in selected):
            self._turn_to(selected)
            return
        page.view.select_rows(selected)

    def _turn_to(self, selected: Sequence[str]) -> None:
        """Show the other table when it is the one that has what is selected."""
        pathway = pathway_of(self._editor.model, self._tabs.pathway_id or "")
        held = ({step.id for step in pathway.steps}, {one.id for one in pathway.transitions})
        for page, ids in zip(self._panel.pages, held, strict=True):
            if page is not self._panel.front and ids.issuperset(selected):
                self._panel.show_page(page)
                return

    def _lead(self, keys: list[str]) -> None:
        """Select on the drawing what is selected in the table."""
        canvas = self._tabs.canvas
        if canvas is None:
            return
        self._is_leading = True
        canvas.select(keys)
        if len(keys) == 1:
            canvas.reveal(keys[0])
        self._is_leading = False

    # Writing

    def _write(self, page: TablePage, entries: list[Entry], deed: str) -> None:
        entries = page.view.rows.with_drafts(entries)
        written = self._written(page, entries, makes_units=False)
        if written.unknown_units:
            # An editor that loses the keyboard writes in the middle of a click; ask after it.
            QTimer.singleShot(0, self, partial(self._ask, page, entries, deed, written))
            return
        self._put(page, entries, deed, written)

    def _written(self, page: TablePage, entries: list[Entry], *, makes_units: bool) -> Written:
        return write_cells(
            self._editor.model,
            self._tabs.pathway_id or "",
            page.table,
            entries,
            _messages(),
            makes_units=makes_units,
        )

    def _ask(self, page: TablePage, entries: list[Entry], deed: str, written: Written) -> None:
        """Ask whether the units that were named shall be made."""
        names = written.unknown_units
        sure = ask_yes(
            self._window,
            ngettext("Make the unit “{names}”?", "Make {count} units: {names}?", len(names)).format(
                names=", ".join(names), count=len(names)
            ),
            _("The model has no unit of that name. You can undo this."),
            _("Make"),
        )
        if sure:
            written = self._written(page, entries, makes_units=True)
        self._put(page, entries, deed, written)

    def _put(self, page: TablePage, entries: list[Entry], deed: str, written: Written) -> None:
        self._editor.perform(deed, written.model)
        page.refuse(written.refused, entries)

    def _delete(self, page: TablePage, keys: list[str]) -> None:
        new = [key for key in keys if key.startswith(NEW)]
        page.forget(new)
        ids = [key for key in keys if not key.startswith(NEW)]
        if ids:
            deed = ngettext("Delete {count} row", "Delete {count} rows", len(ids))
            after = delete(self._editor.model, ids)
            self._editor.perform(deed.format(count=len(ids)), after)


def _messages() -> Messages:
    return Messages(message_name, _message_key, tuple(name for _key, name in message_types()))


def _message_key(name: str) -> str:
    known = message_type(name)
    return known.key if known else name
