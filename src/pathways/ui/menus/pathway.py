"""The Pathway menu: the pathway in front as a whole."""

from pathways.language import N_
from pathways.ui.menus.figures import SUB_PATHWAY
from pathways.ui.menus.spec import Part, Spec

MENU = Part(
    "pathway",
    N_("&Pathway"),
    (
        Spec(
            "pathway.new",
            N_("&New pathway…"),
            N_("Add another pathway to this model."),
            "plus-box-outline",
            ("Ctrl+Shift+N",),
        ),
        Spec(
            "pathway.rename",
            N_("&Rename pathway…"),
            N_("Give this pathway another name."),
            "form-textbox",
        ),
        Spec(
            "pathway.duplicate",
            N_("&Duplicate pathway"),
            N_("Make a copy of this pathway in the same model, to change freely."),
            "content-duplicate",
            ("Ctrl+Shift+D",),
        ),
        Spec(
            "pathway.delete",
            N_("D&elete pathway…"),
            N_("Delete this pathway from the model."),
            "delete-outline",
        ),
        Part(
            "show",
            N_("&Show pathway"),
            (),
        ),
        SUB_PATHWAY,
        None,
        Spec(
            "pathway.properties",
            N_("&Properties of the pathway"),
            N_(
                "Fill in patient group, coordinator, goal and what else holds for "
                "the whole pathway."
            ),
            "card-account-details-outline",
            ("Alt+Return",),
        ),
        Part(
            "registers",
            N_("Parties and units"),
            (
                Spec(
                    "pathway.registers",
                    N_("&Open the register…"),
                    N_("Show all parties and units of the model, and where each is used."),
                    "account-group-outline",
                    ("Ctrl+Shift+U",),
                ),
                None,
                Spec(
                    "pathway.new_party",
                    N_("New &party…"),
                    N_("Add a municipality, a health trust or another party."),
                    "account-multiple-plus-outline",
                ),
                Spec(
                    "pathway.new_unit",
                    N_("New &unit…"),
                    N_("Add a place or team where care is given."),
                    "home-plus-outline",
                ),
                None,
                Spec(
                    "pathway.merge_doubles",
                    N_("&Merge doubles…"),
                    N_("Make one of parties or units that were entered twice."),
                    "set-merge",
                ),
            ),
        ),
        Spec(
            "pathway.arrange",
            N_("&Arrange all"),
            N_("Place all steps anew in their lanes; what you have placed by hand stays."),
            "graph-outline",
            ("Ctrl+L",),
            N_("Arrange"),
        ),
        Spec(
            "pathway.arrange_selected",
            N_("Arrange selected steps"),
            N_("Place the selected steps anew; all others stay where they are."),
            keys=("Ctrl+Shift+L",),
        ),
        Spec(
            "pathway.arrange_new",
            N_("Arrange new steps"),
            N_("Place the steps that nobody has placed yet; all others stay where they are."),
            keys=("Ctrl+Alt+L",),
        ),
        Spec(
            "pathway.release",
            N_("Let arranging move selected steps"),
            N_("Steps you have placed by hand are moved again when the drawing is arranged."),
        ),
        Part(
            "layout",
            N_("&Layout"),
            (
                Spec(
                    "layout.by_level",
                    N_("Lanes by care &level"),
                    N_("Draw a lane for each care level."),
                    checkable=True,
                    group="lanes_by",
                ),
                Spec(
                    "layout.by_party",
                    N_("Lanes by &party"),
                    N_("Draw a lane for each party that is responsible."),
                    checkable=True,
                    group="lanes_by",
                ),
                Spec(
                    "layout.by_unit",
                    N_("Lanes by &unit"),
                    N_("Draw a lane for each unit."),
                    checkable=True,
                    group="lanes_by",
                ),
                None,
                Spec(
                    "layout.rightwards",
                    N_("Time to the &right"),
                    N_("Let the pathway run from left to right, with lanes above each other."),
                    checkable=True,
                    group="orientation",
                ),
                Spec(
                    "layout.downwards",
                    N_("Time &downwards"),
                    N_("Let the pathway run from top to bottom, with lanes beside each other."),
                    checkable=True,
                    group="orientation",
                ),
                None,
                Spec(
                    "layout.phases",
                    N_("&Columns by phase"),
                    N_("Keep before, instead of, during and after the hospital stay apart."),
                    checkable=True,
                ),
                Spec(
                    "layout.hide_empty",
                    N_("&Hide empty lanes"),
                    N_("Leave out lanes without steps."),
                    checkable=True,
                ),
                None,
                Spec(
                    "layout.lane_up",
                    N_("Move lane up or right"),
                    N_("Move the chosen lane, or that of the selected step, past the next one."),
                    "arrow-up",
                    ("Ctrl+Shift+Up",),
                ),
                Spec(
                    "layout.lane_down",
                    N_("Move lane down or left"),
                    N_("Move the chosen lane, or that of the selected step, past the one before."),
                    "arrow-down",
                    ("Ctrl+Shift+Down",),
                ),
                Spec(
                    "layout.lanes",
                    N_("&Order and size of lanes…"),
                    N_("Set the lanes in order and make them higher or wider."),
                    "view-agenda-outline",
                ),
            ),
        ),
    ),
)
