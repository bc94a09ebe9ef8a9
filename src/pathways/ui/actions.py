"""The actions of one window, made from the table; menus, bars and keys all use the same ones."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from pathways.language import _
from pathways.ui.icons import icon
from pathways.ui.menus.spec import Spec
from pathways.ui.menus.table import SPECS


def keys(spec: Spec) -> list[QKeySequence]:
    """The action's shortcuts on this system, the first the one menus show.

    Of a standard key only the usual binding is taken: systems give some more that others need.
    """
    found: dict[str, QKeySequence] = {}
    for key in spec.keys:
        if isinstance(key, str):
            usual = [QKeySequence(key, QKeySequence.SequenceFormat.PortableText)]
        else:
            usual = QKeySequence.keyBindings(key)
        found |= {sequence.toString(): sequence for sequence in usual[:1]}
    return list(found.values())


def plain(text: str) -> str:
    """An action's text as it is read aloud: without mnemonic, dots and key."""
    return text.partition("\t")[0].replace("&", "").removesuffix("…")


def written_keys(spec: Spec, action: QAction) -> list[str]:
    """An action's keys as they are written on this system, also one that the drawing hears."""
    heard = [QKeySequence(spec.heard)] if spec.heard else []
    native = QKeySequence.SequenceFormat.NativeText
    return [key.toString(native) for key in (*action.shortcuts(), *heard)]


class Actions:
    """Every action by its id (`file.save`); Qt knows it as `action.file.save`."""

    def __init__(self, parent: QObject) -> None:
        self._made: dict[str, tuple[Spec, QAction]] = {}
        groups: dict[str, QActionGroup] = {}
        for spec in SPECS:
            action = QAction(parent)
            action.setObjectName(f"action.{spec.id}")
            action.setIcon(icon(spec.icon))
            action.setShortcuts(keys(spec))
            action.setCheckable(spec.checkable)
            action.setMenuRole(spec.role)
            if spec.group:
                group = groups.setdefault(spec.group, QActionGroup(parent))
                group.addAction(action)
            self._made[spec.id] = spec, action
        self.retranslate()

    def __getitem__(self, id_: str) -> QAction:
        return self._made[id_][1]

    def __iter__(self) -> Iterator[tuple[Spec, QAction]]:
        return iter(self._made.values())

    def bind(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Let each action do its work when somebody chooses it."""
        for id_, slot in slots.items():
            self[id_].triggered.connect(lambda _checked=False, slot=slot: slot())

    def enable(self, ids: Mapping[str, bool]) -> None:
        """Say which actions can be chosen now."""
        for id_, enabled in ids.items():
            self[id_].setEnabled(enabled)

    def retranslate(self) -> None:
        """Speak the language of now."""
        for spec, action in self:
            text = _(spec.text)
            # A menu writes what comes after a tab where it writes a shortcut.
            key = "".join(written_keys(spec, action)[-1:])
            action.setText(f"{text}\t{key}" if spec.heard else text)
            action.setIconText(_(spec.short) if spec.short else plain(text))
            action.setStatusTip(_(spec.tip))
            self._tell(action, _(spec.tip))

    def retitle(self, id_: str, text: str) -> None:
        """Give an action a text of the moment ("Undo Add step"); its short text stays."""
        action = self[id_]
        short = action.iconText()
        action.setText(text)
        action.setIconText(short)
        self._tell(action, plain(text))

    @staticmethod
    def _tell(action: QAction, tip: str) -> None:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({key})" if key else tip)
