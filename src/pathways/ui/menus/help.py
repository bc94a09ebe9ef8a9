"""The Help menu."""

from pathways.language import N_
from pathways.ui.menus.spec import MenuRole, Part, Spec

MENU = Part(
    "help",
    N_("&Help"),
    (
        Spec(
            "help.commands",
            N_("&Find a command…"),
            N_("Write a few letters of what you want to do, or of a step to go to."),
            "console-line",
            ("Ctrl+K",),
        ),
        Spec(
            "help.shortcuts",
            N_("&Keyboard shortcuts"),
            N_("List all that can be done from the keyboard."),
            "keyboard-outline",
            ("F1",),
        ),
        None,
        Spec(
            "help.log",
            N_("Open the &log folder"),
            N_("Show the folder of the program's log file."),
            "folder-text-outline",
        ),
        Spec(
            "help.about",
            N_("&About Pathways"),
            N_("Tell the version and what the program stands on."),
            "information-outline",
            role=MenuRole.AboutRole,
        ),
    ),
)
