"""The document that reportlab sets."""

import gc
from pathlib import Path

from reportlab.pdfbase.pdfdoc import PDFObjectReference
from tests.building import drawn

from pathways.reports.report import write_report


def test_that_what_a_report_was_made_of_goes_without_being_looked_for(tmp_path: Path) -> None:
    gc.collect()
    gc.disable()
    try:
        write_report(drawn("start > doctor > ward > end"), tmp_path / "report.pdf")
        left = sum(isinstance(one, PDFObjectReference) for one in gc.get_objects())
    finally:
        gc.enable()
    assert left == 0
