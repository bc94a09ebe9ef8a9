"""What the team says of the analysis is kept once for each rule, place and pack."""

import pytest
from pydantic import ValidationError
from tests.edits.example import MODEL

from pathways.edits import (
    add_rule_pack,
    merge,
    remove_rule_pack,
    set_limits,
    set_risk,
)
from pathways.model import CareModel, Limits, PackDeadline, Risk, RulePack

PACK = RulePack(
    name="Hallingdal",
    source="Delavtale 5",
    deadlines=(PackDeadline(message="epikrise", latest=60),),
)


def test_that_a_newer_risk_takes_the_older_ones_place() -> None:
    model = set_risk(MODEL, Risk(rule="dead-end", element="check", severity=2))
    model = set_risk(model, Risk(rule="dead-end", severity=1))
    model = set_risk(model, Risk(rule="dead-end", element="check", probability=4))
    assert model.risks == (
        Risk(rule="dead-end", element="check", probability=4),
        Risk(rule="dead-end", severity=1),
    )


def test_that_a_risk_that_says_nothing_is_not_kept() -> None:
    model = set_risk(MODEL, Risk(rule="dead-end", element="check", single_point=True))
    assert set_risk(model, Risk(rule="dead-end", element="check")).risks == ()
    assert set_risk(MODEL, Risk(rule="dead-end")) is MODEL


def test_that_a_risk_needs_its_element() -> None:
    with pytest.raises(ValidationError):
        set_risk(MODEL, Risk(rule="dead-end", element="nowhere", severity=2))


def test_that_a_risk_follows_a_party_that_is_merged() -> None:
    model = set_risk(MODEL, Risk(rule="step-without-party", element="ik", severity=2))
    assert merge(model, "hf", ["ik"]).risks[0].element == "hf"


def test_that_limits_are_set() -> None:
    limits = Limits(wait=60)
    assert set_limits(MODEL, limits).limits == limits
    assert set_limits(MODEL, Limits()) is MODEL


def test_that_a_pack_takes_the_place_of_its_namesake_and_goes_by_name() -> None:
    other = RulePack(name="Valdres", source="Avtale")
    newer = RulePack(name="Hallingdal", source="Delavtale 5, revidert")
    model = add_rule_pack(add_rule_pack(add_rule_pack(CareModel(), PACK), other), newer)
    assert model.rule_packs == (newer, other)
    assert remove_rule_pack(model, "Hallingdal").rule_packs == (other,)
    assert remove_rule_pack(model, "Nowhere") is model
