"""Prints a PDF file on a printer the user chooses."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

_RESOLUTION = 300
"""Dots an inch: enough for 7 pt text, and a page is still painted in a moment."""


def print_pdf(path: Path, parent: QWidget) -> None:
    """Ask for a printer and print the file's pages, each turned as it is."""
    document = QPdfDocument(parent)
    document.load(str(path))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_RESOLUTION)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted:
        paint_pages(document, printer)
    document.close()
    document.deleteLater()


def paint_pages(document: QPdfDocument, printer: QPrinter) -> None:
    """Paint the pages the printer was told to print."""
    first = max(1, printer.fromPage())
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    for number in range(first - 1, min(last, document.pageCount())):
        size = document.pagePointSize(number)
        lies = size.width() > size.height()
        turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(turned)
        if not painter.isActive():
            painter.begin(printer)
        else:
            printer.newPage()
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        wide = min(paper.width(), round(paper.height() * size.width() / size.height()))
        area = QRect(0, 0, wide, round(wide * size.height() / size.width()))
        area.moveCenter(QRect(0, 0, paper.width(), paper.height()).center())
        painter.drawImage(area, document.render(number, QSize(area.width(), area.height())))
    painter.end()
