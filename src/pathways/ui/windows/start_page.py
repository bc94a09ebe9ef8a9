"""What the window shows while no pathway is open: where to begin."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pathways.assets import samples
from pathways.language import _
from pathways.session import Settings
from pathways.ui.icons import icon
from pathways.ui.windows.shelf import sample_title

_RECENT = 6


class StartPage(QScrollArea):
    """Ways to begin, the samples, and what was open last."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal(object)
    file_wanted = Signal(object)

    def __init__(self, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._settings = settings
        self.setObjectName("startPage")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def refresh(self) -> None:
        """Show the files as they are now, in the language of now."""
        page = QWidget()
        column = QVBoxLayout()
        column.setSpacing(10)
        title = QLabel(_("Draw how patients pass between those who help them"))
        title.setProperty("title", True)
        title.setWordWrap(True)
        about = QLabel(
            _(
                "Pathways shows at once where a handoff breaks, why it matters and what helps. "
                "Begin with a sample to see how it is done, or with an empty sheet."
            )
        )
        about.setProperty("muted", True)
        about.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(6)
        column.addLayout(self._beginnings())
        lists = QHBoxLayout()
        lists.setSpacing(16)
        lists.addWidget(self._samples(), 1)
        recent = self._settings().recent_files[:_RECENT]
        if recent:
            lists.addWidget(self._recent(recent), 1)
        column.addLayout(lists)
        column.addStretch(1)
        around = QHBoxLayout(page)
        around.setContentsMargins(32, 36, 32, 24)
        around.addStretch(1)
        around.addLayout(column, 8)
        around.addStretch(1)
        self.setWidget(page)

    def _beginnings(self) -> QHBoxLayout:
        row = QHBoxLayout()
        new = QPushButton(icon("plus-box-outline"), _("New pathway"))
        new.clicked.connect(self.new_wanted)
        open_ = QPushButton(icon("folder-open-outline"), _("Open a file…"))
        open_.clicked.connect(self.open_wanted)
        for button in (new, open_):
            button.setMinimumHeight(40)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _samples(self) -> QWidget:
        choices = [(sample_title(path), "", path) for path in samples()]
        return self._list(_("Samples"), "map-outline", choices, self.sample_wanted.emit)

    def _recent(self, files: tuple[Path, ...]) -> QWidget:
        choices = [(path.stem, str(path.parent), path) for path in files]
        return self._list(_("Recent files"), "history", choices, self.file_wanted.emit)

    def _list(
        self,
        heading: str,
        sign: str,
        choices: list[tuple[str, str, Path]],
        chosen: Callable[[Path], None],
    ) -> QWidget:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(2)
        title = QLabel(heading)
        title.setProperty("heading", True)
        column.addWidget(title)
        for text, where, path in choices:
            button = QPushButton(icon(sign), text.replace("&", "&&"))
            button.setProperty("flat", True)
            button.setMinimumHeight(34)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setToolTip(where)
            button.clicked.connect(partial(_choose, chosen, path))
            column.addWidget(button)
        column.addStretch(1)
        return card


def _choose(chosen: Callable[[Path], None], path: Path, _checked: bool = False) -> None:
    chosen(path)
