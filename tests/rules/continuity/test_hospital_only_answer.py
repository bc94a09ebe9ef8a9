from typing import Any

import pytest
from tests.building import UNITS, drawn
from tests.rules.asking import found

from pathways.edits.rebuild import rebuilt
from pathways.model import Admission, CareModel, PatientGroup, StepKind

RULE = "hospital-only-answer"


def worsening(ways: str, *worse: str, **model: Any) -> CareModel:
    return drawn(ways, arrows={arrow: {"worsening": True} for arrow in worse}, **model)


def test_that_worsening_which_only_leads_to_hospital_is_found() -> None:
    model = worsening("start > home > ward > end", "home--ward")
    [finding] = found(model, RULE)
    assert finding.elements == ("home--ward", "unit-kad")
    assert "When it gets worse at “Home”" in finding.message
    assert "“Hallingdal acute beds”" in finding.message


def test_that_those_who_assess_the_patient_are_passed() -> None:
    ways = "home > casualty > choose > ward; home > ambulance > ward"
    assert found(worsening(ways, "home--casualty", "home--ambulance"), RULE)


@pytest.mark.parametrize("other", ["kad", "nursing", "respite", "clinic", "home-2"])
def test_that_another_answer_is_sound(other: str) -> None:
    ways = f"home > casualty > choose > ward; choose > {other}"
    assert not found(worsening(ways, "home--casualty"), RULE)


def test_that_worsening_during_a_stay_is_let_pass() -> None:
    assert not found(worsening("start > kad > ward > end", "kad--ward"), RULE)


def test_that_pathways_without_worsening_or_without_an_answer_are_let_pass() -> None:
    assert not found(drawn("start > home > ward > end"), RULE)
    assert not found(worsening("home > doctor > end", "home--doctor"), RULE)
    looped = {"doctor": {"kind": StepKind.DECISION}}
    model = worsening("home > doctor > casualty > doctor", "home--doctor", steps=looped)
    assert not found(model, RULE)


@pytest.mark.parametrize("code", ["I63", "I21.9", "I64"])
def test_that_what_the_unit_may_not_take_is_let_pass(code: str) -> None:
    group = PatientGroup(icd10=(code,))
    model = worsening("home > ward", "home--ward", pathway={"patient_group": group})
    assert not found(model, RULE)


def test_that_a_unit_that_refuses_the_group_is_let_pass() -> None:
    refusing = {"admission": Admission(excludes=("COPD",))}
    units = tuple(rebuilt(unit, **refusing) if unit.id == "unit-kad" else unit for unit in UNITS)
    assert not found(worsening("home > ward", "home--ward", units=units), RULE)


def test_that_a_model_without_an_intermediate_unit_is_let_pass() -> None:
    units = tuple(unit for unit in UNITS if unit.id != "unit-kad")
    assert not found(worsening("home > ward", "home--ward", units=units), RULE)
