"""What others do to the open file is noticed."""

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from pathways.model import CareModel
from pathways.session.vigil import News, Vigil
from pathways.storage import FileState, Fingerprint, read_for_work, write
from pathways.storage.presence import Presence, note_beside

Heard = queue.SimpleQueue[News]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The open file."""
    path = tmp_path / "shared" / "copd.pathway"
    path.parent.mkdir()
    write(CareModel(title="old"), path)
    return path


@pytest.fixture
def seen(path: Path) -> Fingerprint:
    """What it was like when it was opened."""
    return read_for_work(path)[1]


@pytest.fixture
def heard() -> Heard:
    """What the vigil told."""
    return queue.SimpleQueue()


@pytest.fixture
def vigil(heard: Heard) -> Iterator[Vigil]:
    """A vigil that looks often."""
    vigil = Vigil(heard.put, interval=0.02)
    yield vigil
    vigil.close()


def _next(heard: Heard) -> News:
    return heard.get(timeout=5)


def test_that_a_change_a_deletion_and_a_lost_drive_are_told(
    vigil: Vigil, heard: Heard, path: Path, seen: Fingerprint
) -> None:
    vigil.watch(path, seen)
    first = _next(heard)
    assert (first.state, first.other, first.writable) == (FileState.SAME, None, True)
    write(CareModel(title="theirs"), path)
    assert _next(heard).state is FileState.CHANGED
    path.unlink()
    assert _next(heard).state is FileState.GONE
    path.parent.rename(path.parent.with_name("away"))
    assert _next(heard).state is FileState.OUT_OF_REACH
    path.parent.with_name("away").rename(path.parent)
    assert _next(heard).state is FileState.GONE


def test_that_a_read_only_file_is_told(
    vigil: Vigil, heard: Heard, path: Path, seen: Fingerprint
) -> None:
    path.chmod(0o444)
    vigil.watch(path, seen)
    assert not _next(heard).writable


def test_that_another_program_at_the_same_file_is_told(
    vigil: Vigil, heard: Heard, path: Path, seen: Fingerprint
) -> None:
    other = Presence(path)
    other.look()
    vigil.watch(path, seen)
    assert _next(heard).other is not None
    other.leave()
    assert _next(heard).other is None


def test_that_the_own_note_goes_with_the_file(
    vigil: Vigil, heard: Heard, path: Path, seen: Fingerprint
) -> None:
    vigil.watch(path, seen)
    _next(heard)
    assert note_beside(path).exists()
    vigil.watch(None, None)
    vigil.close()
    assert not note_beside(path).exists()


def test_that_nothing_new_is_not_told_again(
    vigil: Vigil, heard: Heard, path: Path, seen: Fingerprint
) -> None:
    vigil.watch(path, seen)
    _next(heard)
    vigil.look()
    with pytest.raises(queue.Empty):
        heard.get(timeout=0.2)


def test_that_a_vigil_over_nothing_can_be_closed(heard: Heard) -> None:
    vigil = Vigil(heard.put)
    vigil.watch(None, None)
    vigil.close()
    assert heard.empty()
