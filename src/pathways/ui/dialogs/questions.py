"""Small questions: a name, a yes, what to do with unsaved changes."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from pathways.language import _
from pathways.ui.dialogs.boxes import message_box
from pathways.ui.forms.inputs import LINE_LENGTH

_Button = QMessageBox.StandardButton


class Unsaved(Enum):
    """What to do with changes that are not saved."""

    SAVE = auto()
    DROP = auto()
    STAY = auto()


def ask_unsaved(parent: QWidget, name: str) -> Unsaved:
    """Ask before changes are lost."""
    question = _("Save the changes in “{name}”?").format(name=name)
    box = message_box(
        parent, "content-save-alert-outline", question, _("What is not saved is lost.")
    )
    box.setObjectName("unsavedQuestion")
    box.setWindowTitle(_("Unsaved changes"))
    box.setStandardButtons(_Button.Save | _Button.Discard | _Button.Cancel)
    box.button(_Button.Discard).setText(_("Do&n't save"))
    box.setDefaultButton(_Button.Save)
    answer = box.exec()
    box.deleteLater()
    return {_Button.Save: Unsaved.SAVE, _Button.Discard: Unsaved.DROP}.get(
        _Button(answer), Unsaved.STAY
    )


class Lost(Enum):
    """What to do about a recent file that is not there."""

    FIND = auto()
    FORGET = auto()
    LEAVE = auto()


def ask_lost(parent: QWidget, path: Path) -> Lost:
    """Ask about a recent file that is not there; a network folder may bring it back."""
    box = message_box(
        parent,
        "file-question-outline",
        _("“{name}” is not there now.").format(name=path.name),
        _("It was in {folder}. It may have been moved, or its drive is not connected.").format(
            folder=path.parent
        ),
    )
    box.setObjectName("lostQuestion")
    find = box.addButton(_("Find it…"), QMessageBox.ButtonRole.AcceptRole)
    forget = box.addButton(_("Remove from the list"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(_Button.Cancel)
    box.setDefaultButton(find)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    if chosen is find:
        return Lost.FIND
    return Lost.FORGET if chosen is forget else Lost.LEAVE


def ask_yes(parent: QWidget, question: str, consequence: str, yes: str) -> bool:
    """Ask before something is done; `yes` names the deed on its button."""
    box = message_box(parent, "help-circle-outline", question, consequence)
    box.setStandardButtons(_Button.Ok | _Button.Cancel)
    box.button(_Button.Ok).setText(yes)
    answer = box.exec()
    box.deleteLater()
    return _Button(answer) is _Button.Ok


def ask_name(parent: QWidget, title: str, question: str, name: str = "") -> str:
    """Ask for a name; an empty text when the user thought better."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setTextValue(name)
    dialog.resize(dialog.fontMetrics().averageCharWidth() * 50, dialog.sizeHint().height())
    accepted = dialog.exec()
    text = " ".join(dialog.textValue().split())[:LINE_LENGTH]
    dialog.deleteLater()
    return text if accepted else ""
