"""Dates and durations as each language writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.language import speaking
from pathways.language.forms import date_text, duration_text


@pytest.mark.parametrize(
    ("language", "text"),
    [("nb", "14. mars 2026"), ("nn", "14. mars 2026"), ("en", "14 March 2026")],
)
def test_that_a_date_is_written_in_full(language: str, text: str) -> None:
    with speaking(language):
        assert date_text(date(2026, 3, 14)) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0 minutter"),
        (40, "40 minutter"),
        (90, "1 time 30 minutter"),
        (1440, "1 døgn"),
        (3 * 1440, "3 døgn"),
        (14 * 1440, "2 uker"),
        (10 * 1440 + 61, "1 uke 3 døgn"),
    ],
)
def test_that_a_duration_is_told_in_its_largest_units(minutes: int, text: str) -> None:
    with speaking("nb"):
        assert duration_text(minutes) == text


def test_that_nynorsk_has_its_own_units() -> None:
    with speaking("nn"):
        assert duration_text(2 * 7 * 1440 + 180) == "2 veker 3 timar"


@given(st.integers(min_value=0, max_value=20 * 366 * 1440), st.sampled_from(["nb", "nn", "en"]))
def test_that_every_duration_has_a_text(minutes: int, language: str) -> None:
    with speaking(language):
        assert duration_text(minutes)
