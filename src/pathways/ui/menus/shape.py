"""The menus inside Edit that move steps, line them up and shape arrows."""

from pathways.language import N_
from pathways.ui.menus.spec import Part, Spec

MOVE = Part(
    "move",
    N_("Move"),
    (
        Spec(
            "edit.move_left",
            N_("To the &left"),
            N_(
                "Move steps, or bend an arrow, to the left. On the drawing, Alt with the arrow key "
                "moves finely and Ctrl moves an arrow's label."
            ),
            "arrow-left",
            heard="Shift+Left",
        ),
        Spec(
            "edit.move_right",
            N_("To the &right"),
            N_(
                "Move steps, or bend an arrow, to the right. On the drawing, Alt with the arrow "
                "key moves finely and Ctrl moves an arrow's label."
            ),
            "arrow-right",
            heard="Shift+Right",
        ),
        Spec(
            "edit.move_up",
            N_("&Up"),
            N_(
                "Move steps, or bend an arrow, upwards. On the drawing, Alt with the arrow key "
                "moves finely and Ctrl moves an arrow's label."
            ),
            "arrow-up",
            heard="Shift+Up",
        ),
        Spec(
            "edit.move_down",
            N_("&Down"),
            N_(
                "Move steps, or bend an arrow, downwards. On the drawing, Alt with the arrow key "
                "moves finely and Ctrl moves an arrow's label."
            ),
            "arrow-down",
            heard="Shift+Down",
        ),
        None,
        Spec(
            "edit.make_room",
            N_("Make roo&m…"),
            N_("Press where room is wanted and drag; all beyond moves. Drag back to close up."),
            "arrow-expand-horizontal",
        ),
        Spec(
            "edit.make_room_after",
            N_("Make room &after the step"),
            N_("Move all that lies beyond the selected step, so that another has room there."),
            "table-column-plus-after",
            ("Ctrl+Shift+Right",),
        ),
    ),
)

ALIGN = Part(
    "align",
    N_("Align"),
    (
        Spec(
            "edit.align_left",
            N_("&Left edges"),
            N_("Line the left edges of the selected steps up."),
            "format-horizontal-align-left",
        ),
        Spec(
            "edit.align_centre",
            N_("&Centres"),
            N_("Stand the selected steps straight above each other."),
            "format-horizontal-align-center",
        ),
        Spec(
            "edit.align_right",
            N_("&Right edges"),
            N_("Line the right edges of the selected steps up."),
            "format-horizontal-align-right",
        ),
        None,
        Spec(
            "edit.align_top",
            N_("&Top edges"),
            N_("Line the top edges of the selected steps up, in each lane by itself."),
            "format-vertical-align-top",
        ),
        Spec(
            "edit.align_middle",
            N_("&Middles"),
            N_("Stand the selected steps in a level row, in each lane by itself."),
            "format-vertical-align-center",
        ),
        Spec(
            "edit.align_bottom",
            N_("&Bottom edges"),
            N_("Line the bottom edges of the selected steps up, in each lane by itself."),
            "format-vertical-align-bottom",
        ),
        None,
        Spec(
            "edit.distribute_across",
            N_("Equal gaps &across"),
            N_("Spread the selected steps so that the gaps between them are equally wide."),
            "distribute-horizontal-center",
        ),
        Spec(
            "edit.distribute_down",
            N_("Equal gaps &down"),
            N_("Spread the selected steps so that the gaps between them are equally high."),
            "distribute-vertical-center",
        ),
    ),
)

ARROW = Part(
    "arrow",
    N_("Arrow"),
    (
        Spec(
            "edit.lead_to",
            N_("Change where it &leads…"),
            N_("Choose another step for the selected arrow to lead to."),
            "ray-start-arrow",
        ),
        Spec(
            "edit.lead_from",
            N_("Change where it &starts…"),
            N_("Choose another step for the selected arrow to start from."),
            "ray-end-arrow",
        ),
        None,
        Spec(
            "edit.automatic",
            N_("&Back to automatic"),
            N_("Let the selected arrows and their labels find their own ways and places again."),
            "vector-polyline",
        ),
    ),
)
