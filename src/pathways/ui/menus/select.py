"""The Select menu inside Edit: many elements at once, by what they have in common."""

from pathways.language import N_
from pathways.ui.menus.spec import Key, Part, Spec

SELECT = Part(
    "select",
    N_("Select"),
    (
        Spec(
            "edit.select_all",
            N_("Select &all"),
            N_("Select every step and transition of this pathway."),
            "select-all",
            (Key.SelectAll,),
        ),
        Spec(
            "edit.select_others",
            N_("Everything &else"),
            N_("Select what is not selected, and nothing of what is."),
            "select-inverse",
        ),
        Spec(
            "edit.select_none",
            N_("&Nothing"),
            N_("Select nothing; Esc does it on the drawing."),
            "select-off",
            ("Ctrl+Shift+A",),
        ),
        None,
        Spec(
            "edit.select_level",
            N_("All on the same &level"),
            N_("Select all steps on the care level of the selected ones."),
            "layers-outline",
        ),
        Spec(
            "edit.select_unit",
            N_("All in the same &unit"),
            N_("Select all steps in the unit, or in the hands of the party, of the selected ones."),
            "hospital-building",
        ),
        Spec(
            "edit.select_kind",
            N_("All of the same &kind"),
            N_("Select all steps of the selected ones' kind, such as every decision."),
            "shape-outline",
        ),
        None,
        Spec(
            "edit.select_after",
            N_("All that comes a&fter"),
            N_("Select all that can follow on what is selected, along the flow."),
            "arrow-right-bold-box-outline",
        ),
        Spec(
            "edit.select_before",
            N_("All that comes &before"),
            N_("Select all that can lead to what is selected, against the flow."),
            "arrow-left-bold-box-outline",
        ),
    ),
)
