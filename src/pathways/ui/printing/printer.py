"""Sends a PDF's pages to a printer the user chooses; the window lives meanwhile."""

from collections.abc import Generator, Iterator

from PySide6.QtCore import QBuffer, QByteArray, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from pathways.language import _

_FINE, _COARSE = 300, 150
"""Dots an inch: the fine are enough for 7 pt text, the coarse for a sheet seen from afar."""
_LARGE = 1_300
"""A page with a side of more points than this is painted coarsely."""
_BAND = 1_500_000
"""Pixels painted in one go, in some hundredths of a second."""
_PATIENCE = 500
"""Milliseconds until it is told how far it has come."""


def print_pdf(data: bytes, parent: QWidget) -> bool:
    """Ask for a printer and print a PDF's pages, each turned as it is; False when given up."""
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    printer = _printer_for(document)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    done = dialog.exec() == QDialog.DialogCode.Accepted and _print(document, printer, parent)
    dialog.deleteLater()
    document.close()
    document.deleteLater()
    return done


def paint_pages(document: QPdfDocument, printer: QPrinter) -> Generator[int, None, None]:
    """Paint the pages the printer was told to print; tells after each band which page is next.

    A page that is not of the printer's paper is fitted to it.
    """
    first = max(1, printer.fromPage())
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    painter = QPainter()
    try:
        for number in range(first - 1, last):
            size = document.pagePointSize(number)
            printer.setPageOrientation(_way(size))
            if not painter.isActive():
                painter.begin(printer)
            else:
                printer.newPage()
            for image, area in _bands(document, number, _area(size, printer)):
                painter.drawImage(area, image)
                yield number
    finally:
        painter.end()


def _print(document: QPdfDocument, printer: QPrinter, parent: QWidget) -> bool:
    progress = QProgressDialog(
        _("Sending the pages to the printer…"), _("Cancel"), 0, document.pageCount(), parent
    )
    progress.setWindowTitle(_("Printing"))
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(_PATIENCE)
    pages = paint_pages(document, printer)
    for number in pages:
        progress.setValue(number)
        if progress.wasCanceled():
            printer.abort()
            break
    pages.close()
    given_up = progress.wasCanceled()
    progress.deleteLater()
    return not given_up


def _printer_for(document: QPdfDocument) -> QPrinter:
    """A printer with the first page's paper."""
    size = document.pagePointSize(0)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_COARSE if max(size.width(), size.height()) > _LARGE else _FINE)
    upright = size if size.width() <= size.height() else size.transposed()
    printer.setPageSize(
        QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    )
    printer.setPageOrientation(_way(size))
    printer.setFullPage(True)
    return printer


def _way(size: QSizeF) -> QPageLayout.Orientation:
    lies = size.width() > size.height()
    return QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait


def _area(size: QSizeF, printer: QPrinter) -> QRect:
    """Where a page goes on the paper, in dots: in its middle, as large as can be."""
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    wide = min(paper.width(), round(paper.height() * size.width() / size.height()))
    area = QRect(0, 0, wide, round(wide * size.height() / size.width()))
    area.moveCenter(QRect(0, 0, paper.width(), paper.height()).center())
    return area


def _bands(document: QPdfDocument, number: int, area: QRect) -> Iterator[tuple[QImage, QRect]]:
    """A page's picture in strips across it, with their places on the paper."""
    tall = max(1, _BAND // area.width())
    for top in range(0, area.height(), tall):
        strip = QRect(0, top, area.width(), min(tall, area.height() - top))
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(area.size())
        options.setScaledClipRect(strip)
        yield document.render(number, strip.size(), options), strip.translated(area.topLeft())
