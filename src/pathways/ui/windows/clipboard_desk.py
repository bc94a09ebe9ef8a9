"""Cut, copy, paste and duplicate: between pathways, models and programs."""

from collections.abc import Callable, Mapping
from uuid import uuid4

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QWidget

from pathways.diagram.geometry import Point
from pathways.language import _, ngettext
from pathways.session import Change
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.canvas.figures.bringing import AGAIN
from pathways.ui.clipboard import MIME_TYPE, CopiedPiece, carried_piece
from pathways.ui.dialogs.trouble import tell
from pathways.ui.undo import Editor
from pathways.ui.windows.desk import Desk, Slots
from pathways.ui.windows.tabs import PathwayTabs


class ClipboardDesk(Desk):
    """Between the drawing in front and the clipboard."""

    def __init__(
        self,
        editor: Editor,
        tabs: PathwayTabs,
        paste_rows: Callable[[], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._tabs = tabs
        self._paste_rows = paste_rows
        self._window = window
        self._origin = uuid4().hex
        self._last: tuple[str, QPoint] | None = None
        self._times = 0
        self._forget = editor.document.observe(self._follow)
        QGuiApplication.clipboard().dataChanged.connect(self.turned)

    def slots(self) -> Slots:
        """The four of them."""
        return {
            "edit.cut": self.cut,
            "edit.copy": self.copy,
            "edit.paste": self.paste,
            "edit.duplicate": self.duplicate,
        }

    def enabled(self) -> Mapping[str, bool]:
        """Steps, notes and frames can be copied; whatever is read here can be pasted."""
        canvas = self._tabs.canvas
        some = canvas is not None and bool(canvas.figures.copyable)
        data = QGuiApplication.clipboard().mimeData()
        ready = data is not None and (data.hasFormat(MIME_TYPE) or data.hasText())
        return {
            **dict.fromkeys(("edit.cut", "edit.copy", "edit.duplicate"), some),
            "edit.paste": canvas is not None and ready,
        }

    def stop(self) -> None:
        """The window closes."""
        self._forget()
        clipboard = QGuiApplication.clipboard()
        clipboard.dataChanged.disconnect(self.turned)
        data = clipboard.mimeData()
        if isinstance(data, CopiedPiece):
            clipboard.setMimeData(data.settled())

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        canvas = self._tabs.canvas
        if canvas is None or not canvas.figures.copyable:
            return
        piece = CopiedPiece(canvas.figures.cut_out(), self._origin)
        QGuiApplication.clipboard().setMimeData(piece)
        count = len(canvas.figures.copyable)
        told = ngettext("{count} element copied.", "{count} elements copied.", count)
        canvas.status.emit(told.format(count=count))

    def cut(self) -> None:
        """The same, and take it away."""
        canvas = self._tabs.canvas
        if canvas is not None and canvas.figures.copyable:
            self.copy()
            canvas.figures.cut()

    def duplicate(self) -> None:
        """Put a copy beside what is selected, and leave the clipboard as it is."""
        canvas = self._tabs.canvas
        if canvas is not None:
            canvas.setFocus()
            canvas.figures.duplicate()

    def paste(self) -> None:
        """Put in what the clipboard carries; of a text from elsewhere, offer to make rows."""
        canvas = self._tabs.canvas
        data = QGuiApplication.clipboard().mimeData()
        if canvas is None or data is None:
            return
        carried = carried_piece(data)
        if carried is None:
            self._paste_rows()
            return
        piece, origin = carried
        canvas.setFocus()
        try:
            canvas.figures.paste(piece, self._place(canvas), same_model=origin == self._origin)
        except ValueError:
            tell(
                self._window,
                _("This cannot be pasted here."),
                _(
                    "One of the steps stands for this very pathway, or for one that it is part of. "
                    "A pathway cannot stand inside itself."
                ),
            )

    def _place(self, canvas: Canvas) -> Point:
        """The pointer if it is on the drawing, else the middle; each time a little farther on."""
        room = canvas.viewport().rect()
        pixel = canvas.viewport().mapFromGlobal(QCursor.pos())
        if not room.contains(pixel):
            pixel = room.center()
        again = self._last == (canvas.pathway_id, pixel)
        self._times = self._times + 1 if again else 0
        self._last = canvas.pathway_id, pixel
        at, by = canvas.point_at(pixel), AGAIN * self._times
        return Point(at.x + by, at.y + by)

    def _follow(self, change: Change) -> None:
        """Another model has other elements, even where their ids are the same."""
        if change.whole:
            self._origin = uuid4().hex
