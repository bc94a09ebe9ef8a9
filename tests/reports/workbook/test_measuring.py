"""Columns and rows are as large as what they hold, within reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.reports.sheets import Sheet
from pathways.reports.workbook.measuring import LINE_HEIGHT, height, widths


def _width(heading: str, *cells: str) -> float:
    return widths(Sheet("Rows", [heading], [[cell] for cell in cells]))[0]


def test_that_a_column_has_room_for_its_texts_and_its_heading() -> None:
    assert _width("No.", "1", "20") < _width("Step", "Hjemmesykepleien") < 30
    assert _width("Responsible until received", "Yes") < len("Responsible until received")
    assert _width("Responsible until received", "Yes") > len("Responsible")


def test_that_a_few_long_texts_do_not_make_the_column_wide() -> None:
    usual = ["Samtale"] * 20
    assert _width("Step", *usual, "x " * 400) < _width("Step", *["x " * 400] * 20)


@given(st.lists(st.text()), st.text())
def test_that_no_column_is_wider_than_a_screen(cells: list[str], heading: str) -> None:
    assert 7 <= _width(heading[:40], *cells) <= 60


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", 1), ("short", 1), ("one two three four five", 2), ("a\nb\nc", 3), ("y" * 60, 3)],
)
def test_that_a_row_has_room_for_wrapped_text(text: str, lines: int) -> None:
    assert height([text, 3, None], [20, 8, 8]) == lines * LINE_HEIGHT


def test_that_no_row_is_higher_than_programs_take() -> None:
    assert height(["word " * 5000], [20]) == 409
