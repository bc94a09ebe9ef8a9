"""Saving replaces the file in one go, or leaves everything as it was and says why."""

import os
import socket
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.disks import files_at_most, immovable

from pathways.errors import UnreadableFileError, UnwritableFileError
from pathways.language import _
from pathways.model import CareModel, Measure
from pathways.storage import MAXIMUM_SIZE, backup, dumps, put, read, write

OLD, NEW = CareModel(title="old"), CareModel(title="new")
LARGE = CareModel(description="x" * 20_000)
NOBODY = 65534
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and links")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with the old model, alone in its folder."""
    folder = tmp_path / "regional plans"
    folder.mkdir()
    path = folder / "kols.pathway"
    path.write_bytes(dumps(OLD))
    return path


def refused(save: Callable[[], object]) -> UnwritableFileError:
    with pytest.raises(UnwritableFileError) as caught:
        save()
    return caught.value


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


@contextmanager
def as_nobody() -> Iterator[None]:
    """What a user without rights may do; tests are often run by one who may everything."""
    if os.geteuid() != 0:
        yield
        return
    _("Loaded while the files of Python itself may still be read.")
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def open_way_to(path: Path) -> None:
    """Let everybody walk to the file's folder, as far up as the folders are pytest's own."""
    for folder in path.parents[1:]:
        if folder == Path(tempfile.gettempdir()):
            return
        folder.chmod(0o755)


def test_that_what_was_written_is_read(path: Path) -> None:
    write(NEW, path)
    assert read(path) == NEW
    assert path.read_bytes() == dumps(NEW)


def test_that_a_new_file_gets_no_backup(path: Path) -> None:
    fresh = path.with_name("ny.pathway")
    write(NEW, fresh)
    assert names(path) == ["kols.pathway", "ny.pathway"]


def test_that_the_save_before_is_kept_beside(path: Path) -> None:
    write(NEW, path)
    assert names(path) == ["kols.pathway", "kols.pathway~"]
    assert read(backup(path)) == OLD
    write(CareModel(title="newest"), path)
    assert read(backup(path)) == NEW
    assert len(names(path)) == 2


def test_that_saving_the_same_again_keeps_the_backup(path: Path) -> None:
    write(NEW, path)
    before = path.stat()
    write(NEW, path)
    assert read(backup(path)) == OLD
    assert path.stat().st_ino == before.st_ino


@posix
def test_that_permissions_are_kept(path: Path) -> None:
    path.chmod(0o640)
    write(NEW, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert stat.S_IMODE(backup(path).stat().st_mode) == 0o640


@posix
def test_that_a_new_file_is_as_readable_as_the_user_lets_files_be(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(NEW, tmp_path / "ny.pathway")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "ny.pathway").stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs the superuser")
def test_that_the_owner_and_group_of_a_shared_file_are_kept(path: Path) -> None:
    os.chown(path, NOBODY, NOBODY)
    write(NEW, path)
    assert (path.stat().st_uid, path.stat().st_gid) == (NOBODY, NOBODY)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs the superuser")
def test_that_a_file_of_another_owner_can_be_saved_in_a_shared_folder(path: Path) -> None:
    path.parent.chmod(0o777)
    path.chmod(0o666)
    open_way_to(path)
    with as_nobody():
        write(NEW, path)
    assert read(path) == NEW


@posix
def test_that_a_link_stays_and_what_it_points_at_is_replaced(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.pathway"
    link.symlink_to(path)
    write(NEW, link)
    assert link.is_symlink()
    assert read(path) == NEW
    assert names(path) == ["kols.pathway", "kols.pathway~"]


@posix
def test_that_a_link_to_a_file_that_is_not_there_yet_is_followed(path: Path) -> None:
    link = path.with_name("link.pathway")
    link.symlink_to("later.pathway")
    write(NEW, link)
    assert read(path.with_name("later.pathway")) == NEW


@posix
def test_that_a_link_that_points_at_itself_is_refused(path: Path) -> None:
    link = path.with_name("loop.pathway")
    link.symlink_to(link)
    assert refused(lambda: write(NEW, link)).file == link


@posix
def test_that_a_full_disk_leaves_everything_as_it_was(path: Path) -> None:
    write(NEW, path)
    with files_at_most(5_000):
        error = refused(lambda: write(LARGE, path))
    assert error.what == "There is not enough room on the disk."
    assert "as it was" in error.advice
    assert read(path) == NEW
    assert read(backup(path)) == OLD
    assert names(path) == ["kols.pathway", "kols.pathway~"]


@posix
def test_that_a_disk_that_fills_up_at_the_backup_leaves_everything_as_it_was(path: Path) -> None:
    path.write_bytes(dumps(LARGE))
    with files_at_most(5_000):
        refused(lambda: write(NEW, path))
    assert read(path) == LARGE
    assert names(path) == ["kols.pathway"]


@posix
def test_that_a_folder_nobody_may_write_in_is_told(path: Path) -> None:
    path.parent.chmod(0o555)
    open_way_to(path)
    with as_nobody():
        error = refused(lambda: write(NEW, path))
        refused(lambda: write(NEW, path.with_name("ny.pathway")))
    path.parent.chmod(0o755)
    assert error.what == "You are not allowed to write this file."
    assert error.file == path
    assert read(path) == OLD
    assert names(path) == ["kols.pathway"]


@posix
def test_that_a_read_only_file_is_not_overruled(path: Path) -> None:
    path.chmod(0o444)
    assert refused(lambda: write(NEW, path)).what == "You are not allowed to write this file."
    assert read(path) == OLD
    assert names(path) == ["kols.pathway"]


@posix
def test_that_a_file_that_gives_no_way_is_told(path: Path) -> None:
    with immovable(path):
        error = refused(lambda: put(b"new", path))
    assert error.what == "The file cannot be replaced. Another program may have it open."
    assert read(path) == OLD
    assert names(path) == ["kols.pathway"]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("", "There is a folder with this name."),
        ("nowhere/kols.pathway", "The folder does not exist."),
        ("kols.pathway/inside.pathway", "The folder does not exist."),
        ("x" * 300, "The name is too long for this disk."),
        ("a\0b", "The file could not be written to the disk."),
    ],
)
def test_that_a_place_where_no_file_can_be_is_told(path: Path, name: str, what: str) -> None:
    target = path.parent / name
    assert refused(lambda: write(NEW, target)).what == what
    assert names(path) == ["kols.pathway"]


