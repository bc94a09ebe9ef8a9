"""After a crash the next window offers what was not saved, beside the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QMessageBox, QTreeWidget
from pytestqt.qtbot import QtBot
from tests.building import drawn
from tests.ui.handling import Hands, button, in_dialog

from pathways import edits
from pathways.model import CareModel
from pathways.session.recovery import Origin, RecoveryStore
from pathways.storage import read, read_for_work
from pathways.ui.keeping.recovery_dialog import RecoveryDialog
from pathways.ui.windows.main_window import MainWindow


def _crashed(model: CareModel, path: Path | None = None) -> None:
    """Leave what a killed window leaves."""
    seen = read_for_work(path)[1] if path else None
    session = RecoveryStore().begin()
    session.keep(model, Origin(path=path, seen=seen))
    session._hold.release()


def _offered(window: MainWindow, qtbot: QtBot) -> RecoveryDialog:
    window.keeping.offer_recovered()
    found: list[RecoveryDialog] = []

    def look() -> None:
        found[:] = [one for one in window.findChildren(RecoveryDialog) if one.isVisible()]
        assert found

    qtbot.waitUntil(look)
    return found[0]


def _text(dialog: QDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text()


@pytest.fixture
def changed(file: Path) -> CareModel:
    """The file's model with a change that was not saved."""
    return edits.change(read(file), "ward", name="Stroke unit")


def test_that_the_recovered_can_be_gone_on_with(
    window: MainWindow, qtbot: QtBot, file: Path, changed: CareModel
) -> None:
    _crashed(changed, file)
    dialog = _offered(window, qtbot)
    assert str(file) in _text(dialog, "recoveredWhere")
    assert "today at" in _text(dialog, "recoveredWhere")
    qtbot.waitUntil(lambda: _text(dialog, "summary") == "Steps: 1 changed")
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    row = tree.topLevelItem(0)
    assert row is not None
    assert row.text(0) == "Step changed: Stroke unit"
    below = row.child(0)
    assert below is not None
    assert [below.text(column) for column in range(3)] == ["Name", "Ward", "Stroke unit"]
    button(dialog, "Open the recovered").click()
    assert window.editor.model == changed
    assert window.files.path == file
    assert window.isWindowModified()
    assert window.files.save()
    assert read(file) == changed
    qtbot.waitUntil(lambda: RecoveryStore().left_behind() == ())


def test_that_it_is_kept_anew_before_the_old_is_deleted(
    window: MainWindow, qtbot: QtBot, file: Path, changed: CareModel
) -> None:
    _crashed(changed, file)
    (old,) = RecoveryStore().left_behind()
    button(_offered(window, qtbot), "Open the recovered").click()
    qtbot.waitUntil(lambda: not old.folder.exists())
    (kept,) = RecoveryStore().folder.glob("*/model.pathway")
    assert read(kept) == changed


def test_that_the_file_can_be_chosen_and_the_recovered_stays(
    window: MainWindow, qtbot: QtBot, file: Path, changed: CareModel
) -> None:
    _crashed(changed, file)
    dialog = _offered(window, qtbot)
    qtbot.waitUntil(lambda: _text(dialog, "summary") == "Steps: 1 changed")
    button(dialog, "Open the file").click()
    assert window.editor.model == read(file)
    assert not window.isWindowModified()
    assert len(RecoveryStore().left_behind()) == 1


def test_that_escape_keeps_it_for_later(
    window: MainWindow, qtbot: QtBot, file: Path, changed: CareModel
) -> None:
    _crashed(changed, file)
    dialog = _offered(window, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(RecoveryStore().left_behind()) == 1
    assert window.start_page.isVisible()


def test_that_discarding_asks_first(
    window: MainWindow, qtbot: QtBot, file: Path, changed: CareModel
) -> None:
    _crashed(changed, file)
    dialog = _offered(window, qtbot)
    in_dialog(QMessageBox, lambda box: button(box, "Cancel").click())
    button(dialog, "Discard…").click()
    assert len(RecoveryStore().left_behind()) == 1
    in_dialog(QMessageBox, lambda box: button(box, "Discard").click())
    button(dialog, "Discard…").click()
    assert RecoveryStore().left_behind() == ()
    assert not dialog.isVisible()


def test_that_several_crashes_are_listed_and_chosen_by_the_keyboard(
    window: MainWindow, qtbot: QtBot, file: Path, changed: CareModel
) -> None:
    _crashed(changed, file)
    _crashed(drawn("start > end", title="Never saved"))
    dialog = _offered(window, qtbot)
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    assert listed.count() == 2
    assert listed.item(0).text().startswith("Never saved")
    assert not button(dialog, "Open the file").isEnabled()
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: str(file) in _text(dialog, "recoveredWhere"))
    button(dialog, "Keep for later").click()
    assert len(RecoveryStore().left_behind()) == 2


def test_that_what_cannot_be_read_can_only_be_kept_or_discarded(
    window: MainWindow, qtbot: QtBot, changed: CareModel
) -> None:
    _crashed(changed)
    (folder,) = RecoveryStore().folder.iterdir()
    (folder / "model.pathway").write_text("junk")
    dialog = _offered(window, qtbot)
    qtbot.waitUntil(lambda: not button(dialog, "Open the recovered").isEnabled())
    button(dialog, "Keep for later").click()


def test_that_nothing_is_offered_where_nothing_was_lost(window: MainWindow, qtbot: QtBot) -> None:
    in_dialog(QMessageBox, lambda box: button(box, "OK").click())
    window.actions_["file.recovered"].trigger()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.findChildren(RecoveryDialog) == []


def test_that_unsaved_work_is_in_the_store_and_gone_from_it_once_saved(hands: Hands) -> None:
    hands.select("end")
    hands.press(Qt.Key.Key_Delete)

    def kept() -> list[Path]:
        return list(RecoveryStore().folder.glob("*/model.pathway"))

    hands.qtbot.waitUntil(lambda: len(kept()) == 1, timeout=5000)
    assert read(kept()[0]) == hands.model
    hands.window.files.save()
    hands.qtbot.waitUntil(lambda: kept() == [])


def test_that_work_that_cannot_be_saved_stays_here_and_in_the_store(
    hands: Hands, file: Path
) -> None:
    hands.select("end")
    hands.press(Qt.Key.Key_Delete)
    mine = hands.model
    file.unlink()
    file.mkdir()
    in_dialog(QMessageBox, lambda box: button(box, "OK").click())
    assert not hands.window.files.save()
    assert hands.model is mine
    assert hands.window.isWindowModified()
    kept = RecoveryStore().folder.glob
    hands.qtbot.waitUntil(
        lambda: [read(one) for one in kept("*/model.pathway")] == [mine], timeout=5000
    )
