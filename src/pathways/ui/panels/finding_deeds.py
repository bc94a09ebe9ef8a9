"""What can be done with a finding: its name on a button, its key in the list, its sign."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pathways.language import N_, _
from pathways.rules.finding import Finding


class Deed(StrEnum):
    """One thing to do with the chosen finding."""

    MEND = "mend"
    SHOW_MEND = "show_mend"
    GO = "go"
    ACCEPT = "accept"
    """Also to take back that it was accepted."""
    MEASURE = "measure"
    MEND_ALL = "mend_all"


@dataclass(frozen=True, slots=True)
class Told:
    """How a deed is told of."""

    text: str
    tip: str
    sign: str
    key: str
    """As people write it; it means this while the list has the keyboard."""


DEEDS = {
    Deed.MEND: Told(
        N_("Mend"), N_("Let the program mend this; it can be undone."), "auto-fix", "M"
    ),
    Deed.SHOW_MEND: Told(
        N_("Show the mend"),
        N_("Show on the drawing what would change, before it is done."),
        "eye-outline",
        N_("Space"),
    ),
    Deed.GO: Told(
        N_("Fill in"), N_("Go to the field where this is settled."), "form-textbox", N_("Enter")
    ),
    Deed.ACCEPT: Told(
        N_("Accept this…"),
        N_("Say why the team accepts it; the report tells it."),
        "check-decagram-outline",
        "W",
    ),
    Deed.MEASURE: Told(
        N_("Make a measure"),
        N_("Put a measure in the register that carries what was found."),
        "clipboard-plus-outline",
        "T",
    ),
    Deed.MEND_ALL: Told(
        N_("Mend all of this kind…"),
        N_("Choose which of the findings of this kind the program shall mend."),
        "auto-fix",
        "Shift+M",
    ),
}
"""In the order they are offered."""

_KEYS = {
    (Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier): Deed.MEND,
    (Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier): Deed.MEND_ALL,
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier): Deed.SHOW_MEND,
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier): Deed.GO,
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.NoModifier): Deed.GO,
    (Qt.Key.Key_W, Qt.KeyboardModifier.NoModifier): Deed.ACCEPT,
    (Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier): Deed.MEASURE,
}


def deed_of(event: QKeyEvent) -> Deed | None:
    """What a key in the list means; None for any other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return next(
        (deed for (key, with_), deed in _KEYS.items() if event.key() == key and held == with_), None
    )


def deed_text(deed: Deed, finding: Finding | None, alike: int = 0) -> str:
    """What a deed is called for a finding, in the language spoken now."""
    if deed is Deed.ACCEPT and finding is not None and finding.waived:
        return _("Accept it no longer")
    if deed is Deed.MEND_ALL and alike:
        return _("Mend all {count} of this kind…").format(count=alike)
    return _(DEEDS[deed].text)


def proposal_text(finding: Finding) -> str:
    """What a team agrees to by a mend."""
    return _("Mend: {proposal}").format(proposal=finding.proposal)


def deed_tip(deed: Deed) -> str:
    """What a deed does, with its key."""
    told = DEEDS[deed]
    return _("{text} ({key})").format(text=_(told.tip), key=_(told.key))


def can_be_done(deed: Deed, finding: Finding | None, alike: int = 0) -> bool:
    """Whether a deed is offered for a finding; `alike` findings can be mended as it can."""
    if finding is None:
        return False
    if deed in (Deed.MEND, Deed.SHOW_MEND):
        return finding.fixable
    if deed is Deed.MEND_ALL:
        return alike > 1
    return deed is Deed.MEASURE or bool(finding.elements)
