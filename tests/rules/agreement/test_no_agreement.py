from typing import Any

import pytest
from tests.building import PARTIES, UNITS, drawn
from tests.rules.asking import found

from pathways.model import Agreement, CareLevel, CareModel, Party, PartyKind, Unit

RULE = "no-agreement"
AAL = Party(id="aal", name="Ål", kind=PartyKind.MUNICIPALITY, municipality_numbers=("3328",))
SHARED = Party(id="shared", name="Hallingdal", kind=PartyKind.INTER_MUNICIPAL)
POOL = Unit(id="unit-pool", name="Shared beds", level=CareLevel.SHORT_TERM, party="shared")


def deal(*parties: str) -> Agreement:
    return Agreement(id="deal", parties=parties)


def region(ways: str, shared: dict[str, Any] | None = None, *agreements: Agreement) -> CareModel:
    """A drawing with a second municipality and a unit that may be shared."""
    pool = Party(**dict(SHARED) | (shared or {}))
    steps = {"pool": {"unit": "unit-pool"}}
    return drawn(
        ways,
        steps=steps,
        parties=(*PARTIES, AAL, pool),
        units=(*UNITS, POOL),
        agreements=agreements,
    )


def test_that_many_handoffs_without_an_agreement_are_one_finding() -> None:
    [finding] = found(drawn("start > doctor > ward > nursing > ward-2 > respite > end"), RULE)
    assert finding.elements == ("trust", "town")
    assert finding.municipalities == ("town",)
    assert finding.pathway is None
    assert finding.message.startswith("“Vestre Viken HF” and “Gol” hand patients over")


def test_that_an_agreement_between_the_two_is_sound() -> None:
    assert not found(drawn("ward > nursing", agreements=(deal("town", "trust"),)), RULE)
    assert not found(drawn("ward > nursing", agreements=(deal(),)), RULE)


def test_that_an_agreement_with_others_is_not_enough() -> None:
    assert found(drawn("ward > nursing", agreements=(deal("town", "practice"),)), RULE)


@pytest.mark.parametrize("ways", ["respite > nursing", "ward > clinic", "doctor > ward", "ward"])
def test_that_parties_no_handoff_joins_are_let_pass(ways: str) -> None:
    assert not found(drawn(ways), RULE)


def test_that_all_members_of_a_shared_unit_need_one() -> None:
    members = {"municipality_numbers": ("3324", "3328")}
    [finding] = found(region("ward > pool", members, deal("town", "trust")), RULE)
    assert finding.elements == ("trust", "aal")
    both = deal("town", "trust", "aal")
    assert not found(region("ward > pool", members, both), RULE)
    assert not found(region("ward > pool", {"host": "town"}, deal("town", "trust")), RULE)


def test_that_a_shared_unit_may_itself_be_a_party() -> None:
    members = {"municipality_numbers": ("3324", "3328")}
    assert not found(region("ward > pool", members, deal("shared", "trust")), RULE)


def test_that_any_municipality_will_do_where_the_members_are_not_known() -> None:
    assert not found(region("ward > pool", None, deal("aal", "trust")), RULE)
    [finding] = found(region("ward > pool"), RULE)
    assert finding.elements == ("trust", "shared")
    assert finding.municipalities == ()
