"""How far agreements have come: in force, put into practice, due, and with all points."""

from datetime import date
from typing import Any

import pytest
from tests.building import PARTIES, drawn
from tests.rules.asking import found
from tests.rules.handing import whole

from pathways.edits import change
from pathways.model import (
    STATUTORY_POINTS,
    Agreement,
    AgreementKind,
    AgreementPoint,
    AgreementReference,
    AgreementStatus,
    CareModel,
    HandoffKind,
    MunicipalityStatus,
    Party,
    PartyKind,
)
from pathways.rules import Finding, check

NONE, DRAFT, SIGNED, IMPLEMENTED, DUE, TERMINATED = AgreementStatus
AAL = Party(id="aal", name="Ål", kind=PartyKind.MUNICIPALITY)
FLAA = Party(id="flaa", name="Flå", kind=PartyKind.MUNICIPALITY)
TODAY = date(2026, 4, 1)


def point(
    number: int, status: AgreementStatus = IMPLEMENTED, **towns: AgreementStatus
) -> AgreementPoint:
    own = tuple(MunicipalityStatus(municipality=id_, status=one) for id_, one in towns.items())
    return AgreementPoint(number=number, status=status, municipalities=own)


def agreed(*points: AgreementPoint, **fields: Any) -> Agreement:
    known = {"id": "deal", "name": "The agreement", "parties": ("town", "aal", "flaa", "trust")}
    return Agreement(**{**known, "points": points, **fields})


def region(*agreements: Agreement, ways: str = "") -> CareModel:
    return drawn(ways, parties=(*PARTIES, AAL, FLAA), agreements=agreements)


def asked(rule: str, *points: AgreementPoint, **fields: Any) -> list[Finding]:
    return check(region(agreed(*points, **fields)), only={rule}, today=TODAY)


def test_that_a_draft_for_one_municipality_is_found() -> None:
    [finding] = asked("agreement-not-in-force", point(2), point(5, SIGNED, flaa=DRAFT))
    assert finding.elements == ("deal",)
    assert finding.municipalities == ("flaa",)
    assert finding.message == (
        "In “The agreement” this binds nobody yet, or no longer: "
        "5 Discharge-ready patients (draft, Flå)."
    )


def test_that_what_holds_for_all_names_no_municipality() -> None:
    [finding] = asked("agreement-not-in-force", point(2, TERMINATED), point(5, flaa=DRAFT))
    assert finding.municipalities == ()
    assert "learning and coping (terminated); 5 Discharge" in finding.message


def test_that_others_without_a_status_have_that_of_the_point() -> None:
    [finding] = asked("agreement-not-in-force", point(5, NONE, flaa=SIGNED))
    assert finding.municipalities == ("town", "aal")
    assert "(no agreement, Gol, Ål)" in finding.message


def test_that_a_status_of_the_point_that_no_municipality_has_is_let_pass() -> None:
    own = {"town": IMPLEMENTED, "aal": IMPLEMENTED, "flaa": IMPLEMENTED}
    assert not asked("agreement-not-in-force", point(5, DRAFT, **own))


@pytest.mark.parametrize("status", [NONE, SIGNED, IMPLEMENTED, DUE])
def test_that_a_point_that_binds_or_that_nobody_has_is_let_pass(status: AgreementStatus) -> None:
    assert not asked("agreement-not-in-force", point(5, status))


def test_that_the_handoffs_that_lean_on_the_point_are_shown() -> None:
    leaning = (AgreementReference(agreement="deal", point=5),)
    model = whole("ward > nursing", HandoffKind.DISCHARGE, agreement_points=())
    region_ = CareModel(
        **dict(model) | {"parties": (*PARTIES, AAL, FLAA), "agreements": (agreed(point(5, DRAFT)),)}
    )
    handoff = model.pathways[0].transitions[0].handoff
    assert handoff is not None
    leant = type(handoff)(**dict(handoff) | {"agreement_points": leaning})
    [finding] = found(change(region_, "ward--nursing", handoff=leant), "agreement-not-in-force")
    assert finding.elements == ("deal", "ward--nursing")


def test_that_signed_and_not_implemented_is_found_once_for_an_agreement() -> None:
    points = point(6, flaa=SIGNED), point(7, SIGNED), point(10, SIGNED, flaa=DRAFT)
    [finding] = asked("agreement-not-implemented", *points)
    assert finding.municipalities == ()
    assert finding.message == (
        "In “The agreement” this is signed, but not put into practice: "
        "6 Knowledge transfer and exchange of information (Flå); "
        "7 Research, education and practice; 10 Prevention (Gol, Ål)."
    )


def test_that_it_is_told_for_whom_it_is_not_implemented() -> None:
    points = point(6, flaa=SIGNED), point(10, aal=SIGNED, flaa=SIGNED)
    [finding] = asked("agreement-not-implemented", *points)
    assert finding.municipalities == ("flaa", "aal")


def test_that_implemented_points_are_sound() -> None:
    assert not asked("agreement-not-implemented", point(6), point(7, DRAFT), name="")


def test_that_an_agreement_past_its_day_is_found() -> None:
    [finding] = asked("agreement-due", point(2), revision_due=date(2026, 3, 31))
    assert finding.message == "“The agreement” should have been revised by 31 March 2026."
    assert finding.field == "revision_due"


@pytest.mark.parametrize("day", [None, TODAY, date(2027, 1, 1)])
def test_that_an_agreement_before_its_day_is_sound(day: date | None) -> None:
    assert not asked("agreement-due", point(2), revision_due=day)


def test_that_points_that_are_due_are_found() -> None:
    [finding] = asked("agreement-due", point(2), point(5, flaa=DUE), revision_due=TODAY)
    assert finding.message.endswith("due for revision: 5 Discharge-ready patients (Flå).")
    assert finding.municipalities == ("flaa",)


def test_that_nothing_is_due_in_an_agreement_that_is_not_in_force() -> None:
    past = date(2020, 1, 1)
    assert not asked("agreement-due", point(2, DRAFT), revision_due=past)
    assert asked("agreement-due", revision_due=past)


def test_that_missing_points_are_found() -> None:
    [finding] = asked("statutory-point-missing", *(point(number) for number in range(1, 12)))
    assert finding.message == (
        "“The agreement” lacks points that the law demands: 12 How the parties plan and develop "
        "services together; 13 Children and young people with complex needs."
    )


def test_that_a_point_without_agreement_anywhere_is_missing() -> None:
    points = [point(number) for number in STATUTORY_POINTS[:-1]]
    [finding] = asked("statutory-point-missing", *points, point(13, NONE))
    assert "lacks a point" in finding.message
    assert not asked("statutory-point-missing", *points, point(13, NONE, flaa=DRAFT))


@pytest.mark.parametrize(
    "fields", [{"points": ()}, {"kind": AgreementKind.SERVICE}, {"kind": AgreementKind.VOLUNTARY}]
)
def test_that_other_agreements_need_not_have_them_all(fields: dict[str, Any]) -> None:
    assert not check(
        region(agreed(**{"points": (point(2),), **fields})), only={"statutory-point-missing"}
    )


def test_that_a_point_may_stand_in_another_agreement_of_all_parties() -> None:
    umbrella = agreed(*(point(number) for number in STATUTORY_POINTS[:-1]))
    service = agreed(point(13), id="other", kind=AgreementKind.SERVICE)
    assert not found(region(umbrella, service), "statutory-point-missing")
    some = agreed(point(13), id="other", kind=AgreementKind.SERVICE, parties=("town", "trust"))
    assert found(region(umbrella, some), "statutory-point-missing")
