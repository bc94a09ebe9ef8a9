"""What the pages of the analysis window share, and what they may ask of their surroundings."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from pathways.model import Mark
from pathways.rules.finding import Finding
from pathways.ui.choices import Choices
from pathways.ui.colors import Colors
from pathways.ui.undo import Editor
from pathways.ui.watch import FindingsWatch


class Surroundings(Protocol):
    """The desk that a page stands on: the document, what is known of it, and its drawing."""

    @property
    def editor(self) -> Editor:
        """The open document, changed as one step that can be undone."""

    @property
    def choices(self) -> Choices:
        """The user's settings."""

    @property
    def colors(self) -> Colors:
        """The colours of now."""

    @property
    def theme(self) -> str:
        """The theme of now: `light`, `dark` or `contrast`."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules found last, gravest first, waived ones among them."""

    @property
    def is_current(self) -> bool:
        """Whether the findings tell of the model as it is now."""

    @property
    def pathway_id(self) -> str | None:
        """The pathway in front; None when the model has none or all tabs are closed."""

    @property
    def watch(self) -> FindingsWatch:
        """What follows the document with the rules, and knows for whom findings hold."""

    def marks(self) -> Mapping[str, Mark]:
        """How many findings each element has, and the gravest."""

    def ask_where(self, title: str, suffix: str, kinds: str) -> Path | None:
        """Let the user choose a file to write; None when he or she does not."""

    def ask_which(self, title: str, kinds: str) -> Path | None:
        """Let the user choose a file to read; None when he or she does not."""

    def show(self, elements: Collection[str]) -> None:
        """Select elements on the drawing and bring them into sight, in whatever pathway they are.

        Of elements in several pathways, those in the pathway in front are shown, else those of the
        first. What is not drawn is passed over.
        """

    def spotlight(self, elements: Collection[str]) -> None:
        """Leave these in full light on the drawing in front and dim the rest; all lit for none."""

    def say(self, text: str) -> None:
        """Tell something in the status bar of the main window."""


class WorkshopPage(QWidget):
    """One page. It is told when to bring itself in line, and only while it can be seen."""

    def __init__(self, desk: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def refresh(self) -> None:
        """Show the model, its findings and the pathway in front as they are now."""

    def point_at(self, element_id: str) -> None:
        """Somebody wants to see this element here; `refresh` has been asked before."""

    def walk_with(self, selected: Collection[str]) -> None:
        """Something else, or nothing, is selected on the drawing in front."""

    def retranslate(self) -> None:
        """Speak the language of now; `refresh` follows."""

    def dress(self, colors: Colors) -> None:
        """Wear another theme or text size."""

    def leave(self) -> None:
        """The page is seen no longer: take back what it shows on the drawing."""

    def stop(self) -> None:
        """The window closes for good: end what is under way."""
