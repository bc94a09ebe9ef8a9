"""Reports as whole processes, and the PDF beside the same content set by bare reportlab.

Run with `python -m benchmarks.reports`; medians for comparing one change with the next, no
promises. The peer sets the same words, tables and drawings with plain paragraphs, tables and
canvas calls: no tags for screen readers, links, bookmarks, running heads or kept headings.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from math import ceil
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.processes import measure
from benchmarks.region import generated_region
from pypdf import PdfReader
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from pathways.assets import first_samples, sample
from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Drawing
from pathways.diagram.theme import THEMES
from pathways.language import speaking
from pathways.model import ReportSetting
from pathways.reports import blocks
from pathways.reports.pdf.paint import View, paint
from pathways.reports.pdf.writer import pdf_bytes
from pathways.reports.report import Report, made
from pathways.reports.splitting.tiles import least_scale
from pathways.storage import read, write

RUNS = 3
_ROOM = (439.0, 685.0)


def main() -> None:
    """Measure and print tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = folder / "large.pathway"
        write(generated_region(), large)
        region = sample("hallingdal-region.pathway")
        print("whole processes")
        for path in first_samples():
            _row(f"steering group, {path.stem}", path, folder / "a.pdf", "steering-group")
        _row("all, hallingdal-region", region, folder / "b.pdf", "professionals")
        _row("  as a web page", region, folder / "b.html", "professionals")
        _row("  as a Word document", region, folder / "b.docx", "professionals")
        _row("all, 26 x 10 x 30", large, folder / "c.pdf", "professionals", runs=1)
    print("\nthe PDF alone, beside the same content by bare reportlab")
    for path in (sample("kols.pathway"), region):
        with speaking("nb"):
            report = made(read(path), ReportSetting())
            ours = _seconds(partial(pdf_bytes, report, lambda _share: None))
            bare = _seconds(partial(bare_pdf, report))
        print(f"{path.stem:<28} ours {ours * 1000:6.0f} ms  bare {bare * 1000:6.0f} ms")


def _row(what: str, source: Path, out: Path, audience: str, runs: int = RUNS) -> None:
    command = [sys.executable, "-m", "pathways", "report", str(source), "-o", str(out)]
    command += ["--audience", audience, "--lang", "nb"]
    seconds, megabytes = zip(*(measure(command) for _run in range(runs)), strict=True)
    pages = f"{len(PdfReader(out).pages):4} pages" if out.suffix == ".pdf" else " " * 10
    print(
        f"{what:<28} {statistics.median(seconds):6.2f} s {statistics.median(megabytes):5.0f} MB "
        f"{pages} {out.stat().st_size / 1000:7.0f} kB"
    )


def _seconds(work: Callable[[], object]) -> float:
    taken = []
    for _run in range(RUNS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def bare_pdf(report: Report) -> bytes:
    """The same words, tables and drawings by the plainest means."""
    data = BytesIO()
    SimpleDocTemplate(data, pageCompression=1).build(list(_flowables(report, report.blocks)))
    return data.getvalue()


def _flowables(report: Report, told: tuple[blocks.Block, ...]) -> Iterator[Flowable]:
    style = getSampleStyleSheet()["BodyText"]
    for block in told:
        match block:
            case blocks.Heading(said) | blocks.Said(said):
                yield Paragraph(escape(said), style)
            case blocks.Bullets(items):
                yield from (Paragraph(escape(item), style) for item in items)
            case blocks.Facts(pairs) if pairs:
                yield Table([[Paragraph(escape(one), style) for one in pair] for pair in pairs])
            case blocks.Table(columns, rows):
                heads = [column.heading for column in columns]
                told_in = [list(map(_text, row.cells)) for row in rows]
                cells = [
                    [Paragraph(escape(one).replace("\n", "<br/>"), style) for one in line]
                    for line in (heads, *told_in)
                ]
                yield Table(cells, repeatRows=1, splitInRow=1)
            case blocks.Diagram(drawing):
                yield from _tiles(drawing)
            case blocks.Picture(view, opening):
                yield from _flowables(report, opening)
                yield from _tiles(report.content.drawing(view))


def _text(cell: blocks.Cell) -> str:
    return "\n".join(words.said for words in cell.words)


def _tiles(drawing: Drawing) -> Iterator[Flowable]:
    """A drawing at the least scale that can be read, over as many pages as that takes."""
    scale, bounds = least_scale(drawing), drawing.bounds
    across, down = _ROOM[0] / scale, _ROOM[1] / scale
    for row in range(ceil(bounds.height / down)):
        for column in range(ceil(bounds.width / across)):
            origin = Point(bounds.x + column * across, bounds.y + row * down)
            yield _Painted(drawing, scale, origin, _ROOM)


class _Painted(Flowable):
    """What a room shows of a drawing."""

    def __init__(
        self, drawing: Drawing, scale: float, origin: Point, room: tuple[float, float]
    ) -> None:
        super().__init__()
        self._drawing = drawing
        self._scale = scale
        self._origin = origin
        self.width, self.height = room

    def draw(self) -> None:
        """Paint it."""
        path = self.canv.beginPath()
        path.rect(0, 0, self.width, self.height)
        self.canv.clipPath(path, stroke=0, fill=0)
        view = View(0, self.height, self._scale, self._origin)
        paint(self.canv, self._drawing.figures, THEMES["print"], view)


if __name__ == "__main__":
    main()
