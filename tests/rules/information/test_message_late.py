import pytest
from tests.rules.asking import found
from tests.rules.handing import sending, written

from pathways.model import Channel, HandoffKind, Message

RULE = "message-late"
WAYS = "ward > nursing"
DISCHARGE = HandoffKind.DISCHARGE


def sent(type_: str, deadline: int | None) -> Message:
    return Message(type=type_, channel=Channel.ELECTRONIC, deadline=deadline, receipt=True)


def test_that_a_summary_a_week_after_the_patient_is_found() -> None:
    [finding] = found(
        sending("ward > doctor", HandoffKind.FOLLOW_UP, sent("epikrise", 10080)), RULE
    )
    assert finding.elements == ("ward--doctor",)
    assert finding.message == (
        "Too late between “Ward” and “Doctor”: Discharge summary within 1 week, but the standard "
        "says: goes with the patient at discharge."
    )


def test_that_an_admission_report_after_a_day_is_found() -> None:
    message = sent("innleggelsesrapport", 2880)
    assert found(sending("nursing > ward", HandoffKind.ADMISSION, message), RULE)


@pytest.mark.parametrize("deadline", [None, 0, 480])
def test_that_a_report_on_the_day_of_discharge_is_sound(deadline: int | None) -> None:
    assert not found(sending(WAYS, DISCHARGE, sent("utskrivningsrapport", deadline)), RULE)


def test_that_a_message_of_ones_own_is_let_pass() -> None:
    assert not found(sending(WAYS, DISCHARGE, sent("Our own note", 10080)), RULE)


def test_that_a_letter_from_an_outpatient_clinic_is_let_pass() -> None:
    message = sent("epikrise", 10080)
    assert not found(sending("clinic > doctor", HandoffKind.FOLLOW_UP, message), RULE)


def test_that_a_late_message_on_an_arrow_for_information_is_found() -> None:
    message = sent("varsel_om_innlagt_pasient", 4320)
    assert found(sending(WAYS, HandoffKind.INFORMATION, message), RULE)


def test_that_the_mend_sets_the_national_deadline_and_leaves_the_rest() -> None:
    messages = (
        sent("epikrise", 10080),
        sent("utskrivningsrapport", 60),
        sent("Our own note", 10080),
    )
    model = sending(WAYS, DISCHARGE, *messages)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert [each.deadline for each in written(mended, WAYS).messages] == [0, 60, 10080]
    assert not found(mended, RULE)
