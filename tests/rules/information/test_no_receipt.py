import pytest
from tests.rules.asking import found
from tests.rules.handing import sending, whole, written

from pathways.model import Channel, HandoffKind, Message

RULE = "no-receipt"
WAYS = "ward > nursing"
DISCHARGE = HandoffKind.DISCHARGE


def electronic(type_: str, receipt: bool | None) -> Message:
    return Message(type=type_, channel=Channel.ELECTRONIC, receipt=receipt)


@pytest.mark.parametrize("receipt", [None, False])
def test_that_a_message_whose_receipt_nobody_sees_is_found(receipt: bool | None) -> None:
    [finding] = found(sending(WAYS, DISCHARGE, electronic("utskrivningsrapport", receipt)), RULE)
    assert finding.elements == ("ward--nursing",)
    assert "for this message between “Ward” and “Nursing”: Discharge report." in finding.message


def test_that_several_messages_are_told_of_once() -> None:
    messages = electronic("utskrivningsrapport", None), electronic("", None)
    [finding] = found(sending(WAYS, DISCHARGE, *messages), RULE)
    assert finding.message.endswith("Discharge report; unnamed message.")


def test_that_a_positive_receipt_is_sound() -> None:
    assert not found(whole(WAYS, DISCHARGE), RULE)


def test_that_other_channels_are_let_pass() -> None:
    for channel in Channel.PHONE, None:
        message = Message(type="epikrise", channel=channel)
        assert not found(sending(WAYS, DISCHARGE, message), RULE)


def test_that_a_shared_record_is_let_pass_until_its_receipt_is_denied() -> None:
    assert not found(sending(WAYS, DISCHARGE, electronic("Shared record", None)), RULE)
    assert found(sending(WAYS, DISCHARGE, electronic("Shared record", False)), RULE)


def test_that_the_mend_settles_the_receipt() -> None:
    letter = Message(type="Letter", channel=Channel.LETTER)
    model = sending(WAYS, DISCHARGE, electronic("epikrise", None), letter)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert [each.receipt for each in written(mended, WAYS).messages] == [True, None]
    assert not found(mended, RULE)
