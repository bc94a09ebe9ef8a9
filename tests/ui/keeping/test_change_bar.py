"""What others do to the open file is told calmly, and nothing is overwritten without a choice."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from tests.building import drawn
from tests.ui.handling import CONTROL, Hands, button, in_dialog

from pathways.storage import backup, read, write
from pathways.storage.presence import Presence
from pathways.ui.keeping.change_bar import ChangeBar
from pathways.ui.keeping.compare import CompareDialog

THEIRS = drawn("start > doctor > end", title="Theirs")


@pytest.fixture
def bar(hands: Hands) -> ChangeBar:
    """The bar of the window, hidden as yet."""
    assert not hands.window.keeping.bar.isVisible()
    return hands.window.keeping.bar


def _choices(bar: ChangeBar) -> list[str]:
    return [one.text() for one in bar.buttons()]


def _choice(bar: ChangeBar, text: str) -> QPushButton:
    return next(one for one in bar.buttons() if one.text() == text)


def _told(hands: Hands, bar: ChangeBar, words: str) -> None:
    hands.qtbot.waitUntil(lambda: bar.isVisible() and words in bar.accessibleName(), timeout=8000)


def _change(hands: Hands) -> None:
    hands.select("end")
    hands.press(Qt.Key.Key_Delete)
    assert hands.window.isWindowModified()


def test_that_a_change_by_somebody_else_is_told_without_a_question(
    hands: Hands, bar: ChangeBar, file: Path
) -> None:
    write(THEIRS, file)
    _told(hands, bar, "has been changed by somebody else")
    assert _choices(bar) == ["Compare…", "Take theirs", "Keep mine", "Save a copy…"]
    assert hands.model.title == "COPD in Gol"


def test_that_saving_over_their_change_is_refused_until_a_choice_is_made(
    hands: Hands, bar: ChangeBar, file: Path
) -> None:
    _change(hands)
    mine = hands.model
    write(THEIRS, file)
    hands.press(Qt.Key.Key_S, CONTROL)
    assert read(file) == THEIRS
    assert bar.isVisible()
    assert hands.window.isWindowModified()
    assert bar.buttons()[0].hasFocus()
    hands.click(_choice(bar, "Keep mine"))
    assert read(file) == mine
    assert read(backup(file)) == THEIRS
    assert not bar.isVisible()
    assert not hands.window.isWindowModified()


def test_that_taking_theirs_can_be_undone(hands: Hands, bar: ChangeBar, file: Path) -> None:
    _change(hands)
    mine = hands.model
    write(THEIRS, file)
    _told(hands, bar, "changed")
    hands.click(_choice(bar, "Take theirs"))
    assert hands.model == THEIRS
    assert not hands.window.isWindowModified()
    hands.action("edit.undo").trigger()
    assert hands.model == mine
    assert hands.window.isWindowModified()
    assert read(file) == THEIRS


def test_that_mine_can_be_saved_as_a_copy(hands: Hands, bar: ChangeBar, file: Path) -> None:
    _change(hands)
    write(THEIRS, file)
    _told(hands, bar, "changed")
    copy = file.with_name("copy.pathway")

    def name(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(copy))
        button(dialog, "Save").click()

    in_dialog(QFileDialog, name)
    hands.click(_choice(bar, "Save a copy…"))
    assert read(copy) == hands.model
    assert read(file) == THEIRS
    assert hands.window.files.path == copy
    assert not bar.isVisible()


def test_that_the_two_can_be_compared_and_chosen_between(
    hands: Hands, bar: ChangeBar, file: Path
) -> None:
    write(THEIRS, file)
    _told(hands, bar, "changed")
    _choice(bar, "Compare…").click()
    (dialog,) = hands.window.findChildren(CompareDialog)
    sides = dialog._sides
    hands.qtbot.waitUntil(lambda: bool(sides.differences))
    assert {one.name for one in sides.differences} >= {"Ward", "Nursing"}
    button(dialog, "Take theirs").click()
    assert hands.model == THEIRS
    assert not dialog.isVisible()


def test_that_the_file_can_be_compared_at_any_time(hands: Hands) -> None:
    hands.action("file.compare").trigger()
    (dialog,) = hands.window.findChildren(CompareDialog)
    assert [one.text() for one in dialog.findChildren(QPushButton) if one.text()] == ["Close"]
    hands.qtbot.waitUntil(lambda: "The two are the same." in _labels(dialog))
    dialog.reject()


def _labels(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_that_a_deleted_file_is_told_and_can_be_written_again(
    hands: Hands, bar: ChangeBar, file: Path
) -> None:
    file.unlink()
    _told(hands, bar, "no longer where it was")
    hands.click(_choice(bar, "Save it there again"))
    assert read(file) == hands.model
    assert not bar.isVisible()


def test_that_a_drive_that_is_away_is_told_until_it_is_back(
    hands: Hands, bar: ChangeBar, file: Path
) -> None:
    home = file.parent / "shared"
    home.mkdir()
    write(THEIRS, home / "copd.pathway")
    hands.window.files.open(home / "copd.pathway")
    home.rename(home.with_name("away"))
    _told(hands, bar, "cannot be reached")
    home.with_name("away").rename(home)
    hands.click(_choice(bar, "Look again"))
    hands.qtbot.waitUntil(lambda: not bar.isVisible(), timeout=8000)


def test_that_a_read_only_file_is_told_once(hands: Hands, bar: ChangeBar, file: Path) -> None:
    file.chmod(0o444)
    hands.window.files.open(file)
    _told(hands, bar, "can only be read")
    hands.click(_choice(bar, "OK"))
    assert not bar.isVisible()
    file.chmod(0o644)


def test_that_another_window_at_the_same_file_is_told(
    hands: Hands, bar: ChangeBar, file: Path
) -> None:
    hands.window.files.close()
    other = file.with_name("other.pathway")
    write(THEIRS, other)
    visitor = Presence(other)
    visitor.look()
    hands.window.files.open(other)
    _told(hands, bar, "open too")
    hands.click(_choice(bar, "OK"))
    assert not bar.isVisible()
    visitor.leave()


def test_that_a_store_that_fails_is_told(hands: Hands, bar: ChangeBar) -> None:
    hands.window.keeping._kept.emit(OSError(28, "full"))
    _told(hands, bar, "cannot be kept safe")
    hands.window.keeping._kept.emit(None)
    assert not bar.isVisible()


def test_that_the_bar_speaks_the_language_chosen(hands: Hands, bar: ChangeBar, file: Path) -> None:
    write(THEIRS, file)
    _told(hands, bar, "changed")
    hands.window.appearance.speak("nb")
    assert bar.accessibleName() == "«copd.pathway» er endret av noen andre."


def test_that_buttons_go_below_the_words_where_there_is_no_room(
    hands: Hands, bar: ChangeBar, file: Path
) -> None:
    write(THEIRS, file)
    _told(hands, bar, "changed")
    beside = bar.height()
    hands.window.appearance.resize_text(200)
    hands.qtbot.waitUntil(lambda: bar.height() > beside)
    for one in bar.buttons():
        assert one.visibleRegion().boundingRect().size() == one.size()
