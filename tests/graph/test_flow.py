"""How many patients come through each step."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.building import drawn

from pathways.graph import PathwayView, visits
from pathways.model import CareModel, Handoff, HandoffKind


def flow(ways: str, shares: Mapping[str, float] | None = None, **drawing: Any) -> dict[str, float]:
    """The visits to each step, by the shares of some arrows."""
    arrows = {arrow: {"share": share} for arrow, share in (shares or {}).items()}
    return told(drawn(ways, arrows=arrows | drawing.pop("arrows", {}), **drawing))


def told(model: CareModel) -> dict[str, float]:
    found = visits(PathwayView(model, model.pathways[0]))
    return {step: round(number, 3) for step, number in found.items()}


def test_that_everybody_comes_through_a_row() -> None:
    assert flow("start > doctor > ward > end") == dict.fromkeys(
        ("start", "doctor", "ward", "end"), 1.0
    )


def test_that_shares_divide_the_patients() -> None:
    found = flow(
        "start > choose > ward > end; choose > nursing > end",
        {"choose--ward": 30, "choose--nursing": 70},
    )
    assert (found["ward"], found["nursing"], found["end"]) == (0.3, 0.7, 1.0)


def test_that_ways_without_a_share_divide_what_is_left() -> None:
    ways = "start > choose > ward > end; choose > nursing > end; choose > coping > end"
    assert flow(ways)["ward"] == 0.333
    found = flow(ways, {"choose--ward": 40})
    assert (found["nursing"], found["coping"]) == (0.3, 0.3)


def test_that_several_starts_are_equally_usual() -> None:
    found = flow("start > doctor > end; start-2 > ward > end")
    assert (found["doctor"], found["ward"], found["end"]) == (0.5, 0.5, 1.0)


def test_that_who_comes_back_is_counted_again() -> None:
    found = flow(
        "start > ward > choose > ward; choose > end", {"choose--ward": 20, "choose--end": 80}
    )
    assert (found["ward"], found["end"]) == (1.25, 1.0)


def test_that_loops_inside_loops_are_counted() -> None:
    ways = "start > ward > choose > ward; choose > nursing > choose-2 > start; choose-2 > end"
    shares = {"choose--ward": 50, "choose--nursing": 50, "choose-2--start": 50, "choose-2--end": 50}
    found = flow(ways, shares)
    assert (found["start"], found["ward"], found["nursing"], found["end"]) == (2, 4, 2, 1)


@pytest.mark.parametrize(
    "ways", ["", "doctor > end", "start > doctor > nursing > doctor", "start > wait > wait"]
)
def test_that_nothing_is_told_where_nobody_starts_or_none_gets_out(ways: str) -> None:
    assert flow(ways) == {}


def test_that_nothing_is_told_where_nearly_nobody_gets_out() -> None:
    shares = {"choose--ward": 100, "choose--end": 0}
    assert flow("start > ward > choose > ward; choose > end", shares) == {}


def test_that_steps_no_start_leads_to_are_left_out() -> None:
    assert "ward" not in flow("start > doctor > end; ward > doctor")


def test_that_advice_moves_nobody_beside_other_ways() -> None:
    letter = {"ward--doctor": {"handoff": Handoff(kind=HandoffKind.INFORMATION)}}
    found = flow("start > ward > doctor > end; ward > nursing > end", arrows=letter)
    assert (found["doctor"], found["nursing"]) == (0, 1)
    assert flow("start > ward > doctor > end", arrows=letter)["doctor"] == 1


def test_that_all_may_go_one_way_and_some_another_as_well() -> None:
    found = flow(
        "start > ward > doctor > end; ward > coping > end",
        {"ward--doctor": 100, "ward--coping": 20},
    )
    assert (found["doctor"], found["coping"], found["end"]) == (1, 0.2, 1.2)


def test_that_only_those_said_to_go_on_from_an_end() -> None:
    ways = "start > end > doctor > end-2"
    assert flow(ways)["doctor"] == 0
    assert flow(ways, {"end--doctor": 10})["doctor"] == 0.1


def test_that_worsening_without_a_share_is_not_expected() -> None:
    worse = {"nursing--ward": {"worsening": True}}
    found = flow("start > nursing > end; nursing > ward > end", arrows=worse)
    assert (found["ward"], found["end"]) == (0, 1)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14))
def test_that_as_many_leave_as_come(pairs: list[tuple[int, int]]) -> None:
    ways = "".join(f"; nursing-{source} > nursing-{target}" for source, target in pairs)
    sinks = "".join(f"; nursing-{number} > end" for number in range(7))
    found = flow(f"start > nursing-0{ways}{sinks}")
    assert found["end"] == pytest.approx(1, abs=0.001)


def test_that_all_who_enter_a_thousand_steps_with_ways_back_leave() -> None:
    row = " > ".join(["start", *(f"nursing-{number}" for number in range(1000)), "end"])
    back = "".join(f"; nursing-{number} > nursing-{number - 7}" for number in range(10, 1000, 20))
    model = drawn(row + back)
    assert told(model)["end"] == pytest.approx(1, abs=0.001)
