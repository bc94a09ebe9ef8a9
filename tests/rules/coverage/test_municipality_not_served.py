from typing import Any

import pytest
from tests.building import UNITS
from tests.rules.asking import found
from tests.rules.coverage.region import ALL, USES, region, units

from pathways.model import CareLevel, CareModel, Unit

RULE = "municipality-not-served"
WAYS = "start > casualty > kad > end"


def served(*more: Unit, kad: tuple[str, ...] = ("town", "aal")) -> CareModel:
    known = units(casualty={"serves": ALL}, kad={"serves": kad})
    return region(WAYS, units=(*known, *more), steps={})


def test_that_a_municipality_shut_out_is_found() -> None:
    [finding] = found(served(), RULE)
    assert finding.elements == ("kad", "unit-kad")
    assert finding.municipalities == ("hol",)
    assert finding.message == (
        "“Hallingdal acute beds”, where “Kad” happens, does not serve “Hol”."
    )


def test_that_a_unit_for_all_is_sound() -> None:
    assert not found(served(kad=ALL), RULE)


@pytest.mark.parametrize("fields", [{"party": "hol"}, {"serves": ("hol",)}, {"party": "shared"}])
def test_that_another_unit_on_the_level_is_sound(fields: dict[str, Any]) -> None:
    other = Unit(id="other", name="Geilo beds", level=CareLevel.INTERMEDIATE, **fields)
    assert not found(served(other), RULE)


def test_that_another_municipalitys_own_unit_is_no_answer() -> None:
    other = Unit(id="other", name="Ål beds", level=CareLevel.INTERMEDIATE, party="aal")
    assert found(served(other), RULE)


def test_that_units_that_have_not_said_are_let_pass() -> None:
    assert not found(region(WAYS, units=UNITS), RULE)


def test_that_steps_with_a_service_are_let_pass() -> None:
    known = units(casualty={"serves": ALL}, kad={"serves": ("town",)})
    assert not found(region(WAYS, units=known, steps={"kad": USES["coping"]}), RULE)
