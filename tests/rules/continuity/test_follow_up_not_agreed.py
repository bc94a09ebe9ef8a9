import pytest
from tests.building import drawn
from tests.rules.asking import found, places
from tests.rules.continuity.mending import mended
from tests.rules.handing import handed, whole, written

from pathways.model import FollowUp, Handoff, HandoffKind

RULE = "follow-up-not-agreed"
WAYS = "doctor > clinic"
AGREED = FollowUp(responsible="Eye doctor", within=28 * 1440)


def test_that_a_referral_nobody_follows_up_is_found() -> None:
    [finding] = found(whole(WAYS, HandoffKind.REFERRAL), RULE)
    assert finding.elements == ("doctor--clinic",)
    assert finding.field == "handoff.follow_up.responsible"
    assert finding.message == (
        "It is not said who follows the patient up from “Doctor” in “Clinic”."
    )


def test_that_a_follow_up_without_a_date_is_found() -> None:
    model = whole(WAYS, HandoffKind.REFERRAL, follow_up=FollowUp(responsible="Eye doctor"))
    [finding] = found(model, RULE)
    assert finding.field == "handoff.follow_up.within"


def test_that_an_agreed_follow_up_is_sound() -> None:
    assert not found(whole(WAYS, HandoffKind.REFERRAL, follow_up=AGREED), RULE)


def test_that_a_pathway_where_nobody_says_it_is_told_of_once() -> None:
    referral = {"handoff": written(whole(WAYS, HandoffKind.REFERRAL), WAYS)}
    model = drawn(
        "doctor > clinic; doctor > coping",
        arrows={"doctor--clinic": referral, "doctor--coping": referral},
    )
    [finding] = found(model, RULE)
    assert finding.elements == ("way", "doctor--clinic", "doctor--coping")
    after = mended(model, finding)
    said = [arrow.handoff.follow_up for arrow in after.pathways[0].transitions if arrow.handoff]
    assert said == [FollowUp(responsible="Primary contact", within=model.limits.wait)] * 2


def test_that_where_one_says_it_the_other_is_found() -> None:
    unsaid = written(whole(WAYS, HandoffKind.REFERRAL), WAYS)
    said = written(whole(WAYS, HandoffKind.REFERRAL, follow_up=AGREED), WAYS)
    model = drawn(
        "doctor > clinic; doctor > coping",
        arrows={"doctor--clinic": {"handoff": said}, "doctor--coping": {"handoff": unsaid}},
    )
    assert places(model, RULE) == ["doctor--coping"]


@pytest.mark.parametrize(
    ("ways", "kind"),
    [
        ("doctor > ward", HandoffKind.REFERRAL),
        ("ward > respite", HandoffKind.DISCHARGE),
        ("ward > doctor", HandoffKind.DISCHARGE),
        ("nursing > ward", HandoffKind.ADMISSION),
        ("doctor > clinic", HandoffKind.CONSULTATION),
        ("clinic > doctor", HandoffKind.INFORMATION),
        ("doctor > ambulance", HandoffKind.REFERRAL),
        ("home > doctor", HandoffKind.REFERRAL),
    ],
)
def test_that_beds_the_ambulance_and_word_alone_are_let_pass(ways: str, kind: HandoffKind) -> None:
    assert not found(whole(ways, kind), RULE)


def test_that_a_handoff_that_tells_nothing_is_let_pass() -> None:
    assert not found(handed(WAYS, Handoff(kind=HandoffKind.REFERRAL)), RULE)


def test_that_the_mend_keeps_what_was_said() -> None:
    model = whole(WAYS, HandoffKind.REFERRAL, follow_up=FollowUp(within=1440, what="Control"))
    [finding] = found(model, RULE)
    agreed = written(mended(model, finding), WAYS).follow_up
    assert agreed == FollowUp(responsible="Primary contact", within=1440, what="Control")


def test_that_the_mend_names_the_unit_where_there_is_no_receiver() -> None:
    model = whole(WAYS, HandoffKind.REFERRAL, receiver="")
    [finding] = found(model, RULE)
    assert finding.mend is not None
    assert written(finding.mend(model), WAYS).follow_up.responsible == "Lung clinic"
