import pytest
from tests.building import PARTIES, UNITS
from tests.rules.asking import found
from tests.rules.handing import OWN_MESSAGE, sending, written

from pathways.model import Channel, HandoffKind, Message, Party, PartyKind, Unit

RULE = "non-electronic-channel"
WAYS = "ward > doctor"
FOLLOW_UP = HandoffKind.FOLLOW_UP


def epikrise(channel: Channel) -> Message:
    return Message(type="epikrise", channel=channel)


@pytest.mark.parametrize(
    "channel", [Channel.FAX, Channel.PHONE, Channel.LETTER, Channel.VERBAL, Channel.PATIENT]
)
def test_that_a_weak_channel_is_found(channel: Channel) -> None:
    [finding] = found(sending(WAYS, FOLLOW_UP, epikrise(channel)), RULE)
    assert finding.elements == ("ward--doctor",)
    assert "Discharge summary (" in finding.message


def test_that_all_weak_messages_of_a_handoff_are_told_of_once() -> None:
    messages = epikrise(Channel.FAX), Message(channel=Channel.LETTER)
    [finding] = found(sending(WAYS, FOLLOW_UP, *messages), RULE)
    assert finding.message.endswith("Discharge summary (fax); letter, paper.")


@pytest.mark.parametrize("channel", [Channel.ELECTRONIC, Channel.VIDEO, Channel.MEETING, None])
def test_that_other_channels_are_sound(channel: Channel | None) -> None:
    message = Message(type="epikrise", channel=channel)
    assert not found(sending(WAYS, FOLLOW_UP, message), RULE)


def test_that_the_same_message_sent_electronically_as_well_is_let_pass() -> None:
    messages = epikrise(Channel.ELECTRONIC), epikrise(Channel.PATIENT)
    assert not found(sending(WAYS, FOLLOW_UP, *messages), RULE)


def test_that_a_call_beside_an_electronic_message_is_let_pass() -> None:
    call = Message(type="Call", channel=Channel.PHONE)
    assert not found(sending(WAYS, FOLLOW_UP, epikrise(Channel.ELECTRONIC), call), RULE)


def test_that_a_call_the_other_way_is_found() -> None:
    call = Message(type="Call", channel=Channel.PHONE, backward=True)
    assert found(sending(WAYS, FOLLOW_UP, epikrise(Channel.ELECTRONIC), call), RULE)


def test_that_a_fax_beside_an_electronic_message_is_found() -> None:
    fax = Message(type="Summary", channel=Channel.FAX)
    assert found(sending(WAYS, FOLLOW_UP, epikrise(Channel.ELECTRONIC), fax), RULE)


def test_that_advice_by_phone_is_let_pass() -> None:
    call = Message(channel=Channel.PHONE)
    assert not found(sending("kad > ward", HandoffKind.CONSULTATION, call), RULE)


def test_that_what_is_said_to_and_by_the_ambulance_is_let_pass() -> None:
    for ways in "casualty > ambulance", "ambulance > ward":
        for channel in Channel.PHONE, Channel.VERBAL:
            call = Message(channel=channel)
            assert not found(sending(ways, HandoffKind.TRANSFER, call), RULE)


def test_that_a_letter_to_the_patient_is_let_pass() -> None:
    letter = Message(type="Appointment", channel=Channel.LETTER)
    assert not found(sending("ward > home", HandoffKind.DISCHARGE, letter), RULE)


def test_that_a_letter_to_a_voluntary_organisation_is_let_pass() -> None:
    friends = Party(id="friends", name="Heart and lung", kind=PartyKind.VOLUNTARY)
    units = (
        Unit(id="unit-coping", name="Walking group", party="friends"),
        *(unit for unit in UNITS if unit.id != "unit-coping"),
    )
    letter = Message(type="Invitation", channel=Channel.LETTER)
    model = sending("ward > coping", FOLLOW_UP, letter)
    model = model.model_copy(update={"units": units, "parties": (*PARTIES, friends)})
    assert not found(model, RULE)


def test_that_a_discharge_summary_carried_by_the_patient_is_found() -> None:
    message = epikrise(Channel.PATIENT)
    assert found(sending("ward > home", HandoffKind.DISCHARGE, message), RULE)


def test_that_the_mend_sends_the_message_electronically() -> None:
    model = sending(WAYS, FOLLOW_UP, epikrise(Channel.FAX), OWN_MESSAGE)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert written(mended, WAYS).messages == (epikrise(Channel.ELECTRONIC), OWN_MESSAGE)
    assert not found(mended, RULE)


def test_that_the_mend_sends_electronically_what_has_no_name_and_leaves_what_is_let_pass() -> None:
    letter, call = Message(channel=Channel.LETTER), Message(channel=Channel.PHONE, backward=True)
    answer = Message(type="Our answer", channel=Channel.ELECTRONIC, backward=True)
    model = sending(WAYS, FOLLOW_UP, letter, call, answer)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert written(mended, WAYS).messages == (Message(channel=Channel.ELECTRONIC), call, answer)
    assert not found(mended, RULE)


def test_that_a_call_with_a_name_of_its_own_has_no_mend() -> None:
    call = Message(type="Our call", channel=Channel.PHONE)
    [finding] = found(sending(WAYS, FOLLOW_UP, call), RULE)
    assert not finding.fixable
