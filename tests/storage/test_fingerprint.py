"""A file that was changed, deleted or taken away is told from one that is the same."""

import os
from pathlib import Path

import pytest

from pathways.errors import ChangedFileError
from pathways.model import CareModel
from pathways.storage import FileState, Fingerprint, read, read_for_work, state, write

OLD, MINE, THEIRS = (CareModel(title=title) for title in ("old", "mine", "theirs"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with the old model, in a folder that can be taken away."""
    path = tmp_path / "shared" / "kols.pathway"
    path.parent.mkdir()
    write(OLD, path)
    return path


@pytest.fixture
def seen(path: Path) -> Fingerprint:
    """What the file was like when it was opened."""
    return read_for_work(path)[1]


def test_that_nothing_has_become_of_a_file_nobody_touched(path: Path, seen: Fingerprint) -> None:
    assert state(path, seen) is FileState.SAME


def test_that_a_file_written_again_with_the_same_is_the_same(path: Path, seen: Fingerprint) -> None:
    os.utime(path, ns=(1, 1))
    assert state(path, seen) is FileState.SAME


def test_that_a_change_is_seen_even_when_size_and_name_are_kept(
    path: Path, seen: Fingerprint
) -> None:
    write(CareModel(title="OLD"), path)
    assert path.stat().st_size == seen.size
    os.utime(path, ns=(1, 1))
    assert state(path, seen) is FileState.CHANGED


def test_that_a_deleted_file_is_told_from_a_drive_that_is_away(
    path: Path, seen: Fingerprint
) -> None:
    path.unlink()
    assert state(path, seen) is FileState.GONE
    path.parent.rename(path.parent.with_name("away"))
    assert state(path, seen) is FileState.OUT_OF_REACH


def test_that_a_path_that_cannot_be_asked_is_out_of_reach(seen: Fingerprint) -> None:
    assert state(Path("a\0b"), seen) is FileState.OUT_OF_REACH
    assert state(Path("x" * 5000), seen) is FileState.OUT_OF_REACH


def test_that_what_another_wrote_is_not_overwritten(path: Path, seen: Fingerprint) -> None:
    write(THEIRS, path)
    with pytest.raises(ChangedFileError) as caught:
        write(MINE, path, seen=seen)
    assert caught.value.file == path
    assert "Nothing was overwritten" in caught.value.advice
    assert read(path) == THEIRS


def test_that_the_file_as_it_was_seen_is_replaced(path: Path, seen: Fingerprint) -> None:
    after = write(MINE, path, seen=seen)
    assert state(path, after) is FileState.SAME
    write(THEIRS, path, seen=after)
    assert read(path) == THEIRS


def test_that_a_deleted_file_is_written_again(path: Path, seen: Fingerprint) -> None:
    path.unlink()
    assert state(path, write(MINE, path, seen=seen)) is FileState.SAME


def test_that_another_who_saved_the_very_same_is_no_conflict(path: Path, seen: Fingerprint) -> None:
    write(MINE, path)
    assert state(path, write(MINE, path, seen=seen)) is FileState.SAME
