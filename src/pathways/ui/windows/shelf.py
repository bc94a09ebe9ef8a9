"""What can be taken up again or begun from: templates and recent files, as menus show them."""

import json
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QMenu

from pathways.assets import samples
from pathways.language import _

P = TypeVar("P", Path, "Path | None")


@cache
def template_title(path: Path) -> str:
    """The title written in a template, read without all the rest; the file's name at worst."""
    try:
        title = json.loads(path.read_bytes()).get("title", "")
    except (OSError, ValueError, AttributeError):
        title = ""
    return str(title) or path.stem


def fill_templates(menu: QMenu, begin: Callable[[Path | None], object]) -> None:
    """Offer the empty sheet, and every template; `begin` gets the template's file."""
    choices: list[tuple[str, Path | None]] = [(_("Empty sheet"), None)]
    choices += [(template_title(path), path) for path in samples()]
    _fill(menu, choices, begin)


def fill_recent(menu: QMenu, files: tuple[Path, ...], open_: Callable[[Path], object]) -> None:
    """Offer the recent files."""
    _fill(menu, [(path.name, path) for path in files], open_)
    if menu.isEmpty():
        menu.addAction(_("No files yet")).setEnabled(False)


def _fill(menu: QMenu, choices: list[tuple[str, P]], chosen: Callable[[P], object]) -> None:
    menu.clear()
    for number, (text, path) in enumerate(choices, 1):
        action = menu.addAction(text.replace("&", "&&"))
        action.setObjectName(f"{menu.objectName()}.{number}")
        action.setStatusTip(str(path or ""))
        action.triggered.connect(partial(_choose, chosen, path))


def _choose(chosen: Callable[[P], object], path: P, _checked: bool = False) -> None:
    chosen(path)
