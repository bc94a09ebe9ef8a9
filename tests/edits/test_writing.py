"""Many steps and transitions are put in place at once, and what leaned on old ends goes."""

import pytest
from pydantic import ValidationError
from tests.building import drawn

from pathways.edits.writing import write
from pathways.model import Bend, Bends, Layout, Step, Transition

MODEL = drawn(
    "start > ward > end",
    pathway={
        "layout": Layout(
            bends=tuple(
                Bends(transition=id_, points=(Bend(x=1, y=2),))
                for id_ in ("start--ward", "ward--end")
            )
        )
    },
)


def test_that_known_ones_are_replaced_and_new_ones_come_last() -> None:
    new, arrow = Step(id="new", name="New"), Transition(id="t", source="ward", target="new")
    after = write(MODEL, "way", [Step(id="ward", name="Stay"), new], [arrow]).pathways[0]
    assert [step.name for step in after.steps] == ["Start", "Stay", "End", "New"]
    assert after.transitions[-1] == arrow
    assert after.layout == MODEL.pathways[0].layout


def test_that_corners_go_with_the_old_end_of_an_arrow() -> None:
    turned = Transition(id="ward--end", source="ward", target="start")
    layout = write(MODEL, "way", (), [turned]).pathways[0].layout
    assert [one.transition for one in layout.bends] == ["start--ward"]


def test_that_nothing_written_is_the_same_model() -> None:
    assert write(MODEL, "way", MODEL.pathways[0].steps, MODEL.pathways[0].transitions) is MODEL


def test_that_what_does_not_hold_together_is_refused() -> None:
    with pytest.raises(ValidationError):
        write(MODEL, "way", (), [Transition(id="t", source="ward", target="nowhere")])
    with pytest.raises(KeyError):
        write(MODEL, "elsewhere")
