"""Words in a row, as a sentence lists them."""

import pytest

from pathways.language import speaking
from pathways.language.enumeration import enumerated


@pytest.mark.parametrize(
    ("words", "told"),
    [(["Gol"], "Gol"), (["Gol", "Ål"], "Gol and Ål"), (["Gol", "Ål", "Hol"], "Gol, Ål and Hol")],
)
def test_that_the_last_word_comes_after_an_and(words: list[str], told: str) -> None:
    assert enumerated(words) == told


@pytest.mark.parametrize("code", ["nb", "nn"])
def test_that_norwegian_lists_the_norwegian_way(code: str) -> None:
    with speaking(code):
        assert enumerated(["Gol", "Ål", "Hol"]) == "Gol, Ål og Hol"
