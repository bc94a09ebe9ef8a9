"""All menus and actions, and which actions the tool bar shows."""

from pathways.ui.menus import analysis, edit, file, help, insert, pathway, view  # noqa: A004
from pathways.ui.menus.spec import Part, Spec

MENUS: tuple[Part, ...] = (
    file.MENU,
    edit.MENU,
    insert.MENU,
    view.MENU,
    pathway.MENU,
    analysis.MENU,
    help.MENU,
)

SPECS: tuple[Spec, ...] = tuple(spec for menu in MENUS for spec in menu.specs())
"""Every action, in the menus' order."""

TOOL_BAR = (
    ("file.open", "file.save"),
    ("edit.undo", "edit.redo"),
    ("insert.step", "insert.connect", "pathway.arrange"),
    ("view.zoom_fit",),
    ("view.findings", "view.handovers", "file.report"),
)
"""The ids of the actions used most, in groups."""
