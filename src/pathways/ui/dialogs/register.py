"""Asks about one unit, party or agreement, new or known, with the same forms as the panel."""

from collections.abc import Sequence

from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from pathways.edits import add_agreement, add_party, add_unit, find, new_id
from pathways.language import _
from pathways.model import Agreement, CareModel, Element, Party, PartyKind, Unit, Value
from pathways.ui.forms.answering import answered
from pathways.ui.forms.fields import Context, Kind, Section
from pathways.ui.forms.form import Form
from pathways.ui.forms.pickers import NEW
from pathways.ui.forms.register_tables import AGREEMENT, PARTY, UNIT

_TABLES: dict[type[Value], Sequence[Section]] = {Unit: UNIT, Party: PARTY, Agreement: AGREEMENT}


class RegisterDialog(QDialog):
    """One element of a register. `model` holds what was answered; use it once accepted."""

    def __init__(self, model: CareModel, element_id: str, *, new: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = model
        self.element_id = element_id
        element = find(model, element_id)
        self._form = Form(_TABLES[type(element)])
        self._form.edited.connect(self._answer)
        self._form.opened.connect(self._open)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._form)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        if new:
            buttons.button(QDialogButtonBox.StandardButton.Ok).setText(_("Add"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.setWindowTitle(_title(element, new=new))
        self._show()
        em = self.fontMetrics().averageCharWidth()
        self.resize(em * 60, min(self._form.sizeHint().height() + 110, 640))
        self._form.focus_on("name")

    def _show(self) -> None:
        self._form.show_value(find(self.model, self.element_id), Context(self.model))

    def _answer(self, path: str, answer: object, _how: str) -> None:
        try:
            self.model = answered(self.model, self.element_id, path, answer)
        except ValidationError:
            self._form.refuse(path)
            return
        self._show()

    def _open(self, path: str, element_id: str) -> None:
        opened = open_register(self.model, Kind.PARTY, element_id, self)
        if opened is not None:
            self.model, chosen = opened
            self.model = answered(self.model, self.element_id, path, chosen)
        self._show()


def open_register(
    model: CareModel, kind: Kind, element_id: str, parent: QWidget
) -> tuple[CareModel, str] | None:
    """Ask about a unit, a party or an agreement (by the kind of field it was opened from).

    Gives the model with the answers and the element's id; None when the user thought better.
    """
    new = element_id == NEW
    if new:
        model, element_id = _NEW[kind](model)
    dialog = RegisterDialog(model, element_id, new=new, parent=parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return (dialog.model, element_id) if accepted else None


def _new_unit(model: CareModel) -> tuple[CareModel, str]:
    unit = Unit(id=new_id(model, "unit"))
    return add_unit(model, unit), unit.id


def _new_party(model: CareModel) -> tuple[CareModel, str]:
    party = Party(id=new_id(model, "party"), kind=PartyKind.MUNICIPALITY)
    return add_party(model, party), party.id


def _new_agreement(model: CareModel) -> tuple[CareModel, str]:
    agreement = Agreement(id=new_id(model, "agreement"))
    return add_agreement(model, agreement), agreement.id


_NEW = {Kind.UNIT: _new_unit, Kind.PARTY: _new_party, Kind.POINTS: _new_agreement}


def _title(element: Element, *, new: bool) -> str:
    if isinstance(element, Unit):
        return _("New unit") if new else _("Unit")
    if isinstance(element, Party):
        return _("New party") if new else _("Party")
    return _("New agreement") if new else _("Agreement")
