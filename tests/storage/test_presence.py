"""Who has a file open is told to the next, and what a crash left behind is not believed."""

import os
import platform
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pathways.storage import presence
from pathways.storage.presence import Presence, Visitor, note_beside


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file on a shared drive."""
    path = tmp_path / "kols.pathway"
    path.write_text("{}")
    return path


def _left_by(path: Path, *, host: str, seconds_ago: float) -> None:
    note = note_beside(path)
    visitor = Visitor(user="kari", host=host, process=1, since=datetime.now(UTC))
    note.write_text(visitor.model_dump_json())
    then = time.time() - seconds_ago
    os.utime(note, (then, then))


def test_that_the_second_hears_of_the_first(path: Path) -> None:
    first, second = Presence(path), Presence(path)
    assert first.look() is None
    other = second.look()
    assert other is not None
    assert (other.host, other.process) == (platform.node(), os.getpid())
    assert other.user
    assert first.look() is None
    first.leave()
    second.leave()


def test_that_the_second_comes_in_when_the_first_leaves(path: Path) -> None:
    first, second = Presence(path), Presence(path)
    first.look()
    second.look()
    first.leave()
    assert second.look() is None
    assert first.look() is not None
    second.leave()
    assert [entry.name for entry in path.parent.iterdir()] == ["kols.pathway"]


def test_that_a_note_of_another_machine_is_believed_while_it_is_fresh(path: Path) -> None:
    _left_by(path, host="another", seconds_ago=presence.STALE / 2)
    other = Presence(path).look()
    assert other is not None
    assert other.user == "kari"


def test_that_an_old_note_of_another_machine_is_taken_over(path: Path) -> None:
    _left_by(path, host="another", seconds_ago=presence.STALE * 2)
    mine = Presence(path)
    assert mine.look() is None
    assert platform.node() in note_beside(path).read_text()
    mine.leave()


def test_that_what_a_crash_on_this_machine_left_is_not_believed(path: Path) -> None:
    _left_by(path, host=platform.node(), seconds_ago=0)
    mine = Presence(path)
    assert mine.look() is None
    mine.leave()


def test_that_a_held_note_without_words_still_counts(path: Path) -> None:
    first = Presence(path)
    first.look()
    note_beside(path).write_text("")
    assert Presence(path).look() == Visitor()
    first.leave()


def test_that_a_note_somebody_deleted_is_written_again(path: Path) -> None:
    mine = Presence(path)
    mine.look()
    note_beside(path).unlink()
    assert mine.look() is None
    assert note_beside(path).exists()
    mine.leave()


def test_that_the_note_shows_signs_of_life(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "BEAT", -1.0)
    mine = Presence(path)
    mine.look()
    os.utime(note_beside(path), (1, 1))
    mine.look()
    assert note_beside(path).stat().st_mtime > 1_000_000
    mine.leave()


def test_that_where_no_note_can_be_nobody_is_told(tmp_path: Path) -> None:
    away = Presence(tmp_path / "away" / "kols.pathway")
    assert away.look() is None
    away.leave()


def test_that_a_user_without_a_name_is_no_hindrance(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise KeyError

    monkeypatch.setattr(presence, "getuser", nameless)
    mine, other = Presence(path), Presence(path)
    mine.look()
    visitor = other.look()
    assert visitor is not None
    assert visitor.user == ""
    mine.leave()
