"""Find national identity numbers in text, so that no patient is ever named in a model.

A number has eleven digits: day, month and year of birth, three digits from a series that tells the
century, and two check digits. A fødselsnummer gives the day as it is; a D-number, for people who
stay a while, adds 40 to it. Source: the Norwegian Tax Administration's public description of the
fødselsnummer (skatteetaten.no), after forskrift om folkeregistrering (2007) § 2-2.
"""

import re
from datetime import date

_CANDIDATE = re.compile(r"(?<![0-9])[0-9]{6}[ \u00a0\u202f]?[0-9]{5}(?![0-9])")
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_SERIES = (
    (range(1854, 1900), range(500, 750)),
    (range(1900, 2000), range(500)),
    (range(1940, 2000), range(900, 1000)),
    (range(2000, 2040), range(500, 1000)),
)
"""Years of birth, and the three digits after the date that are given to them."""


def identity_numbers(text: str) -> list[tuple[int, int]]:
    """Where national identity numbers stand in a text: start and end of each, never the number.

    Eleven digits in one, or six and five with a space between, count when both check digits are
    right and the date can be a date of birth.
    """
    return [
        match.span()
        for match in _CANDIDATE.finditer(text)
        if _is_identity_number([int(sign) for sign in match.group() if sign.isdecimal()])
    ]


def masked(text: str) -> str:
    """The text with eleven stars wherever an identity number stood."""
    for start, end in reversed(identity_numbers(text)):
        text = f"{text[:start]}{'*' * 11}{text[end:]}"
    return text


def _is_identity_number(digits: list[int]) -> bool:
    return (
        _check_digit(digits, _FIRST_WEIGHTS) == digits[9]
        and _check_digit(digits, _SECOND_WEIGHTS) == digits[10]
        and _can_be_born(digits)
    )


def _check_digit(digits: list[int], weights: tuple[int, ...]) -> int:
    """What the leading digits demand of the next; 10 is no digit, such numbers are not used."""
    total = sum(digit * weight for digit, weight in zip(digits, weights, strict=False))
    return -total % 11


def _can_be_born(digits: list[int]) -> bool:
    day, month, year = (10 * digits[at] + digits[at + 1] for at in (0, 2, 4))
    individual = 100 * digits[6] + 10 * digits[7] + digits[8]
    return any(
        _is_date(century + year, month, day - 40 if day > 40 else day)
        for years, individuals in _SERIES
        for century in (years[0] // 100 * 100,)
        if century + year in years and individual in individuals
    )


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
