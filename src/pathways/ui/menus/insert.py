"""The Insert menu: what a pathway is built of."""

from pathways.language import N_
from pathways.model import StepKind
from pathways.ui.menus.figures import NOTES_AND_FRAMES
from pathways.ui.menus.kinds import KIND_ICONS
from pathways.ui.menus.spec import Part, Spec

MENU = Part(
    "insert",
    N_("&Insert"),
    (
        Spec(
            "insert.start",
            N_("&Start"),
            N_("Insert where the pathway begins."),
            KIND_ICONS[StepKind.START],
        ),
        Spec(
            "insert.step",
            N_("&Activity"),
            N_("Insert something that is done for or with the patient."),
            KIND_ICONS[StepKind.ACTIVITY],
            ("Ctrl+Shift+Return",),
            short=N_("Step"),
        ),
        Spec(
            "insert.decision",
            N_("&Decision"),
            N_("Insert a choice between ways onwards."),
            KIND_ICONS[StepKind.DECISION],
            ("Ctrl+E",),
        ),
        Spec("insert.wait", N_("&Wait"), N_("Insert a wait."), KIND_ICONS[StepKind.WAIT]),
        Spec(
            "insert.end", N_("&End"), N_("Insert where the pathway ends."), KIND_ICONS[StepKind.END]
        ),
        Spec(
            "insert.sub_pathway",
            N_("S&ub-pathway"),
            N_("Insert a step that stands for another pathway of this model."),
            KIND_ICONS[StepKind.SUB_PATHWAY],
        ),
        None,
        Part(
            "append",
            N_("&Next step"),
            (
                Spec(
                    "insert.next",
                    N_("In the &same level"),
                    N_("Draw the next step in the same care level; Enter does it on the drawing."),
                    "arrow-right",
                    heard="Return",
                ),
                Spec(
                    "insert.next_up",
                    N_("One level &up"),
                    N_(
                        "Draw the next step one care level up; Tab does it on the drawing, "
                        "and leaves it once Esc has been pressed."
                    ),
                    "arrow-up",
                    heard="Tab",
                ),
                Spec(
                    "insert.next_down",
                    N_("One level &down"),
                    N_("Draw the next step one care level down; Shift+Tab does it on the drawing."),
                    "arrow-down",
                    heard="Shift+Tab",
                ),
                Spec(
                    "insert.branch",
                    N_("&Branch from the step before"),
                    N_("Draw another step that follows the step before the selected one."),
                    "source-branch",
                    ("Ctrl+Return",),
                ),
                None,
                Spec(
                    "insert.template",
                    N_("&From template…"),
                    N_("Choose a ready step, those for the pathway's patients first."),
                    "dots-horizontal",
                    ("Ctrl+T",),
                ),
            ),
        ),
        Spec(
            "insert.connect",
            N_("&Connect steps"),
            N_("Click the step the patient leaves, then the step the patient comes to."),
            "vector-polyline",
            ("Ctrl+Shift+K",),
            N_("Connect"),
        ),
        None,
        *NOTES_AND_FRAMES,
        None,
        Spec(
            "insert.place",
            N_("Unit or &party…"),
            N_("Choose the unit the selected step happens in, or the party that has it."),
            "domain",
            ("Ctrl+U",),
        ),
        Spec(
            "insert.handoff",
            N_("&Handoff card"),
            N_("Show what is settled about the handoff of the selected step or arrow."),
            "card-account-mail-outline",
            ("Ctrl+H",),
        ),
    ),
)
