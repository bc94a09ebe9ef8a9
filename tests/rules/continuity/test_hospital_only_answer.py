from typing import Any

import pytest
from tests.building import PARTIES, UNITS, drawn
from tests.rules.asking import found

from pathways.edits.rebuild import rebuilt
from pathways.model import (
    Admission,
    CareLevel,
    CareModel,
    Party,
    PartyKind,
    PatientGroup,
    StepKind,
    Unit,
)

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


ELSEWHERE = Party(
    id="oslo", name="Oslo", kind=PartyKind.MUNICIPALITY, municipality_numbers=("0301",)
)
SHARED = Party(
    id="shared",
    name="Gol and Nesbyen",
    kind=PartyKind.INTER_MUNICIPAL,
    municipality_numbers=("3322", "3324"),
)


def offered(ways: str, **unit: Any) -> CareModel:
    """Worsening at home that leads to hospital, in a file with just this intermediate unit."""
    beds = Unit(id="unit-kad", name="Beds", level=CareLevel.INTERMEDIATE, **unit)
    units = (*(one for one in UNITS if one.id != "unit-kad"), beds)
    parties = (*PARTIES, ELSEWHERE, SHARED)
    return worsening(ways, "home--ward", units=units, parties=parties)


@pytest.mark.parametrize(
    "unit",
    [
        {"party": "oslo"},
        {"party": "trust", "serves": ("oslo",)},
        {"party": "town", "serves": ("oslo",)},
    ],
)
def test_that_a_unit_for_the_citizens_of_another_municipality_is_let_pass(
    unit: dict[str, Any],
) -> None:
    assert not found(offered("doctor > home > ward > nursing", **unit), RULE)


@pytest.mark.parametrize(
    "unit",
    [
        {"party": "shared"},
        {"party": "trust", "serves": ("oslo", "town")},
        {"party": "trust"},
        {},
    ],
)
def test_that_a_unit_for_these_citizens_or_nobody_knows_whose_is_an_answer(
    unit: dict[str, Any],
) -> None:
    assert found(offered("doctor > home > ward > nursing", **unit), RULE)


def test_that_any_unit_may_be_an_answer_where_the_drawing_names_no_municipality() -> None:
    assert found(offered("home > ward", party="oslo"), RULE)
