from typing import Any

import pytest
from tests.building import drawn
from tests.rules.asking import found, places

from pathways.model import CareLevel, Handoff, HandoffKind, StepKind

RULE = "level-skipped"


@pytest.mark.parametrize(
    ("ways", "place"),
    [
        ("start > ward", "start--ward"),
        ("start > nursing > clinic > end", "nursing--clinic"),
        ("start > coping > home > choose > wait > ward", "wait--ward"),
        ("start > doctor > ward; start > nursing > ward", "nursing--ward"),
    ],
)
def test_that_a_way_past_the_doctor_is_found(ways: str, place: str) -> None:
    assert places(drawn(ways), RULE) == [place]


def test_that_the_message_tells_whence_and_where() -> None:
    [finding] = found(drawn("start > nursing > clinic"), RULE)
    assert finding.message.startswith("Patients come from “Nursing” to “Clinic” without")


@pytest.mark.parametrize(
    "ways",
    [
        "start > nursing > doctor > clinic",
        "start > casualty > ward",
        "start > ambulance > ward",
        "start > kad > ward",
        "start > respite > ward",
        "start > doctor > nursing > clinic",
        "nursing > ward",
    ],
)
def test_that_somebody_who_refers_is_sound(ways: str) -> None:
    assert not found(drawn(ways), RULE)


@pytest.mark.parametrize(
    ("steps", "arrows"),
    [
        ({}, {"nursing--ward": {"worsening": True}}),
        ({}, {"nursing--ward": {"handoff": Handoff(kind=HandoffKind.INFORMATION)}}),
        ({"nursing": {"doctor_examines": True}}, {}),
        ({"nursing": {"unit": None}}, {}),
        ({"nursing": {"kind": StepKind.SUB_PATHWAY}}, {}),
        ({"start": {"level": CareLevel.GP}, "nursing": {"level": CareLevel.GP}}, {}),
    ],
    ids=["way back", "advice", "doctor at home", "no level", "another pathway", "begins at the GP"],
)
def test_that_what_may_be_meant_is_let_pass(steps: dict[str, Any], arrows: dict[str, Any]) -> None:
    assert not found(drawn("start > nursing > ward", steps=steps, arrows=arrows), RULE)


def test_that_the_mend_draws_the_doctor_who_refers() -> None:
    model = drawn("start > nursing > ward > end")
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert mended.pathways[0].steps[-1].unit == "unit-doctor"
    assert not found(mended, RULE)
