"""Why an action cannot be chosen just now."""

from typing import NamedTuple

from pathways.language import N_, _

_OWN = {
    "edit.undo": N_("There is nothing to undo."),
    "edit.redo": N_("There is nothing to do again."),
    "edit.mend": N_("Choose a finding that the program can mend, in the findings panel."),
    "edit.accept": N_("Choose a finding in the findings panel first."),
    "edit.paste": N_("There is nothing to paste."),
}


class Scene(NamedTuple):
    """What is open, as far as a reason needs to know."""

    is_drawn: bool
    """A pathway is in front."""
    is_chosen: bool
    """Something is selected on it."""


def reason(action: str, scene: Scene) -> str:
    """Why an action that cannot be chosen cannot, and what to do about it."""
    if not scene.is_drawn:
        return _("Open a model or draw a pathway first.")
    if action in _OWN:
        return _(_OWN[action])
    if not scene.is_chosen:
        return _("Select something on the drawing first.")
    return _("This cannot be done with what is selected.")
