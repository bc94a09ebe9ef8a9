"""Settings are kept between sessions, and never stop the program from starting."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from pathways.session import (
    PrintSetup,
    Settings,
    Theme,
    changed,
    load_settings,
    missing_files,
    save_settings,
    with_recent,
    without_recent,
)
from pathways.session.settings import settings_path


@pytest.fixture
def path() -> Iterator[Path]:
    path = settings_path()
    path.parent.mkdir(parents=True)
    yield path
    path.parent.chmod(0o755)


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def test_that_a_first_start_has_the_defaults() -> None:
    settings = load_settings()
    assert settings == Settings()
    assert (settings.language, settings.theme, settings.text_size) == (None, Theme.SYSTEM, 100)
    assert not settings_path().exists()


def test_that_settings_are_kept() -> None:
    settings = Settings(
        language="nn",
        theme=Theme.CONTRAST,
        text_size=150,
        recent_files=(Path("/tmp/forløp.pathway"),),
        window_state=bytes(range(256)),
        window_geometry=b"\x00\xff",
        print_setup=PrintSetup(paper="A3", orientation="landscape", overlap=20, legend=True),
    )
    save_settings(settings)
    assert load_settings() == settings
    assert names(settings_path()) == ["settings.json"]


@given(st.binary())
def test_that_the_windows_state_is_kept_byte_for_byte(state: bytes) -> None:
    settings = Settings(window_state=state)
    assert Settings.model_validate_json(settings.model_dump_json()) == settings


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"language": "klingon"}',
        b'{"theme": "pink"}',
        b'{"text_size": 7}',
        b'{"window_state": "?"}',
        b'{"recent_files": 3}',
    ],
)
def test_that_broken_settings_are_put_aside(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert load_settings() == Settings()
    assert names(path) == ["settings.json.broken"]
    assert path.with_name("settings.json.broken").read_bytes() == data
    save_settings(Settings(language="nb"))
    assert load_settings().language == "nb"


def test_that_settings_of_a_newer_program_are_read(path: Path) -> None:
    path.write_bytes(b'{"language": "nb", "flying": true}')
    assert load_settings() == Settings(language="nb")


def test_that_a_folder_in_the_way_of_the_settings_stops_nothing(path: Path) -> None:
    path.mkdir()
    assert load_settings() == Settings()
    save_settings(Settings(language="nb"))
    assert load_settings() == Settings()


def test_that_settings_that_cannot_be_kept_stop_nothing(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_bytes(b"a file where the folder should be")
    save_settings(Settings(language="nb"))
    assert load_settings() == Settings()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs the superuser")
def test_that_a_broken_file_that_cannot_be_put_aside_stops_nothing(path: Path) -> None:
    path.write_bytes(b"{")
    for folder in path.parents[:6]:
        folder.chmod(0o555)
    os.seteuid(65534)
    try:
        assert load_settings() == Settings()
    finally:
        os.seteuid(0)
        for folder in path.parents[:6]:
            folder.chmod(0o755)
    assert names(path) == ["settings.json"]


def test_that_a_value_that_is_not_allowed_is_refused() -> None:
    assert changed(Settings(), text_size=125).text_size == 125
    with pytest.raises(ValidationError):
        changed(Settings(), text_size=1000)


def test_that_the_newest_file_is_in_front_and_twelve_are_remembered(tmp_path: Path) -> None:
    settings = Settings()
    files = [tmp_path / f"{number}.pathway" for number in range(15)]
    for file in files:
        settings = with_recent(settings, file)
    assert settings.recent_files == tuple(reversed(files[3:]))
    settings = with_recent(settings, files[5])
    assert settings.recent_files[0] == files[5]
    assert len(set(settings.recent_files)) == len(settings.recent_files) == 12


def test_that_a_recent_file_is_remembered_from_wherever_the_program_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = with_recent(Settings(), Path("kols.pathway"))
    assert settings.recent_files == (tmp_path / "kols.pathway",)


def test_that_missing_files_are_known_and_can_be_taken_off(tmp_path: Path) -> None:
    here, gone = tmp_path / "here.pathway", tmp_path / "gone.pathway"
    here.touch()
    settings = with_recent(with_recent(Settings(), here), gone)
    assert missing_files(settings) == (gone,)
    assert missing_files(changed(settings, recent_files=(Path("x" * 5000),))) == (Path("x" * 5000),)
    assert without_recent(settings, gone).recent_files == (here,)
    assert without_recent(settings, tmp_path / "never.pathway") == settings
