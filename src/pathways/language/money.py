"""Sums of money the way people write them: "25 000", "kr 25.000,-", "1,5 mill.", "250 tusen"."""

import re

_THOUSAND, _MILLION, _BILLION = 10**3, 10**6, 10**9

MOST = 10**12
"""The largest sum that can be written."""

_SIZES = {
    word: size
    for size, words in (
        (_THOUSAND, "k t tkr tusen thousand"),
        (_MILLION, "m mill mio mnok million millioner millionar millions"),
        (_BILLION, "mrd bn milliard milliarder milliardar billion billions"),
    )
    for word in words.split()
}
"""Every word for a large number, in all three languages."""

_CURRENCY = re.compile(r"\b(?:nok|kroner|kr)\b\.?")
_BLANKS = re.compile("[\\s\u00a0\u202f]+")
_WHOLE = re.compile(r"(\d{1,3}(?:([ .,'])\d{3})(?:\2\d{3})*|\d+)(?:[.,](?:00|[-–—]{1,2}))?")
_LARGE = re.compile(r"(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d{1,6}))? ?([a-z]+)\.?")


def parse_nok(text: str) -> int:
    """The whole kroner a text means.

    A comma or a point parts thousands only where three figures follow it, and means a decimal only
    before a word for a large number: `1.500` is fifteen hundred, `1,5 mill.` one and a half
    million, and `1,5` alone is refused, for nobody can tell. Raises ValueError for what is no sum,
    or is larger than MOST.
    """
    wanted = _BLANKS.sub(" ", _CURRENCY.sub(" ", text.casefold())).strip()
    amount = _whole(wanted)
    if amount is None:
        amount = _large(wanted)
    if amount is None or amount > MOST:
        raise ValueError(text)
    return amount


def format_nok(amount: int) -> str:
    """The figure with a space that does not break between the thousands, as Norwegian writes it."""
    return f"{amount:,}".replace(",", "\u00a0")


def _whole(text: str) -> int | None:
    match = _WHOLE.fullmatch(text)
    return int(re.sub(r"\D", "", match[1])) if match else None


def _large(text: str) -> int | None:
    match = _LARGE.fullmatch(text)
    if match is None or match[3] not in _SIZES:
        return None
    whole, decimals, word = match.groups()
    figures = f"{whole.replace(' ', '')}{decimals or ''}"
    amount, rest = divmod(int(figures) * _SIZES[word], 10 ** len(decimals or ""))
    return None if rest else amount
