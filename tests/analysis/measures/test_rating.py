"""Ratings: the mean of what has been said, and what moving a measure in the chart changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.analysis.measures.rating import (
    PARTS,
    feasibility,
    held,
    is_rated,
    nudged,
    with_feasibility,
)
from pathways.model import Measure

marks = st.none() | st.integers(1, 5)


def rated(political: int | None, professional: int | None, economic: int | None) -> Measure:
    values = zip(PARTS, (political, professional, economic), strict=True)
    return Measure(id="m", need=3, **dict(values))


def test_that_feasibility_is_the_mean_of_what_has_been_rated() -> None:
    assert feasibility(rated(1, None, 4)) == 2.5
    assert feasibility(rated(None, None, None)) is None


def test_that_a_place_in_the_chart_takes_both_ratings() -> None:
    assert is_rated(rated(1, None, None))
    assert not is_rated(rated(None, None, None))
    assert not is_rated(Measure(id="m", feasibility_economic=2))


def test_that_a_move_keeps_the_difference_between_the_parts() -> None:
    assert with_feasibility(rated(1, 3, 2), 3) == {
        "feasibility_political": 2,
        "feasibility_professional": 4,
        "feasibility_economic": 3,
    }


def test_that_what_has_not_been_rated_stays_so_unless_nothing_has() -> None:
    assert with_feasibility(rated(None, 2, None), 4) == {"feasibility_professional": 4}
    assert with_feasibility(rated(None, None, None), 4) == dict.fromkeys(PARTS, 4)


@given(marks, marks, marks, st.floats(1, 5))
def test_that_a_move_comes_as_close_as_whole_marks_can(
    political: int | None, professional: int | None, economic: int | None, wanted: float
) -> None:
    measure = rated(political, professional, economic)

    fields = with_feasibility(measure, wanted)

    moved = Measure(**(dict(measure) | fields))
    assert all(1 <= mark <= 5 for mark in fields.values())
    assert abs((feasibility(moved) or 0) - wanted) <= 0.5 + 1e-9


@pytest.mark.parametrize(("mark", "whole"), [(0.2, 1), (2.5, 3), (2.49, 2), (7, 5)])
def test_that_a_mark_is_held_on_the_scale(mark: float, whole: int) -> None:
    assert held(mark) == whole


def test_that_a_nudge_moves_one_way_only() -> None:
    measure = rated(1, 5, None)

    assert nudged(measure, 1, 0) == {"need": 4}
    assert nudged(measure, 0, 1) == {"feasibility_political": 2, "feasibility_professional": 5}


def test_that_the_first_nudge_puts_a_measure_in_the_chart() -> None:
    assert nudged(Measure(id="m"), 1, 0) == {"need": 4} | dict.fromkeys(PARTS, 3)
    assert nudged(Measure(id="m"), 0, -1) == {"need": 3} | dict.fromkeys(PARTS, 2)
