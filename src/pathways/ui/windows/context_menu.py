"""The menu at a place on the drawing: what can be done with what is there."""

from PySide6.QtWidgets import QMenu, QWidget

from pathways.ui.actions import Actions

_GROUND = (
    "insert.step",
    "insert.decision",
    "insert.wait",
    None,
    "insert.note",
    "edit.paste",
    None,
    "pathway.arrange",
    "layout.lanes",
    "view.zoom_fit",
    None,
    "pathway.properties",
)
_ELEMENT = (
    "edit.rename",
    "insert.connect",
    "insert.step",
    None,
    "edit.cut",
    "edit.copy",
    "edit.copy_picture",
    "edit.paste",
    "edit.duplicate",
    None,
    "edit.delete",
)
_FIGURES = (
    "insert.note",
    "insert.frame",
    "insert.unframe",
    "pathway.open_inside",
    "pathway.collapse",
    "pathway.expand",
)
_SHAPE = ("edit.lead_to", "edit.lead_from", "edit.automatic", "edit.make_room_after")
"""Offered where they can be done."""


def context_menu(actions: Actions, element: str, parent: QWidget) -> QMenu:
    """The menu for an element's id, or for the ground when it is empty."""
    menu = QMenu(parent)
    for id_ in _ELEMENT if element else _GROUND:
        if id_ is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[id_])
    for ids in (_FIGURES, _SHAPE):
        fitting = [actions[id_] for id_ in ids if element and actions[id_].isEnabled()]
        if fitting:
            menu.addSeparator()
            menu.addActions(fitting)
    return menu
