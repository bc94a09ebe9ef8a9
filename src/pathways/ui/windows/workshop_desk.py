"""The analysis window and what its pages ask of the main window."""

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pathways.model import Element, Mark
from pathways.rules.finding import Finding
from pathways.ui.actions import Actions
from pathways.ui.choices import Choices
from pathways.ui.colors import Colors
from pathways.ui.look import Look
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.files import FileDesk
from pathways.ui.windows.tabs import PathwayTabs
from pathways.ui.workshop.lighting import Lighting
from pathways.ui.workshop.pages import PAGES

if TYPE_CHECKING:
    from pathways.ui.workshop.window import WorkshopWindow

_SHARED = ("edit.undo", "edit.redo", "file.save")
"""What can be done in the analysis window by the same keys, besides opening its pages."""


class WorkshopDesk(Desk):
    """Makes the window when it is first wanted, keeps it in line, and shows things for it."""

    notice = Signal(str)
    """Something to tell in the status bar."""

    def __init__(
        self,
        editor: Editor,
        tabs: PathwayTabs,
        files: FileDesk,
        watch: FindingsWatch,
        look: Look,
        choices: Choices,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.editor = editor
        self.choices = choices
        self._tabs = tabs
        self._watch = watch
        self._files = files
        self._look = look
        self._actions = actions
        self._window = window
        self._lighting = Lighting()
        self._workshop: WorkshopWindow | None = None
        self._forget = editor.document.observe(lambda _change: self._follow())
        watch.found.connect(self._follow)
        tabs.shown.connect(self._follow)
        tabs.selection_changed.connect(self._walk)
        look.changed.connect(self._dress)

    @property
    def colors(self) -> Colors:
        """The colours of now."""
        return self._look.colors

    @property
    def theme(self) -> str:
        """The theme of now."""
        return self._look.theme

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules found last, gravest first, waived ones among them."""
        return self._watch.findings

    @property
    def is_current(self) -> bool:
        """Whether the findings tell of the model as it is now."""
        return self._watch.is_current

    @property
    def pathway_id(self) -> str | None:
        """The pathway in front."""
        return self._tabs.pathway_id

    @property
    def watch(self) -> FindingsWatch:
        """What follows the document with the rules, and knows for whom findings hold."""
        return self._watch

    def marks(self) -> Mapping[str, Mark]:
        """How many findings each element has, and the gravest."""
        return self._watch.marks()

    def ask_where(self, title: str, suffix: str, kinds: str) -> Path | None:
        """Let the user choose a file to write."""
        return self._files.ask_where(title, suffix, kinds)

    def ask_which(self, title: str, kinds: str) -> Path | None:
        """Let the user choose a file to read."""
        return self._files.ask_which(title, kinds)

    def slots(self) -> Slots:
        """The window, and each of its pages."""
        pages = {f"analysis.{page.id}": partial(self.open, page.id) for page in PAGES}
        return {"analysis.show": self.open, **pages}

    def open_measure(self, measure_id: str) -> None:
        """Show a measure in the register of measures."""
        self.open("measures", measure_id)

    def open(self, page_id: str = "", element_id: str = "") -> None:
        """Show a page, or the one that was open last, pointing at an element if one is given."""
        if self._workshop is None:
            from pathways.ui.workshop.window import WorkshopWindow

            ids = (*_SHARED, "analysis.show", *(f"analysis.{page.id}" for page in PAGES))
            shared = [self._actions[id_] for id_ in ids]
            self._workshop = WorkshopWindow(self, shared, self._window)
            self._workshop.pathway_wanted.connect(self._tabs.show_pathway)
        self._workshop.open(page_id, element_id)

    def show(self, elements: Collection[str]) -> None:
        """Select elements on the drawing and bring them into sight."""
        places: dict[str, list[str]] = {}
        for pathway in self.editor.model.pathways:
            drawn: tuple[Element, ...] = (
                *pathway.steps,
                *pathway.transitions,
                *pathway.notes,
                *pathway.frames,
            )
            found = [element.id for element in drawn if element.id in elements]
            if found:
                places[pathway.id] = found
        if not places:
            return
        front = self.pathway_id or ""
        pathway_id = front if front in places else next(iter(places))
        self._tabs.show_pathway(pathway_id)
        canvas = self._tabs.canvas
        if canvas is not None:
            canvas.show_element(places[pathway_id][0])
            canvas.select(places[pathway_id])

    def spotlight(self, elements: Collection[str]) -> None:
        """Leave these in full light on the drawing in front and dim the rest; all lit for none."""
        self._lighting.light(self._tabs.canvas, elements)

    def say(self, text: str) -> None:
        """Tell something in the status bar of the main window."""
        self.notice.emit(text)

    def retranslate(self) -> None:
        """Speak the language of now."""
        if self._workshop is not None:
            self._workshop.retranslate()

    def stop(self) -> None:
        """The main window closes."""
        self._forget()
        if self._workshop is not None:
            self._workshop.stop()

    def _follow(self) -> None:
        if self._workshop is not None:
            self._workshop.follow()

    def _walk(self) -> None:
        canvas = self._tabs.canvas
        if self._workshop is not None and canvas is not None:
            self._workshop.walk_with(canvas.selected())

    def _dress(self, _theme: str) -> None:
        if self._workshop is not None:
            self._workshop.dress(self.colors)
