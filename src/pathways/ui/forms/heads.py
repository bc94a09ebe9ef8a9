"""What stands above a field or a section: its name, and a way to ask for more or to see less."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.ui.forms.fields import Field, help_text
from pathways.ui.icons import icon


class FieldHead(QWidget):
    """A field's label; where there is something to explain, a quiet button that does."""

    def __init__(self, field: Field, buddy: QWidget) -> None:
        super().__init__()
        self._field = field
        self._label = QLabel()
        self._label.setBuddy(buddy)
        self._label.setProperty("muted", True)
        self._label.setWordWrap(True)
        self._explained: QLabel | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._label, 1)
        self._ask: QToolButton | None = None
        column.addLayout(row)
        if field.tip or field.source:
            self._ask = self._button()
            row.addWidget(self._ask)

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("explain")
        button.setProperty("quiet", True)
        button.setIcon(icon("information-outline"))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.toggled.connect(self._explain)
        return button

    def retranslate(self) -> None:
        """Speak the language of now."""
        self._label.setText(_(self._field.label))
        explained = help_text(self._field)
        if self._ask is not None:
            self._ask.setToolTip(explained)
            self._ask.setAccessibleName(_("Explain: {field}").format(field=_(self._field.label)))
        if self._explained is not None:
            self._explained.setText(explained)

    def _explain(self, wanted: bool) -> None:
        if self._explained is None:
            self._explained = QLabel(help_text(self._field))
            self._explained.setObjectName("explained")
            self._explained.setWordWrap(True)
            self._explained.setProperty("hint", True)
            self._explained.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column = self.layout()
            assert column is not None
            column.addWidget(self._explained)
        self._explained.setVisible(wanted)


class SectionHead(QWidget):
    """A section's title, which folds and unfolds it, and how much is not settled in it."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QToolButton()
        self.button.setProperty("section", True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._state = QLabel()
        self._state.setProperty("muted", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button, 1)
        row.addWidget(self._state)

    def show_folded(self, folded: bool) -> None:
        """Turn the arrow."""
        self.button.setIcon(icon("chevron-right" if folded else "chevron-down"))
        self.button.setToolTip(_("Show the fields") if folded else _("Hide the fields"))

    def tell(self, title: str, state: str) -> None:
        """Say what the section is called and how it stands."""
        self.button.setText(title)
        self.button.setAccessibleName(title)
        self.button.setAccessibleDescription(state)
        self._state.setText(state)

    def minimumSizeHint(self) -> QSize:
        """Narrower than its words: they are cut rather than the whole form made wider."""
        return QSize(0, super().minimumSizeHint().height())
