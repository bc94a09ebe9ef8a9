"""Before entries are deleted or merged: what leans on them, and which one is kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pathways.analysis.directory import Entry, Register
from pathways.analysis.places import place_names
from pathways.analysis.used_in import Use
from pathways.language import _, ngettext
from pathways.model import CareModel
from pathways.ui.registers.listing import used_text
from pathways.ui.registers.used_list import use_texts

_Button = QDialogButtonBox.StandardButton
_MOST_ROWS = 10


class _Question(QDialog):
    """A heading, something to look at, and what follows."""

    def __init__(self, title: str, question: str, yes: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 12)
        self.column.setSpacing(10)
        self.column.addWidget(_words(question, "strong"))
        self._buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        self._buttons.button(_Button.Ok).setText(yes)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def close_with(self, consequence: str) -> None:
        """Add the last line and the buttons."""
        self.column.addWidget(_words(consequence, "muted"))
        self.column.addWidget(self._buttons)
        self._buttons.button(_Button.Ok).setFocus()
        self.resize(self.fontMetrics().averageCharWidth() * 58, self.sizeHint().height())


class DeleteQuestion(_Question):
    """Tells what would lose its unit or party, before it does."""

    def __init__(
        self, model: CareModel, listed: Sequence[Entry], uses: Sequence[Use], parent: QWidget
    ) -> None:
        one = _("Delete “{name}”?").format(name=listed[0].name)
        several = ngettext("Delete {count} entry?", "Delete {count} entries?", len(listed))
        question = one if len(listed) == 1 else several.format(count=len(listed))
        super().__init__(_("Delete"), question, _("Delete"), parent)
        rows = use_texts(uses, place_names(model))
        count = ngettext(
            "{count} place leans on this and would lose it:",
            "{count} places lean on this and would lose it:",
            len(rows),
        )
        self.column.addWidget(_words(count.format(count=len(rows))))
        places = QListWidget()
        places.setObjectName("losingList")
        places.setAccessibleName(count.format(count=len(rows)))
        places.setWordWrap(True)
        places.setTextElideMode(Qt.TextElideMode.ElideNone)
        places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        places.addItems([text for _element, text in rows])
        places.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        places.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        places.setMaximumHeight(round(self.fontMetrics().height() * 1.6 * _MOST_ROWS))
        self.column.addWidget(places)
        if any(entry.register is Register.UNITS for entry in listed):
            self.close_with(
                _("Steps stay at their level and in their party's hands. You can undo this.")
            )
        else:
            self.close_with(_("You can undo this."))


class MergeQuestion(_Question):
    """Asks which of several entries is kept for all of them."""

    def __init__(self, listed: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(
            _("Merge doubles"), _("Which one do you want to keep?"), _("Merge"), parent
        )
        self._group = QButtonGroup(self)
        self._ids = [entry.id for entry in listed]
        best = max(listed, key=lambda entry: len(entry.uses))
        for number, entry in enumerate(listed):
            button = QRadioButton(entry.name.replace("&", "&&"))
            button.setChecked(entry is best)
            told = " · ".join(part for part in (entry.detail, used_text(len(entry.uses))) if part)
            button.setAccessibleDescription(told)
            self._group.addButton(button, number)
            about = _words(told, "muted")
            about.setContentsMargins(round(self.fontMetrics().height() * 1.5), 0, 0, 4)
            self.column.addWidget(button)
            self.column.addWidget(about)
        self.close_with(
            _(
                "The others go, and all that names them will name the one you keep. What it does "
                "not say itself is taken from them. You can undo this."
            )
        )

    @property
    def kept(self) -> str:
        """The id of the one to keep."""
        return self._ids[self._group.checkedId()]


def _words(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty(role, True)
    return label
