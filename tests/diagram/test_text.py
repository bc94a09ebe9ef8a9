"""Text is measured as the fonts have it, and wrapped so that nothing is lost or too wide."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.diagram.primitives import Face
from pathways.diagram.text import baselines, height, width, wrap

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=80)


def letters(text: str) -> str:
    """What is left when spaces and hyphens, which wrapping may add or take, are gone."""
    return "".join(sign for sign in text if sign not in " -\u00ad\u200b" and not sign.isspace())


def test_that_width_grows_with_size() -> None:
    assert width("Overlevering", 20) == pytest.approx(2 * width("Overlevering", 10))


def test_that_semibold_is_wider_than_regular() -> None:
    assert width("Overlevering", 10, Face.SEMIBOLD) > width("Overlevering", 10)


def test_that_accents_set_above_a_letter_take_no_room() -> None:
    assert width("e\u0301", 10) == width("e", 10)


@pytest.mark.parametrize("sign", ["日", "😀", "ع", "\ue000"])
def test_that_signs_the_font_lacks_have_a_width(sign: str) -> None:
    assert 5 < width(sign, 10) < 13


def test_that_nothing_makes_no_lines() -> None:
    assert wrap("", 100, 10) == ()
    assert wrap("  \n ", 100, 10) == ()


def test_that_words_stay_whole_while_they_fit() -> None:
    lines = wrap("Kontroll hos fastlege innen fjorten dager", 100, 11)
    assert " ".join(lines) == "Kontroll hos fastlege innen fjorten dager"
    assert len(lines) > 1


def test_that_a_line_break_in_the_text_is_kept() -> None:
    assert wrap("En\nTo tre", 100, 10) == ("En", "To tre")


def test_that_a_non_breaking_space_holds() -> None:
    room = width("senest innen 14", 10)
    assert wrap("senest innen 14 dager", room, 10) == ("senest innen 14", "dager")
    assert wrap("senest innen 14\u00a0dager", room, 10) == ("senest innen", "14\u00a0dager")


def test_that_a_non_breaking_space_gives_way_before_a_word_is_parted() -> None:
    assert wrap("fjorten\u00a0dager", width("fjorten d", 10), 10) == ("fjorten", "dager")


def test_that_a_line_may_end_after_a_slash() -> None:
    lines = wrap("Hjemmetjenesten/Innsatsteamet", width("Hjemmetjenesten/I", 10), 10)
    assert lines == ("Hjemmetjenesten/", "Innsatsteamet")


def test_that_a_line_may_end_after_a_hyphen_of_the_text() -> None:
    lines = wrap("KOLS-sykepleier", width("KOLS-sykep", 10), 10)
    assert lines == ("KOLS-", "sykepleier")


@pytest.mark.parametrize(
    ("word", "room", "lines"),
    [
        ("Utskrivningsrapport", "Utskrivnings-", ("Utskrivnings-", "rapport")),
        ("Rehabiliteringsavdeling", "Rehabiliterings-", ("Rehabiliterings-", "avdeling")),
        ("Tverrfaglighetsmøte", "Tverrfaglighets-m", ("Tverrfaglighets-", "møte")),
        ("Samhandling", "Samhan-d", ("Sam-", "handling")),
        ("Fastlegesamarbeid", "Fastlegesamar-b", ("Fastlege-", "samarbeid")),
        ("Lungespesialistene", "Lungespesialis-t", ("Lunge-", "spesialistene")),
    ],
)
def test_that_a_compound_is_parted_where_its_parts_meet(
    word: str, room: str, lines: tuple[str, ...]
) -> None:
    assert wrap(word, width(room, 10), 10) == lines


def test_that_a_soft_hyphen_shows_only_where_a_line_ends() -> None:
    text = "medisin\u00adliste"
    assert wrap(text, 200, 10) == ("medisinliste",)
    assert wrap(text, width("medisin-l", 10), 10) == ("medisin-", "liste")


def test_that_a_zero_width_space_lets_a_line_end_without_a_hyphen() -> None:
    text = "epikrise\u200brapport"
    assert wrap(text, width("epikriserap", 10), 10) == ("epikrise", "rapport")
    assert wrap(text, 200, 10) == ("epikriserapport",)


def test_that_text_beyond_the_last_line_ends_in_an_ellipsis() -> None:
    lines = wrap("en to tre fire fem seks sju åtte", width("en to tre", 10), 10, max_lines=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert width(lines[-1], 10) <= width("en to tre", 10)


@given(TEXTS, st.floats(20, 300), st.sampled_from(Face))
def test_that_no_line_is_wider_than_its_room(text: str, room: float, face: Face) -> None:
    for line in wrap(text, room, 11, face):
        assert width(line, 11, face) <= room or len(line) == 1


@given(TEXTS, st.floats(20, 300))
def test_that_no_letter_is_lost(text: str, room: float) -> None:
    assert letters("".join(wrap(text, room, 11))) == letters(text)


@pytest.mark.parametrize("room", [0.0, -5.0])
def test_that_text_without_room_still_ends(room: float) -> None:
    assert "".join(wrap("Ramme", room, 9)).replace("-", "") == "Ramme"


def test_that_lines_stand_one_below_the_other_inside_their_height() -> None:
    lines = baselines(100, 3, 10)
    assert all(upper < lower for upper, lower in pairwise(lines))
    assert 100 < lines[0] < lines[-1] < 100 + height(3, 10)
