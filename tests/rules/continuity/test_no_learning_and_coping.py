from typing import Any

import pytest
from tests.building import drawn
from tests.rules.asking import found
from tests.rules.continuity.mending import mended

from pathways.graph import PathwayView
from pathways.model import CareModel, PatientGroup, Service, StepKind, Theme

RULE = "no-learning-and-coping"
CHRONIC = {"patient_group": PatientGroup(name="COPD", chronic=True)}


def chronic(ways: str, **model: Any) -> CareModel:
    return drawn(ways, pathway=CHRONIC, **model)


def test_that_a_chronic_group_without_learning_and_coping_is_found() -> None:
    [finding] = found(chronic("start > ward > nursing > end"), RULE)
    assert finding.elements == ("way",)
    assert finding.message.startswith("Patients in “COPD” live with a chronic illness")


@pytest.mark.parametrize(
    "fields",
    [
        {"learning_and_coping": True},
        {"name": "COPD school"},
        {"name": "KOLS-skole"},
        {"services": ("course",)},
        {"kind": StepKind.SUB_PATHWAY, "sub_pathway": "way"},
    ],
)
def test_that_an_offer_in_any_form_is_sound(fields: dict[str, Any]) -> None:
    services = (Service(id="course", name="COPD", theme=Theme.LEARNING_AND_COPING),)
    steps = {"doctor": fields}
    assert not found(chronic("start > ward > doctor > end", steps=steps, services=services), RULE)


@pytest.mark.parametrize("ways", ["start > ward", "start > doctor > end", "ward > nursing"])
def test_that_drawings_just_begun_are_let_pass(ways: str) -> None:
    assert not found(chronic(ways), RULE)


def test_that_groups_not_marked_as_chronic_are_let_pass() -> None:
    assert not found(drawn("start > ward > nursing > end"), RULE)


def test_that_the_mend_draws_a_course_from_the_gp() -> None:
    model = chronic("start > ward > nursing > doctor > end; nursing > end-2")
    [finding] = found(model, RULE)
    after = mended(model, finding)
    view = PathwayView(after, after.pathways[0])
    [course] = [step for step in view.pathway.steps if step.learning_and_coping]
    assert course.unit == "unit-coping"
    [to, on] = [*view.incoming[course.id], *view.outgoing[course.id]]
    assert (to.source, on.target) == ("doctor", "end")
    assert to.condition == "Has not been on the course"
    assert to.handoff is not None
    assert to.handoff.receiver == "Learning and coping centre"


def test_that_without_a_gp_the_course_comes_from_who_sends_the_patient_home() -> None:
    model = chronic("start > ward > nursing > home > end")
    [finding] = found(model, RULE)
    after = mended(model, finding)
    assert [arrow.source for arrow in after.pathways[0].transitions[-2:]] == ["nursing", "step-1"]


def test_that_no_course_is_drawn_where_nobody_sends_the_patient_home() -> None:
    view = chronic("start > home > end; ward > nursing")
    [finding] = found(view, RULE)
    assert not finding.fixable
