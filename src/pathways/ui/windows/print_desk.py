"""Drawings on paper: the page set-up, the preview, and the way to a printer or a PDF."""

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from pathways.edits import pathway_of
from pathways.language import _
from pathways.model import CareModel, Mark
from pathways.session import PrintSetup
from pathways.ui.canvas.lens import Lens
from pathways.ui.choices import Choices
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.files import FileDesk
from pathways.ui.windows.tabs import PathwayTabs

if TYPE_CHECKING:
    from pathways.ui.printing.dialog import Draw
    from pathways.ui.printing.making import Subject
    from pathways.ui.printing.wish import Wish


class PrintDesk(Desk):
    """Between the drawings, a printer, and the user's page set-up."""

    def __init__(
        self,
        editor: Editor,
        tabs: PathwayTabs,
        files: FileDesk,
        watch: FindingsWatch,
        choices: Choices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._tabs = tabs
        self._files = files
        self._watch = watch
        self._choices = choices
        self._window = window
        self._wish: Wish | None = None

    def slots(self) -> Slots:
        """Print, and how."""
        return {"file.page_setup": self.set_page_up, "file.print": self.print_drawing}

    def enabled(self) -> Mapping[str, bool]:
        """There is a drawing in front."""
        return {"file.print": self._tabs.canvas is not None}

    def set_page_up(self) -> None:
        """Ask how drawings are printed, and remember it."""
        from pathways.ui.printing.page_setup import PageSetupDialog

        wish = self._begun()
        dialog = PageSetupDialog(wish.setup, self._window, legend=wish.legend)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._remember(
                wish.with_setup(dialog.form.setup, legend=dialog.form.legend.isChecked())
            )
        dialog.deleteLater()

    def print_drawing(self) -> None:
        """Show the sheets of the drawing in front, and print or save them."""
        from pathways.ui.printing.dialog import PrintDialog

        front = self._tabs.pathway_id
        if front is None:
            return
        title = self._editor.model.title
        dialog = PrintDialog(*self._draws(front), title, self._begun(), self._window)
        dialog.ask_where = self._ask_where
        found = self._watch.found.connect(lambda: dialog.redraw(*self._draws(front)))
        dialog.exec()
        self._watch.found.disconnect(found)
        self._remember(dialog.wish)
        if dialog.path is not None:
            self._tabs.status.emit(_("Saved in {file}").format(file=dialog.path))
        dialog.deleteLater()

    def _draws(self, front: str) -> "tuple[Draw, list[Draw]]":
        """What draws the pathway in front, and all of them, with the breaks known by now."""
        model, marks, lens = self._editor.model, self._watch.marks(), self._tabs.lens
        draws: dict[str, Draw] = {
            pathway.id: partial(_subject, model, pathway.id, marks, lens)
            for pathway in model.pathways
        }
        return draws[front], list(draws.values())

    def _begun(self) -> "Wish":
        """What was chosen last in this window, on the page set-up that the user keeps."""
        from pathways.reports.poster.setup import Orientation, Setup
        from pathways.ui.printing.wish import Wish

        kept = self._choices.settings.print_setup.model_dump()
        legend = kept.pop("legend")
        setup = Setup(**(kept | {"orientation": Orientation(kept["orientation"])}))
        return (self._wish or Wish()).with_setup(setup, legend=legend)

    def _remember(self, wish: "Wish") -> None:
        self._wish = wish
        kept = PrintSetup(**wish.setup._asdict(), legend=wish.legend)
        self._choices.set(print_setup=kept)

    def _ask_where(self, _parent: QWidget) -> Path | None:
        return self._files.ask_where(_("Save the sheets"), ".pdf", _("PDF (*.pdf)"))


def _subject(
    model: CareModel, pathway_id: str, marks: Mapping[str, Mark], lens: Lens | None
) -> "Subject":
    """The drawing as it is seen, through municipalities' eyes if a lens is on."""
    from pathways.analysis.copied import told
    from pathways.diagram.compose import compose
    from pathways.graph import PathwayView
    from pathways.ui.printing.making import Subject

    lacking: Collection[str] = ()
    if lens is not None:
        model, lacking = lens.look(model)
    view = PathwayView(model, pathway_of(model, pathway_id))
    return Subject(compose(view, marks, lacking=lacking).drawing, told(view))
