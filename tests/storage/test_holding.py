"""One at a time holds a file, and lets go of it however it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from pathways.storage.holding import Hold

_HOLDER = """
import sys, time
from pathlib import Path
from pathways.storage.holding import Hold
hold = Hold(Path(sys.argv[1]))
print(hold.take(), flush=True)
time.sleep(60)
"""


def test_that_only_one_at_a_time_holds_a_file(tmp_path: Path) -> None:
    first, second = Hold(tmp_path / "lock"), Hold(tmp_path / "lock")
    assert first.take()
    assert not second.take()
    assert (first.is_held(), second.is_held()) == (True, False)
    first.release()
    assert second.take()
    second.release()


def test_that_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path / "lock")], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        hold = Hold(tmp_path / "lock")
        assert not hold.take()
        process.kill()
    assert hold.take()
    hold.release()


def test_that_what_is_written_in_a_held_file_can_be_read(tmp_path: Path) -> None:
    hold = Hold(tmp_path / "lock")
    hold.take()
    hold.write(b"long text")
    hold.write(b"short")
    assert (tmp_path / "lock").read_bytes() == b"short"
    hold.release()


def test_that_a_file_that_was_taken_away_is_no_longer_held(tmp_path: Path) -> None:
    hold = Hold(tmp_path / "lock")
    hold.take()
    (tmp_path / "lock").unlink()
    assert not hold.is_held()
    (tmp_path / "lock").touch()
    assert not hold.is_held()
    hold.release()
    assert not hold.is_held()


def test_that_where_no_file_can_be_the_system_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Hold(tmp_path / "nowhere" / "lock").take()