def test_that_a_folder_in_the_way_of_the_backup_stops_the_save(path: Path) -> None:
    backup(path).mkdir()
    assert refused(lambda: write(NEW, path)).what == "There is a folder with this name."
    assert read(path) == OLD


@posix
def test_that_a_very_long_name_can_be_saved(path: Path) -> None:
    long = path.with_name("ø" * 120 + ".pathway")
    write(NEW, long)
    write(OLD, long)
    assert read(backup(long)) == NEW


def test_that_a_model_too_large_to_be_read_again_is_not_written(path: Path) -> None:
    note = "x" * 20_000
    measures = (Measure(id=f"m-{number}", description=note) for number in range(3_400))
    huge = CareModel(measures=tuple(measures))
    assert len(dumps(huge)) > MAXIMUM_SIZE
    assert refused(lambda: write(huge, path)).what == "The care model is too large for one file."
    assert read(path) == OLD


def test_that_any_bytes_are_put_in_one_go_and_without_a_backup(path: Path) -> None:
    put(b"%PDF", path)
    assert path.read_bytes() == b"%PDF"
    assert names(path) == ["kols.pathway"]
    assert refused(lambda: put(b"%PDF", path.parent)).what == "There is a folder with this name."


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("ingen.pathway", "The file does not exist."),
        ("", "This is a folder, not a file."),
        ("a\0b", "The file could not be read from the disk."),
        ("kols.pathway/x", "The file could not be read from the disk."),
    ],
)
def test_that_a_file_that_cannot_be_opened_is_told(path: Path, name: str, what: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(path.parent / name)
    assert caught.value.what == what
    assert caught.value.file == path.parent / name


@posix
def test_that_a_file_nobody_may_read_is_told(path: Path) -> None:
    path.chmod(0)
    open_way_to(path)
    with as_nobody(), pytest.raises(UnreadableFileError, match="not allowed to read"):
        read(path)


@posix
def test_that_a_file_in_a_folder_nobody_may_enter_is_told(path: Path) -> None:
    open_way_to(path)
    path.parent.chmod(0)
    with as_nobody(), pytest.raises(UnreadableFileError, match="not allowed to read"):
        read(path)
    path.parent.chmod(0o755)


@posix
def test_that_a_device_that_never_ends_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="larger than 64 MB"):
        read(Path("/dev/zero"))


@posix
def test_that_a_socket_is_no_file(path: Path) -> None:
    place = path.with_name("socket")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        with pytest.raises(UnreadableFileError, match="could not be read"):
            read(place)
