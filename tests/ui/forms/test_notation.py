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
        (notation.MUNICIPALITIES, "3324 Gol, hemsedal", ("3324", "3326")),
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
        (notation.MUNICIPALITIES, "Atlantis"),
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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14.3.26", date(2026, 3, 14)),
        ("14. mars 2026", date(2026, 3, 14)),
        ("1 May 2026", date(2026, 5, 1)),
        ("24. des. 2026", date(2026, 12, 24)),
        ("2026-03-14", date(2026, 3, 14)),
        ("14.3", date(date.today().year, 3, 14)),  # noqa: DTZ011
        ("i dag", date.today()),  # noqa: DTZ011
    ],
)
def test_that_a_day_written_to_the_end_may_be_short(text: str, day: date) -> None:
    assert notation.DATE.settle(text) == day
    assert notation.DATE.read(notation.DATE.tidy(text)) == day


@pytest.mark.parametrize("text", ["14.3.20", "14.3", "14. mars"])
def test_that_the_beginning_of_a_day_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is Python's own
        notation.DATE.read(text)


@pytest.mark.parametrize("text", ["31.2", "14. foo", "sometime"])
def test_that_no_day_is_refused_to_the_end(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is Python's own
        notation.DATE.settle(text)


@pytest.mark.parametrize(
    ("text", "language", "tidied"),
    [
        ("24 t", "nb", "24 timer"),
        ("1,5 time", "nb", "1,5 timer"),
        ("1½ time", "nn", "1,5 timar"),
        ("3 uker", "en", "3 weeks"),
        ("1 d 12 h", "nb", "1 døgn 12 timer"),
        ("straks", "en", "at once"),
    ],
)
def test_that_a_stretch_keeps_the_units_it_was_written_in(
    text: str, language: str, tidied: str
) -> None:
    with speaking(language):
        assert notation.DURATION.tidy(text) == tidied
        assert notation.DURATION.read(tidied) == notation.DURATION.read(text)


def test_that_municipalities_are_written_with_their_names() -> None:
    assert notation.MUNICIPALITIES.write(("3324", "9999")) == "3324 Gol, 9999"
    assert notation.MUNICIPALITIES.read("3324 Gol, 9999") == ("3324", "9999")
