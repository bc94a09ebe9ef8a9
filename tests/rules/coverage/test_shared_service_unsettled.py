from typing import Any

import pytest
from tests.rules.asking import found
from tests.rules.coverage.region import SHARED, TOWNS, region, units

from pathways.edits.rebuild import rebuilt
from pathways.model import CareModel, CoverageAnswer, Provision

RULE = "shared-service-unsettled"
SETTLED = {"host": "town", "organisation": "Gol home nursing", "financing": "By inhabitants"}
WITH_UNIT = "start > casualty > end"


def shared(**by_town: dict[str, Any]) -> CareModel:
    return region(
        coverage=tuple(
            CoverageAnswer(
                service="team",
                municipality=town,
                provision=Provision.INTER_MUNICIPAL,
                **fields,
            )
            for town, fields in by_town.items()
        )
    )


def joint(host: str | None = None, **unit: str) -> CareModel:
    return region(
        WITH_UNIT,
        parties=(*TOWNS, rebuilt(SHARED, host=host), *region().parties[4:]),
        units=units(casualty={"party": "shared", **unit}),
    )


def test_that_a_shared_service_without_anything_settled_is_found() -> None:
    [finding] = found(shared(town={}, aal={}), RULE)
    assert finding.elements == ("team", "town", "aal")
    assert finding.municipalities == ("town", "aal")
    assert finding.message == (
        "“Palliative team” is shared by “Gol” and “Ål”, and it is not said: which municipality is "
        "host; how it is organised; who pays."
    )
    assert not finding.fixable


def test_that_what_one_municipality_says_mends_the_other() -> None:
    model = shared(town=SETTLED, aal={"host": "town"})
    [finding] = found(model, RULE)
    assert finding.municipalities == ("aal",)
    assert finding.mend is not None
    after = finding.mend(model)
    assert not found(after, RULE)
    assert after.coverage[1].financing == "By inhabitants"


def test_that_municipalities_that_disagree_are_not_mended() -> None:
    other = SETTLED | {"financing": "The host pays"}
    [finding] = found(shared(town=SETTLED, aal=other, hol={"host": "town"}), RULE)
    assert not finding.fixable


def test_that_the_mend_leaves_other_answers_alone() -> None:
    model = shared(town=SETTLED, aal={})
    own = CoverageAnswer(service="team", municipality="hol", provision=Provision.OWN)
    model = rebuilt(model, coverage=(*model.coverage, own))
    [finding] = found(model, RULE)
    assert finding.mend is not None
    assert finding.mend(model).coverage[2] == own


def test_that_an_answer_of_another_kind_of_party_is_told_of_too() -> None:
    [finding] = found(shared(trust={}), RULE)
    assert "is shared by “Vestre Viken HF”" in finding.message


def test_that_a_settled_service_is_sound() -> None:
    assert not found(shared(town=SETTLED, aal=SETTLED), RULE)


def test_that_a_unit_nobody_hosts_organises_or_pays_is_found() -> None:
    [finding] = found(joint(), RULE)
    assert finding.elements == ("shared", "unit-casualty")
    assert finding.field == "host"
    assert finding.municipalities == ("town", "aal", "hol")
    assert finding.message.startswith("Several municipalities share “Gol out-of-hours”")


def test_that_only_what_is_missing_is_named() -> None:
    [finding] = found(joint("town", organisation="Host municipality"), RULE)
    assert finding.message.endswith("and it is not said: who pays.")
    assert finding.field == ""


def test_that_a_settled_unit_is_sound() -> None:
    assert not found(joint("town", organisation="Host municipality", financing="Shared"), RULE)


@pytest.mark.parametrize(
    "provision", [one for one in Provision if one is not Provision.INTER_MUNICIPAL]
)
def test_that_other_services_and_unused_parties_are_let_pass(provision: Provision) -> None:
    own = CoverageAnswer(service="team", municipality="town", provision=provision)
    assert not found(region(coverage=(own,)), RULE)
