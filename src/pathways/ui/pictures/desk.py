"""Pictures of the drawing in front: saved to a file, or put on the clipboard."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pathways.diagram.compose import Composition
from pathways.language import _
from pathways.ui.background import Work
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.look import Look
from pathways.ui.pictures.carrying import CarriedPicture
from pathways.ui.pictures.dialog import PictureDialog
from pathways.ui.pictures.exhibit import Exhibit
from pathways.ui.pictures.wish import Kind, Wish
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.files import FileDesk
from pathways.ui.windows.tabs import PathwayTabs

_CLIPBOARD_DPI = 150


class PicturesDesk(Desk):
    """Between the drawing in front, its files and the clipboard."""

    def __init__(self, tabs: PathwayTabs, files: FileDesk, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._files = files
        self._look = look
        self._window = window
        self._wish = Wish()
        self._work: Work | None = None

    def slots(self) -> Slots:
        """Save and copy."""
        return {"file.picture": self.save, "edit.copy_picture": self.copy}

    def enabled(self) -> Mapping[str, bool]:
        """There is a drawing in front."""
        drawn = self._tabs.canvas is not None
        return {"file.picture": drawn, "edit.copy_picture": drawn}

    def stop(self) -> None:
        """The window closes: leave on the clipboard what is there, with nobody left to make it."""
        if self._work is not None:
            self._work.wait()
        clipboard = QGuiApplication.clipboard()
        data = clipboard.mimeData()
        if isinstance(data, CarriedPicture):
            clipboard.setMimeData(data.settled())

    def save(self) -> None:
        """Ask how and where, and save the picture."""
        canvas = self._tabs.canvas
        if canvas is None:
            return
        chosen = canvas.selected()
        begun = replace(self._wish, part=bool(chosen))
        dialog = PictureDialog(_compose(canvas), chosen, begun, self._look.theme, self._window)
        dialog.ask_where, dialog.carry = self._ask_where, _carry
        dialog.exec()
        self._wish = dialog.wish
        if dialog.path is not None:
            canvas.status.emit(_("Saved in {file}").format(file=dialog.path))
        dialog.deleteLater()

    def copy(self) -> None:
        """Put what is selected on the clipboard as a picture; all where nothing is."""
        canvas = self._tabs.canvas
        if canvas is None:
            return
        chosen, compose = canvas.selected(), canvas.stage.finishing
        if compose is None:
            self._carry(canvas, canvas.stage.composition, chosen)
        elif self._work is None:
            self._work = Work(compose, self)
            self._work.done.connect(lambda whole: self._carry(canvas, whole, chosen))
            self._work.failed.connect(lambda _error: self._rest())
            self._work.start()

    def _carry(self, canvas: Canvas, composition: Composition, chosen: tuple[str, ...]) -> None:
        self._rest()
        part = bool(chosen)
        _carry(Exhibit(composition, chosen), Wish(part=part, dpi=_CLIPBOARD_DPI))
        canvas.status.emit(
            _("What is selected was copied as a picture.")
            if part
            else _("The whole drawing was copied as a picture.")
        )

    def _rest(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None

    def _ask_where(self, wish: Wish, parent: QWidget) -> Path | None:
        """Let the user choose a file, whose ending chooses the format."""
        suggested = self._files.suggested(wish.kind)
        kinds = {
            Kind.PNG: _("PNG (*.png)"),
            Kind.SVG: _("SVG (*.svg)"),
            Kind.PDF: _("PDF (*.pdf)"),
        }
        dialog = QFileDialog(parent, _("Save the picture"), str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(kinds.values()))
        dialog.filterSelected.connect(
            lambda shown: dialog.setDefaultSuffix(_kind_shown(shown, kinds).removeprefix("."))
        )
        dialog.selectNameFilter(kinds[wish.kind])
        dialog.setDefaultSuffix(wish.kind.removeprefix("."))
        dialog.selectFile(suggested.name)
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        path = Path(dialog.selectedFiles()[0]) if accepted else None
        dialog.deleteLater()
        return path


def _kind_shown(shown: str, kinds: Mapping[Kind, str]) -> Kind:
    return next(kind for kind, text in kinds.items() if text == shown)


def _compose(canvas: Canvas) -> Callable[[], Composition]:
    """What gives the canvas's drawing with all its labels, in a thread."""
    stage = canvas.stage
    whole = stage.composition
    return stage.finishing or (lambda: whole)


def _carry(exhibit: Exhibit, wish: Wish) -> None:
    QGuiApplication.clipboard().setMimeData(CarriedPicture(exhibit, wish))
