import pytest
from tests.rules.asking import found
from tests.rules.handing import handed, sending, whole, written

from pathways.model import Channel, Handoff, HandoffKind, Journalled, Message

RULE = "phone-advice-not-journalled"
WAYS = "kad > ward"
CONSULTATION = HandoffKind.CONSULTATION
CALL = Message(type="Doctor on duty", channel=Channel.PHONE)


@pytest.mark.parametrize(
    ("journalled", "message"),
    [
        (None, "It is not said where the advice between “Kad” and “Ward” is journalled."),
        (Journalled.NEITHER, "The advice between “Kad” and “Ward” is not journalled anywhere."),
        (Journalled.SENDER, "“Ward” does not journal the advice it gives to “Kad”."),
        (Journalled.RECEIVER, "“Kad” does not journal the advice it gets from “Ward”."),
    ],
)
def test_that_advice_that_one_side_does_not_write_down_is_found(
    journalled: Journalled | None, message: str
) -> None:
    [finding] = found(sending(WAYS, CONSULTATION, CALL, journalled=journalled), RULE)
    assert finding.elements == ("kad--ward",)
    assert finding.field == "handoff.journalled"
    assert finding.message == message


def test_that_advice_written_down_by_both_is_sound() -> None:
    assert not found(sending(WAYS, CONSULTATION, CALL), RULE)


def test_that_advice_of_unknown_channel_is_found() -> None:
    assert found(sending(WAYS, CONSULTATION, journalled=None), RULE)


def test_that_advice_in_writing_is_let_pass() -> None:
    assert not found(whole(WAYS, CONSULTATION, journalled=None), RULE)


def test_that_a_call_beside_the_writing_is_found() -> None:
    message = Message(type="foresporsel", channel=Channel.ELECTRONIC)
    assert found(sending(WAYS, CONSULTATION, message, CALL, journalled=None), RULE)


def test_that_a_call_in_another_handoff_is_let_pass() -> None:
    assert not found(sending("ward > nursing", HandoffKind.DISCHARGE, CALL, journalled=None), RULE)


def test_that_advice_of_which_nothing_is_told_is_left_to_another_rule() -> None:
    assert not found(handed(WAYS, Handoff(kind=CONSULTATION)), RULE)


@pytest.mark.parametrize("said", [*Journalled, None])
def test_that_the_mend_lets_both_journal_it(said: Journalled | None) -> None:
    model = sending(WAYS, CONSULTATION, CALL, journalled=said)
    for finding in found(model, RULE):
        assert finding.mend is not None
        assert finding.proposal.startswith("Both sides write")
        model = finding.mend(model)
    assert written(model, WAYS).journalled is Journalled.BOTH
