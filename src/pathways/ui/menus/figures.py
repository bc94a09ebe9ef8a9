"""What is done to several figures at once: copied, framed, coloured, put into a sub-pathway."""

from pathways.language import N_
from pathways.model import Swatch
from pathways.ui.menus.spec import Key, Part, Spec

COPY = (
    Spec(
        "edit.cut",
        N_("Cut"),
        N_("Take away what is selected, and keep it ready to be pasted."),
        "content-cut",
        (Key.Cut,),
    ),
    Spec(
        "edit.copy",
        N_("Copy"),
        N_("Copy what is selected: for another pathway or model, and as picture and text."),
        "content-copy",
        (Key.Copy,),
    ),
    Spec(
        "edit.copy_picture",
        N_("Copy as picture"),
        N_("Put what is selected, or the whole drawing, on the clipboard for other programs."),
        "image-multiple-outline",
        ("Ctrl+Shift+C",),
    ),
    Spec(
        "edit.paste",
        N_("Paste"),
        N_("Put in what was copied or cut, with the parties and units it needs."),
        "content-paste",
        (Key.Paste,),
    ),
    Spec(
        "edit.duplicate",
        N_("Duplicate"),
        N_("Put a copy of what is selected beside it."),
        "content-duplicate",
        ("Ctrl+D",),
    ),
)

COLOR = Part(
    "color",
    N_("Colour"),
    (
        *(
            Spec(
                f"edit.color_{swatch.value}",
                text,
                N_("Give the selected steps, notes and frames this colour."),
                keys=(f"Alt+{number}",),
            )
            for number, (swatch, text) in enumerate(
                (
                    (Swatch.BLUE, N_("&Blue")),
                    (Swatch.TEAL, N_("&Teal")),
                    (Swatch.GREEN, N_("&Green")),
                    (Swatch.YELLOW, N_("&Yellow")),
                    (Swatch.PURPLE, N_("&Purple")),
                    (Swatch.GREY, N_("G&rey")),
                ),
                1,
            )
        ),
        None,
        Spec(
            "edit.color_none",
            N_("&No colour"),
            N_("Take the colour of the selected steps, notes and frames away."),
            "water-off-outline",
            ("Alt+0",),
        ),
    ),
)

NOTES_AND_FRAMES = (
    Spec(
        "insert.note",
        N_("Sticky note"),
        N_("Stick a note to what is selected, or where you look; Ctrl+Enter ends the writing."),
        "note-plus-outline",
        ("Shift+F2",),
    ),
    Spec(
        "insert.frame",
        N_("Frame round the selected steps"),
        N_(
            "Put a frame with a title round the selected steps, "
            "or the steps into the frame selected with them."
        ),
        "select-group",
        ("Ctrl+G",),
        N_("Frame"),
    ),
    Spec(
        "insert.unframe",
        N_("Take the frame away"),
        N_("Take the selected frame away, or the selected steps out of theirs; the steps stay."),
        "ungroup",
        ("Ctrl+Shift+G",),
    ),
)

SUB_PATHWAY = Part(
    "inside",
    N_("Sub-pathway"),
    (
        Spec(
            "pathway.collapse",
            N_("&Collapse the selected steps…"),
            N_(
                "Move the selected steps into a pathway of their own, "
                "and let one step stand for it."
            ),
            "arrow-collapse",
            ("Ctrl+B",),
        ),
        Spec(
            "pathway.expand",
            N_("&Expand here"),
            N_("Put what the selected step stands for in its place."),
            "arrow-expand",
            ("Ctrl+Shift+B",),
        ),
        None,
        Spec(
            "pathway.open_inside",
            N_("&Open the sub-pathway"),
            N_("Show the pathway that the selected step stands for."),
            "arrow-down-bold-box-outline",
            ("Ctrl+Down",),
        ),
        Spec(
            "pathway.open_parent",
            N_("Bac&k to where it stands"),
            N_("Show the step that stands for this pathway, in the pathway it is part of."),
            "arrow-up-bold-box-outline",
            ("Ctrl+Up",),
        ),
    ),
)
