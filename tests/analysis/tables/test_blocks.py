"""Blocks of cells survive the way to a spreadsheet and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.analysis.tables import block_text, read_block

CELLS = st.text(st.sampled_from('ab"\t\n ;') | st.characters(codec="utf-8"), max_size=8).map(
    lambda text: text.replace("\r", "").replace("\x00", "")
)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", [[""]]),
        ("a", [["a"]]),
        ("a\tb\r\nc\t\r\n", [["a", "b"], ["c", ""]]),
        ('"a\nb"\tc', [["a\nb", "c"]]),
        ('"say ""yes"""\td', [['say "yes"', "d"]]),
        ('"never closed\tb\nc', [['"never closed', "b"], ["c"]]),
        ('5" wide\tb', [['5" wide', "b"]]),
        ('"a" b\tc', [['"a" b', "c"]]),
    ],
)
def test_that_a_copied_block_is_read(text: str, cells: list[list[str]]) -> None:
    assert read_block(text) == cells


def test_that_another_delimiter_can_stand_between() -> None:
    assert read_block('a;"b;c"\nd', ";") == [["a", "b;c"], ["d"]]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_that_what_is_copied_comes_back(rows: list[list[str]]) -> None:
    assert read_block(block_text(rows)) == rows


@given(st.text(max_size=40))
def test_that_any_text_can_be_read(text: str) -> None:
    assert read_block(text)
