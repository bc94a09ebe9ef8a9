"""The tables are saved from the window: a workbook of all of them, or one as CSV."""

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QMessageBox
from tests.ui.handling import Hands, button, in_dialog

from pathways.ui.dialogs.which_table import WhichTableDialog


def _name(path: Path) -> None:
    def fill(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        button(dialog, "Save").click()

    in_dialog(QFileDialog, fill)


def test_that_a_key_saves_all_tables_in_a_workbook(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "copd.xlsx"
    _name(path)
    hands.qtbot.keyClick(
        hands.window,
        Qt.Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert not hands.action("file.tables").isEnabled()
    hands.qtbot.waitUntil(
        lambda: "copd.xlsx" in hands.window.status.currentMessage(), timeout=30_000
    )
    assert hands.action("file.tables").isEnabled()
    book = load_workbook(path)
    assert book.sheetnames[:3] == ["About", "Steps", "Handoffs"]
    assert book["Steps"].max_row == len(hands.window.editor.model.pathways[0].steps) + 1


def test_that_one_table_is_chosen_for_csv(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "findings.csv"
    told: list[str] = []

    def choose(dialog: WhichTableDialog) -> None:
        combo = dialog.findChild(QComboBox)
        assert combo is not None
        told.append(combo.accessibleDescription())
        combo.setCurrentIndex(combo.findData("findings"))
        told.append(combo.accessibleDescription())
        button(dialog, "Save").click()

    def fill(dialog: QFileDialog) -> None:
        in_dialog(WhichTableDialog, choose)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        button(dialog, "Save").click()

    in_dialog(QFileDialog, fill)
    hands.action("file.tables").trigger()
    hands.qtbot.waitUntil(path.exists, timeout=30_000)
    assert path.read_text("utf-8-sig").startswith("No.,Severity,Code")
    assert len(set(told)) == 2


def test_that_nothing_is_written_without_a_table(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "findings.csv"

    def fill(dialog: QFileDialog) -> None:
        in_dialog(WhichTableDialog, lambda asked: button(asked, "Cancel").click())
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        button(dialog, "Save").click()

    in_dialog(QFileDialog, fill)
    hands.action("file.tables").trigger()
    assert hands.action("file.tables").isEnabled()
    assert not path.exists()


def test_that_a_workbook_that_cannot_be_written_is_told(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "copd.xlsx"
    path.parent.mkdir()
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.informativeText())
        button(box, "OK").click()

    def fill(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        button(dialog, "Save").click()
        path.parent.rmdir()
        in_dialog(QMessageBox, read)

    in_dialog(QFileDialog, fill)
    hands.action("file.tables").trigger()
    hands.qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert hands.action("file.tables").isEnabled()
