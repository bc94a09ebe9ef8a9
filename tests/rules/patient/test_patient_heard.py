"""What the rules on informing and asking the patient have in common, and where they differ."""

from typing import Any

import pytest
from tests.building import drawn
from tests.rules.asking import found, places
from tests.rules.handing import handed, whole, written

from pathways.model import CareModel, Handoff, HandoffKind

INFORMED = "patient-not-informed"
ASKED = "what-matters-not-asked"
RULES = pytest.mark.parametrize(
    ("rule", "field"), [(INFORMED, "patient_informed"), (ASKED, "what_matters")]
)
WAYS = "doctor > clinic"
TWO = "doctor > clinic; doctor > coping"


def referrals(first: dict[str, Any], second: dict[str, Any]) -> CareModel:
    arrows = {
        arrow: {"handoff": written(whole(WAYS, HandoffKind.REFERRAL, **said), WAYS)}
        for arrow, said in (("doctor--clinic", first), ("doctor--coping", second))
    }
    return drawn(TWO, arrows=arrows)


@RULES
def test_that_a_no_is_found_whatever_the_kind(rule: str, field: str) -> None:
    for kind in HandoffKind:
        [finding] = found(whole(WAYS, kind, **{field: False}), rule)
        assert finding.elements == ("doctor--clinic",)
        assert finding.field == f"handoff.{field}"


@RULES
def test_that_a_yes_is_sound(rule: str, field: str) -> None:
    assert not found(whole(WAYS, HandoffKind.REFERRAL, **{field: True}), rule)


@RULES
def test_that_the_only_handoff_is_told_of_itself(rule: str, field: str) -> None:
    [finding] = found(whole(WAYS, HandoffKind.REFERRAL), rule)
    assert finding.elements == ("doctor--clinic",)
    assert finding.message.startswith("It is not said whether the patient is")
    assert finding.field == f"handoff.{field}"


@RULES
def test_that_a_pathway_where_nobody_has_said_is_told_of_once(rule: str, field: str) -> None:
    [finding] = found(referrals({}, {}), rule)
    assert finding.elements == ("way", "doctor--clinic", "doctor--coping")
    assert "No handoff of “COPD” says whether" in finding.message
    assert field


@RULES
@pytest.mark.parametrize("said", [True, False])
def test_that_where_others_say_the_silent_one_is_found(rule: str, field: str, said: bool) -> None:
    assert "doctor--coping" in places(referrals({field: said}, {}), rule)


@RULES
@pytest.mark.parametrize(
    ("ways", "kind"),
    [
        (WAYS, HandoffKind.CONSULTATION),
        (WAYS, HandoffKind.INFORMATION),
        ("ambulance > ward", HandoffKind.ADMISSION),
        ("home > doctor", HandoffKind.REFERRAL),
    ],
)
def test_that_where_nobody_need_say_is_let_pass(
    rule: str, field: str, ways: str, kind: HandoffKind
) -> None:
    assert not found(whole(ways, kind), rule), field


@RULES
def test_that_a_handoff_that_tells_nothing_is_let_pass(rule: str, field: str) -> None:
    assert not found(handed(WAYS, Handoff(kind=HandoffKind.REFERRAL)), rule), field
    assert not found(drawn(WAYS), rule)


def test_that_next_of_kin_who_are_not_informed_are_found() -> None:
    said = {"patient_informed": True, "next_of_kin_informed": False}
    [finding] = found(whole(WAYS, HandoffKind.REFERRAL, **said), INFORMED)
    assert finding.field == "handoff.next_of_kin_informed"
    assert "next of kin" in finding.message


def test_that_a_handoff_where_neither_is_informed_is_one_finding() -> None:
    said = {"patient_informed": False, "next_of_kin_informed": False}
    [finding] = found(whole(WAYS, HandoffKind.REFERRAL, **said), INFORMED)
    assert finding.field == "handoff.patient_informed"


def test_that_next_of_kin_nobody_has_spoken_of_are_let_pass() -> None:
    said = {"patient_informed": True, "next_of_kin_informed": None}
    assert not found(whole(WAYS, HandoffKind.REFERRAL, **said), INFORMED)
