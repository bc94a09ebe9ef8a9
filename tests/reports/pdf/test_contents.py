"""The contents: one column while they are short, else two, over as many pages as they take."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Flowable

from pathways.reports.blocks import Heading
from pathways.reports.pdf.contents import TwoColumns, contents
from pathways.reports.pdf.flowables import ContentsLine

WIDTH = 480.0
_NAMES = st.text("abcdefgh åæø", min_size=1, max_size=90)


def _set(count: int) -> list[Flowable]:
    headings = [Heading(f"Section {number}", f"key-{number}") for number in range(count)]
    return list(contents("Contents", headings, WIDTH))


def test_that_nothing_is_said_of_no_contents() -> None:
    assert _set(0) == []


def test_that_few_headings_stand_in_one_column_and_many_in_two() -> None:
    assert sum(isinstance(piece, ContentsLine) for piece in _set(15)) == 15
    assert sum(isinstance(piece, TwoColumns) for piece in _set(16)) == 1


def test_that_two_columns_are_half_as_high() -> None:
    one = sum(line.wrap(WIDTH, 1000)[1] for line in _lines(["A name"] * 20))
    assert TwoColumns(_lines(["A name"] * 20)).wrap(WIDTH, 1000)[1] == one / 2


@given(st.lists(_NAMES, min_size=1, max_size=60), st.floats(120, 700))
def test_that_every_line_is_on_a_page_that_has_room_for_it(names: list[str], room: float) -> None:
    waiting: list[Any] = [TwoColumns(_lines(names))]
    placed = 0
    while waiting:
        columns = waiting.pop(0)
        if columns.wrap(WIDTH, room)[1] <= room:
            placed += len(columns.lines)
            continue
        waiting = columns.split(WIDTH, room)
        assert waiting
    assert placed == len(names)


def _lines(names: list[str]) -> list[ContentsLine]:
    return [ContentsLine(name, f"key-{number}", 0) for number, name in enumerate(names)]
