"""The guides tell the same in both languages, with pictures that are there and keys that work."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from pathways.ui.dialogs.gestures import GESTURES
from pathways.ui.windows.main_window import MainWindow

FOLDER = Path(__file__).parents[3] / "docs" / "guide"
LANGUAGES = ("nb", "en")


def _text(language: str) -> str:
    return (FOLDER / f"{language}.md").read_text(encoding="utf-8")


def _pictures(language: str) -> list[str]:
    return re.findall(r"\(pictures/(.+?)\)", _text(language))


def test_that_every_picture_is_there_and_shown() -> None:
    shown = {name for language in LANGUAGES for name in _pictures(language)}
    assert shown == {path.name for path in (FOLDER / "pictures").iterdir()}


def test_that_both_guides_tell_the_same() -> None:
    for sign in (r"^## ", r"<kbd>.+?</kbd>", r"^\| <kbd>.+?</kbd>"):
        norwegian, english = (re.findall(sign, _text(one), re.MULTILINE) for one in LANGUAGES)
        assert norwegian == english
    without_language = [[name[3:] for name in _pictures(one)] for one in LANGUAGES]
    assert without_language[0] == without_language[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_key_of_the_guide_is_one_of_the_program(
    window: MainWindow, language: str
) -> None:
    known = {key.toString() for _spec, action in window.actions_ for key in action.shortcuts()}
    known |= {
        QKeySequence(key).toString()
        for gestures in GESTURES.values()
        for gesture in gestures
        for key in gesture.keys
    }
    known |= {"Return", "Tab", "Shift+Tab", "Ctrl+Return", "Esc"}
    held = {"Ctrl", "Shift", "Alt"}
    told = {
        QKeySequence(key.replace("Enter", "Return")).toString()
        for key in re.findall(r"<kbd>(.+?)</kbd>", _text(language))
        if key not in held
    }
    assert told <= known
