from typing import Any

import pytest
from tests.building import UNITS, drawn
from tests.rules.asking import found

from pathways.model import CareModel, Staffing, Unit

RULE = "acute-bed-not-ready"
READY = {
    "nurse_round_the_clock": True,
    "doctor_plan": True,
    "acute_cover": True,
    "specialist_contact": True,
    "equipment_agreed": True,
}


def staffed(ways: str, **answers: Any) -> CareModel:
    """A drawing with this staffing at the acute beds; all is in place where nothing is said."""
    staffing = Staffing(**READY | answers)
    units = tuple(
        Unit(**dict(unit) | {"staffing": staffing}) if unit.id == "unit-kad" else unit
        for unit in UNITS
    )
    return drawn(ways, units=units)


@pytest.mark.parametrize("answer", [None, False])
def test_that_a_bed_without_a_specialist_to_call_is_found(answer: bool | None) -> None:
    ways = "start > casualty > kad > end; casualty > kad-2"
    [finding] = found(staffed(ways, specialist_contact=answer), RULE)
    assert finding.elements == ("unit-kad",)
    assert finding.field == "staffing.specialist_contact"
    assert finding.message == (
        "“Hallingdal acute beds” takes acutely ill patients, and this is not said to be in place: "
        "an agreed specialist to call day and night."
    )


@pytest.mark.parametrize("field", READY)
def test_that_each_need_is_asked_for(field: str) -> None:
    assert found(staffed("start > casualty > kad", **{field: None}), RULE)


def test_that_a_bed_with_all_in_place_is_sound() -> None:
    assert not found(staffed("start > casualty > kad"), RULE)


@pytest.mark.parametrize("ways", ["start > ward > kad", "start > casualty > ward", ""])
def test_that_a_unit_that_takes_nobody_acutely_is_let_pass(ways: str) -> None:
    assert not found(staffed(ways, nurse_round_the_clock=False), RULE)


def test_that_the_mend_puts_all_in_place() -> None:
    model = drawn("start > casualty > kad")
    [finding] = found(model, RULE)
    assert finding.mend is not None
    assert not found(finding.mend(model), RULE)
