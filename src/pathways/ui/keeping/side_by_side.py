"""Two states of a model beside each other: as pictures, and below them in words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.differences import Deed, Difference, differences, summary
from pathways.language import _
from pathways.model import CareModel
from pathways.ui.background import Work
from pathways.ui.forms.inputs import Combo
from pathways.ui.keeping.difference_list import DifferenceList
from pathways.ui.keeping.picture_view import PictureView
from pathways.ui.keeping.pictures import Picture, Pictures, Wish
from pathways.ui.look import Look


class SideBySide(QWidget):
    """Shows what leads from one model to another; `old` and `new` are what people call them."""

    def __init__(self, look: Look, old: str, new: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._models: tuple[CareModel | None, CareModel | None] = (None, None)
        self._found: tuple[Difference, ...] = ()
        self._work: Work | None = None
        self._pictures = Pictures(self)
        self._pictures.made.connect(self._hang)
        self._summary = QLabel()
        self._summary.setObjectName("summary")
        self._summary.setWordWrap(True)
        self._summary.setProperty("strong", True)
        self._pathway = Combo()
        self._pathway.setAccessibleName(_("Pathway"))
        self._pathway.currentIndexChanged.connect(self._redraw)
        self._views = (PictureView(old), PictureView(new))
        self._list = DifferenceList(look.colors, old, new)
        pictures = QWidget()
        row = QHBoxLayout(pictures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._frames = tuple(
            _framed(view, title) for view, title in zip(self._views, (old, new), strict=True)
        )
        for view, frame in zip(self._views, self._frames, strict=True):
            view.resized.connect(self._redraw)
            row.addWidget(frame, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(pictures)
        parts.addWidget(self._list)
        parts.setSizes([1000, 1000])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self._summary, 1)
        head.addWidget(self._pathway)
        column.addLayout(head)
        column.addWidget(parts, 1)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What differs, once that is found out."""
        return self._found

    def compare(self, old: CareModel | None, new: CareModel | None) -> None:
        """Show two models; None for one that cannot be read or never was."""
        self._models = (old, new)
        self._found = ()
        self._list.clear()
        self._summary.setText(_("Comparing…"))
        self._fill_pathways()
        self._list.setVisible(old is not None and new is not None)
        for view, frame, model in zip(self._views, self._frames, self._models, strict=True):
            view.mark({}, self._look.colors)
            frame.setVisible(model is not None)
        work = self._work = Work(lambda: _compared(old, new), self)
        work.done.connect(lambda found: self._tell(found) if work is self._work else None)
        work.start()
        self._redraw()

    def stop(self) -> None:
        """The dialog closes."""
        self._pictures.stop()
        if self._work is not None:
            self._work.wait()

    def _tell(self, found: tuple[Difference, ...]) -> None:
        self._found = found
        old, new = self._models
        if old is None or new is None:
            self._summary.setText(_("There is only one of the two, so nothing can be compared."))
            return
        lines = summary(found)
        self._summary.setText(" · ".join(lines) if lines else _("The two are the same."))
        self._list.show_differences(found)
        for view, unseen in zip(self._views, (Deed.ADDED, Deed.REMOVED), strict=True):
            deeds = {one.element: one.deed for one in found if one.deed is not unseen}
            view.mark(deeds, self._look.colors)

    def _fill_pathways(self) -> None:
        names: dict[str, str] = {}
        for model in self._models:
            for pathway in model.pathways if model is not None else ():
                names[pathway.id] = pathway.name or _("Unnamed pathway")
        self._pathway.blockSignals(True)
        self._pathway.fill(tuple(names.items()))
        self._pathway.blockSignals(False)
        self._pathway.setVisible(len(names) > 1)

    def _redraw(self) -> None:
        chosen = str(self._pathway.currentData() or "")
        for place, (model, view) in enumerate(zip(self._models, self._views, strict=True)):
            if view.isVisible():
                source = lambda model=model: model  # noqa: E731 - asked for in a thread
                wish = Wish(place, source, view.pixels, self._look.theme, chosen)
                self._pictures.want(wish)

    def _hang(self, place: int, picture: Picture | None) -> None:
        self._views[place].show_picture(picture)


def _compared(old: CareModel | None, new: CareModel | None) -> tuple[Difference, ...]:
    from pathways.rules.message_table import message_name

    return () if old is None or new is None else differences(old, new, message_name)


def _framed(view: PictureView, title: str) -> QWidget:
    frame = QFrame()
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(8, 6, 8, 8)
    heading = QLabel(title)
    heading.setProperty("heading", True)
    heading.setWordWrap(True)
    column.addWidget(heading)
    column.addWidget(view, 1)
    return frame
