"""Asks how a picture shall be, shows it, and saves it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pathways.diagram.compose import Composition
from pathways.errors import PathwaysError, TooLargeError, UnknownNameError
from pathways.language import _
from pathways.ui.background import Work
from pathways.ui.dialogs.trouble import tell_error
from pathways.ui.keeping.compare import large
from pathways.ui.pictures.exhibit import Exhibit
from pathways.ui.pictures.facts import extent, legibility, likely_weight, weight
from pathways.ui.pictures.form import PictureForm
from pathways.ui.pictures.painting import Painting
from pathways.ui.pictures.preview import Preview
from pathways.ui.pictures.raster import strokes, written
from pathways.ui.pictures.saving import Saving
from pathways.ui.pictures.wish import Kind, Wish

_LETTERS = 44
"""The width of the choices."""
_PATIENCE = 250
"""Milliseconds without another choice until the file's size is looked into."""

Where = Callable[[Wish, QWidget], Path | None]
"""Asks for a file's name."""


def _nameless(path: Path) -> PathwaysError:
    return UnknownNameError(
        _("The ending “{ending}” names no format.").format(ending=path.suffix),
        file=path,
        advice=_("Use one of: {formats}.").format(formats=", ".join(Kind)),
    )


class PictureDialog(QDialog):
    """Open until the picture is saved, in `path`; what was chosen stays in `wish`."""

    def __init__(
        self,
        compose: Callable[[], Composition],
        chosen: tuple[str, ...],
        wish: Wish,
        window_colors: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pictureDialog")
        self.setWindowTitle(_("Save picture"))
        self.setSizeGripEnabled(True)
        self.path: Path | None = None
        self.ask_where: Where = lambda _wish, _parent: None
        self.carry: Callable[[Exhibit, Wish], None] = lambda _exhibit, _wish: None
        self.form = PictureForm(wish, window_colors, selected=bool(chosen))
        self.preview = Preview()
        self.facts, self.advice = QLabel(), QLabel()
        self.progress = QProgressBar()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = QPushButton(_("Save…"))
        self.copy = QPushButton(_("Copy"))
        self._chosen = chosen
        self._exhibit: Exhibit | None = None
        self._saving: Saving | None = None
        self._weighing: Work | None = None
        self._painting = Painting(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._composing = Work(compose, self)
        self._lay_out(parent)
        self._connect()
        self._enable()
        self._composing.start()

    @property
    def wish(self) -> Wish:
        """What is chosen now."""
        return self.form.wish

    def reject(self) -> None:
        """Leave the saving first, then the dialog."""
        if self._saving is None:
            super().reject()
            return
        self._saving.cancel()

    def done(self, result: int) -> None:
        """Close, once nothing is being made any more."""
        self._painting.stop()
        self._patience.stop()
        for work in (self._composing, self._weighing, self._saving):
            if work is not None:
                work.wait()
        super().done(result)

    # Its looks

    def _lay_out(self, parent: QWidget) -> None:
        for label in (self.facts, self.advice):
            label.setWordWrap(True)
        self.facts.setObjectName("pictureFacts")
        self.advice.setProperty("muted", True)
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(_("How much of the picture is saved"))
        self.progress.hide()
        self.save.setDefault(True)
        self._buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        side = QWidget()
        choices = QVBoxLayout(side)
        choices.setContentsMargins(0, 0, 8, 0)
        choices.setSpacing(12)
        choices.addWidget(self.form)
        choices.addWidget(self.facts)
        choices.addWidget(self.advice)
        choices.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setWidget(side)
        scrolled.setWidgetResizable(True)
        scrolled.setFixedWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.preview, 1)
        row.addWidget(scrolled)
        foot = QHBoxLayout()
        foot.addWidget(self.progress, 1)
        foot.addWidget(self._buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addLayout(foot)
        self.resize(large(parent))

    def _connect(self) -> None:
        self._composing.done.connect(self._begin)
        self._composing.failed.connect(self._fail)
        self._painting.done.connect(self._show)
        self._patience.timeout.connect(self._weigh)
        self.preview.resized.connect(self._follow)
        self.form.changed.connect(self._follow)
        self.save.clicked.connect(self._save)
        self.copy.clicked.connect(self._copy)
        self._buttons.rejected.connect(self.reject)

    def _enable(self) -> None:
        free = self._exhibit is not None and self._saving is None
        self.form.setEnabled(self._saving is None)
        self.save.setEnabled(free)
        self.copy.setEnabled(free)
        self.progress.setVisible(self._saving is not None)

    # What it shows

    def _begin(self, composition: Composition) -> None:
        self._exhibit = Exhibit(composition, self._chosen)
        self._enable()
        self._follow()

    def _follow(self) -> None:
        """Show the picture as it is wished for now."""
        if self._exhibit is None or self._saving is not None:
            return
        wish = self.wish
        picture = self._exhibit.framed(wish)
        size = self.preview.pixels(picture.size)
        self._painting.start(strokes(picture, wish.theme, size, transparent=wish.transparent))
        self._patience.stop()
        try:
            self.facts.setText(extent(picture, wish))
            self.advice.setText(legibility(picture, wish))
            fits = True
        except TooLargeError as error:
            self.facts.setText(error.what)
            self.advice.setText(error.advice)
            fits = False
        self.save.setEnabled(fits)

    def _show(self, image: QImage) -> None:
        self.preview.show_image(image)
        self._patience.start()

    # How large the file gets

    def _weigh(self) -> None:
        """Look into it in a thread; asked again as soon as that is done if choices have changed."""
        if self._exhibit is None or self._saving is not None or not self.save.isEnabled():
            return
        if self._weighing is not None:
            self._patience.start()
            return
        exhibit, wish, image = self._exhibit, self.wish, self.preview.image
        if wish.kind is not Kind.PNG:
            self._weighing = Work(lambda: (wish, len(exhibit.vectors(wish))), self)
        elif image is not None:
            broad, high = exhibit.framed(wish).pixels(wish.dpi)
            sample, pixels = image.copy(), image.width() * image.height()
            self._weighing = Work(
                lambda: (
                    wish,
                    likely_weight(len(written(sample, wish.dpi)), pixels, broad * high),
                ),
                self,
            )
        else:
            return
        self._weighing.done.connect(self._tell_weight)
        self._weighing.failed.connect(lambda _error: self._end_weighing())
        self._weighing.start()

    def _tell_weight(self, weighed: tuple[Wish, float]) -> None:
        self._end_weighing()
        wish, count = weighed
        if self._exhibit is not None and wish == self.wish and self._saving is None:
            size = extent(self._exhibit.framed(wish), wish)
            self.facts.setText(_("{extent}, {weight}").format(extent=size, weight=weight(count)))

    def _end_weighing(self) -> None:
        if self._weighing is not None:
            self._weighing.deleteLater()
            self._weighing = None

    # Saving

    def _copy(self) -> None:
        if self._exhibit is not None:
            self.carry(self._exhibit, self.wish)
            self.facts.setText(_("The picture is on the clipboard."))

    def _save(self) -> None:
        if self._exhibit is None or self._saving is not None:
            return
        path = self.ask_where(self.wish, self)
        if path is None:
            return
        kind = next((one for one in Kind if one == path.suffix.lower()), None)
        if kind is None:
            tell_error(self, _nameless(path))
            return
        self._saving = Saving(self._exhibit, self.wish.of_kind(kind), path, self)
        self._saving.progressed.connect(lambda share: self.progress.setValue(round(share * 100)))
        self._saving.done.connect(self._end)
        self._saving.failed.connect(self._fail)
        self._saving.left.connect(self._rest)
        self.progress.setValue(0)
        self._painting.stop()
        self._enable()
        try:
            self._saving.start()
        except TooLargeError as error:
            self._fail(error)

    def _rest(self) -> None:
        self._saving = None
        self._enable()
        self._follow()

    def _end(self, path: Path) -> None:
        self._saving = None
        self.path = path
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, PathwaysError):
            error = PathwaysError(
                _("The picture could not be made."),
                advice=_("What happened is written in the log. Your model is as it was."),
            )
        tell_error(self, error)
