"""Opening, saving and closing: nothing is lost that the user did not give up."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from tests.building import drawn
from tests.ui.handling import CONTROL, Hands, button, in_dialog

from pathways.model import CareModel
from pathways.session import load_settings
from pathways.storage import read, write
from pathways.ui.windows.main_window import MainWindow


def _change(hands: Hands) -> None:
    hands.canvas.select(("end",))
    hands.press(Qt.Key.Key_Delete)
    assert hands.window.isWindowModified()


def _answer(text: str) -> None:
    in_dialog(QMessageBox, lambda box: button(box, text).click())


def test_that_an_opened_file_is_in_the_title_and_among_the_recent(hands: Hands, file: Path) -> None:
    assert hands.window.windowTitle() == "copd.pathway[*] – Pathways"
    assert not hands.window.isWindowModified()
    assert load_settings().recent_files == (file,)


def test_that_closing_without_changes_asks_nothing(hands: Hands) -> None:
    assert hands.window.close()


def test_that_cancel_keeps_the_window_and_the_changes(hands: Hands) -> None:
    _change(hands)
    _answer("Cancel")
    assert not hands.window.close()
    assert hands.window.isVisible()
    assert hands.window.isWindowModified()


def test_that_escape_means_cancel(hands: Hands) -> None:
    _change(hands)
    in_dialog(QMessageBox, lambda box: hands.qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert not hands.window.close()


def test_that_do_not_save_leaves_the_file_alone(hands: Hands, file: Path) -> None:
    before = file.read_bytes()
    _change(hands)
    _answer("Don't save")
    assert hands.window.close()
    assert file.read_bytes() == before


def test_that_save_saves_before_it_closes(hands: Hands, file: Path) -> None:
    _change(hands)
    _answer("Save")
    assert hands.window.close()
    assert "end" not in {step.id for step in read(file).pathways[0].steps}


def test_that_the_question_comes_before_another_file_too(hands: Hands, tmp_path: Path) -> None:
    other = tmp_path / "other.pathway"
    write(drawn("start > end", title="Other"), other)
    _change(hands)
    _answer("Cancel")
    assert not hands.window.files.open(other)
    assert hands.model.title == "COPD in Gol"
    _answer("Don't save")
    assert hands.window.files.open(other)
    assert hands.model.title == "Other"
    assert not hands.action("edit.undo").isEnabled()


@pytest.mark.parametrize("contents", [b"", b"junk", b'{"schema": 99}', None])
def test_that_a_file_that_cannot_be_read_leaves_all_as_it_was(
    hands: Hands, tmp_path: Path, contents: bytes | None
) -> None:
    bad = tmp_path / "bad.pathway"
    if contents is not None:
        bad.write_bytes(contents)
    before = hands.model
    told: list[str] = []

    def look(box: QMessageBox) -> None:
        told.extend((box.text(), box.informativeText()))
        button(box, "OK").click()

    in_dialog(QMessageBox, look)
    assert not hands.window.files.open(bad)
    assert hands.model is before
    assert hands.window.files.path != bad
    assert str(bad) in told[1]
    assert "Traceback" not in " ".join(told)


def test_that_a_recent_file_that_is_gone_can_be_taken_off_the_list(
    hands: Hands, file: Path
) -> None:
    file.unlink()
    _answer("Cancel")
    hands.window.files.open_recent(file)
    assert load_settings().recent_files == (file,)
    _answer("Remove from the list")
    hands.window.files.open_recent(file)
    assert load_settings().recent_files == ()
    menu = hands.window.menus["recent"]
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_that_a_recent_file_that_was_moved_can_be_found(hands: Hands, file: Path) -> None:
    moved = file.with_name("moved.pathway")
    file.rename(moved)
    hands.window.files.close()

    def find(box: QMessageBox) -> None:
        in_dialog(QFileDialog, lambda dialog: _name(dialog, moved, "Open"))
        button(box, "Find it…").click()

    in_dialog(QMessageBox, find)
    hands.window.files.open_recent(file)
    assert hands.window.files.path == moved
    assert load_settings().recent_files == (moved,)


def _name(dialog: QFileDialog, path: Path, deed: str) -> None:
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(path))
    button(dialog, deed).click()


def test_that_the_recent_menu_opens_a_file(hands: Hands, file: Path) -> None:
    hands.window.files.close()
    assert hands.model == CareModel()
    menu = hands.window.menus["recent"]
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert hands.window.files.path == file


def test_that_save_as_puts_the_suffix_on(hands: Hands, tmp_path: Path) -> None:
    in_dialog(QFileDialog, lambda dialog: _name(dialog, tmp_path / "copy", "Save"))
    hands.press(Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert read(tmp_path / "copy.pathway") == hands.model
    assert hands.window.windowTitle().startswith("copy.pathway")


def test_that_a_model_without_a_file_asks_where_to_be_saved(hands: Hands, tmp_path: Path) -> None:
    hands.window.files.new()
    in_dialog(QFileDialog, lambda dialog: dialog.reject())
    assert not hands.window.files.save()
    assert hands.window.files.path is None


def test_that_a_file_that_cannot_be_written_keeps_the_changes(hands: Hands, file: Path) -> None:
    _change(hands)
    file.unlink()
    file.mkdir()
    in_dialog(QMessageBox, lambda box: button(box, "OK").click())
    assert not hands.window.files.save()
    assert hands.window.isWindowModified()


def test_that_a_dropped_file_is_opened(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(300, 300), copy, data, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(window, drop)
    qtbot.waitUntil(lambda: window.files.path == file)


def test_that_anything_else_is_not_taken(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "letter.docx"))])
    enter = QDragEnterEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_that_a_template_is_begun_from_as_a_copy(window: MainWindow) -> None:
    menu = window.menus["templates"]
    menu.aboutToShow.emit()
    assert len(menu.actions()) >= 6
    menu.actions()[1].trigger()
    assert window.editor.model.pathways[0].steps
    assert window.files.path is None
    menu.actions()[0].trigger()
    assert window.editor.model.pathways[0].steps == ()


def test_that_a_new_model_is_a_sheet_to_draw_on(window: MainWindow) -> None:
    window.actions_["file.new"].trigger()
    assert window.tabs.canvas is not None
    assert window.tabs.canvas.isVisible()
    assert window.actions_["insert.step"].isEnabled()


def test_that_the_start_page_tells_what_to_do(window: MainWindow) -> None:
    texts = {label.text() for label in window.start_page.findChildren(QLabel)}
    assert "Templates" in texts
    assert window.start_page.isVisible()


def test_that_the_window_closes_by_its_own_event_too(hands: Hands) -> None:
    _change(hands)
    _answer("Cancel")
    event = QCloseEvent()
    QApplication.sendEvent(hands.window, event)
    assert not event.isAccepted()


def test_that_a_new_model_can_be_drawn_in_at_once(window: MainWindow, qtbot: QtBot) -> None:
    """The keyboard is on the empty sheet, so that the first letters are the first step's name."""
    window.actions_["file.new"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "T")
    qtbot.keyClicks(QApplication.focusWidget(), "ung pust")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert [step.name for step in window.editor.model.pathways[0].steps] == ["Tung pust"]
