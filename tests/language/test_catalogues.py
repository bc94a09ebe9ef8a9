"""Every text is translated; the catalogues fit the code, and what is compiled fits them."""

import gettext
import string
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from pathways.assets import resource

SOURCE = Path(__file__).parents[2] / "src" / "pathways"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


def _has_catalogue(folder: Path) -> bool:
    return resource("locale", "nb", "LC_MESSAGES", f"ui_{folder.name}.po").is_file()


OWN_SHELVES = {
    "rules": [path.name for path in (SOURCE / "rules").iterdir() if path.is_dir()],
    "ui": [path.name for path in (SOURCE / "ui").iterdir() if _has_catalogue(path)],
}
"""Folders inside a floor that have a catalogue of their own."""

BY_HAND = {"argparse"}
LANGUAGES = ("nb", "nn")
CATALOGUES = sorted(path.stem for path in resource("locale", "nb", "LC_MESSAGES").glob("*.po"))
TEXTS = [(language, name) for language in LANGUAGES for name in CATALOGUES]


def test_that_every_text_in_the_code_has_a_catalogue() -> None:
    at_home = {message for name in CATALOGUES if name not in BY_HAND for message in _in_code(name)}
    everywhere = _extracted(SOURCE, skipped=[])
    assert everywhere == at_home


@pytest.mark.parametrize(("language", "name"), TEXTS)
def test_that_the_catalogue_holds_the_texts_of_the_code(language: str, name: str) -> None:
    if name in BY_HAND:
        return
    kept = {_key(message) for message in _catalogue(language, name) if message.id}
    assert kept == _in_code(name)


@pytest.mark.parametrize(("language", "name"), TEXTS)
def test_that_everything_is_translated_with_its_placeholders(language: str, name: str) -> None:
    for message in _catalogue(language, name):
        if not message.id:
            continue
        originals, translated = _forms(message.id), _forms(message.string)
        assert all(translated), f"{name}.po ({language}) lacks {message.id!r}"
        if name not in BY_HAND:
            assert list(map(_placeholders, translated)) == list(map(_placeholders, originals))


@pytest.mark.parametrize(("language", "name"), TEXTS)
def test_that_what_is_compiled_is_what_is_written(language: str, name: str) -> None:
    folder = resource("locale", language, "LC_MESSAGES")
    with (folder / f"{name}.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in _catalogue(language, name):
        if not message.id:
            continue
        if message.context:
            spoken = [compiled.pgettext(message.context, _forms(message.id)[0])]
        elif message.pluralizable:
            one, many = _forms(message.id)
            spoken = [compiled.ngettext(one, many, count) for count in (1, 2)]
        else:
            spoken = [compiled.gettext(_forms(message.id)[0])]
        assert spoken == _forms(message.string)


def _forms(text: str | Sequence[str] | None) -> list[str]:
    """The one form of a text, or its singular and plural."""
    return [text] if isinstance(text, str) else list(text or ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_text_is_said_the_same_way_on_every_floor(language: str) -> None:
    said: dict[tuple[str | None, str], list[str]] = {}
    for name in CATALOGUES:
        for message in _catalogue(language, name):
            if message.id:
                first = said.setdefault(_key(message), _forms(message.string))
                assert _forms(message.string) == first, f"{name}.po says {message.id!r} otherwise"


@cache
def _catalogue(language: str, name: str) -> Catalog:
    with resource("locale", language, "LC_MESSAGES", f"{name}.po").open("rb") as file:
        return read_po(file, locale=language)


def _key(message: Message) -> tuple[str | None, str]:
    return message.context, _forms(message.id)[0]


@cache
def _in_code(name: str) -> frozenset[tuple[str | None, str]]:
    folder = SOURCE.joinpath(*name.split("_"))
    return frozenset(_extracted(folder, skipped=OWN_SHELVES.get(name, [])))


def _extracted(folder: Path, skipped: list[str]) -> set[tuple[str | None, str]]:
    def wanted(path: str | Path) -> bool:
        return Path(path).name not in {*skipped, "__pycache__"}

    found = extract_from_dir(
        folder, keywords=KEYWORDS, directory_filter=wanted, method_map=[("**.py", "python")]
    )
    return {
        (context, text if isinstance(text, str) else text[0])
        for _file, _line, text, _comments, context in found
    }


def _placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}
