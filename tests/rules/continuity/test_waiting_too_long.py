import pytest
from tests.building import drawn
from tests.rules.asking import found

from pathways.model import Limits

RULE = "waiting-too-long"
WEEK = 7 * 1440


def test_that_a_wait_longer_than_its_limit_is_found() -> None:
    steps = {"wait": {"name": "Waits for the foot team", "duration": 3 * WEEK, "limit": WEEK}}
    [finding] = found(drawn("start > wait > clinic > end", steps=steps), RULE)
    assert finding.elements == ("wait",)
    assert finding.message == (
        "“Waits for the foot team” usually takes 3 weeks, and the limit is 1 week."
    )


def test_that_a_wait_without_a_limit_is_held_to_the_documents() -> None:
    steps = {"wait": {"duration": 2 * WEEK + 1}}
    assert found(drawn("start > wait > clinic", steps=steps), RULE)
    longer = Limits(wait=3 * WEEK)
    assert not found(drawn("start > wait > clinic", steps=steps, limits=longer), RULE)


def test_that_a_goal_of_minutes_is_held() -> None:
    steps = {"ward": {"duration": 55, "limit": 40}}
    assert found(drawn("start > ward > end", steps=steps), RULE)


@pytest.mark.parametrize(
    ("step", "fields"),
    [
        ("wait", {"duration": WEEK, "limit": WEEK}),
        ("wait", {"limit": WEEK}),
        ("coping", {"duration": 9 * WEEK}),
    ],
)
def test_that_what_is_in_time_or_not_said_is_let_pass(step: str, fields: dict[str, int]) -> None:
    assert not found(drawn(f"start > {step} > end", steps={step: fields}), RULE)
