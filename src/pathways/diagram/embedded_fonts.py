"""The letters a drawing needs, as fonts to put inside an SVG file."""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable
from io import BytesIO

from pathways.diagram.fonts import FAMILY, WEIGHTS, font_file
from pathways.diagram.primitives import Face, Text


def font_faces(texts: Iterable[Text]) -> str:
    """CSS rules that bring along the letters of the texts, so that no machine need have the font.

    Source Sans Pro's licence (SIL OFL 1.1) allows fonts to be embedded in documents.
    """
    letters: defaultdict[Face, set[str]] = defaultdict(set)
    for text in texts:
        letters[text.face].update(text.text)
    return "".join(_rule(face, "".join(sorted(letters[face]))) for face in Face if letters[face])


def _rule(face: Face, letters: str) -> str:
    slant = "italic" if face is Face.ITALIC else "normal"
    data = b64encode(_subset(face, letters)).decode()
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{WEIGHTS[face]};font-style:{slant};"
        f"src:url(data:font/woff;base64,{data}) format('woff')}}\n"
    )


def _subset(face: Face, letters: str) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    with TTFont(font_file(face), recalcTimestamp=False) as font:
        # The text was measured without kerning and ligatures; reading them is slow besides.
        for table in ("GPOS", "GSUB", "GDEF"):
            del font[table]
        subsetter = Subsetter(Options(hinting=False, notdef_outline=True))
        subsetter.populate(text=letters)
        subsetter.subset(font)
        font.flavor = "woff"
        file = BytesIO()
        font.save(file)
    return file.getvalue()
