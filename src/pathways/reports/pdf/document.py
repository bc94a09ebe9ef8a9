"""The report as a document: its sheets, running heads and feet, outline and facts about itself."""

from collections.abc import Callable
from io import BytesIO
from typing import cast

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate

from pathways.diagram.primitives import Face
from pathways.diagram.text import wrap
from pathways.language import _, language
from pathways.reports.facts import PROGRAM, Facts
from pathways.reports.paper import Papers, Sheet
from pathways.reports.pdf.fonts import font_name
from pathways.reports.pdf.late import LateCanvas
from pathways.reports.pdf.style import MUTED, RULE

TITLE = "title"
TEXT = "text"
WIDE = "wide"
DRAWING = "drawing"
DRAWING_WIDE = "drawing_wide"
"""The names of the page templates, for `NextPageTemplate`."""

_SMALL = 8
_TO_HEAD = 14
"""From the frame's edge to the rule of the running head."""

# Written as text, compressed streams would be a fourth larger, and take time to write so.
rl_config.useA85 = 0


class Document(BaseDocTemplate):
    """Sets a story on sheets."""

    canv: LateCanvas

    def __init__(self, facts: Facts, papers: Papers) -> None:
        self._data = BytesIO()
        super().__init__(
            self._data,
            title=facts.title,
            author=PROGRAM,
            creator=PROGRAM,
            subject=facts.subject,
            keywords=list(facts.keywords),
            lang=language(),
            displayDocTitle=True,
            pageCompression=1,
            initialFontName=font_name(Face.REGULAR),
        )
        self._facts = facts
        text, drawing = papers
        self.addPageTemplates(
            [
                _template(TITLE, text, _bare),
                _template(TEXT, text, self._dress),
                _template(WIDE, text.lying(), self._dress),
                _template(DRAWING, drawing, self._dress),
                _template(DRAWING_WIDE, drawing.turned(), self._dress),
            ]
        )

    def made_of(self, story: list[Flowable], tell: Callable[[float], None]) -> bytes:
        """The PDF; `tell` hears how much is done, from 0 to 1, and may raise to stop.

        Every section begins with a PageBreak that names its template.
        """
        begin, *rest = story
        first = cast(PageBreak, begin).nextTemplate
        self.pageTemplates.sort(key=lambda template: template.id != first)

        def hear(kind: str, value: int) -> None:
            if kind == "PROGRESS":
                tell(value / len(story))

        self.setProgressCallBack(hear)
        try:
            self.build(rest, canvasmaker=LateCanvas)
            return self._data.getvalue()
        finally:
            self._let_go()

    def beforeDocument(self) -> None:  # noqa: N802 - reportlab's own name
        """Show the outline when the document is opened."""
        self.canv.showOutline()

    def _let_go(self) -> None:
        """Untie reportlab's rings, so that what it made is gone at once.

        A long report leaves a hundred thousand objects; looking for them as garbage would stop
        everything else for a tenth of a second or more.
        """
        canvas = getattr(self, "canv", None)
        for holder in (self, canvas, getattr(canvas, "_doc", None)):
            if holder is not None:
                vars(holder).clear()

    def _dress(self, canvas: LateCanvas, sheet: Sheet) -> None:
        """The running head and foot."""
        font, right = font_name(Face.REGULAR), sheet.width - sheet.side
        number = canvas.getPageNumber()

        def said(whole: LateCanvas) -> str:
            return _("Page {number} of {count}").format(number=number, count=whole.page_count)

        head, foot = sheet.height - sheet.top + _TO_HEAD, sheet.bottom - _TO_HEAD
        with canvas.artifact():
            canvas.setFont(font, _SMALL)
            canvas.setFillColor(MUTED)
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.4)
            canvas.line(sheet.side, head, right, head)
            (title,) = wrap(self._facts.title, sheet.room[0], _SMALL, max_lines=1) or ("",)
            canvas.drawString(sheet.side, head + 5, title)
            canvas.drawString(sheet.side, foot - _SMALL, self._facts.edition)
            canvas.draw_late(right, foot - _SMALL, said, font=font, size=_SMALL, color=MUTED)


def _template(name: str, sheet: Sheet, dress: Callable[[LateCanvas, Sheet], None]) -> PageTemplate:
    frame = Frame(
        sheet.side,
        sheet.bottom,
        *sheet.room,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(
        name,
        [frame],
        onPage=lambda canvas, _document: dress(cast(LateCanvas, canvas), sheet),
        pagesize=(sheet.width, sheet.height),
    )


def _bare(_canvas: LateCanvas, _sheet: Sheet) -> None:
    """The title page has neither head nor foot."""
