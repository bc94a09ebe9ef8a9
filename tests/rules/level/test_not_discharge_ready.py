from collections.abc import Mapping

import pytest
from tests.building import drawn
from tests.rules.asking import found

from pathways.model import CareLevel, CareModel, DischargeReady, Handoff, HandoffKind

RULE = "not-discharge-ready"
READY = DischargeReady(
    admission_problem_clarified=True,
    other_problems_clarified=True,
    unclarified_accounted_for=True,
    diagnoses_and_follow_up_plan=True,
    function_assessed=True,
)
PARTLY = DischargeReady(**dict(READY) | {"function_assessed": None})
OUT = Handoff(kind=HandoffKind.DISCHARGE)


def discharging(
    ways: str = "ward > choose > nursing",
    handoff: Handoff | None = OUT,
    ready: Mapping[str, DischargeReady] | None = None,
) -> CareModel:
    """A pathway whose last arrow is a discharge, with these criteria looked at in steps."""
    *_before, source, target = (step.strip() for step in ways.split(">"))
    steps = {step: {"discharge_ready": criteria} for step, criteria in (ready or {}).items()}
    return drawn(ways, steps=steps, arrows={f"{source}--{target}": {"handoff": handoff}})


def test_that_a_criterion_that_nobody_looks_at_is_found() -> None:
    [finding] = found(discharging(ready={"choose": PARTLY}), RULE)
    assert finding.elements == ("choose",)
    assert finding.field == "discharge_ready.function_assessed"
    assert finding.message == (
        "Patients are discharged from “Choose”, and one criterion is not said to be met: function "
        "is assessed: overall, its change and what is expected."
    )


def test_that_all_five_are_asked_for() -> None:
    [finding] = found(discharging(), RULE)
    assert finding.message.count(";") == 4


@pytest.mark.parametrize("ready", [{"choose": READY}, {"ward": READY}])
def test_that_all_criteria_anywhere_in_the_ward_are_sound(
    ready: dict[str, DischargeReady],
) -> None:
    assert not found(discharging(ready=ready), RULE)


def test_that_two_steps_of_a_ward_may_share_them() -> None:
    rest = DischargeReady(function_assessed=True)
    ready = {"ward": rest, "ward-2": PARTLY}
    assert not found(discharging("ward > ward-2 > nursing", ready=ready), RULE)


@pytest.mark.parametrize(
    ("ways", "handoff"),
    [
        ("ward > home", OUT),
        ("ward > doctor", OUT),
        ("kad > nursing", OUT),
        ("ward > nursing", None),
        ("ward > nursing", Handoff(kind=HandoffKind.INFORMATION)),
    ],
)
def test_that_other_discharges_are_let_pass(ways: str, handoff: Handoff | None) -> None:
    assert not found(discharging(ways, handoff), RULE)


def test_that_several_ways_out_of_a_step_are_told_once() -> None:
    out = {"handoff": OUT}
    arrows = {"ward--nursing": out, "ward--respite": out}
    assert len(found(drawn("ward > nursing; ward > respite", arrows=arrows), RULE)) == 1


def test_that_a_ward_without_a_unit_is_asked_too() -> None:
    level = {"unit": None, "level": CareLevel.HOSPITAL}
    arrows = {"ward--nursing": {"handoff": OUT}}
    assert found(drawn("ward > nursing", steps={"ward": level}, arrows=arrows), RULE)
    ready = level | {"discharge_ready": READY}
    assert not found(drawn("ward > nursing", steps={"ward": ready}, arrows=arrows), RULE)


def test_that_the_mend_puts_the_criteria_on_the_step() -> None:
    model = discharging(ready={"choose": PARTLY})
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert mended.pathways[0].steps[1].discharge_ready == READY
    assert not found(mended, RULE)
