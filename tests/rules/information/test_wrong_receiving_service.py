from tests.rules.asking import found
from tests.rules.handing import sending, whole, written

from pathways.model import HandoffKind, Message, ReceivingService

RULE = "wrong-receiving-service"
WAYS = "ward > nursing"
DISCHARGE = HandoffKind.DISCHARGE
READY = "melding_om_utskrivningsklar_pasient"


def test_that_a_message_to_nursing_that_case_handling_decides_on_is_found() -> None:
    message = Message(type=READY, receiving_service=ReceivingService.NURSING)
    [finding] = found(sending(WAYS, DISCHARGE, message), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.message == (
        "Sent to the wrong service between “Ward” and “Nursing”: Notice of discharge-ready patient "
        "goes to nursing service and should go to case handling."
    )


def test_that_a_report_to_case_handling_is_found() -> None:
    message = Message(type="utskrivningsrapport", receiving_service=ReceivingService.CASE_HANDLING)
    assert found(sending(WAYS, DISCHARGE, message), RULE)


def test_that_the_standards_services_are_sound() -> None:
    assert not found(whole(WAYS, DISCHARGE), RULE)


def test_that_a_summary_to_the_nursing_service_too_is_sound() -> None:
    message = Message(type="epikrise", receiving_service=ReceivingService.NURSING)
    assert not found(sending(WAYS, DISCHARGE, message), RULE)


def test_that_a_service_that_is_not_said_is_let_pass() -> None:
    assert not found(sending(WAYS, DISCHARGE, Message(type=READY)), RULE)


def test_that_messages_without_a_service_in_the_standard_are_let_pass() -> None:
    for type_ in "avviksmelding", "Our own note":
        message = Message(type=type_, receiving_service=ReceivingService.NURSING)
        assert not found(sending(WAYS, DISCHARGE, message), RULE)


def test_that_the_mend_addresses_the_message_anew_and_leaves_the_others() -> None:
    messages = (
        Message(type=READY, receiving_service=ReceivingService.NURSING),
        Message(type="Our own note", receiving_service=ReceivingService.NURSING),
    )
    model = sending(WAYS, DISCHARGE, *messages)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert [each.receiving_service for each in written(mended, WAYS).messages] == [
        ReceivingService.CASE_HANDLING,
        ReceivingService.NURSING,
    ]
    assert not found(mended, RULE)
