"""Frames hold steps, and let go of them."""

import pytest
from tests.building import drawn

from pathways.edits import pathway_of, set_color
from pathways.edits.frames import frame_steps, put_in_frame, take_out_of_frames
from pathways.model import CareModel, Frame, Swatch

WAY = drawn("doctor > ward > nursing")


def frames(model: CareModel) -> tuple[Frame, ...]:
    return pathway_of(model, "way").frames


def test_that_a_frame_is_put_round_steps() -> None:
    framed = frame_steps(WAY, "way", ["ward", "nursing", "ward"], "Stay")
    assert frames(framed) == (Frame(id="frame-1", title="Stay", steps=("ward", "nursing")),)


def test_that_a_frame_needs_steps() -> None:
    with pytest.raises(ValueError, match="steps"):
        frame_steps(WAY, "way", [])


def test_that_steps_come_into_a_frame_and_out_again() -> None:
    framed = frame_steps(frame_steps(WAY, "way", ["ward"]), "way", ["doctor"])
    more = put_in_frame(framed, "frame-1", ["nursing", "ward"])
    assert [frame.steps for frame in frames(more)] == [("ward", "nursing"), ("doctor",)]
    colored = set_color(more, "way", ["frame-2"], Swatch.GREEN)
    left = take_out_of_frames(colored, "way", ["ward", "doctor"])
    assert [frame.steps for frame in frames(left)] == [("nursing",)]
    assert not pathway_of(left, "way").layout.colors
    assert take_out_of_frames(left, "way", ["doctor"]) is left
