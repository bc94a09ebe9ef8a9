"""The Analysis menu: the analysis window, and each of its pages."""

from pathways.language import N_
from pathways.ui.menus.spec import Part, Spec
from pathways.ui.workshop.pages import PAGES

MENU = Part(
    "analysis",
    N_("&Analysis"),
    (
        Spec(
            "analysis.show",
            N_("Analysis window"),
            N_("Show the analysis window with the page that was open last."),
            "google-analytics",
            ("Ctrl+Shift+F",),
        ),
        None,
        *(
            Spec(f"analysis.{page.id}", page.title, page.tip, page.icon, page.keys)
            for page in PAGES
        ),
    ),
)
