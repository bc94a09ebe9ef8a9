"""Durations are understood as people write them, and written so that they are understood again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.language import speaking
from pathways.language.durations import LONGEST, format_duration, parse_duration

HOUR, DAY, WEEK = 60, 1440, 7 * 1440


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2 d", 2 * DAY),
        ("24 t", DAY),
        ("24t", DAY),
        ("3 uker", 3 * WEEK),
        ("3 veker", 3 * WEEK),
        ("1 time 30 min", 90),
        ("1 time og 30 minutter", 90),
        ("1,5 h", 90),
        ("1 Døgn", DAY),
        ("3 mnd.", 90 * DAY),
        ("1 år", 365 * DAY),
        ("straks", 0),
        ("At once", 0),
        (" 40 min ", 40),
    ],
)
def test_that_a_duration_is_understood(text: str, minutes: int) -> None:
    assert parse_duration(text) == minutes


@pytest.mark.parametrize("text", ["", "soon", "3", "3 parsec", "2 d etter", "- 2 d", "99 år"])
def test_that_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        parse_duration(text)


@pytest.mark.parametrize(
    ("language", "minutes", "text"),
    [
        ("en", 0, "at once"),
        ("nb", 0, "straks"),
        ("nb", 90, "1 time 30 min"),
        ("nb", 2 * DAY, "2 døgn"),
        ("nn", 3 * WEEK, "3 veker"),
        ("nb", 90 * DAY, "3 måneder"),
        ("nn", 365 * DAY, "1 år"),
        ("en", WEEK + 61, "7 days 1 hour 1 min"),
    ],
)
def test_that_a_duration_is_written_in_its_largest_units(
    language: str, minutes: int, text: str
) -> None:
    with speaking(language):
        assert format_duration(minutes) == text


@given(st.integers(0, LONGEST), st.sampled_from(["nb", "nn", "en"]))
def test_that_what_is_written_is_understood_again(minutes: int, language: str) -> None:
    with speaking(language):
        assert parse_duration(format_duration(minutes)) == minutes
