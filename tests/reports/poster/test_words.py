"""What comes out of the printer, told in plain sentences."""

from tests.reports.poster.test_plan import picture

from pathways.language import speaking
from pathways.reports.poster.plan import Grid, on_grid, proposals, readable
from pathways.reports.poster.setup import Setup
from pathways.reports.poster.words import outcome, points, warning, way

LARGE, SMALL = picture(3000, 1100), picture(600, 300)


def test_that_one_sheet_is_told() -> None:
    plan = readable(SMALL, Setup("A3"))
    assert outcome([plan]) == f"One A3 sheet; the smallest text is {points(plan.text_size)} pt."
    assert warning([plan]) == ""
    assert way([plan]) == "One A3 sheet"


def test_that_a_poster_is_told_with_its_size() -> None:
    plan = readable(LARGE, Setup())
    assert outcome([plan]) == (
        "8 A4 sheets, 4 × 2; the smallest text is 7.8 pt; put together 106 × 35 cm."
    )
    assert way([plan]) == "4 × 2 A4 sheets"
    with speaking("nb"):
        assert "den minste teksten er 7,8 pt" in outcome([plan])


def test_that_several_drawings_are_told_together() -> None:
    plans = [readable(LARGE, Setup()), readable(SMALL, Setup())]
    assert outcome(plans) == "2 drawings on 9 A4 sheets; the smallest text is 7.8 pt."
    assert way(plans) == "9 A4 sheets"


def test_that_too_small_text_is_told() -> None:
    one, two = on_grid(LARGE, Setup()), on_grid(LARGE, Setup(), Grid(2, 1))
    assert warning([one]).startswith("Text would be 2.3 pt on one A4 sheet, too small to read")
    assert warning([two]).startswith("Text would be 4.1 pt on 2 × 1 A4 sheets, too small to read")
    assert warning([readable(SMALL, Setup()), one]) == warning([one])


def test_that_drawings_together_get_proposals_for_all_of_them() -> None:
    drawings = [LARGE, SMALL]
    more, larger = proposals([on_grid(one, Setup()) for one in drawings], drawings)
    assert [way(more), way(larger)] == ["9 A4 sheets", "2 A0 sheets"]


def test_that_a_size_is_never_said_to_be_larger_than_it_is() -> None:
    assert points(6.999) == "6.9"
    assert points(7) == "7"
    assert points(7.4999) == "7.4"
    assert points(7 - 1e-9) == "7"
