"""Words are compared as Norwegians expect."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.analysis.search.folding import composed, folded, spans, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ÅL", "ål"),
        ("A\u030al", "ål"),
        ("Café", "cafe"),
        ("Ærlig Øy", "ærlig øy"),
        ("Färm, Ö", "færm, ø"),
        ("Müller", "muller"),
        ("E‑resept – 2\u00a0d", "e-resept - 2 d"),
        ("Straße", "straße"),
    ],
)
def test_that_case_and_accents_do_not_count_but_norwegian_letters_do(text: str, found: str) -> None:
    assert folded(text) == found


@pytest.mark.parametrize(("text", "query"), [("Ål", "al"), ("Bø", "bo"), ("Næring", "naering")])
def test_that_a_norwegian_letter_is_not_the_letter_without_its_sign(text: str, query: str) -> None:
    assert spans(text, words(query)) == ()


def test_that_each_word_is_looked_for_once() -> None:
    assert words(" Gol  LEGE gol ") == ("gol", "lege")


def test_that_places_that_touch_are_marked_as_one() -> None:
    assert spans("Legevakt i Gol", words("lege evakt gol")) == ((0, 8), (11, 14))


@given(st.text())
def test_that_places_in_the_folded_text_hold_in_the_composed_one(text: str) -> None:
    assert len(folded(text)) == len(composed(text))


@given(st.text(min_size=1), st.text(max_size=3))
def test_that_what_is_marked_is_one_of_the_words(text: str, query: str) -> None:
    wanted = words(query)
    for start, end in spans(text, wanted):
        assert any(word in folded(text)[start:end] for word in wanted)
