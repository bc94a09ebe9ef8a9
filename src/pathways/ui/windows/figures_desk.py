"""Notes, frames and colours, and the ways into sub-pathways and back."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from pathways.diagram.swatches import SWATCHES
from pathways.edits import pathway_of
from pathways.language import _
from pathways.model import Swatch
from pathways.ui.actions import Actions
from pathways.ui.dialogs.questions import ask_name
from pathways.ui.dialogs.trouble import tell
from pathways.ui.icons import icon
from pathways.ui.undo import Editor
from pathways.ui.windows.breadcrumb import Breadcrumb, trail
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs

_COLORS = {
    **{f"edit.color_{swatch.value}": swatch for swatch in Swatch},
    "edit.color_none": None,
}


class FiguresDesk(Desk):
    """Hands actions on to the figures of the canvas in front, and knows the way back up."""

    def __init__(
        self,
        editor: Editor,
        tabs: PathwayTabs,
        breadcrumb: Breadcrumb,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._tabs = tabs
        self._breadcrumb = breadcrumb
        self._window = window
        self._came_from: dict[str, tuple[str, str]] = {}
        """The pathway and step from which each sub-pathway was opened last."""
        for swatch, tone in SWATCHES["light"].items():
            actions[f"edit.color_{swatch.value}"].setIcon(icon("square-rounded", QColor(tone.edge)))
        tabs.inside_wanted.connect(self._go_inside)
        tabs.shown.connect(self._tell_way)
        breadcrumb.wanted.connect(self._go_up)
        self._forget = editor.document.observe(lambda _change: self._tell_way())

    def slots(self) -> Slots:
        """Each action's work."""
        return {
            "insert.note": partial(self._call, "add_note"),
            "insert.frame": partial(self._call, "frame"),
            "insert.unframe": partial(self._call, "unframe"),
            **{id_: partial(self._color, color) for id_, color in _COLORS.items()},
            "pathway.collapse": self.collapse,
            "pathway.expand": self.expand,
            "pathway.open_inside": self.open_inside,
            "pathway.open_parent": self.open_parent,
        }

    def enabled(self) -> Mapping[str, bool]:
        """Most need something selected that they can work on."""
        canvas = self._tabs.canvas
        figures = canvas.figures if canvas is not None else None
        return {
            "insert.note": figures is not None,
            "insert.frame": figures is not None and bool(figures.steps),
            "insert.unframe": figures is not None and bool(figures.frames or figures.framed),
            **dict.fromkeys(_COLORS, figures is not None and bool(figures.copyable)),
            "pathway.collapse": figures is not None and bool(figures.steps),
            "pathway.expand": figures is not None and bool(figures.inside),
            "pathway.open_inside": figures is not None and bool(figures.inside),
            "pathway.open_parent": self._parent() is not None,
        }

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._tell_way()

    def stop(self) -> None:
        """The window closes."""
        self._forget()

    def collapse(self) -> None:
        """Ask for a name and make one step of the selected ones."""
        canvas = self._tabs.canvas
        if canvas is None or not canvas.figures.steps:
            return
        question = _("What is the sub-pathway called?")
        title = _("Collapse into a sub-pathway")
        name = ask_name(self._window, title, question, canvas.figures.title)
        canvas.setFocus()
        if name:
            canvas.figures.collapse(name)

    def expand(self) -> None:
        """Put what the selected step stands for in its place, or say why that cannot be."""
        canvas = self._tabs.canvas
        if canvas is None or not canvas.figures.inside:
            return
        canvas.setFocus()
        try:
            canvas.figures.expand()
        except ValueError:
            tell(
                self._window,
                _("There is nothing to expand."),
                _(
                    "The sub-pathway has no steps yet, or this pathway stands inside it. "
                    "Open it to see what it holds."
                ),
            )

    def open_inside(self) -> None:
        """Show the pathway that the selected step stands for."""
        canvas = self._tabs.canvas
        if canvas is not None and canvas.figures.inside:
            self._go_inside(canvas.figures.inside)

    def open_parent(self) -> None:
        """Show the step that stands for this pathway."""
        parent = self._parent()
        if parent is not None:
            self._go_up(parent[0])

    def _call(self, method: str) -> None:
        canvas = self._tabs.canvas
        if canvas is not None:
            canvas.setFocus()
            getattr(canvas.figures, method)()

    def _color(self, color: Swatch | None) -> None:
        canvas = self._tabs.canvas
        if canvas is not None:
            canvas.setFocus()
            canvas.figures.set_color(color)

    def _go_inside(self, pathway_id: str) -> None:
        canvas = self._tabs.canvas
        if canvas is not None and canvas.figures.inside == pathway_id:
            self._came_from[pathway_id] = canvas.pathway_id, canvas.selected()[0]
        self._tabs.show_pathway(pathway_id)
        self._focus()

    def _go_up(self, pathway_id: str) -> None:
        """Show a pathway farther up the way, and the step that leads down to here."""
        steps = dict(self._way())
        self._tabs.show_pathway(pathway_id)
        self._focus()
        if self._tabs.canvas is not None and steps.get(pathway_id):
            self._tabs.canvas.show_element(steps[pathway_id])

    def _focus(self) -> None:
        if self._tabs.canvas is not None:
            self._tabs.canvas.setFocus()

    def _parent(self) -> tuple[str, str] | None:
        """The pathway in which the one in front stands, and the step that stands for it."""
        way = self._way()
        return way[-1] if way else None

    def _way(self) -> list[tuple[str, str]]:
        """The pathways above the one in front, topmost first, each with the step that leads on."""
        front = self._tabs.pathway_id
        return trail(self._editor.model, front, self._came_from) if front else []

    def _tell_way(self) -> None:
        model, front = self._editor.model, self._tabs.pathway_id
        known = {pathway.id for pathway in model.pathways}
        names = [
            (id_, pathway_of(model, id_).name or _("Unnamed pathway"))
            for id_ in (*(above for above, _step in self._way()), front)
            if id_ in known
        ]
        self._breadcrumb.show_way(names if len(names) > 1 else [])
