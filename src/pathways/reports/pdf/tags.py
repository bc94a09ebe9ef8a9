"""A canvas that notes what each thing on a page is, so that screen readers can read the report.

Reportlab writes no structure tree of its own (ISO 32000-1, 14.7 and 14.8), so this does: whatever
is drawn between `begin` and `end` becomes an element of the tree, and decoration an artifact that
readers pass over.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas


class _Element(PDFObject):
    """One element of the tree; reportlab's own dictionaries take ten times as long to write."""

    def __init__(self, kind: str, alt: str) -> None:
        self.kind = kind
        self.alt = alt
        self.parent: PDFObjectReference | None = None
        self.page: PDFObjectReference | None = None
        self.kids: list[PDFObjectReference | int] = []
        """Elements, and the numbers of marked contents on the page."""

    def format(self, document: Any) -> bytes:
        """The element as it stands in the file."""
        kids = b" ".join(
            b"%d" % kid if isinstance(kid, int) else kid.format(document) for kid in self.kids
        )
        parts = [b"<< /K [", kids, b"]"]
        if self.parent is not None:
            parts += [b" /P ", self.parent.format(document)]
        if self.page is not None:
            parts += [b" /Pg ", self.page.format(document)]
        if self.alt:
            parts += [b" /Alt ", PDFString(self.alt).format(document)]
        if self.kind == "TH":
            parts.append(b" /A << /O /Table /Scope /Column >>")
        return b"".join((*parts, b" /S /%s /Type /StructElem >>" % self.kind.encode()))


class TaggedCanvas(Canvas):
    """Draws as Canvas does; everything drawn belongs inside `content` or `artifact`."""

    _doc: Any
    _code: list[str]

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        self._open: list[_Element] = []
        self._marked: list[list[PDFObjectReference]] = []
        """For each page the elements of its marked contents, in their order."""
        self.begin("Document")

    def begin(self, kind: str, alt: str = "") -> None:
        """Open an element inside the one that is open: `Table`, `TR`, `H1`, `P` …

        `alt` tells in words what a picture shows.
        """
        element = _Element(kind, alt)
        reference = self._doc.Reference(element)
        if self._open:
            element.parent = self._doc.Reference(self._open[-1])
            self._open[-1].kids.append(reference)
        else:
            element.parent = self._doc.Reference(self._root)
            self._root["K"] = reference
        self._open.append(element)

    def end(self) -> None:
        """Close the element opened last."""
        self._open.pop()

    @contextmanager
    def content(self, kind: str, alt: str = "") -> Iterator[None]:
        """An element of its own round all that is drawn here."""
        self.begin(kind, alt)
        element = self._open[-1]
        page = self.getPageNumber() - 1
        while len(self._marked) <= page:
            self._marked.append([])
        element.page = self._doc.thisPageRef()
        element.kids.append(len(self._marked[page]))
        self._code.append(f"/{kind} <</MCID {len(self._marked[page])}>> BDC")
        self._marked[page].append(self._doc.Reference(element))
        yield
        self._code.append("EMC")
        self.end()

    def begin_artifact(self) -> None:
        """What is drawn from here to `end_artifact` is decoration."""
        self._code.append("/Artifact BMC")

    def end_artifact(self) -> None:
        """The decoration ends here."""
        self._code.append("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """All that is drawn here is decoration."""
        self.begin_artifact()
        yield
        self.end_artifact()

    def save(self) -> None:
        """Write the tree with the document, and close both."""
        pages = self._doc.Pages.pages
        numbers: list[Any] = []
        for number, page in enumerate(pages):
            # Reportlab writes only the keys it knows.
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = number, PDFName("S")
            marked = self._marked[number] if number < len(self._marked) else []
            numbers += [number, PDFArray(marked)]
        self._root["ParentTree"] = self._doc.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        self._root["ParentTreeNextKey"] = len(pages)
        self._doc.Catalog.StructTreeRoot = self._root
        self._doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        super().save()
