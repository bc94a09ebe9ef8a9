"""The View menu: zoom, text, colours, language, panels and findings."""

from pathways.language import LANGUAGES, N_
from pathways.ui.menus.spec import Key, Part, Spec
from pathways.ui.papers import PAPERS

MENU = Part(
    "view",
    N_("&View"),
    (
        Spec(
            "view.zoom_in",
            N_("Zoom &in"),
            N_("Show the drawing larger."),
            "magnify-plus-outline",
            (Key.ZoomIn, "Ctrl+="),
        ),
        Spec(
            "view.zoom_out",
            N_("Zoom &out"),
            N_("Show more of the drawing."),
            "magnify-minus-outline",
            (Key.ZoomOut,),
        ),
        Spec(
            "view.zoom_fit",
            N_("&Fit to window"),
            N_("Show the whole pathway."),
            "fit-to-page-outline",
            ("Ctrl+9",),
            N_("Fit"),
        ),
        Spec(
            "view.zoom_actual",
            N_("&Actual size"),
            N_("Show the drawing at 100 %."),
            "magnify",
            ("Ctrl+0",),
        ),
        Spec(
            "view.zoom_selection",
            N_("Zoom to selection"),
            N_("Show what is selected as large as it fits."),
            "selection-search",
            ("Ctrl+8",),
        ),
        Part(
            "zoom_lane",
            N_("Zoom to lane"),
            (
                Spec(
                    "view.zoom_lane",
                    N_("&Lane of the selected step"),
                    N_("Show all steps of the lane that the selected step stands in."),
                    "view-stream-outline",
                    ("Ctrl+7",),
                ),
                None,
                Part("lanes", N_("&One of the lanes")),
            ),
        ),
        None,
        Spec(
            "view.minimap",
            N_("Small map"),
            N_("Show or hide the map in the corner of a drawing too large to be seen whole."),
            "map-outline",
            ("Ctrl+Shift+M",),
            checkable=True,
        ),
        Part(
            "page_breaks",
            N_("Page breaks"),
            (
                Spec(
                    "view.page_breaks",
                    N_("&Show page breaks"),
                    N_("Show on the drawing how the report's sheets will part it."),
                    "format-page-break",
                    checkable=True,
                ),
                None,
                *(
                    Spec(
                        f"view.paper_{paper}",
                        paper,
                        N_("Show how sheets of this size will part the drawing."),
                        checkable=True,
                        group="paper",
                    )
                    for paper in PAPERS
                ),
            ),
        ),
        None,
        Part(
            "text",
            N_("&Text size"),
            (
                Spec(
                    "view.text_larger",
                    N_("&Larger text"),
                    N_("Make the text of the window larger."),
                    "format-font-size-increase",
                    ("Alt+Shift+Up",),
                ),
                Spec(
                    "view.text_smaller",
                    N_("&Smaller text"),
                    N_("Make the text of the window smaller."),
                    "format-font-size-decrease",
                    ("Alt+Shift+Down",),
                ),
                Spec(
                    "view.text_normal",
                    N_("&Normal text"),
                    N_("Give the text of the window its normal size."),
                    "format-size",
                    ("Alt+Shift+Home",),
                ),
            ),
        ),
        Part(
            "theme",
            N_("&Colours"),
            (
                *(
                    Spec(f"view.theme_{name}", text, tip, checkable=True, group="theme")
                    for name, text, tip in (
                        (
                            "system",
                            N_("As the &system"),
                            N_("Follow the system's light or dark colours."),
                        ),
                        ("light", N_("&Light"), N_("Dark text on light ground.")),
                        ("dark", N_("&Dark"), N_("Light text on dark ground.")),
                        (
                            "contrast",
                            N_("High &contrast"),
                            N_("Strong lines and colours, for a projector or weak sight."),
                        ),
                    )
                ),
            ),
        ),
        Part(
            "language",
            N_("&Language"),
            (
                *(
                    Spec(
                        f"view.language_{code}",
                        name,
                        N_("Speak this language in the window from now on."),
                        checkable=True,
                        group="language",
                    )
                    for code, name in LANGUAGES.items()
                ),
            ),
        ),
        None,
        Spec(
            "view.palette",
            N_("&Building blocks"),
            N_("Show or hide the steps and care levels to draw with."),
            "shape-plus",
            ("Ctrl+1",),
            checkable=True,
        ),
        Spec(
            "view.properties",
            N_("&Properties"),
            N_("Show or hide the form of what is selected."),
            "form-select",
            ("Ctrl+2",),
            checkable=True,
        ),
        Spec(
            "view.findings",
            N_("Fin&dings"),
            N_("Show or hide the list of breaks and gaps."),
            "alert-circle-outline",
            ("Ctrl+3",),
            short=N_("Findings"),
            checkable=True,
        ),
        Spec(
            "view.table",
            N_("Tables"),
            N_("Show or hide the pathway as tables of steps and transitions to write in."),
            "table-edit",
            ("Ctrl+5",),
            checkable=True,
        ),
        Spec(
            "view.handovers",
            N_("&Handoffs"),
            N_("Show or hide the table of all handoffs of this pathway."),
            "swap-horizontal",
            ("Ctrl+4",),
            short=N_("Handoffs"),
            checkable=True,
        ),
        Spec(
            "view.register",
            N_("Parties and units"),
            N_("Show or hide the register of parties and units."),
            "account-group-outline",
            ("Ctrl+6",),
            checkable=True,
        ),
        None,
        Spec(
            "view.next_finding",
            N_("N&ext finding"),
            N_("Show the place of the next finding."),
            "arrow-down-circle-outline",
            ("F8",),
        ),
        Spec(
            "view.previous_finding",
            N_("Pre&vious finding"),
            N_("Show the place of the finding before."),
            "arrow-up-circle-outline",
            ("Shift+F8",),
        ),
        None,
        Spec(
            "view.full_screen",
            N_("F&ull screen"),
            N_("Use the whole screen; press again to go back."),
            "fullscreen",
            ("F11",),
            checkable=True,
        ),
        Spec(
            "view.present",
            N_("Presentation"),
            N_(
                "Give the drawing the whole screen, large, for a projector; "
                "Esc ends it when nothing is selected."
            ),
            "presentation",
            ("F5",),
            checkable=True,
        ),
    ),
)
