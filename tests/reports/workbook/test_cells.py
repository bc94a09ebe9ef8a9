"""Whatever people write can be put in a cell, and is read from it again."""

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from pathways.analysis.region.grids import Tone
from pathways.language import speaking
from pathways.reports.sheets import Form, Value
from pathways.reports.workbook.cells import ROOM, Pen, writable


def _written(value: Value, form: Form = Form.TEXT, language: str = "nb") -> Cell:
    book = Workbook()
    sheet = book.worksheets[0]
    with speaking(language):
        Pen(book).put(sheet, (1, 1), value, form)
    data = BytesIO()
    book.save(data)
    cell = load_workbook(data).worksheets[0]["A1"]
    assert isinstance(cell, Cell)
    return cell


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1))
def test_that_every_text_is_a_text_again(text: str) -> None:
    cell = _written(text)
    assert cell.data_type == "s"
    assert cell.value == writable(text)


@pytest.mark.parametrize("text", ["a\x00b", "a\x1fb", "a\ufffeb", "a\ud800b"])
def test_that_what_xml_cannot_hold_is_shown_as_such(text: str) -> None:
    assert _written(text).value == "a\ufffdb"


@pytest.mark.parametrize("sign", ["x", "😀", "å"])
def test_that_a_text_fills_no_more_than_a_cell(sign: str) -> None:
    held = writable(sign * (ROOM + 1))
    assert len(held.encode("utf-16-le")) // 2 <= ROOM
    assert held.endswith(f"{sign} …")
    assert writable(sign * (ROOM // 2)) == sign * (ROOM // 2)


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (3, Form.COUNT, "0"),
        (1.5, Form.AMOUNT, "General"),
        (25_000, Form.MONEY, "#,##0"),
        (0.25, Form.SHARE, "0 %"),
    ],
)
def test_that_numbers_are_numbers(value: float, form: Form, shown: str) -> None:
    cell = _written(value, form)
    assert (cell.value, cell.data_type, cell.number_format) == (value, "n", shown)
    assert cell.alignment.horizontal == "right"


@pytest.mark.parametrize(("language", "shown"), [("nn", "dd.mm.yyyy"), ("en", "d mmm yyyy")])
def test_that_days_are_days_as_the_language_writes_them(language: str, shown: str) -> None:
    cell = _written(date(2026, 3, 14), language=language)
    assert cell.is_date
    assert cell.number_format == shown


def test_that_an_address_can_be_followed() -> None:
    assert _written("https://lovdata.no/lov/2011-06-24-30").hyperlink is not None
    assert _written("see https://lovdata.no").hyperlink is None


def test_that_tones_are_seen() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    pen = Pen(book)
    for row, tone in enumerate(Tone, 1):
        pen.put(sheet, (row, 1), "Text", tone=tone)
    looks = {
        (cell.fill.fgColor.rgb, cell.font.color and cell.font.color.rgb) for cell in sheet["A"]
    }
    assert len(looks) == len(Tone)
