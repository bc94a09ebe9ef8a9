"""What the window shows while no pathway is open: where to begin."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pathways.assets import first_samples
from pathways.language import _
from pathways.session import Settings
from pathways.ui.icons import icon
from pathways.ui.keeping.cards import Card, CardGrid
from pathways.ui.keeping.recent_card import RecentCard
from pathways.ui.keeping.thumbnails import Thumbnails
from pathways.ui.look import Look
from pathways.ui.windows.shelf import template_title

_RECENT = 8


class StartPage(QScrollArea):
    """Ways to begin, the templates, and what was open last, each with its picture."""

    new_wanted = Signal()
    open_wanted = Signal()
    template_wanted = Signal(object)
    """The template's file; None for the empty sheet."""
    file_wanted = Signal(object)
    find_wanted = Signal(object)
    """Show where a recent file is now."""
    forget_wanted = Signal(object)
    """Take a recent file off the list."""

    def __init__(self, settings: Callable[[], Settings], look: Look) -> None:
        super().__init__()
        self._settings = settings
        self._look = look
        self._cards: list[tuple[Path, Card]] = []
        self._recent: dict[Path, RecentCard] = {}
        self._thumbnails = Thumbnails(self)
        self._thumbnails.made.connect(self._hang)
        self._thumbnails.missing.connect(self._miss)
        self._drawing = QTimer(self)
        self._drawing.setSingleShot(True)
        self._drawing.setInterval(0)
        self._drawing.timeout.connect(self._draw)
        look.changed.connect(self._dress)
        self.setObjectName("startPage")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def refresh(self) -> None:
        """Show the files as they are now, in the language of now."""
        self._cards, self._recent = [], {}
        page = QWidget()
        column = QVBoxLayout()
        column.setSpacing(10)
        title = QLabel(_("Draw how patients pass between those who help them"))
        title.setProperty("title", True)
        title.setWordWrap(True)
        about = QLabel(
            _(
                "Pathways shows at once where a handoff breaks, why it matters and what helps. "
                "Draw the first step, or start from a template."
            )
        )
        about.setProperty("muted", True)
        about.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(4)
        column.addLayout(self._beginnings())
        recent = self._settings().recent_files[:_RECENT]
        if recent:
            self._add(column, _("Recent files"), [self._recent_card(path) for path in recent])
        self._add(column, _("Templates"), self._templates(), _("Each opens as a copy of your own."))
        column.addStretch(1)
        around = QHBoxLayout(page)
        around.setContentsMargins(16, 28, 16, 24)
        around.addStretch(1)
        around.addLayout(column, 20)
        around.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()  # a button of it may be what asked for this
        self.setWidget(page)
        self._drawing.start()

    def stop(self) -> None:
        """The window closes."""
        self._drawing.stop()
        self._thumbnails.stop()

    def _dress(self, _theme: str) -> None:
        """Another theme or size of text wants other pictures."""
        if self.widget() is not None:
            self.refresh()

    def _beginnings(self) -> QHBoxLayout:
        row = QHBoxLayout()
        ink = QColor(self._look.colors.on_accent)
        new = QPushButton(icon("plus-box-outline", ink), _("New pathway"))
        new.setProperty("primary", True)
        new.clicked.connect(self.new_wanted)
        open_ = QPushButton(icon("folder-open-outline"), _("Open a file…"))
        open_.clicked.connect(self.open_wanted)
        for button in (new, open_):
            button.setMinimumHeight(40)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _add(
        self, column: QVBoxLayout, heading: str, cards: list[QWidget], about: str = ""
    ) -> None:
        title, hint = QLabel(heading), QLabel(about)
        title.setProperty("heading", True)
        hint.setProperty("muted", True)
        column.addSpacing(8)
        column.addWidget(title)
        if about:
            column.addWidget(hint)
        column.addWidget(CardGrid(cards))

    def _templates(self) -> list[QWidget]:
        empty = Card(_("Empty sheet"), "", "plus")
        empty.clicked.connect(lambda: self.template_wanted.emit(None))
        cards: list[QWidget] = [empty]
        for path in first_samples():
            card = Card(template_title(path), "", "map-outline")
            card.clicked.connect(partial(self._choose, path))
            self._cards.append((path, card))
            cards.append(card)
        return cards

    def _recent_card(self, path: Path) -> QWidget:
        made = RecentCard(path)
        made.card.clicked.connect(lambda: self.file_wanted.emit(path))
        made.find_wanted.connect(lambda: self.find_wanted.emit(path))
        made.forget_wanted.connect(lambda: self._forget(path))
        self._recent[path] = made
        self._cards.append((path, made.card))
        return made

    def _forget(self, path: Path) -> None:
        self.forget_wanted.emit(path)
        self.refresh()

    def _choose(self, path: Path, _checked: bool = False) -> None:
        self.template_wanted.emit(path)

    def _draw(self) -> None:
        """Ask for the pictures, once everything has its size."""
        self._thumbnails.forget()
        if not self.isVisible():
            return
        for path, card in self._cards:
            self._thumbnails.want(path, card.picture_size, self._look.theme)

    def _hang(self, path: Path, image: QImage | None) -> None:
        for known, card in self._cards:
            if known == path:
                card.show_image(image)

    def _miss(self, path: Path) -> None:
        if path in self._recent:
            self._recent[path].miss()
