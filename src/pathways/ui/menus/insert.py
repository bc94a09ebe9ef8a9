"""The Insert menu: what a pathway is built of."""

from pathways.language import N_
from pathways.model import StepKind
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
            ("Ctrl+Return",),
            N_("Step"),
        ),
        Spec(
            "insert.decision",
            N_("&Decision"),
            N_("Insert a choice between ways onwards."),
            KIND_ICONS[StepKind.DECISION],
            ("Ctrl+D",),
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
        Spec(
            "insert.connect",
            N_("&Connect steps"),
            N_("Click the step the patient leaves, then the step the patient comes to."),
            "vector-polyline",
            ("Ctrl+Shift+K",),
            N_("Connect"),
        ),
    ),
)
