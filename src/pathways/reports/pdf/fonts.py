"""The program's own fonts, embedded in every PDF."""

from functools import cache

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily

from pathways.diagram.fonts import font_file
from pathways.diagram.primitives import Face
from pathways.reports.pdf.whole_font import WholeFont


def font_name(face: Face) -> str:
    """What reportlab calls a face; the faces are registered when the first is asked for."""
    _register()
    return _name(face)


def _name(face: Face) -> str:
    return f"SourceSansPro-{face}"


@cache
def _register() -> None:
    # Streams as bytes, as every reader takes them: as letters they are a quarter larger, and slow.
    rl_config.useA85 = 0
    for face in Face:
        registerFont(WholeFont(_name(face), str(font_file(face))))
    # What <b> and <i> mean inside a paragraph.
    bold, italic = _name(Face.SEMIBOLD), _name(Face.ITALIC)
    for face in Face:
        registerFontFamily(
            _name(face), normal=_name(face), bold=bold, italic=italic, boldItalic=bold
        )
