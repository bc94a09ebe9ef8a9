"""What Word knows and python-docx has no words for: bookmarks, links, fields, shades, alt texts."""

from collections.abc import Mapping
from itertools import count
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from pathways.reports.xml_text import storable

_LONGEST_NAME = 40
"""Letters in a bookmark's name that Word takes (ECMA-376 says none, Word says forty)."""


class Bookmarks:
    """Names for the places of one document: Word takes letters, figures and low lines."""

    def __init__(self, keys: frozenset[str]) -> None:
        self._names = {key: f"p{number}"[:_LONGEST_NAME] for number, key in enumerate(sorted(keys))}
        self._set: set[str] = set()
        self._numbers = count(1)

    def set(self, paragraph: Paragraph, key: str) -> None:
        """Put the place of a key at the beginning of a paragraph; the first one counts."""
        if key not in self._names or key in self._set:
            return
        self._set.add(key)
        number = str(next(self._numbers))
        start = element("w:bookmarkStart", {"w:id": number, "w:name": self._names[key]})
        begin = paragraph._p.pPr
        paragraph._p.insert(0 if begin is None else 1, start)
        paragraph._p.append(element("w:bookmarkEnd", {"w:id": number}))

    def link(self, paragraph: Paragraph, said: str, key: str) -> Run:
        """A run that leads to the place of a key, or plain words where the report has no such."""
        run = paragraph.add_run(storable(said))
        if key in self._names:
            link = element("w:hyperlink", {"w:anchor": self._names[key], "w:history": "1"})
            paragraph._p.append(link)
            link.append(run._r)
        return run


def add_field(paragraph: Paragraph, code: str) -> None:
    """A field that Word works out: `PAGE`, `NUMPAGES`."""
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        if kind:
            run._r.append(element("w:fldChar", {"w:fldCharType": kind}))
        else:
            text = element("w:instrText", {"xml:space": "preserve"})
            text.text = f" {code} "
            run._r.append(text)


def shade(cell: _Cell, color: str) -> None:
    """The ground of a cell, as `rrggbb`."""
    ground = {"w:val": "clear", "w:color": "auto", "w:fill": color}
    cell._tc.get_or_add_tcPr().append(element("w:shd", ground))


def upright(cell: _Cell) -> None:
    """Let the cell's words read upwards."""
    cell._tc.get_or_add_tcPr().append(element("w:textDirection", {"w:val": "btLr"}))


def keep_row_whole(row: _Row) -> None:
    """The row is never parted by the end of a page."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def repeat_row(row: _Row) -> None:
    """The row comes again on every page that the table goes on."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def describe(run: Run, alt: str) -> None:
    """What the picture in a run shows, for those who do not see it."""
    for properties in run._r.iter(qn("wp:docPr")):
        properties.set("descr", storable(alt))


def hairlines(borders: Any, color: str, sides: tuple[str, ...]) -> None:
    """Thin lines at the sides of a table or cell."""
    for side in sides:
        line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": color}
        borders.append(element(f"w:{side}", line))


def element(tag: str, attributes: Mapping[str, str] | None = None) -> Any:
    """An element of the file, with its name and attributes as the standard writes them."""
    made = OxmlElement(tag)
    for name, value in (attributes or {}).items():
        made.set(qn(name), value)
    return made
