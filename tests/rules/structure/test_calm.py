"""Sensible drawings raise no alarm, and one slip raises one."""

import pytest
from tests.building import drawn
from tests.rules.asking import names_found

from pathways.model import CareLevel, StepKind

COPD = """
    start > doctor > choose > clinic > doctor-2; choose > kad > nursing; choose > ward > choose-2;
    choose-2 > nursing > doctor-2; choose-2 > respite > nursing; doctor-2 > coping > end;
    doctor-2 > home > end; nursing > ward; home > doctor; doctor-2 > palliative
"""


def test_that_a_sensible_pathway_raises_no_alarm() -> None:
    model = drawn(
        COPD,
        steps={
            "start": {"level": CareLevel.HOME, "name": ""},
            "end": {"name": ""},
            "palliative": {"kind": StepKind.SUB_PATHWAY, "unit": None},
        },
        arrows={
            "choose--clinic": {"share": 60},
            "choose--kad": {"share": 15},
            "choose--ward": {"share": 25, "condition": ""},
            "nursing--ward": {"worsening": True},
            "home--doctor": {"worsening": True},
        },
    )
    assert names_found(model, "structure") == []


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ("", "empty-pathway"),
        ("start", "no-end"),
        ("start > doctor", "no-end"),
        ("start > doctor > nursing > doctor", "no-end"),
        ("doctor > end", "no-start"),
        ("start > doctor > end; coping", "unreachable-step"),
        ("start > doctor > end; coping > nursing > end", "unreachable-step"),
        ("start > doctor > end; doctor > nursing > nursing-2", "dead-end"),
        ("start > doctor > end; doctor > nursing > nursing-2 > nursing", "endless-loop"),
        ("start > doctor > end; doctor > nursing > nursing", "endless-loop"),
        ("start > doctor > doctor > end", "self-loop"),
        ("start > choose > doctor > end; choose > end", "step-without-party"),
    ],
)
def test_that_one_slip_is_told_of_once(ways: str, told: str) -> None:
    assert names_found(drawn(ways), "structure") == [told]
