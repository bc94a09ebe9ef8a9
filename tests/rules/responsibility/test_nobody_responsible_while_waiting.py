import pytest
from tests.building import drawn
from tests.rules.asking import found
from tests.rules.handing import handed, whole, written

from pathways.model import Handoff, HandoffKind, Holder

RULE = "nobody-responsible-while-waiting"
WAYS = "doctor > clinic"
REFERRAL = HandoffKind.REFERRAL


def test_that_nobody_is_found() -> None:
    model = whole(WAYS, REFERRAL, responsible_until_received=Holder.NOBODY)
    [finding] = found(model, RULE)
    assert finding.elements == ("doctor--clinic",)
    assert finding.field == "handoff.responsible_until_received"
    assert finding.message == (
        "Nobody holds responsibility for the patient between “Doctor” and “Clinic”."
    )


def test_that_it_must_be_said_who() -> None:
    [finding] = found(whole(WAYS, REFERRAL, responsible_until_received=None), RULE)
    assert finding.message.startswith("It is not said who holds responsibility from “Doctor”")


@pytest.mark.parametrize("holder", [Holder.SENDER, Holder.RECEIVER, Holder.BOTH])
def test_that_a_holder_is_sound(holder: Holder) -> None:
    assert not found(whole(WAYS, REFERRAL, responsible_until_received=holder), RULE)


@pytest.mark.parametrize("kind", [HandoffKind.CONSULTATION, HandoffKind.INFORMATION])
def test_that_a_patient_who_stays_is_let_pass(kind: HandoffKind) -> None:
    assert not found(whole(WAYS, kind, responsible_until_received=None), RULE)


@pytest.mark.parametrize("missing", [{"sender": ""}, {"receiver": ""}, {"kind": None}])
def test_that_kind_sender_and_receiver_are_asked_for_first(missing: dict[str, str | None]) -> None:
    assert not found(whole(WAYS, REFERRAL, responsible_until_received=None, **missing), RULE)
    assert not found(drawn(WAYS), RULE)


def test_that_patients_who_come_by_themselves_are_let_pass() -> None:
    handoff = Handoff(kind=REFERRAL, sender="The patient", receiver="GP")
    assert not found(handed("home > doctor", handoff), RULE)


@pytest.mark.parametrize("said", [Holder.NOBODY, None])
def test_that_the_mend_lets_the_sender_hold_it(said: Holder | None) -> None:
    model = whole(WAYS, REFERRAL, responsible_until_received=said)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    assert finding.proposal == (
        "The sender, “Nurse in charge”, holds responsibility until “Clinic” has the patient."
    )
    mended = finding.mend(model)
    assert written(mended, WAYS).responsible_until_received is Holder.SENDER
    assert mended == whole(WAYS, REFERRAL)


def test_that_the_proposal_names_the_unit_where_no_sender_is() -> None:
    model = whole(WAYS, REFERRAL, responsible_until_received=Holder.NOBODY, sender="")
    [finding] = found(model, RULE)
    assert finding.proposal.startswith("The sender, “Gol doctors”, holds")


def test_that_there_is_no_mend_where_nobody_had_the_patient_before() -> None:
    handoff = Handoff(kind=REFERRAL, responsible_until_received=Holder.NOBODY)
    [finding] = found(handed("home > doctor", handoff), RULE)
    assert not finding.fixable
