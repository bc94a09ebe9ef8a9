"""Answers are read as people write them, and written so that they are read again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.language import speaking
from pathways.ui.forms import notation
from pathways.ui.forms.notation import Notation


@pytest.mark.parametrize(
    ("kind", "text", "answer"),
    [
        (notation.COUNT, "1 200", 1200),
        (notation.COUNT, "1.200", 1200),
        (notation.PERCENT, "40", 40),
        (notation.PERCENT, "12,5 %", 12.5),
        (notation.DATE, "1.3.2026", date(2026, 3, 1)),
        (notation.DATE, "2026-03-01", date(2026, 3, 1)),
        (notation.CODES, "J44, J45 ; J44", ("J44", "J45")),
        (notation.MUNICIPALITIES, "3324 3326", ("3324", "3326")),
        (notation.DURATION, "2 døgn", 2880),
    ],
)
def test_that_an_answer_is_understood(kind: Notation, text: str, answer: object) -> None:
    assert kind.read(text) == answer


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (notation.COUNT, "many"),
        (notation.COUNT, "-3"),
        (notation.PERCENT, "101"),
        (notation.PERCENT, "half"),
        (notation.DATE, "31.2.2026"),
        (notation.DATE, "soon"),
        (notation.MUNICIPALITIES, "Gol"),
        (notation.DURATION, "40"),
    ],
)
def test_that_anything_else_is_refused(kind: Notation, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is Python's own
        kind.read(text)


@given(st.dates(date(1000, 1, 1)), st.floats(0, 100), st.sampled_from(["nb", "nn", "en"]))
def test_that_what_is_written_is_read_again(day: date, share: float, language: str) -> None:
    with speaking(language):
        assert notation.DATE.read(notation.DATE.write(day)) == day
        written = notation.PERCENT.write(share)
        assert notation.PERCENT.read(written) == pytest.approx(share, rel=1e-4, abs=1e-4)
