"""A point in time is told the way people tell it."""

from datetime import datetime, timedelta

import pytest

from pathways.language import speaking
from pathways.language.moments import format_moment

NOW = datetime(2026, 3, 14, 14, 5).astimezone()


@pytest.mark.parametrize(
    ("before", "nb", "en"),
    [
        (timedelta(), "i dag kl. 14:05", "today at 14:05"),
        (timedelta(days=1), "i går kl. 14:05", "yesterday at 14:05"),
        (timedelta(days=2), "12. mars 2026 kl. 14:05", "12 March 2026 at 14:05"),
    ],
)
def test_that_a_moment_is_told_by_day_and_clock(before: timedelta, nb: str, en: str) -> None:
    assert format_moment(NOW - before, NOW) == en
    with speaking("nb"):
        assert format_moment(NOW - before, NOW) == nb
