"""The families on what comes after, what there is and who is heard stay calm where all is well."""

from functools import reduce

import pytest
from tests.building import drawn
from tests.rules.asking import names_found

from pathways.edits import change_handoff
from pathways.graph import PathwayView
from pathways.model import CareModel, PatientGroup
from pathways.rules.settling import settled

FAMILIES = pytest.mark.parametrize("shelf", ["continuity", "coverage", "patient"])
COPD = """
    start > doctor > home > choose > end; choose > casualty > choose-2 > kad > nursing;
    choose-2 > ward > nursing > doctor-2 > coping > end; ward > doctor-2; ward > respite > nursing
"""


def well_made() -> CareModel:
    """A COPD pathway with every handoff settled and the way back drawn."""
    model = drawn(
        COPD,
        steps={"coping": {"learning_and_coping": True}, "choose": {"unit": "unit-home"}},
        arrows={"choose--casualty": {"worsening": True}},
        pathway={
            "patient_group": PatientGroup(name="COPD", icd10=("J44",), chronic=True),
            "patient_goal": "I want to walk to the shop.",
        },
    )
    handoffs = [arrow.id for arrow in PathwayView(model, model.pathways[0]).handoffs]
    model = reduce(settled, handoffs, model)
    return reduce(_with_contingency, handoffs, model)


def _with_contingency(model: CareModel, transition_id: str) -> CareModel:
    return change_handoff(model, transition_id, contingency="Call the ward, day and night.")


@FAMILIES
def test_that_a_well_made_pathway_raises_no_alarm(shelf: str) -> None:
    assert names_found(well_made(), shelf) == []


@FAMILIES
@pytest.mark.parametrize(
    "ways",
    ["", "start", "start > doctor > end", "start > ward > nursing > end", "ward > doctor > end"],
)
def test_that_a_drawing_just_begun_raises_no_alarm(shelf: str, ways: str) -> None:
    assert names_found(drawn(ways), shelf) == []
