"""What is said of an action and of a menu, once for all menus, bars and keys."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtGui import QAction, QKeySequence

Key = QKeySequence.StandardKey
MenuRole = QAction.MenuRole


@dataclass(frozen=True, slots=True)
class Spec:
    """One action; texts are marked in English and translated when shown."""

    id: str
    """`<menu>.<verb>`; the Qt object name is this with `action.` before."""
    text: str
    tip: str
    """One sentence for the status bar: what will happen."""
    icon: str = ""
    """A name in the icon font."""
    keys: tuple[Key | str, ...] = ()
    short: str = ""
    """The text under the icon in the tool bar, where the menu's is too long."""
    checkable: bool = False
    group: str = ""
    """Actions of one group shut each other out."""
    role: MenuRole = field(default=MenuRole.NoRole)
    """Where macOS wants it."""
    heard: str = ""
    """A key that means this while the drawing has the keyboard, which hears it by itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """A menu: its actions, menus inside it, and None where a line goes."""

    id: str
    title: str
    items: tuple["Spec | Part | None", ...] = ()
    """Empty where the window fills it by itself (recent files)."""

    def specs(self) -> Iterator[Spec]:
        """Every action of the menu and of those inside it, in the menu's order."""
        for item in self.items:
            if isinstance(item, Spec):
                yield item
            elif isinstance(item, Part):
                yield from item.specs()
