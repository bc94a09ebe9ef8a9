"""The agreement points that a handoff leans on, one below the other."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pathways.language import _
from pathways.model import STATUTORY_POINTS, Agreement, AgreementReference, point_title
from pathways.ui.forms.editors import Editor
from pathways.ui.forms.fields import Context, Field, Value
from pathways.ui.forms.pickers import NEW
from pathways.ui.icons import icon


class PointsEditor(Editor):
    """The references of a handoff; picked from a menu of the model's agreements."""

    opened = Signal(str)
    """NEW, when somebody wants an agreement that is not there."""

    takes_several = False

    def __init__(self, field: Field) -> None:
        self._chosen: tuple[AgreementReference, ...] = ()
        self._agreements: tuple[Agreement, ...] = ()
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._rows: list[QWidget] = []
        self._add = QPushButton()
        self._add.setIcon(icon("plus"))
        self._add.setProperty("flat", True)
        self._menu = QMenu(self._add)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._add.clicked.connect(self._pop_up)
        self._column.addWidget(self._add)
        super().__init__(field, self._body)
        self.setFocusProxy(self._add)

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show a row for each point."""
        chosen, agreements = answer or (), context.model.agreements
        if (chosen, agreements) == (self._chosen, self._agreements):
            return
        self._chosen, self._agreements = chosen, agreements
        self._show_rows()

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._add.setText(_("Add an agreement point"))
        self._show_rows()

    def _show_rows(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        names = {agreement.id: agreement.name for agreement in self._agreements}
        self._rows = [
            self._row(reference, names[reference.agreement]) for reference in self._chosen
        ]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)

    def _row(self, reference: AgreementReference, agreement: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        text = QLabel(
            _("{number}. {point} ({agreement})").format(
                number=reference.point, point=point_title(reference.point), agreement=agreement
            )
        )
        text.setWordWrap(True)
        remove = QToolButton()
        remove.setIcon(icon("close"))
        remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        remove.setToolTip(_("Remove this point"))
        remove.setAccessibleName(_("Remove this point"))
        remove.clicked.connect(partial(self._toggle, reference))
        layout.addWidget(text, 1)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _pop_up(self) -> None:
        self._menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for agreement in self._agreements:
            only = len(self._agreements) == 1
            menu = self._menu if only else self._menu.addMenu(agreement.name or _("Agreement"))
            for number in STATUTORY_POINTS:
                reference = AgreementReference(agreement=agreement.id, point=number)
                action = QAction(f"{number}. {point_title(number)}", menu)
                action.setCheckable(True)
                action.setChecked(reference in self._chosen)
                action.triggered.connect(partial(self._toggle, reference))
                menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(_("New agreement…")).triggered.connect(lambda: self.opened.emit(NEW))

    def _toggle(self, reference: AgreementReference, _checked: bool = False) -> None:
        kept = tuple(other for other in self._chosen if other != reference)
        added = kept if len(kept) < len(self._chosen) else (*kept, reference)
        ordered = sorted(added, key=lambda other: (other.agreement, other.point))
        self.edited.emit(tuple(ordered), "")
