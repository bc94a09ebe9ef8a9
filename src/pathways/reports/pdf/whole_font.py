"""A font that shows something for every character, and lets readers copy what was written."""

import re
import unicodedata
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

_SPACE = 0x20
_NOTHING = 0
"""The glyph of what a font lacks: a box."""
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
"""They choose how the character before them looks, and show nothing themselves."""
_BEYOND_FOUR = re.compile(r"<([0-9A-F]{5,6})>")
"""A character in a table of what stands for what, past those with four figures."""


class WholeFont(TTFont):
    """A TrueType font that lends other glyphs to the characters it lacks.

    A likeness is taken where there is one (“ſ” looks like s, a thin space like a space), what
    shows nothing takes no room, and the rest is a box. Reportlab would give all of these one
    code, so that whoever copies, searches or listens finds nothing there; here each keeps its own,
    which says in the file what character it is. Every text is a `str`, whatever the encoding.
    """

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802
        """The width of one line of text, in points."""
        text = _composed(text)
        widths: dict[int, float] = self.face.charWidths
        try:
            whole = sum(map(widths.__getitem__, map(ord, text)))
        except KeyError:
            self._lend(text)
            whole = sum(map(widths.__getitem__, map(ord, text)))
        return whole * size / 1000

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> Any:  # noqa: N802
        """The text as codes of this font, as reportlab's canvas asks for it."""
        text = _composed(text)
        self._lend(text)
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Put the font in the document, and what character each of its codes stands for."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - before:
            if name.startswith("toUnicodeCMap:"):
                table = doc.idToObject[name]
                table.content = _BEYOND_FOUR.sub(_in_pairs, table.content)

    def _lend(self, text: str) -> None:
        """See that every character of the text has a glyph and a width."""
        glyphs, widths = self.face.charToGlyph, self.face.charWidths
        for code in map(ord, text):
            if code in glyphs and code in widths:
                continue
            alike = _likeness(chr(code))
            if alike is None:
                glyphs[code], widths[code] = glyphs[_SPACE], 0
            else:
                glyphs[code] = glyphs.get(alike, _NOTHING)
                widths[code] = widths.get(alike, self.face.defaultWidth)


def _composed(text: str) -> str:
    """The text with letter and accent as one where there is such a letter: å typed on a Mac."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _likeness(character: str) -> int | None:
    """What looks like the character, perhaps only itself; None for what shows nothing."""
    code = ord(character)
    if unicodedata.category(character) == "Cf" or any(code in range_ for range_ in _SELECTORS):
        return None
    if character.isspace():
        return _SPACE
    alike = unicodedata.normalize("NFKC", character)
    return ord(alike) if len(alike) == 1 else code


def _in_pairs(match: re.Match[str]) -> str:
    """A character as a PDF writes it (ISO 32000-1, 9.10.3): as UTF-16."""
    return f"<{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>"
