from typing import Any

import pytest
from tests.building import drawn
from tests.rules.asking import found

from pathways.model import CareLevel, CareModel, PatientGroup, StepKind

RULE = "no-rehabilitation-after-stroke"
STROKE = PatientGroup(name="Stroke", icd10=("I63.9",))


def stroke(ways: str, group: PatientGroup = STROKE, **steps: Any) -> CareModel:
    return drawn(ways, pathway={"patient_group": group, "name": "Stroke"}, steps=steps)


@pytest.mark.parametrize(
    "group",
    [
        STROKE,
        PatientGroup(icpc2=("K90",)),
        PatientGroup(icpc2=("k90",), icd10=("I64",)),
    ],
)
def test_that_a_stroke_pathway_without_rehabilitation_is_found(group: PatientGroup) -> None:
    [finding] = found(stroke("start > ward > nursing > end", group), RULE)
    assert finding.elements == ("way", "ward--nursing")
    assert finding.message.startswith("Patients in “Stroke” leave the hospital")


@pytest.mark.parametrize(
    "fields",
    [
        {"rehabilitation": True},
        {"name": "Home rehabilitation"},
        {"name": "Opptrening hjemme"},
        {"level": CareLevel.SPECIALIST_REHAB},
        {"kind": StepKind.SUB_PATHWAY, "sub_pathway": "way"},
    ],
)
def test_that_rehabilitation_in_any_form_is_sound(fields: dict[str, Any]) -> None:
    assert not found(stroke("start > ward > nursing > end; ward > doctor", nursing=fields), RULE)


def test_that_other_groups_and_pathways_inside_the_hospital_are_let_pass() -> None:
    assert not found(stroke("start > ward > nursing", PatientGroup(icd10=("J44", "I60"))), RULE)
    assert not found(stroke("start > ambulance > ward > end"), RULE)
