"""A PDF's pages reach the printer as they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.handling import in_dialog

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Drawing, Figure, Layer, Role, Text
from pathways.reports.poster.pdf import posters_pdf
from pathways.reports.poster.plan import Grid, on_grid
from pathways.reports.poster.setup import Orientation, Setup
from pathways.ui.printing.printer import paint_pages, print_pdf


@pytest.fixture(scope="module")
def sheets() -> bytes:
    """Two A4 sheets that lie, and one A4 sheet that stands."""
    box = Rect(0, 0, 1600, 400)
    parts = (Box(box, Role.STEP), Text(Point(20, 200), "Lege", 90))
    drawing = Drawing((Figure("one", Layer.STEP, box, parts),), box)
    wide = Setup(orientation=Orientation.LANDSCAPE, sheet_map=False)
    tall = Setup(orientation=Orientation.PORTRAIT)
    return posters_pdf([on_grid(drawing, wide, Grid(2, 1)), on_grid(drawing, tall)])


@pytest.fixture
def document(sheets: bytes, qapp: QApplication) -> Iterator[QPdfDocument]:
    made = QPdfDocument(qapp)
    buffer = QBuffer(made)
    buffer.setData(QByteArray(sheets))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    made.load(buffer)
    yield made
    made.close()
    made.deleteLater()


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setResolution(100)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setOutputFileName(str(path))
    return printer


def test_that_every_page_is_painted_at_its_own_size_and_turned_as_it_is(
    document: QPdfDocument, tmp_path: Path, qapp: QApplication
) -> None:
    told = list(paint_pages(document, printer_to(tmp_path / "out.pdf")))
    assert set(told) == {0, 1, 2}
    copy = QPdfDocument(qapp)
    copy.load(str(tmp_path / "out.pdf"))
    assert copy.pageCount() == 3
    for number in range(3):
        before, after = document.pagePointSize(number), copy.pagePointSize(number)
        assert abs(before.width() - after.width()) < 2
        assert abs(before.height() - after.height()) < 2
        size = QSize(200, 200)
        assert _likeness(document.render(number, size), copy.render(number, size)) > 0.9
    copy.close()
    copy.deleteLater()


def test_that_only_the_pages_asked_for_are_painted(document: QPdfDocument, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "out.pdf")
    printer.setFromTo(2, 3)
    assert set(paint_pages(document, printer)) == {1, 2}


def test_that_the_printer_is_offered_the_papers_own_size(
    sheets: bytes, qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    offered: list[QPageSize] = []

    def accept(dialog: QPrintDialog) -> None:
        offered.append(dialog.printer().pageLayout().pageSize())
        dialog.printer().setOutputFileName(str(tmp_path / "out.pdf"))
        dialog.done(QPrintDialog.DialogCode.Accepted)

    in_dialog(QPrintDialog, accept)
    assert print_pdf(sheets, window)
    assert offered[0].id() == QPageSize.PageSizeId.A4
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_that_nothing_is_printed_where_no_printer_is_chosen(sheets: bytes, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    in_dialog(QPrintDialog, QPrintDialog.reject)
    assert not print_pdf(sheets, window)


def _likeness(one: QImage, other: QImage) -> float:
    """The share of places where two pictures are about equally dark."""
    places = [(x, y) for x in range(0, 200, 4) for y in range(0, 200, 4)]
    alike = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) < 90
        for x, y in places
    )
    return alike / len(places)
