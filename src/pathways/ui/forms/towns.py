"""Municipalities of the model: which of them a unit serves, and how long people travel to it."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QWidget,
)

from pathways.language import _
from pathways.model import CareModel, Party, PartyKind, TravelTime
from pathways.ui.forms import notation
from pathways.ui.forms.editors import TYPED, Editor
from pathways.ui.forms.fields import Context, Field, Kind, Value
from pathways.ui.forms.noted import NotedEditor
from pathways.ui.forms.pickers import party_text

_ROWS = 6
"""Towns seen at once; more are scrolled to."""
_TOWN = Qt.ItemDataRole.UserRole


def towns(model: CareModel) -> list[Party]:
    """The parties that are municipalities, by name."""
    found = (party for party in model.parties if party.kind is PartyKind.MUNICIPALITY)
    return sorted(found, key=lambda town: party_text(town).casefold())


class TownsEditor(Editor):
    """Any number of municipalities, ticked in a list."""

    takes_several = False

    def __init__(self, field: Field) -> None:
        self._list = QListWidget()
        super().__init__(field, self._list)
        self._list.setProperty("field", True)
        self._list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._list.itemChanged.connect(self._tell)
        self._list.itemActivated.connect(_turn)
        self._shown: list[tuple[str, str]] = []
        self._chosen: tuple[str, ...] = ()

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Tick the chosen ones; a party of another kind that was chosen is shown, too."""
        self._chosen = answer or ()
        known = [(town.id, party_text(town)) for town in towns(context.model)]
        others = set(self._chosen) - {id_ for id_, _name in known}
        names = {party.id: party_text(party) for party in context.model.parties}
        self._show([*known, *((id_, names[id_]) for id_ in self._chosen if id_ in others)])
        self.say("" if self._shown else _("Add municipalities to the register to choose here."))

    def _show(self, rows: list[tuple[str, str]]) -> None:
        self._list.blockSignals(True)
        if rows != self._shown:
            self._shown = rows
            self._list.clear()
            for id_, name in rows:
                item = QListWidgetItem(name, self._list)
                item.setData(_TOWN, id_)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self._list.setCurrentRow(0)
        for item in self._items():
            chosen = item.data(_TOWN) in self._chosen
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self._list.blockSignals(False)
        self._list.setVisible(bool(rows))
        self._list.setMaximumHeight(round(self.fontMetrics().height() * 1.6 * _ROWS))

    def _items(self) -> Iterable[QListWidgetItem]:
        return (self._list.item(row) for row in range(self._list.count()))

    def _tell(self) -> None:
        ticked = (item for item in self._items() if item.checkState() is Qt.CheckState.Checked)
        self.edited.emit(tuple(item.data(_TOWN) for item in ticked), "")


class TravelEditor(Editor):
    """A stretch of time for each municipality that the unit serves, or for all of them."""

    takes_several = False

    def __init__(self, field: Field) -> None:
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        super().__init__(field, self._body)
        self._rows: dict[str, tuple[QLabel, NotedEditor]] = {}
        self._travel: tuple[TravelTime, ...] = ()

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show a line for each municipality."""
        self._travel = answer or ()
        known = {travel.municipality: travel.minutes for travel in self._travel}
        wanted = dict.fromkeys((*value.serves, *known))
        if not value.serves:
            wanted |= dict.fromkeys(town.id for town in towns(context.model))
        names = {party.id: party_text(party) for party in context.model.parties}
        if list(wanted) != list(self._rows):
            self._make(wanted)
        for town, (label, line) in self._rows.items():
            label.setText(names[town])
            line.input.setAccessibleName(f"{_(self.field.label)}: {names[town]}")
            line.show_answer(known.get(town), context, value)
        self.say("" if wanted else _("Add municipalities to the register to choose here."))

    def focus_on(self, rest: str) -> None:
        """Take the keyboard in the first line."""
        for _label, line in self._rows.values():
            line.focus_on(rest)
            return

    def forget(self) -> None:
        """Nothing half written may stay."""
        for _label, line in self._rows.values():
            line.forget()

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        for _label, line in self._rows.values():
            line.retranslate()

    def _make(self, wanted: Iterable[str]) -> None:
        for widgets in self._rows.values():
            for widget in widgets:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for row, town in enumerate(wanted):
            field = Field(town, self.field.label, Kind.DURATION, counts=False, hint=self.field.hint)
            label, line = QLabel(), NotedEditor(field, notation.DURATION)
            label.setWordWrap(True)
            label.setBuddy(line)
            line.retranslate()
            line.edited.connect(partial(self._tell, town))
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(line, row, 1)
            self._rows[town] = label, line

    def _tell(self, town: str, minutes: int | None, _how: str) -> None:
        known = {travel.municipality: travel.minutes for travel in self._travel}
        said = known | {town: minutes}
        self.edited.emit(
            tuple(
                TravelTime(municipality=place, minutes=time)
                for place, time in said.items()
                if time is not None
            ),
            f"{TYPED}.{town}",
        )


def _turn(item: QListWidgetItem) -> None:
    ticked = item.checkState() is Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
