"""What was not saved is found again after a crash, and nothing else is."""

import json
import os
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.building import drawn

from pathways.errors import UnreadableFileError
from pathways.model import CareModel
from pathways.session.recovery import KEPT_FOR, Origin, RecoverySession, RecoveryStore
from pathways.storage import read_for_work, write

MODEL = drawn("start > doctor > end", title="COPD")
NO_FILE = Origin()


@pytest.fixture
def store(tmp_path: Path) -> RecoveryStore:
    """An empty store."""
    return RecoveryStore(tmp_path / "recovery")


def crash(session: RecoverySession) -> None:
    """End as a killed process does: what it held is free, what it wrote is there."""
    session._hold.release()


def _age(folder: Path, days: float) -> None:
    then = datetime.now(UTC).timestamp() - days * 86400
    for entry in (*folder.iterdir(), folder):
        os.utime(entry, (then, then))


def test_that_what_a_crash_left_is_found_with_its_file_and_time(
    store: RecoveryStore, tmp_path: Path
) -> None:
    path = tmp_path / "copd.pathway"
    write(CareModel(title="old"), path)
    origin = Origin(path=path, seen=read_for_work(path)[1])
    session = store.begin()
    session.keep(MODEL, origin)
    crash(session)
    (found,) = store.left_behind()
    assert found.origin == origin
    assert found.read() == MODEL
    assert abs(found.kept - datetime.now(UTC)) < timedelta(minutes=1)


def test_that_a_running_window_is_not_offered(store: RecoveryStore) -> None:
    session = store.begin()
    session.keep(MODEL, NO_FILE)
    assert store.left_behind() == ()
    store.clean(datetime.now(UTC) + 3 * KEPT_FOR)
    crash(session)
    assert len(store.left_behind()) == 1


def test_that_a_clean_end_leaves_nothing(store: RecoveryStore) -> None:
    session = store.begin()
    session.keep(MODEL, NO_FILE)
    session.end()
    assert list(store.folder.iterdir()) == []


def test_that_nothing_is_found_where_nothing_is_kept(store: RecoveryStore) -> None:
    assert store.left_behind() == ()
    session = store.begin()
    session.keep(MODEL, NO_FILE)
    session.drop()
    crash(session)
    assert store.left_behind() == ()


def test_that_what_the_file_holds_by_now_is_not_offered(
    store: RecoveryStore, tmp_path: Path
) -> None:
    path = tmp_path / "copd.pathway"
    session = store.begin()
    session.keep(MODEL, Origin(path=path))
    crash(session)
    assert len(store.left_behind()) == 1
    write(MODEL, path)
    assert store.left_behind() == ()
    assert not session.folder.exists()


def test_that_several_crashes_are_listed_newest_first(store: RecoveryStore) -> None:
    titles = ("first", "second", "third")
    for number, title in enumerate(titles):
        session = store.begin()
        session.keep(CareModel(title=title), NO_FILE)
        crash(session)
        _age(session.folder, 3 - number)
    assert [one.read().title for one in store.left_behind()] == list(reversed(titles))


def test_that_a_model_never_stands_beside_another_models_origin(
    store: RecoveryStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = store.begin()
    session.keep(MODEL, Origin(path=tmp_path / "a.pathway"))
    monkeypatch.setattr("pathways.session.recovery.replace_file", _no_room)
    with pytest.raises(OSError, match="room"):
        session.keep(CareModel(title="b"), Origin(path=tmp_path / "b.pathway"))
    crash(session)
    assert store.left_behind() == ()


def _no_room(*_given: object, **_named: object) -> None:
    raise OSError(28, "no room")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_that_only_the_user_can_read_it(store: RecoveryStore) -> None:
    session = store.begin()
    session.keep(MODEL, NO_FILE)
    assert stat.S_IMODE(session.folder.stat().st_mode) == 0o700
    for entry in session.folder.iterdir():
        assert stat.S_IMODE(entry.stat().st_mode) == 0o600
    session.end()


def test_that_a_damaged_session_hinders_no_other(store: RecoveryStore) -> None:
    sessions = [store.begin() for _number in range(3)]
    for session in sessions:
        session.keep(MODEL, NO_FILE)
        crash(session)
    sound, lost, cut = (session.folder for session in sessions)
    (lost / "origin.json").write_text("junk")
    (cut / "model.pathway").write_text("junk")
    found = {one.folder: one for one in store.left_behind()}
    assert found.keys() == {sound, cut}
    with pytest.raises(UnreadableFileError):
        found[cut].read()


def test_that_a_field_of_a_newer_version_is_no_hindrance(store: RecoveryStore) -> None:
    session = store.begin()
    session.keep(MODEL, NO_FILE)
    crash(session)
    origin = session.folder / "origin.json"
    origin.write_text(json.dumps(json.loads(origin.read_text()) | {"mood": "good"}))
    assert len(store.left_behind()) == 1


def test_that_discarding_deletes_and_postponing_keeps(store: RecoveryStore) -> None:
    session = store.begin()
    session.keep(MODEL, NO_FILE)
    crash(session)
    _age(session.folder, 29)
    store.left_behind()[0].postpone()
    store.clean(datetime.now(UTC) + timedelta(days=20))
    assert len(store.left_behind()) == 1
    store.left_behind()[0].discard()
    assert list(store.folder.iterdir()) == []


def test_that_old_ones_are_cleaned_away_and_young_ones_are_not(store: RecoveryStore) -> None:
    for _number in range(2):
        session = store.begin()
        session.keep(MODEL, NO_FILE)
        crash(session)
    _age(session.folder, 31)
    store.clean()
    assert len(store.left_behind()) == 1
    assert not session.folder.exists()


def test_that_empty_ones_are_cleaned_away_soon_but_not_at_once(store: RecoveryStore) -> None:
    session = store.begin()
    crash(session)
    store.clean()
    assert session.folder.exists()
    _age(session.folder, 0.5)
    store.clean()
    assert not session.folder.exists()


def test_that_what_is_not_ours_is_left_alone(store: RecoveryStore) -> None:
    session = store.begin()
    session.keep(MODEL, NO_FILE)
    crash(session)
    (session.folder / "diary.txt").write_text("mine")
    (store.folder / "notes").mkdir()
    _age(session.folder, 99)
    _age(store.folder / "notes", 99)
    store.clean()
    assert (session.folder / "diary.txt").exists()
    assert (store.folder / "notes").exists()


def test_that_a_lock_that_cannot_be_asked_counts_as_held(store: RecoveryStore) -> None:
    session = store.begin()
    session.keep(MODEL, NO_FILE)
    crash(session)
    (session.folder / "lock").unlink()
    assert len(store.left_behind()) == 1
    (session.folder / "lock").mkdir()
    assert store.left_behind() == ()
