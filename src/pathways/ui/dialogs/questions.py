"""Small questions: a name, a yes, what to do with unsaved changes."""

from enum import Enum, auto

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
