"""Dates as each language writes them."""

from datetime import date

import pytest

from pathways.language import speaking
from pathways.language.dates import format_date


@pytest.mark.parametrize(
    ("language", "text"),
    [("nb", "14. mars 2026"), ("nn", "14. mars 2026"), ("en", "14 March 2026")],
)
def test_that_a_date_is_written_in_full(language: str, text: str) -> None:
    with speaking(language):
        assert format_date(date(2026, 3, 14)) == text
