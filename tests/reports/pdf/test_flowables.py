from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.reports.pdf.flowables import labelled, lines, plain, text

SOFT_HYPHEN = "\u00ad"


def test_that_markup_in_a_users_text_is_escaped() -> None:
    assert plain("<b> & </b>") == "&lt;b&gt; &amp; &lt;/b&gt;"


def test_that_lines_stay_lines() -> None:
    assert plain("Første\nAndre") == "Første<br/>Andre"


def test_that_a_compound_is_parted_between_its_words() -> None:
    assert plain("Hjemmesykepleie") == f"Hjemme{SOFT_HYPHEN}sykepleie"


def test_that_a_word_with_a_hyphen_is_parted_there() -> None:
    name: Any = text("Nord-Gudbrandsdal", "head")
    name.wrap(60, 100)

    assert [" ".join(words) for _room, words in name.blPara.lines] == ["Nord-", "Gudbrandsdal"]


@pytest.mark.parametrize("word", ["Sykehus", "Utskrivning", ""])
def test_that_a_short_word_is_left_alone(word: str) -> None:
    assert plain(word) == word


def test_that_what_is_too_long_for_a_word_is_left_to_be_cut_anywhere() -> None:
    assert SOFT_HYPHEN not in plain("x" * 500)


@given(st.text(alphabet="abcdefghijklmnoprstuvyæøå", min_size=1, max_size=80))
def test_that_a_parted_word_is_the_same_word_in_short_pieces(word: str) -> None:
    parted = plain(word)

    assert parted.replace(SOFT_HYPHEN, "") == word
    assert max(map(len, parted.split(SOFT_HYPHEN))) <= 12


def test_that_empty_parts_take_no_line() -> None:
    assert len(lines(["Hjem", "", ("", "cell_muted"), ("Gol", "cell_muted")])) == 2


def test_that_a_label_stands_before_what_it_labels() -> None:
    assert labelled("Kilde:", "Loven").getPlainText() == "Kilde:\xa0 Loven"


def test_that_a_paragraph_wraps_in_its_room() -> None:
    paragraph = text("Samhandlingskoordinator i Hallingdal " * 5)
    width, height = paragraph.wrap(120, 1000)

    assert width <= 120
    assert height > 3 * paragraph.style.leading
