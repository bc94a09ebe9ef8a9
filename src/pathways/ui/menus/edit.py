"""The Edit menu: undo, and what is done to what is selected."""

from pathways.language import N_
from pathways.ui.menus.figures import COLOR, COPY
from pathways.ui.menus.select import SELECT
from pathways.ui.menus.shape import ALIGN, ARROW, MOVE
from pathways.ui.menus.spec import Key, Part, Spec

MENU = Part(
    "edit",
    N_("&Edit"),
    (
        Spec(
            "edit.undo",
            N_("&Undo"),
            N_("Take back the last change."),
            "undo",
            (Key.Undo,),
            N_("Undo"),
        ),
        Spec(
            "edit.redo",
            N_("&Redo"),
            N_("Do again what was taken back."),
            "redo",
            (Key.Redo, "Ctrl+Y"),
            N_("Redo"),
        ),
        None,
        *COPY,
        None,
        Spec(
            "edit.rename",
            N_("Re&name"),
            N_("Write another name in the selected step."),
            "rename-box",
            ("F2",),
        ),
        Spec(
            "edit.delete",
            N_("&Delete"),
            N_("Delete what is selected."),
            "trash-can-outline",
            (Key.Delete,),
        ),
        Spec(
            "edit.paste_rows",
            N_("Paste rows…"),
            N_("Make steps and transitions from cells of a spreadsheet or a text list."),
            "clipboard-text-outline",
            ("Ctrl+Shift+V",),
        ),
        None,
        SELECT,
        MOVE,
        ALIGN,
        ARROW,
        COLOR,
        None,
        Spec(
            "edit.find",
            N_("Find…"),
            N_("Look for words in everything the model holds, and go there."),
            "text-search",
            (Key.Find,),
        ),
        Spec(
            "edit.find_next",
            N_("Find next"),
            N_("Show the next place that was found."),
            "chevron-down",
            ("F3",),
        ),
        Spec(
            "edit.find_previous",
            N_("Find previous"),
            N_("Show the place that was found before this one."),
            "chevron-up",
            ("Shift+F3",),
        ),
        None,
        Spec(
            "edit.mend",
            N_("&Mend the finding"),
            N_("Let the program mend the finding chosen in the findings panel."),
            "auto-fix",
            ("Ctrl+M",),
        ),
        Spec(
            "edit.show_mend",
            N_("Show the mend"),
            N_("Show on the drawing what the mend would change, before it is done."),
            "eye-outline",
            ("Ctrl+Alt+M",),
        ),
        Spec(
            "edit.mend_all",
            N_("Mend all of this kind…"),
            N_("Choose which of the findings of this kind the program shall mend."),
        ),
        Spec(
            "edit.accept",
            N_("A&ccept the finding…"),
            N_("Say why the team accepts the chosen finding; the report tells it."),
            "check-decagram-outline",
        ),
        Spec(
            "edit.waivers",
            N_("Accepted findings…"),
            N_("Show all that the team has accepted, with reasons, and take it back."),
        ),
        Spec(
            "edit.make_measure",
            N_("Make a measure of the finding"),
            N_("Put a measure in the register that carries what was found."),
            "clipboard-plus-outline",
        ),
    ),
)
