"""The Pathway menu: the pathway in front as a whole."""

from pathways.language import N_
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
        Spec(
            "pathway.arrange",
            N_("&Arrange all"),
            N_("Place all steps anew in their lanes; what you have placed by hand stays."),
            "graph-outline",
            ("Ctrl+L",),
            N_("Arrange"),
        ),
    ),
)
