"""The user guide tells the same in both languages, and nothing the program does not have."""

import re
from pathlib import Path

import pytest
from tests.ui.handling import Hands

from pathways.language import _
from pathways.ui.dialogs.shortcuts import groups

FOLDER = Path(__file__).parents[3] / "docs" / "guide"
LANGUAGES = ("nb", "en")
LARGEST_PICTURE = 120_000
"""Bytes."""


def _text(language: str) -> str:
    return (FOLDER / f"{language}.md").read_text(encoding="utf-8")


def _pictures(language: str) -> list[str]:
    return re.findall(r"!\[.+?\]\(pictures/(.+?)\)", _text(language))


def _keys(language: str) -> list[str]:
    return re.findall(r"<kbd>(.+?)</kbd>", _text(language))


def _headings(language: str) -> list[str]:
    return re.findall(r"^#+ (?:\d+)?", _text(language), re.MULTILINE)


def test_that_both_guides_are_built_alike() -> None:
    assert _headings("nb") == _headings("en")
    assert len(_keys("nb")) == len(_keys("en"))
    nb, en = ([name.partition("-")[2] for name in _pictures(code)] for code in LANGUAGES)
    assert nb == en


def test_that_every_picture_is_there_and_used() -> None:
    named = sorted(name for language in LANGUAGES for name in _pictures(language))
    assert named == sorted(path.name for path in (FOLDER / "pictures").iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_guide_shows_pictures_in_its_own_language_and_small(language: str) -> None:
    for name in _pictures(language):
        assert name.startswith(f"{language}-")
        assert (FOLDER / "pictures" / name).stat().st_size < LARGEST_PICTURE, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_guide_names_keys_the_program_has(hands: Hands, language: str) -> None:
    hands.window.appearance.speak(language)
    told = [row.how for _title, rows in groups(hands.window.actions_) for row in rows]
    keys = {key for how in told for key in how.split(_(" or "))}
    keys |= {key.replace("Return", "Enter") for key in keys}  # what is written on keyboards
    keys |= {word for how in told for word in how.split()}  # "Hold Ctrl or Alt and drag"
    assert set(_keys(language)) - keys == set()
