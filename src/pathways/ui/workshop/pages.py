"""All pages of the analysis window, in the order they are listed; each is made when first seen.

The window's list and the Analysis menu are both filled from here: a page `matrix` is opened by the
action `analysis.matrix`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pathways.language import N_

if TYPE_CHECKING:
    from pathways.ui.undo import Editor
    from pathways.ui.workshop.page import Surroundings, WorkshopPage

    Factory = Callable[[Editor, Surroundings], WorkshopPage]


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page before it is made; texts are in English, translated when shown."""

    id: str
    title: str
    tip: str
    """One sentence for the status bar: what the page shows."""
    icon: str
    """A name in the icon font."""
    factory: "Factory"
    """Imports what the page takes only when it is called."""
    keys: tuple[str, ...] = ()
    of_pathway: bool = False
    """It tells of one pathway, which the window lets users choose."""


def _matrix(_editor: "Editor", desk: "Surroundings") -> "WorkshopPage":
    from pathways.ui.workshop.matrix.page import MatrixPage

    return MatrixPage(desk)


def _measures(_editor: "Editor", desk: "Surroundings") -> "WorkshopPage":
    from pathways.ui.measures.page import MeasuresPage

    return MeasuresPage(desk)


def _routes(_editor: "Editor", desk: "Surroundings") -> "WorkshopPage":
    from pathways.ui.workshop.routes.page import RoutesPage

    return RoutesPage(desk)


def _coverage(_editor: "Editor", desk: "Surroundings") -> "WorkshopPage":
    from pathways.ui.region.coverage_page import CoveragePage

    return CoveragePage(desk)


def _agreements(_editor: "Editor", desk: "Surroundings") -> "WorkshopPage":
    from pathways.ui.region.agreements_page import AgreementsPage

    return AgreementsPage(desk)


def _heat(_editor: "Editor", desk: "Surroundings") -> "WorkshopPage":
    from pathways.ui.region.heat_page import HeatPage

    return HeatPage(desk)


def _responsibility(_editor: "Editor", desk: "Surroundings") -> "WorkshopPage":
    from pathways.ui.workshop.responsibility.page import ResponsibilityPage

    return ResponsibilityPage(desk)


def _messages(_editor: "Editor", desk: "Surroundings") -> "WorkshopPage":
    from pathways.ui.workshop.messages.page import MessagesPage

    return MessagesPage(desk)


PAGES: tuple[Page, ...] = (
    Page(
        "matrix",
        N_("Handover matrix"),
        N_("Show who hands over to whom, how often, over which channels and with what breaks."),
        "table-large",
        _matrix,
        ("F6",),
        of_pathway=True,
    ),
    Page(
        "routes",
        N_("Routes"),
        N_("Show all ways through the pathway: the usual, the longest, the most broken."),
        "routes",
        _routes,
        ("F7",),
        of_pathway=True,
    ),
    Page(
        "responsibility",
        N_("Responsibility"),
        N_("Show who answers for each step, who is consulted and informed, and where nobody is."),
        "account-check-outline",
        _responsibility,
        ("Shift+F6",),
        of_pathway=True,
    ),
    Page(
        "messages",
        N_("Message plan"),
        N_("Show who sends what and when in each handoff, and what the standard requires."),
        "email-fast-outline",
        _messages,
        ("Shift+F7",),
        of_pathway=True,
    ),
    Page(
        "coverage",
        N_("Coverage"),
        N_("Fill in which municipality has which service, side by side or as a form."),
        "table-check",
        _coverage,
        ("Ctrl+Alt+C",),
    ),
    Page(
        "agreements",
        N_("Agreements"),
        N_("Show how far each municipality has come with each point, and what leans on it."),
        "file-sign",
        _agreements,
        ("Ctrl+Alt+A",),
    ),
    Page(
        "heat",
        N_("Heat map"),
        N_("Show where a region's breaks are, the municipality with most of them first."),
        "thermometer",
        _heat,
        ("Ctrl+Alt+H",),
    ),
    Page(
        "measures",
        N_("Measures"),
        N_("Plan what shall be done: who, by when, how needed and how feasible."),
        "clipboard-check-multiple-outline",
        _measures,
        ("Ctrl+Shift+T",),
    ),
)
