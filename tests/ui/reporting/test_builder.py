"""The report builder shows what is chosen, and writes it where the user says."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QMessageBox
from tests.ui.handling import Hands, button, in_dialog
from tests.ui.reporting.conftest import Build, save_to, shown

from pathways.model import Audience
from pathways.reports.report import WRITERS
from pathways.ui.reporting.builder import ReportBuilder


def pages(dialog: ReportBuilder) -> int:
    """How many pages the preview has."""
    return dialog.preview.view.count


def test_that_the_preview_follows_the_choices(hands: Hands, build: Build) -> None:
    counts: list[int] = []

    def do(dialog: ReportBuilder) -> None:
        counts.append(pages(dialog))
        hands.click(dialog.form.audience.buttons[Audience.STEERING_GROUP])
        shown(hands, dialog)
        counts.append(pages(dialog))

    build(do)
    assert counts[0] > counts[1] > 0


def test_that_only_the_newest_choice_is_shown(hands: Hands, build: Build) -> None:
    shown_papers: list[float] = []

    def do(dialog: ReportBuilder) -> None:
        paper = dialog.form.paper
        paper.setFocus()
        for _press in range(3):
            hands.qtbot.keyClick(paper, Qt.Key.Key_Down)
            hands.qtbot.wait(40)
        shown(hands, dialog)
        shown_papers.append(max(size.width() for size in dialog.preview.view._pages.sizes))
        assert paper.currentData() == "A1"

    build(do)
    assert shown_papers[0] > 1600


def test_that_the_reader_stays_on_the_page_and_keeps_the_zoom(hands: Hands, build: Build) -> None:
    def do(dialog: ReportBuilder) -> None:
        view = dialog.preview.view
        dialog.preview.page.setValue(3)
        hands.click(dialog.preview.zooms["in"])
        zoom = view.zoom
        assert view.page == 2
        dialog.form.setCurrentIndex(1)
        dialog.form.cover_text.setFocus()
        hands.write("To the board")
        shown(hands, dialog)
        assert view.page == 2
        assert view.zoom == zoom

    build(do)


def test_that_a_section_in_the_list_leads_to_its_page(hands: Hands, build: Build) -> None:
    def do(dialog: ReportBuilder) -> None:
        sections = dialog.form.sections
        sections.setFocus()
        visited = []
        for _press in range(3):
            hands.qtbot.keyClick(sections, Qt.Key.Key_Down)
            visited.append(dialog.preview.view.page)
        assert visited == sorted(set(visited))
        hands.qtbot.keyClick(sections, Qt.Key.Key_Home)
        assert dialog.preview.view.page == 0

    build(do)


def test_that_a_report_is_written_and_opened(
    hands: Hands, build: Build, tmp_path: Path, opened: list[str]
) -> None:
    path = tmp_path / "copd.pdf"

    def do(dialog: ReportBuilder) -> None:
        save_to(path)
        hands.qtbot.keyClick(dialog.form.paper, Qt.Key.Key_Return)
        hands.qtbot.waitUntil(lambda: opened == [str(path)], timeout=30_000)
        assert str(path) in dialog.note.text()

    build(do)
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("ending", [ending for ending in WRITERS if ending != ".pdf"])
def test_that_the_ending_chooses_the_format(
    hands: Hands, build: Build, tmp_path: Path, opened: list[str], ending: str
) -> None:
    path = tmp_path / f"copd{ending}"

    def do(dialog: ReportBuilder) -> None:
        save_to(path)
        dialog.save.click()
        hands.qtbot.waitUntil(lambda: opened == [str(path)], timeout=30_000)

    build(do)
    assert not path.read_bytes().startswith(b"%PDF")


def test_that_a_report_that_cannot_be_written_is_told_and_the_choices_stay(
    hands: Hands, build: Build, tmp_path: Path, opened: list[str]
) -> None:
    path = tmp_path / "taken.pdf"
    path.write_bytes(b"before")
    path.chmod(0o400)
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.informativeText())
        button(box, "OK").click()

    def overwrite(box: QMessageBox) -> None:
        in_dialog(QMessageBox, read)
        button(box, "Yes").click()

    def do(dialog: ReportBuilder) -> None:
        hands.click(dialog.form.audience.buttons[Audience.PATIENTS])
        save_to(path)
        hands.qtbot.waitUntil(lambda: True)
        in_dialog(QMessageBox, overwrite)
        dialog.save.click()
        hands.qtbot.waitUntil(lambda: bool(told), timeout=30_000)
        hands.qtbot.waitUntil(dialog.save.isEnabled)
        assert dialog.isVisible()
        assert dialog.form.setting.audience is Audience.PATIENTS

    build(do)
    assert str(path) in told[0]
    assert path.read_bytes() == b"before"
    assert opened == []


def test_that_an_ending_that_names_no_format_is_told(
    hands: Hands, build: Build, tmp_path: Path
) -> None:
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        button(box, "OK").click()

    def do(dialog: ReportBuilder) -> None:
        save_to(tmp_path / "report.odt")
        in_dialog(QMessageBox, read)
        dialog.save.click()
        hands.qtbot.waitUntil(lambda: bool(told), timeout=30_000)

    build(do)
    assert ".odt" in told[0]


def test_that_closing_gives_up_the_preview(hands: Hands) -> None:
    def do(dialog: ReportBuilder) -> None:
        hands.qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(ReportBuilder, do)
    hands.action("file.report").trigger()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the dialog is native")
def test_that_printing_takes_what_the_preview_shows(hands: Hands) -> None:
    asked: list[tuple[int, int]] = []

    def do(dialog: ReportBuilder) -> None:
        def refuse(printing: QPrintDialog) -> None:
            asked.append((printing.maxPage(), pages(dialog)))
            printing.reject()

        shown(hands, dialog)
        in_dialog(QPrintDialog, refuse)
        hands.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        hands.qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
        dialog.reject()

    in_dialog(ReportBuilder, do)
    hands.action("file.print_report").trigger()
    assert asked[0][0] == asked[0][1] > 1


def test_that_every_choice_has_a_name_that_is_read_aloud(build: Build) -> None:
    def do(dialog: ReportBuilder) -> None:
        form, preview = dialog.form, dialog.preview
        named = (
            (form.sections, form.pathways, form.municipalities, form.unit, form.language),
            (form.paper, form.landscape, form.cover_text, form.accent.code, form.accent.pick),
            (form.logo.choose_file, form.logo.clear, dialog.saved.names, dialog.saved.save),
            (preview.view, preview.contents, preview.page, *preview.zooms.values()),
        )
        assert all(widget.accessibleName() for group in named for widget in group)

    build(do)
