"""A few letters find a name."""

import pytest

from pathways.analysis.search import likeness
from pathways.analysis.search.folding import folded


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("save", "Save as…"),
        ("as save", "Save as…"),
        ("sva", "Save as…"),
        ("np", "New pathway…"),
        ("lgm", "Lagre som"),
        ("ang", "Angre"),
        ("åp", "Åpne"),
        ("nafn", "Nytt navn til fil, nn"),
    ],
)
def test_that_letters_in_their_order_fit(wanted: str, name: str) -> None:
    fit = likeness(wanted, name)
    assert fit is not None
    for start, end in fit.spans:
        assert folded(name)[start:end] in folded(wanted)


@pytest.mark.parametrize(
    ("wanted", "name"), [("xyz", "Save"), ("ap", "Åpne"), ("save z", "Save"), ("ave s", "gravel")]
)
def test_that_letters_that_are_not_there_do_not_fit(wanted: str, name: str) -> None:
    assert likeness(wanted, name) is None


def test_that_a_beginning_fits_better_than_what_is_inside_or_scattered() -> None:
    names = ("Save", "Do save", "Unsaved", "Show all views")
    scores = [fit.score for name in names if (fit := likeness("sav", name))]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_that_a_shorter_name_fits_better() -> None:
    short, long = likeness("print", "Print"), likeness("print", "Print the report on paper")
    assert short is not None
    assert long is not None
    assert short.score > long.score


def test_that_nothing_asked_for_fits_everything() -> None:
    assert likeness("", "Save") is not None
