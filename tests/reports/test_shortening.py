"""Texts are cut where they can be cut."""

from hypothesis import given
from hypothesis import strategies as st

from pathways.reports.shortening import shortened


def test_that_a_short_text_stays() -> None:
    assert shortened("Kort nok.", 20) == "Kort nok."


def test_that_whole_sentences_are_kept_when_one_fits() -> None:
    assert shortened("Den første. Den andre. Den tredje er lang.", 25) == "Den første. Den andre."


def test_that_words_are_kept_whole_else() -> None:
    assert shortened("En setning uten slutt som er for lang", 20) == "En setning uten…"


def test_that_a_word_without_end_is_cut() -> None:
    assert shortened("a" * 50, 10) == "a" * 9 + "…"


@given(st.text(max_size=400), st.integers(5, 100))
def test_that_it_is_never_longer_than_asked_for(text: str, most: int) -> None:
    assert len(shortened(text, most)) <= most
