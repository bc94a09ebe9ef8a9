"""Finding: in the model with a panel of results, and among the commands with a palette."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from pathways.analysis.places import place_names
from pathways.analysis.search import Entry, Field, Hit, Index, Kind, drawn_for, entries
from pathways.language import _, language
from pathways.rules.finding import Finding
from pathways.session import RECENT_COMMANDS, Change
from pathways.ui.actions import Actions
from pathways.ui.choices import Choices
from pathways.ui.dialogs.register import open_register
from pathways.ui.forms import fields
from pathways.ui.look import Look
from pathways.ui.panels.panel import Panel
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs

if TYPE_CHECKING:
    from pathways.ui.search.commands import Command
    from pathways.ui.search.find_panel import FindPanel
    from pathways.ui.search.palette import CommandPalette

_REGISTERS = {
    Kind.UNIT: fields.Kind.UNIT,
    Kind.PARTY: fields.Kind.PARTY,
    Kind.AGREEMENT: fields.Kind.POINTS,
}
_WIDEST = 0.3
"""The share of the window the panel takes at first, however large the text is."""
_REST_MS = 250
"""After so long without another edit, what was found is looked for anew."""


class SearchDesk(Desk):
    """Makes panel and palette when they are first wanted, and shows what was found."""

    measure_wanted = Signal(str)
    """Somebody wants to go on working with this measure."""

    def __init__(
        self,
        editor: Editor,
        tabs: PathwayTabs,
        watch: FindingsWatch,
        look: Look,
        choices: Choices,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._tabs = tabs
        self._watch = watch
        self._look = look
        self._choices = choices
        self._actions = actions
        self._window = window
        self._panel: FindPanel | None = None
        self._palette: CommandPalette | None = None
        self._index = Index(())
        self._indexed: tuple[object, ...] = ()
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._search_again)
        self._forget = editor.document.observe(self._follow)
        watch.found.connect(self._resting.start)
        look.changed.connect(self._dress)

    def slots(self) -> Slots:
        """Find, on to the next and back, and the palette."""
        return {
            "edit.find": self.find,
            "edit.find_next": lambda: self._step(1),
            "edit.find_previous": lambda: self._step(-1),
            "help.commands": self.show_commands,
        }

    def enabled(self) -> Mapping[str, bool]:
        """Only where there is a model to find something in."""
        is_drawn = bool(self._editor.model.pathways)
        return dict.fromkeys(("edit.find", "edit.find_next", "edit.find_previous"), is_drawn)

    def find(self) -> None:
        """Bring the panel, ready for words."""
        self._find_panel().begin()

    def show_commands(self) -> None:
        """Bring the palette, ready for letters."""
        from pathways.ui.search.commands import action_commands, place_commands
        from pathways.ui.search.palette import CommandPalette
        from pathways.ui.search.reasons import Scene

        if self._palette is not None:
            return
        canvas = self._tabs.canvas
        scene = Scene(canvas is not None, canvas is not None and bool(canvas.selected()))
        commands = [
            *action_commands(self._actions, scene),
            *place_commands(self._editor.model),
        ]
        recent = self._choices.settings.recent_commands
        self._palette = CommandPalette(self._window, self._look.colors, commands, recent)
        self._palette.chosen.connect(self._do)
        self._palette.dismissed.connect(self._forget_palette)

    def show_element(self, element_id: str) -> bool:
        """Show an element where it is drawn, or what leans on it; False when nothing does.

        The pathway in front is preferred.
        """
        places = drawn_for(self._editor.model, element_id)
        if not places:
            return False
        front = self._tabs.pathway_id or ""
        pathway = front if front in places else next(iter(places))
        self._tabs.show_pathway(pathway)
        canvas = self._tabs.canvas
        if canvas is None:
            return False
        if places[pathway]:
            canvas.show_element(places[pathway][0])
        canvas.select(places[pathway])
        return True

    def retranslate(self) -> None:
        """Speak the language of now."""
        if self._panel is not None:
            self._panel.retranslate()

    def stop(self) -> None:
        """Follow the document no longer."""
        self._resting.stop()
        self._forget()

    def _find_panel(self) -> FindPanel:
        from pathways.ui.search.find_panel import FindPanel

        if self._panel is None:
            panel = FindPanel(self._window, self._look.colors, self._found)
            panel.chosen.connect(self._show)
            panel.opened.connect(self._open)
            panel.left.connect(self._leave)
            self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, panel)
            palette = self._window.findChild(Panel, "palettePanel")
            if palette is not None and palette.isVisible() and not palette.isFloating():
                self._window.tabifyDockWidget(palette, panel)
            widest = round(self._window.width() * _WIDEST)
            width = max(min(panel.sizeHint().width(), widest), panel.width())
            self._window.resizeDocks([panel], [width], Qt.Orientation.Horizontal)
            self._panel = panel
        return self._panel

    def _found(self, query: str) -> Sequence[Hit]:
        return self._index_of_now().find(query, self._tabs.pathway_id or "")

    def _index_of_now(self) -> Index:
        """Made anew only when something it tells of is another."""
        from pathways.rules.message_table import message_name

        now = (self._editor.model, language(), self._watch.findings)
        if len(self._indexed) != len(now) or any(
            known is not new for known, new in zip(self._indexed, now, strict=True)
        ):
            self._indexed = now
            self._index = Index((*entries(self._editor.model, message_name), *self._findings()))
        return self._index

    def _findings(self) -> Sequence[Entry]:
        names = place_names(self._editor.model)
        return [_finding_entry(finding, names) for finding in self._watch.findings]

    def _step(self, by: int) -> None:
        panel = self._find_panel()
        if panel.isHidden():
            panel.begin()
        else:
            panel.step(by)

    def _show(self, hit: Hit) -> None:
        if not self.show_element(hit.entry.id):
            self._window.statusBar().showMessage(
                _("“{name}” is not used on any drawing.").format(name=hit.entry.title)
            )

    def _open(self, hit: Hit) -> None:
        """Go on working with what was found: on the drawing, or in its own form."""
        if hit.entry.kind is Kind.MEASURE:
            self.measure_wanted.emit(hit.entry.id)
            return
        self._show(hit)
        kind = _REGISTERS.get(hit.entry.kind)
        if kind is None:
            self._leave()
            return
        opened = open_register(self._editor.model, kind, hit.entry.id, self._window)
        if opened is not None:
            self._editor.perform(_("Change the register"), opened[0])

    def _leave(self) -> None:
        if self._tabs.canvas is not None:
            self._tabs.canvas.setFocus()

    def _do(self, command: Command) -> None:
        if command.action is None:
            self.show_element(command.id)
            self._leave()
            return
        recent = self._choices.settings.recent_commands
        others = (id_ for id_ in recent if id_ != command.id)
        self._choices.set(recent_commands=(command.id, *others)[:RECENT_COMMANDS])
        # The palette is on its way out, and the keyboard back where the action expects it.
        QTimer.singleShot(0, command.action, command.action.trigger)

    def _forget_palette(self) -> None:
        self._palette = None

    def _follow(self, _change: Change) -> None:
        if self._panel is not None and self._panel.in_front:
            self._resting.start()

    def _search_again(self) -> None:
        if self._panel is not None and self._panel.in_front:
            self._panel.refresh()

    def _dress(self) -> None:
        if self._panel is not None:
            self._panel.set_colors(self._look.colors)


def _finding_entry(finding: Finding, names: Mapping[str, str]) -> Entry:
    element = finding.elements[0] if finding.elements else finding.pathway or ""
    why = (Field(_("Accepted"), finding.waiver.reason),) if finding.waiver else ()
    return Entry(
        Kind.FINDING,
        element,
        finding.title,
        finding.pathway or "",
        names.get(element, ""),
        names.get(finding.pathway or "", ""),
        (Field(_("Finding"), finding.message), *why),
    )
