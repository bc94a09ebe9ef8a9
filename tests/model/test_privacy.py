"""National identity numbers are found in text and never copied out of it.

The numbers here belong to nobody: they are dated in years to come, or put together by the test.
"""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pathways.model.privacy import identity_numbers, masked

FIRST, SECOND = (3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def number(birth: str, individual: int) -> str:
    """The number with its check digits, worked out once more; empty where there is none."""
    digits = f"{birth}{individual:03}"
    for weights in (FIRST, SECOND):
        total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
        check = 11 - total % 11
        if check == 10:
            return ""
        digits += str(check % 11)
    return digits


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in identity_numbers(text)]


def known(birth: str, individuals: range) -> str:
    return next(filter(None, (number(birth, individual) for individual in individuals)))


BORN_LATE = known("311239", range(500, 1000))


@pytest.mark.parametrize(
    "text",
    [
        BORN_LATE,
        f"Pasient {BORN_LATE}, innlagt",
        f"({BORN_LATE})",
        f"nr{BORN_LATE}x",
        f"{BORN_LATE[:6]} {BORN_LATE[6:]}",
        f"{BORN_LATE[:6]}\u00a0{BORN_LATE[6:]}",
    ],
)
def test_that_a_number_is_found_however_it_stands(text: str) -> None:
    (only,) = found(text)
    assert only.replace(" ", "").replace("\u00a0", "") == BORN_LATE


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"1{BORN_LATE}",
        f"{BORN_LATE}0",
        f"{BORN_LATE[:6]}  {BORN_LATE[6:]}",
        f"{BORN_LATE[:5]} {BORN_LATE[5:]}",
        BORN_LATE[:10],
        "116117, 22 22 22 22 og 974706490",
        "12345678901",
        "00000000000",
    ],
)
def test_that_other_digits_are_let_pass(text: str) -> None:
    assert not found(text)


def test_that_a_d_number_is_found() -> None:
    assert found(known("711239", range(500, 1000)))


@pytest.mark.parametrize(
    ("birth", "individuals", "given_out"),
    [
        ("010154", range(500, 750), True),
        ("010153", range(500, 750), False),
        ("010160", range(750, 900), False),
        ("010160", range(900, 1000), True),
        ("010139", range(900, 1000), True),
        ("010100", range(500), True),
        ("290200", range(500, 1000), True),
        ("290200", range(500), False),
        ("320139", range(500, 1000), False),
        ("011339", range(500, 1000), False),
        ("310239", range(500, 1000), False),
        ("000139", range(500, 1000), False),
        ("400139", range(500, 1000), False),
        ("720139", range(500, 1000), False),
    ],
)
def test_that_only_numbers_that_are_given_out_count(
    birth: str, individuals: range, given_out: bool
) -> None:
    assert bool(found(known(birth, individuals))) is given_out


@given(st.integers(2000, 2039), st.integers(1, 365), st.integers(500, 999), st.booleans())
def test_that_every_number_with_right_check_digits_is_found_and_none_with_a_wrong_one(
    year: int, day: int, individual: int, guest: bool
) -> None:
    birth = date(year, 1, 1) + timedelta(days=day - 1)
    text = number(f"{birth.day + 40 * guest:02}{birth:%m%y}", individual)
    assume(text)
    assert identity_numbers(text) == [(0, 11)]
    for place in (9, 10):
        wrong = text[:place] + str((int(text[place]) + 1) % 10) + text[place + 1 :]
        assert not identity_numbers(wrong)


def test_that_several_numbers_are_masked_and_the_rest_kept() -> None:
    spaced = f"{BORN_LATE[:6]} {BORN_LATE[6:]}"
    text = f"Fra {BORN_LATE} til {spaced}."
    assert masked(text) == "Fra *********** til ***********."
    assert masked("Ring 116117") == "Ring 116117"


@given(st.text(max_size=40))
def test_that_what_is_masked_holds_no_number(text: str) -> None:
    assert not identity_numbers(masked(f"{text}{BORN_LATE}"))
