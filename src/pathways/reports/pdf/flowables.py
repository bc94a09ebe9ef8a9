"""The pieces that sections are set from: paragraphs, headings, signs of severity."""

from collections.abc import Iterable
from html import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from pathways.diagram.badge import RADIUS, badge
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Figure, Layer
from pathways.model import Mark
from pathways.reports.house import accent
from pathways.reports.parting import partable
from pathways.reports.pdf.late import LateCanvas
from pathways.reports.pdf.paint import View, paint
from pathways.reports.pdf.style import INDENT, THEME, styles

_NUMBER_WIDTH = 40


def plain(said: str) -> str:
    """A user's text as markup that says just that: lines stay, long words may be parted."""
    return "<br/>".join(escape(partable(line), quote=False) for line in said.split("\n"))


def text(said: str, style: str = "body", bullet: str | None = None) -> "Said":
    """A user's text as a paragraph, perhaps with a bullet before it."""
    return Said(plain(said), styles()[style], bulletText=bullet)


def labelled(label: str, said: str, style: str = "body", link: str = "") -> "Said":
    """A text that may lead somewhere, with a word in bold before it that says what it is."""
    before = f"<b>{plain(label)}</b>&nbsp; " if label else ""
    return Said(before + (linked(said, link) if link else plain(said)), styles()[style])


def lines(parts: Iterable[str | tuple[str, str]], style: str = "cell") -> list[Flowable]:
    """Paragraphs under each other: those in a pair come in the style named second."""
    pairs = (part if isinstance(part, tuple) else (part, style) for part in parts)
    return [text(said, named) for said, named in pairs if said]


def linked(said: str, key: str) -> str:
    """A user's text as markup that leads to a key."""
    return f'<a href="#{key}" color="{accent()}">{plain(said)}</a>'


class Said(Paragraph):
    """A paragraph that tells a screen reader what it is: its style's `tag`."""

    canv: LateCanvas
    _wrapped: tuple[float, tuple[float, float]] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size in a width, reckoned once: tables ask several times before they are drawn."""
        # What reportlab parts over two pages forgets its lines.
        if self._wrapped is None or self._wrapped[0] != width or not hasattr(self, "blPara"):
            self._wrapped = (width, super().wrap(width, height))
        return self._wrapped[1]

    def draw(self) -> None:
        """Paint it as one element."""
        with self.canv.content(self.style.tag):
            self.paint()

    def paint(self) -> None:
        """Paint the lines."""
        super().draw()


class Signed(Said):
    """A paragraph with a sign of severity at its left; its style leaves the room."""

    def __init__(self, markup: str, style: ParagraphStyle, sign: "Sign") -> None:
        super().__init__(markup, style)
        self._sign = sign

    def draw(self) -> None:
        """Paint the sign beside the first line."""
        side = self._sign.wrap(INDENT, INDENT)[1]
        self._sign.drawOn(self.canv, 0, self.height - self.style.leading / 2 - side / 2)
        super().draw()


class Heading(Said):
    """A heading that the outline and the contents lead to, by its `key`."""

    def __init__(self, said: str, key: str, level: int, style: str) -> None:
        super().__init__(plain(said), styles()[style])
        self.said = said
        self.key = key
        self.level = level
        """0 for a section or pathway, 1 for what is inside one."""

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """A heading stays in one piece, so that it is one in the outline too."""
        return []

    def draw(self) -> None:
        """Paint it and note where it stands."""
        canvas = self.canv
        canvas.places[self.key] = canvas.getPageNumber()
        canvas.bookmarkHorizontal(self.key, 0, self.height + 12)
        canvas.addOutlineEntry(self.said, self.key, self.level, closed=True)
        super().draw()


class ContentsLine(Said):
    """A heading in the table of contents: a link to it, and its page at the right."""

    def __init__(self, said: str, key: str, level: int) -> None:
        style = "contents" if level == 0 else "contents_inner"
        super().__init__(plain(said), styles()[style])
        self._key = key
        self._right = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The number has room of its own."""
        self._right = width
        return super().wrap(width - _NUMBER_WIDTH, height)

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """A line and its number stay together."""
        return []

    def paint(self) -> None:
        """Paint the words, the link and the number."""
        super().paint()
        canvas, style = self.canv, self.style
        canvas.linkRect("", self._key, (0, 0, self._right, self.height), relative=1, thickness=0)
        canvas.draw_late(
            self._right,
            self.height - style.fontSize,
            lambda whole: str(whole.places[self._key]),
            font=style.fontName,
            size=style.fontSize,
            color=style.textColor,
            width=_NUMBER_WIDTH,
        )


class SignedHeading(Heading):
    """A heading with a sign of severity before it; its style is indented to leave the room."""

    def __init__(self, said: str, key: str, level: int, style: str, sign: "Sign") -> None:
        super().__init__(said, key, level, style)
        self._sign = sign

    def draw(self) -> None:
        """Paint the sign beside the first line."""
        side = self._sign.wrap(INDENT, INDENT)[1]
        self._sign.drawOn(self.canv, 0, self.height - self.style.leading / 2 - side / 2)
        super().draw()


class Sign(Flowable):
    """The sign of a severity with its count inside, if it has one, shaped as on the drawing."""

    canv: LateCanvas

    def __init__(self, mark: Mark, scale: float = 0.85) -> None:
        super().__init__()
        ground, count = badge(mark)
        self._parts = (ground, count) if mark.count else (ground,)
        self._scale = scale

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """A square round the sign."""
        self.width = self.height = 2 * (RADIUS + 1) * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Paint it as decoration: the words beside it say the same."""
        reach = RADIUS + 1
        figure = Figure("", Layer.LABEL, Rect(0, 0, 0, 0), self._parts)
        with self.canv.artifact():
            paint(self.canv, [figure], THEME, View(0, 0, self._scale, Point(-reach, reach)))


class Bar(Flowable):
    """A short bar in the accent's colour above a title."""

    canv: LateCanvas

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Its size, with the room below it."""
        self.width, self.height = 56, 22
        return self.width, self.height

    def draw(self) -> None:
        """Paint it as decoration."""
        with self.canv.artifact():
            self.canv.setFillColor(HexColor(accent()))
            self.canv.rect(0, self.height - 4, self.width, 4, stroke=0, fill=1)
