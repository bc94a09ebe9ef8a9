"""Signs that the program's font lacks, and texts that no page has room for."""

from datetime import date
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from tests.building import drawn
from tests.reports.reading import words

from pathways.diagram.primitives import Face
from pathways.model import CareModel, ReportSetting
from pathways.reports.pdf.fonts import font_name
from pathways.reports.report import WRITERS, made

TODAY = date(2026, 3, 14)
FONT = font_name(Face.REGULAR)

STRANGE = (
    "Lunge 🫁 og 👩🏽‍⚕️",
    "ſjukeſtova",
    "Čáhcesuolu Ŋŋ",
    "Łódź Việt",
    "患者転院",
    "<b>]]> & <i>fet</i>",
    "priv \ue000 \U0010fffd",
)
LONGEST = "Tverrfagligspesialisthelsetjenestesamarbeidskoordinering" * 8


def _said(name: str) -> CareModel:
    return drawn("start > ward > end", steps={"ward": {"name": name}}, title=name)


def _bytes(model: CareModel, ending: str) -> bytes:
    setting = ReportSetting(sections=("title", "drawings", "responsibility"))
    return WRITERS[ending](made(model, setting, today=TODAY), lambda _share: None)


@pytest.mark.parametrize("text", STRANGE)
def test_that_a_reader_of_the_pdf_finds_every_sign_of_a_text(text: str) -> None:
    reader = PdfReader(BytesIO(_bytes(_said(text), ".pdf")))

    assert text in reader.pages[0].extract_text()


def _width(text: str) -> float:
    return stringWidth(text, FONT, 10)


def test_that_what_the_font_lacks_looks_like_its_like() -> None:
    assert _width("ſ") == _width("s")
    assert _width("\u2003") == _width("\t") == _width(" ")


def test_that_what_has_no_like_is_seen_as_a_box() -> None:
    assert _width("🫁") == _width("患") > 0


@pytest.mark.parametrize("unseen", ["\u200d", "\ufe0f", "\u202e", "\U000e0101"])
def test_that_what_shows_nothing_takes_no_room(unseen: str) -> None:
    assert _width(f"a{unseen}b") == _width("ab")


def test_that_a_letter_with_its_ring_apart_is_the_letter() -> None:
    assert _width("A\u030a") == _width("Å")


def test_that_a_word_wider_than_the_page_stays_on_it() -> None:
    reader = PdfReader(BytesIO(_bytes(_said(LONGEST[:500]), ".pdf")))

    for page in reader.pages:
        for word in words(page):
            right = word.x + stringWidth(word.text, FONT, word.size)
            assert right <= page.mediabox.width, word


def test_that_word_takes_signs_that_xml_has_no_way_to_write() -> None:
    document = docx.Document(BytesIO(_bytes(_said("a\uffffb"), ".docx")))
    told = "".join(one.text or "" for one in document.element.body.iter(qn("w:t")))

    assert "a\ufffdb" in told
