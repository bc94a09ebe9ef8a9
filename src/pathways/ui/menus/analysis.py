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
        None,
        Part("lens", N_("Municipality"), ()),
        Spec(
            "analysis.several_municipalities",
            N_("Several municipalities…"),
            N_("Tick the municipalities whose citizens' pathway is shown."),
            "format-list-checks",
            ("Ctrl+Alt+End",),
        ),
        Spec(
            "analysis.next_municipality",
            N_("Next municipality"),
            N_("Show the pathways as the citizens of the next municipality meet them."),
            "glasses",
            ("Ctrl+Alt+PgDown",),
        ),
        Spec(
            "analysis.previous_municipality",
            N_("Previous municipality"),
            N_("Show the pathways as the citizens of the municipality before meet them."),
            keys=("Ctrl+Alt+PgUp",),
        ),
        Spec(
            "analysis.everybody",
            N_("All municipalities"),
            N_("Show the pathways as they are drawn, for all municipalities."),
            keys=("Ctrl+Alt+Home",),
        ),
        None,
        Spec(
            "analysis.rules",
            N_("Rule settings…"),
            N_("Switch rules off, grade them, set limits and load local rule packs."),
            "tune",
            ("Ctrl+Shift+F6",),
        ),
    ),
)
