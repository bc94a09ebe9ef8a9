"""Names and numbers that the lists of municipalities and health trusts complete."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from pathways.analysis.municipalities import health_trusts, municipalities
from pathways.errors import PathwaysError
from pathways.model import PartyKind
from pathways.ui.forms import notation
from pathways.ui.forms.editors import TYPED, LineEditor
from pathways.ui.forms.fields import Context, Field, Value
from pathways.ui.forms.noted import NotedEditor


def known_names(kind: PartyKind) -> list[str]:
    """The names that a party of this kind may have, where there is a list of them.

    A list that cannot be used completes nothing; names can still be written.
    """
    try:
        if kind is PartyKind.MUNICIPALITY:
            return [town.name for town in municipalities()]
        if kind is PartyKind.HEALTH_TRUST:
            return list(health_trusts())
    except PathwaysError:
        pass
    return []


def _numbered() -> list[str]:
    try:
        return [f"{town.number} {town.name}" for town in municipalities()]
    except PathwaysError:
        return []


class PartyNameEditor(LineEditor):
    """A party's name. Picking a known one writes it in full."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._kind: PartyKind | None = None
        self._names = QStringListModel(self)
        completer = _completer(QCompleter(self._names, self), self._line)
        completer.setFilterMode(Qt.MatchFlag.MatchStartsWith)
        completer.activated.connect(lambda name: self.edited.emit(name, TYPED))

    def show_answer(self, answer: Any, context: Context, value: Value) -> None:
        """Show the name, and complete it as the kind of party asks."""
        super().show_answer(answer, context, value)
        if value.kind is not self._kind:
            self._kind = value.kind
            self._names.setStringList(known_names(value.kind))


class MunicipalitiesEditor(NotedEditor):
    """Municipalities by number or name, with commas between; the last one is completed."""

    def __init__(self, field: Field) -> None:
        super().__init__(field, notation.MUNICIPALITIES)
        names = QStringListModel(_numbered(), self)
        _completer(_LastWord(names, self), self._line).activated.connect(self._pick)

    def _pick(self, text: str) -> None:
        self._line.setText(text)
        self._tell()


class _LastWord(QCompleter):
    """Completes what stands after the last comma."""

    def splitPath(self, path: str) -> list[str]:
        """What to look for."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The whole line with the word completed."""
        line = self.widget()
        assert isinstance(line, QLineEdit)
        before, comma, _word = line.text().rpartition(",")
        return f"{before}{comma} {super().pathFromIndex(index)}".strip()


def _completer(completer: QCompleter, line: QLineEdit) -> QCompleter:
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(8)
    line.setCompleter(completer)
    return completer
