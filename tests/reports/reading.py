"""Read a PDF back, to see what a reader of it would see."""

from collections.abc import Sequence
from io import BytesIO
from math import hypot
from typing import Any, NamedTuple

from pypdf import PageObject, PdfReader


class Word(NamedTuple):
    """One run of text with the place and size it is printed at, in points."""

    text: str
    x: float
    y: float
    size: float


def opened(data: bytes) -> PdfReader:
    """The PDF in the bytes."""
    return PdfReader(BytesIO(data))


def said(page: PageObject) -> str:
    """All that a page says, on one line."""
    return " ".join(page.extract_text().split())


def words(page: PageObject) -> list[Word]:
    """The texts drawn on a page itself, not in the forms that hold its number."""
    found: list[Word] = []

    def visit(text: str, outer: Sequence[float], inner: Sequence[float], *font: Any) -> None:
        if text.strip() and font[0] is not None:
            _a, _b, c, d, x, y = _times(inner, outer)
            found.append(Word(text.strip(), x, y, float(font[1]) * hypot(c, d)))

    page.extract_text(visitor_text=visit)
    return found


def fonts(reader: PdfReader) -> dict[str, bool]:
    """Each font by its PostScript name, and whether its file is inside."""
    found: dict[str, bool] = {}
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            inside = font.get_object()
            descriptor = inside.get("/FontDescriptor", {})
            found[inside["/BaseFont"].split("+")[-1]] = "/FontFile2" in descriptor
    return found


def outline(reader: PdfReader) -> list[str]:
    """The titles of the outline, deeper ones after their parents."""
    return [entry["/Title"] for entry in _flat(reader.outline)]


def _flat(entries: list[Any]) -> list[Any]:
    flat: list[Any] = []
    for entry in entries:
        flat += _flat(entry) if isinstance(entry, list) else [entry]
    return flat


def _times(one: Sequence[float], other: Sequence[float]) -> tuple[float, ...]:
    """Two transformations, one after the other."""
    scale, (right, up) = other[:4], other[4:]

    def turned(x: float, y: float) -> tuple[float, float]:
        return x * scale[0] + y * scale[2], x * scale[1] + y * scale[3]

    x, y = turned(*one[4:])
    return (*turned(*one[:2]), *turned(*one[2:4]), x + right, y + up)
