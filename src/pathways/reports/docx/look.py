"""The Word document's paper, type and running lines: Word's own styles, so that pasting is easy."""

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from pathways.language import _
from pathways.reports.docx.markup import add_field, element
from pathways.reports.house import accent
from pathways.reports.paper import Papers, Sheet
from pathways.reports.xml_text import storable

_FONT = "Calibri"
"""Word's own: the reader's document decides once a part is pasted into it."""
_INK, _MUTED = RGBColor(0x1A, 0x22, 0x2B), RGBColor(0x4D, 0x58, 0x63)
_LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_SIZES = {
    "Title": (26, 6),
    "Subtitle": (13, 10),
    "Heading 1": (19, 8),
    "Heading 2": (13.5, 5),
    "Heading 3": (11.5, 4),
}
"""Size and room after, in points."""


def dress(document: Document, language: str) -> None:
    """Give the document its styles and its language."""
    body = _style(document, "Normal")
    body.font.name, body.font.size, body.font.color.rgb = _FONT, Pt(10.5), _INK
    body.paragraph_format.space_after = Pt(6)
    body.paragraph_format.line_spacing = 1.12
    body.paragraph_format.widow_control = True
    tongue = {"w:val": _LANGUAGES[language], "w:eastAsia": _LANGUAGES[language]}
    body.element.get_or_add_rPr().append(element("w:lang", tongue))
    for name, (size, after) in _SIZES.items():
        style = _style(document, name)
        style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), name != "Subtitle"
        style.font.italic = False
        _own_font(style)
        style.font.color.rgb = _MUTED if name == "Subtitle" else accent_color()
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.space_before = Pt(0 if name in {"Title", "Heading 1"} else 12)
        style.paragraph_format.keep_with_next = True
    title = _style(document, "Title").element
    for border in title.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break
    for name in ("List Bullet", "List Number"):
        _style(document, name).paragraph_format.space_after = Pt(2)


def accent_color() -> RGBColor:
    """The colour of the house."""
    return RGBColor.from_string(accent().removeprefix("#").upper())


def muted_color() -> RGBColor:
    """The colour of what stays behind."""
    return _MUTED


def set_sheet(section: Section, sheet: Sheet) -> None:
    """Size and margins of a part's pages."""
    lies = sheet.width > sheet.height
    section.orientation = WD_ORIENT.LANDSCAPE if lies else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    section.left_margin = section.right_margin = Pt(sheet.side)
    section.top_margin, section.bottom_margin = Pt(sheet.top), Pt(sheet.bottom)
    section.header_distance = section.footer_distance = Pt(28)


def add_sheet(document: Document, sheet: Sheet) -> None:
    """What follows stands on pages of another size."""
    set_sheet(document.add_section(WD_SECTION.NEW_PAGE), sheet)


def sheet_of(papers: Papers, *, wide: bool) -> Sheet:
    """The pages of text, lying for what is wide."""
    return papers.text.lying() if wide else papers.text


def run_head_and_foot(document: Document, title: str, edition: str) -> None:
    """The title above every page, and the edition and the page's number below."""
    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.text = storable(title)
    foot.text = f"{storable(edition)}   "
    before, between, after = _("Page {number} of {count}").split("{")
    foot.add_run(f"·   {before}")
    add_field(foot, "PAGE")
    foot.add_run(between.removeprefix("number}"))
    add_field(foot, "NUMPAGES")
    foot.add_run(after.removeprefix("count}"))
    for paragraph in (head, foot):
        for run in paragraph.runs:
            run.font.size, run.font.color.rgb = Pt(8.5), _MUTED


def _style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _own_font(style: ParagraphStyle) -> None:
    """The theme's font gives way to the one named."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
