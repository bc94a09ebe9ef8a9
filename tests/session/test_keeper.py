"""Changes are in the recovery store soon after they are made, and gone from it once saved."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pathways.model import CareModel
from pathways.session import Document
from pathways.session.keeper import Keeper
from pathways.session.recovery import RecoveryStore
from pathways.storage import read, read_for_work, write


@pytest.fixture
def store(tmp_path: Path) -> RecoveryStore:
    """An empty store."""
    return RecoveryStore(tmp_path / "recovery")


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """A document just opened from a file."""
    path = tmp_path / "copd.pathway"
    write(CareModel(title="old"), path)
    document = Document(CareModel())
    model, seen = read_for_work(path)
    document.open(model, path, seen)
    return document


@pytest.fixture
def keeper(document: Document, store: RecoveryStore) -> Iterator[Keeper]:
    """Follows the document."""
    keeper = Keeper(document, store, delay=0.05)
    yield keeper
    keeper.close()


def _kept(store: RecoveryStore) -> list[str]:
    """The titles of what is kept."""
    return [read(path).title for path in store.folder.glob("*/model.pathway")]


def _wait(true: "object", seconds: float = 5) -> None:
    assert callable(true)
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_that_a_change_is_kept_after_a_while(
    document: Document, keeper: Keeper, store: RecoveryStore
) -> None:
    document.show(CareModel(title="new"))
    _wait(lambda: _kept(store) == ["new"])
    document.show(CareModel(title="newer"))
    _wait(lambda: _kept(store) == ["newer"])


def test_that_unbroken_changes_do_not_put_it_off(
    document: Document, keeper: Keeper, store: RecoveryStore
) -> None:
    end = time.monotonic() + 5
    number = 0
    while not _kept(store):
        assert time.monotonic() < end
        number += 1
        document.show(CareModel(title=str(number)))
        time.sleep(0.005)


def test_that_what_was_opened_is_not_kept(
    document: Document, keeper: Keeper, store: RecoveryStore
) -> None:
    keeper.look()
    assert keeper.flush()
    assert not store.folder.exists()


def test_that_what_is_saved_is_not_kept_any_longer(
    document: Document, keeper: Keeper, store: RecoveryStore, tmp_path: Path
) -> None:
    document.show(CareModel(title="new"))
    assert keeper.flush()
    path = tmp_path / "copd.pathway"
    document.keep(path, write(document.model, path))
    keeper.look()
    assert keeper.flush()
    assert _kept(store) == []


def test_that_undoing_to_what_is_saved_needs_no_keeping(
    document: Document, keeper: Keeper, store: RecoveryStore
) -> None:
    before = document.model
    document.show(CareModel(title="new"))
    assert keeper.flush()
    document.show(before)
    assert keeper.flush()
    assert _kept(store) == []


def test_that_a_recovered_model_is_kept_from_the_start(
    document: Document, keeper: Keeper, store: RecoveryStore
) -> None:
    document.open(CareModel(title="recovered"), None, saved=False)
    assert keeper.flush()
    assert _kept(store) == ["recovered"]


def test_that_a_disk_that_fails_is_told_once_and_tried_again(
    document: Document, tmp_path: Path
) -> None:
    (tmp_path / "blocked").write_text("a file where the folder should be")
    told: list[OSError | None] = []
    store = RecoveryStore(tmp_path / "blocked")
    keeper = Keeper(document, store, delay=0.01, told=told.append)
    document.show(CareModel(title="new"))
    assert not keeper.flush()
    document.show(CareModel(title="newer"))
    _wait(lambda: len(told) == 1 and told[0] is not None)
    (tmp_path / "blocked").unlink()
    document.show(CareModel(title="newest"))
    _wait(lambda: told[-1] is None)
    assert len(told) == 2
    assert _kept(store) == ["newest"]
    keeper.close()


def test_that_closing_leaves_nothing_and_may_be_done_twice(
    document: Document, keeper: Keeper, store: RecoveryStore
) -> None:
    document.show(CareModel(title="new"))
    keeper.flush()
    keeper.close()
    keeper.close()
    document.show(CareModel(title="later"))
    assert list(store.folder.iterdir()) == []
