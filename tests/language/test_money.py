"""Sums of money are understood as people write them, and never a thousand times too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.language.money import MOST, format_nok, parse_nok


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", 0),
        ("25000", 25_000),
        ("25 000", 25_000),
        ("25\u00a0000", 25_000),
        ("25.000", 25_000),
        ("25,000", 25_000),
        ("25'000", 25_000),
        ("1.250.000", 1_250_000),
        ("kr 25 000", 25_000),
        ("25 000 kr", 25_000),
        ("Kr. 25.000,-", 25_000),
        ("NOK 25,000", 25_000),
        ("25 000,00", 25_000),
        ("1,5 mill.", 1_500_000),
        ("1.5 mill", 1_500_000),
        ("12 mnok", 12_000_000),
        ("250k", 250_000),
        ("250 tusen", 250_000),
        ("1,25 milliarder kroner", 1_250_000_000),
        ("2 million", 2_000_000),
    ],
)
def test_that_a_sum_is_understood(text: str, amount: int) -> None:
    assert parse_nok(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        *("", "kr", "much", "-5", "1,5", "25 00", "1 2500", "1.000,000", "25 000,50"),
        *("5 bananas", "1,0000001 mill", "1,2345 k", "1000001 mill", str(MOST + 1)),
    ],
)
def test_that_what_nobody_can_be_sure_of_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_nok(text)


@given(st.integers(0, MOST))
def test_that_what_is_written_is_understood_again(amount: int) -> None:
    assert parse_nok(format_nok(amount)) == amount
    assert parse_nok(f"{amount:,}") == amount
    assert parse_nok(f"{amount:,}".replace(",", ".")) == amount
