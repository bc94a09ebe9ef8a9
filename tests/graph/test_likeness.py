"""Steps that share a level, a unit or a kind, or lie along the flow, are found together."""

import pytest
from tests.building import drawn

from pathways.graph import Likeness, PathwayView, alike, between

MODEL = drawn(
    "start > doctor > choose > ward > nursing > end; choose > nursing-2 > end; ward > doctor-2",
    steps={"choose": {"party": "town"}, "start": {"party": "town"}, "end": {"party": "trust"}},
)
VIEW = PathwayView(MODEL, MODEL.pathways[0])


@pytest.mark.parametrize(
    ("chosen", "likeness", "found"),
    [
        (["doctor"], Likeness.LEVEL, {"doctor", "doctor-2"}),
        (["nursing"], Likeness.UNIT, {"nursing", "nursing-2"}),
        (["choose"], Likeness.UNIT, {"choose", "start"}),
        (["start"], Likeness.LEVEL, {"start", "choose", "end"}),
        (["choose"], Likeness.KIND, {"choose"}),
        (["start", "end"], Likeness.KIND, {"start", "end"}),
        (["ward"], Likeness.AFTER, {"ward", "nursing", "end", "doctor-2"}),
        (["ward"], Likeness.BEFORE, {"ward", "choose", "doctor", "start"}),
        (["choose--ward"], Likeness.AFTER, {"ward", "nursing", "end", "doctor-2"}),
        (["choose--ward"], Likeness.BEFORE, {"choose", "doctor", "start"}),
        (["nothing"], Likeness.LEVEL, set()),
    ],
)
def test_that_steps_with_something_in_common_are_found(
    chosen: list[str], likeness: Likeness, found: set[str]
) -> None:
    steps = alike(VIEW, chosen, likeness)
    assert set(steps) == found
    assert list(steps) == [step for step in VIEW.steps if step in found]


def test_that_arrows_between_steps_have_both_ends_there() -> None:
    assert between(VIEW, ["doctor", "choose", "ward"]) == ("doctor--choose", "choose--ward")
    assert between(VIEW, ["doctor"]) == ()
