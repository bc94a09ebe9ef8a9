"""Every reference to an entry of a register is told, whoever has it."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from tests.building import drawn
from tests.strategies import care_models

from pathways.analysis.used_in import Role, Use, role_name, uses
from pathways.language import speaking
from pathways.model import (
    Agreement,
    AgreementReference,
    CareModel,
    Handoff,
    Note,
    Service,
    TravelTime,
)

_OWN = {"id", "name", "title", "service"}
"""Nor does it count that a municipality's answer is about its service."""


def _named(value: Any, ids: set[str]) -> set[str]:
    """The ids that stand anywhere in a dumped element, but for its own and what people wrote."""
    if isinstance(value, dict):
        return set().union(
            *(_named(inner, ids) for field, inner in value.items() if field not in _OWN)
        )
    if isinstance(value, list | tuple):
        return set().union(*(_named(inner, ids) for inner in value))
    return {value} & ids if isinstance(value, str) else set()


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(care_models())
def test_that_no_reference_is_left_out(model: CareModel) -> None:
    registers = (model.parties, model.units, model.services, model.agreements)
    ids = {element.id for register in registers for element in register}
    found = uses(model)
    said = model.model_dump(exclude={"measures", "report_settings"})
    lanes = {lane for pathway in model.pathways for lane in pathway.layout.lane_order}
    assert ids & found.keys() >= _named(said, ids) - lanes


def test_that_steps_arrows_and_units_are_told_with_their_role() -> None:
    model = drawn(
        "start > ward > nursing > end",
        steps={"nursing": {"party": "town", "services": ("care",)}},
        arrows={
            "ward--nursing": {
                "handoff": Handoff(
                    agreement_points=(
                        AgreementReference(agreement="umbrella", point=2),
                        AgreementReference(agreement="umbrella", point=5),
                    )
                )
            }
        },
        pathway={"notes": (Note(id="note", element="trust"),)},
        services=(Service(id="care"),),
        agreements=(Agreement(id="umbrella", parties=("town", "trust")),),
    )
    found = uses(model)
    assert found["unit-ward"] == (Use("ward", "unit-ward", Role.UNIT),)
    assert found["care"] == (Use("nursing", "care", Role.SERVICE),)
    assert found["umbrella"] == (Use("ward--nursing", "umbrella", Role.AGREEMENT_POINT),)
    assert Use("note", "trust", Role.NOTE) in found["trust"]
    assert found["town"][0] == Use("nursing", "town", Role.PARTY)
    assert Use("umbrella", "town", Role.AGREEMENT_PARTY) in found["town"]
    assert Use("unit-nursing", "town", Role.PARTY) in found["town"]


def test_that_what_is_not_used_is_left_out() -> None:
    assert "unit-clinic" not in uses(drawn("start > ward > end"))


def test_that_a_unit_that_serves_a_town_and_knows_the_way_has_two_roles() -> None:
    model = drawn("start > end")
    unit = model.units[0].model_copy(
        update={"serves": ("town",), "travel": (TravelTime(municipality="town", minutes=5),)}
    )
    found = uses(model.model_copy(update={"units": (unit,)}))
    assert [use.role for use in found["town"]] == [Role.SERVED, Role.TRAVEL]


def test_that_every_role_has_a_name_in_all_languages() -> None:
    for code in ("en", "nb", "nn"):
        with speaking(code):
            assert len({role_name(role) for role in Role}) == len(Role)
