from typing import Any

import pytest
from tests.rules.asking import found
from tests.rules.handing import handed, whole, written

from pathways.edits.rebuild import rebuilt
from pathways.model import (
    Agreement,
    AgreementPoint,
    AgreementReference,
    AgreementStatus,
    CareModel,
    HandoffKind,
)

RULE = "handoff-without-agreement"
WAYS = "ward > nursing"


def agreement(
    *numbers: int, status: AgreementStatus = AgreementStatus.SIGNED, **fields: Any
) -> Agreement:
    points = tuple(AgreementPoint(number=number, status=status) for number in numbers)
    return Agreement(**{"id": "deal", "parties": ("town", "trust"), "points": points} | fields)


def leaning(
    *points: int,
    ways: str = WAYS,
    kind: HandoffKind = HandoffKind.DISCHARGE,
    agreements: tuple[Agreement, ...] = (agreement(1, 2, 3, 5, 7, 10),),
    **drawing: Any,
) -> CareModel:
    """A pathway whose one handoff names these points of the first agreement."""
    references = tuple(AgreementReference(agreement="deal", point=point) for point in points)
    handoff = written(whole(ways, kind), ways)
    handoff = rebuilt(handoff, agreement_points=references)
    return handed(ways, handoff, agreements=agreements, **drawing)


def test_that_a_handoff_that_names_no_point_is_found() -> None:
    [finding] = found(leaning(), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.agreement_points"
    assert finding.message == (
        "The handoff from “Ward” to “Nursing” names no agreement point that covers it. These fit: "
        "2 Admission, discharge, habilitation, rehabilitation, learning and coping; "
        "5 Discharge-ready patients."
    )


@pytest.mark.parametrize("points", [(2,), (5,), (2, 5), (7, 5)])
def test_that_one_point_that_fits_is_enough(points: tuple[int, ...]) -> None:
    assert not found(leaning(*points), RULE)


def test_that_a_point_about_something_else_does_not_cover_it() -> None:
    assert found(leaning(7), RULE)


@pytest.mark.parametrize(
    ("ways", "kind", "point"),
    [
        ("doctor > ward", HandoffKind.ADMISSION, 3),
        ("kad > ward", HandoffKind.TRANSFER, 4),
        ("ambulance > casualty", HandoffKind.TRANSFER, 11),
        ("clinic > coping", HandoffKind.REFERRAL, 10),
        ("clinic > doctor", HandoffKind.INFORMATION, 6),
        ("clinic > nursing", HandoffKind.INFORMATION, 5),
        ("nursing > clinic", HandoffKind.CONSULTATION, 9),
    ],
)
def test_that_the_points_follow_the_kind_and_the_levels(
    ways: str, kind: HandoffKind, point: int
) -> None:
    assert not found(leaning(point, ways=ways, kind=kind), RULE)
    assert found(leaning(8, ways=ways, kind=kind), RULE)


def test_that_the_law_asks_for_none_within_one_side() -> None:
    assert not found(leaning(ways="respite > nursing"), RULE)
    assert not found(leaning(ways="ward > clinic", kind=HandoffKind.TRANSFER), RULE)
    assert not found(leaning(ways="ward > home"), RULE)


@pytest.mark.parametrize("agreements", [(), (agreement(5, parties=("trust",)),)])
def test_that_parties_without_agreement_are_told_once_elsewhere(
    agreements: tuple[Agreement, ...],
) -> None:
    assert not found(leaning(agreements=agreements), RULE)


def test_that_a_step_in_nobody_s_hands_is_let_pass() -> None:
    steps = {"nursing": {"unit": None}}
    assert not found(leaning(steps=steps), RULE)
    assert not found(leaning(steps={"ward": {"unit": None}}), RULE)


def test_that_an_agreement_with_nobody_named_may_hold() -> None:
    assert found(leaning(agreements=(agreement(5, parties=()),)), RULE)
    assert not found(leaning(5, agreements=(agreement(5, parties=()),)), RULE)


def test_that_the_mend_names_what_fits_in_the_agreement() -> None:
    model = leaning(7)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert [one.point for one in written(mended, WAYS).agreement_points] == [7, 2, 5]
    assert not found(mended, RULE)


@pytest.mark.parametrize(
    "agreements",
    [
        (agreement(2), agreement(5, id="other")),
        (agreement(7),),
        (agreement(2, 5, status=AgreementStatus.DRAFT),),
    ],
    ids=["two that fit", "no point that fits", "only drafts"],
)
def test_that_nothing_is_mended_where_people_must_choose(
    agreements: tuple[Agreement, ...],
) -> None:
    [finding] = found(leaning(agreements=agreements), RULE)
    assert not finding.fixable
