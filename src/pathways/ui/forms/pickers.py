"""Pick lists over the model's own registers: units, parties, pathways, message types."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton

from pathways.edits.nesting import within
from pathways.language import _
from pathways.model import CareModel, Party, PartyKind, Step, Unit, label
from pathways.rules.message_table import message_name, message_type, message_types
from pathways.ui.forms.editors import TYPED, ChoiceEditor, Editor
from pathways.ui.forms.fields import Context, Field, Value
from pathways.ui.forms.inputs import LINE_LENGTH, Combo, Line, flag
from pathways.ui.icons import icon

NEW = "+new"
"""What the last choice of a register's list stands for; no id begins with a plus."""


class RegisterEditor(ChoiceEditor):
    """An element of a register, with ways to add one and to open the chosen one."""

    opened = Signal(str)
    """The id of the element to open, or NEW."""

    def __init__(self, field: Field) -> None:
        self._pencil = QToolButton()
        super().__init__(field, self._pencil)
        self._combo.offer = NEW
        self._pencil.setIcon(icon("pencil-outline"))
        self._pencil.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pencil.clicked.connect(lambda: self.opened.emit(self._combo.currentData()))

    def register(self, model: CareModel) -> Iterable[tuple[object, str]]:
        """What there is, as ids and names in the order to show them."""
        raise NotImplementedError

    def words(self) -> tuple[str, str]:
        """What adding one and opening one are called."""
        raise NotImplementedError

    def choices(self, context: Context, value: Value) -> Iterable[tuple[object, str]]:
        """Nothing, the register, and a new one."""
        yield None, self._nothing()
        known = list(self.register(context.model))
        yield from known
        if known:
            yield None, ""
        yield NEW, self.words()[0]

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the choice; without one there is nothing to open."""
        super().show_answer(answer, context, value)
        self._pencil.setEnabled(answer is not None)

    def show_several(self, context: Context, values: Sequence[Value]) -> None:
        """Show that there are several; none of them can be opened from here."""
        super().show_several(context, values)
        self._pencil.setEnabled(False)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._pencil.setToolTip(self.words()[1])
        self._pencil.setAccessibleName(self.words()[1])

    def _tell(self, row: int) -> None:
        if self._combo.itemData(row) != NEW:
            super()._tell(row)
        elif not self._combo.is_walking:
            self.opened.emit(NEW)


def unit_text(unit: Unit) -> str:
    """A unit as a list names it."""
    return unit.name or _("Unnamed unit")


def party_text(party: Party) -> str:
    """A party as a list names it."""
    return party.name or label(party.kind)


class UnitEditor(RegisterEditor):
    """A unit of the model, by level and name."""

    def register(self, model: CareModel) -> Iterable[tuple[object, str]]:
        """Named after the level first, for people look for the level."""
        return sorted(
            ((unit.id, unit_text(unit)) for unit in model.units), key=lambda row: row[1].casefold()
        )

    def words(self) -> tuple[str, str]:
        """Adding and opening."""
        return _("New unit…"), _("Open the unit")


class PartyEditor(RegisterEditor):
    """A party of the model."""

    def register(self, model: CareModel) -> Iterable[tuple[object, str]]:
        """By name."""
        return sorted(
            ((party.id, party_text(party)) for party in model.parties),
            key=lambda row: row[1].casefold(),
        )

    def words(self) -> tuple[str, str]:
        """Adding and opening."""
        return _("New party…"), _("Open the party")


class HostEditor(PartyEditor):
    """A municipality of the model."""

    def register(self, model: CareModel) -> Iterable[tuple[object, str]]:
        """By name."""
        towns = (party for party in model.parties if party.kind is PartyKind.MUNICIPALITY)
        return sorted(
            ((town.id, party_text(town)) for town in towns), key=lambda row: row[1].casefold()
        )


class PathwayEditor(ChoiceEditor):
    """Another pathway of the model."""

    def choices(self, context: Context, value: Value) -> Iterable[tuple[object, str]]:
        """In the model's order; a step cannot stand for a pathway that it stands inside itself."""
        yield None, self._nothing()
        for pathway in context.model.pathways:
            inside = isinstance(value, Step) and pathway.id != value.sub_pathway
            if not inside or context.home(value.id).id not in within(context.model, pathway.id):
                yield pathway.id, pathway.name or _("Unnamed pathway")


class MessageTypeEditor(Editor):
    """A message of the national standard, or one that the team has a name of its own for."""

    takes_several = False

    def __init__(self, field: Field) -> None:
        self._combo = Combo()
        self._line = Line()
        super().__init__(field, self._combo)
        self._answer = ""
        self._combo.setEditable(True)
        self._combo.setLineEdit(self._line)
        self._combo.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        self._line.setMaxLength(LINE_LENGTH)
        self._combo.activated.connect(lambda row: self._tell(self._combo.itemText(row)))
        self._line.textEdited.connect(lambda text: self._tell(text, TYPED))

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the message's official name."""
        self._answer = answer
        if self._type(self._combo.currentText()) != answer or message_type(answer):
            self._line.put(message_name(answer))
            if not self._line.hasFocus():
                self._line.setCursorPosition(0)
        flag(self._combo, "unsettled", not answer)

    def retranslate(self) -> None:
        """Speak the language of now."""
        super().retranslate()
        self._line.setPlaceholderText(_("Which message?"))
        text = self._combo.currentText()
        self._combo.fill(message_types())
        self._combo.setEditText(text)

    def _tell(self, text: str, how: str = "") -> None:
        type_ = self._type(text)
        # The list says that it was used when it only loses the keyboard, too.
        if type_ != self._answer:
            self.edited.emit(type_, how)

    @staticmethod
    def _type(text: str) -> str:
        """The key of the message with that name, else the name itself."""
        name = text.strip()
        known = message_type(name) if name else None
        return known.key if known else name
