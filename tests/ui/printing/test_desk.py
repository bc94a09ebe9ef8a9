"""File ▸ Print drawing and Page set-up, from the window."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit
from tests.ui.handling import CONTROL, Hands, button, in_dialog

from pathways import edits
from pathways.model import Pathway
from pathways.session import load_settings
from pathways.ui.printing.dialog import PrintDialog
from pathways.ui.printing.page_setup import PageSetupDialog
from pathways.ui.printing.wish import Fit
from pathways.ui.windows.main_window import MainWindow


def _name(path: Path) -> None:
    def fill(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        button(dialog, "Save").click()

    in_dialog(QFileDialog, fill)


def test_that_ctrl_p_shows_the_sheets_and_saves_them(hands: Hands, tmp_path: Path) -> None:
    out = tmp_path / "poster.pdf"
    told: list[str] = []

    def save(dialog: PrintDialog) -> None:
        hands.qtbot.waitUntil(lambda: dialog.is_current, timeout=10_000)
        told.append(dialog.told.text())
        _name(out)
        hands.qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    in_dialog(PrintDialog, save)
    hands.press(Qt.Key.Key_P, CONTROL)
    assert told[0].startswith("One A4 sheet; the smallest text is")
    assert len(PdfReader(out).pages) == 1
    assert str(out) in hands.window.status.currentMessage()


def test_that_what_was_chosen_is_there_next_time(hands: Hands) -> None:
    def choose(dialog: PrintDialog) -> None:
        dialog.form.fits[Fit.READABLE].click()
        dialog.form.setup.paper.setCurrentText("A3")
        dialog.form.setup.overlap.setValue(22)
        dialog.reject()

    in_dialog(PrintDialog, choose)
    hands.action("file.print").trigger()
    kept = load_settings().print_setup
    assert (kept.paper, kept.overlap) == ("A3", 22)

    seen: list[object] = []

    def look(dialog: PrintDialog) -> None:
        seen.extend((dialog.wish.fit, dialog.wish.setup.paper, dialog.wish.setup.overlap))
        dialog.reject()

    in_dialog(PrintDialog, look)
    hands.action("file.print").trigger()
    assert seen == [Fit.READABLE, "A3", 22]


@pytest.mark.parametrize("accepted", [True, False])
def test_that_the_page_set_up_is_kept_when_accepted(hands: Hands, *, accepted: bool) -> None:
    def choose(dialog: PageSetupDialog) -> None:
        dialog.form.paper.setCurrentText("A2")
        dialog.form.orientation.setCurrentText("Portrait")
        dialog.form.cut_marks.click()
        box = dialog.findChild(QDialogButtonBox)
        assert box is not None
        standard = QDialogButtonBox.StandardButton
        box.button(standard.Ok if accepted else standard.Cancel).click()

    in_dialog(PageSetupDialog, choose)
    hands.action("file.page_setup").trigger()
    kept = load_settings().print_setup
    expected = ("A2", "portrait", False) if accepted else ("A4", "automatic", True)
    assert (kept.paper, kept.orientation, kept.cut_marks) == expected


def test_that_nothing_can_be_printed_where_nothing_is_drawn(window: MainWindow) -> None:
    assert not window.actions_["file.print"].isEnabled()
    assert window.actions_["file.page_setup"].isEnabled()


def test_that_all_pathways_are_offered_only_where_there_are_several(hands: Hands) -> None:
    offered: list[bool] = []

    def look(dialog: PrintDialog) -> None:
        offered.append(dialog.form.every.isVisible())
        dialog.reject()

    in_dialog(PrintDialog, look)
    hands.action("file.print").trigger()
    second = edits.add_pathway(hands.model, Pathway(id="second", name="Second"))
    hands.window.editor.perform("", second)
    in_dialog(PrintDialog, look)
    hands.action("file.print").trigger()
    assert offered == [False, True]
