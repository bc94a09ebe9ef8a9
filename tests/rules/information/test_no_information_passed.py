from tests.building import drawn
from tests.rules.asking import found
from tests.rules.handing import handed, written

from pathways.model import Channel, Handoff, HandoffKind, Message

RULE = "no-information-passed"


def test_that_an_empty_handoff_is_found() -> None:
    [finding] = found(drawn("ward > nursing"), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.kind"
    assert finding.message.startswith(
        "Nothing is settled about the handoff from “Ward” to “Nursing”"
    )


def test_that_a_handoff_begun_without_information_is_found() -> None:
    [finding] = found(handed("ward > clinic", Handoff(sender="Nurse")), RULE)
    assert finding.field == "handoff.information"
    assert "neither a message nor a word" in finding.message
    assert not finding.fixable


def test_that_the_messages_required_are_named() -> None:
    [finding] = found(handed("doctor > ward", Handoff(kind=HandoffKind.REFERRAL)), RULE)
    assert finding.message == "Nothing is told from “Doctor” to “Ward”. Required here: Referral."
    assert finding.field == "handoff.messages"


def test_that_a_message_that_is_not_sent_tells_nothing() -> None:
    for message in Message(type="epikrise", channel=Channel.NONE), Message():
        assert found(handed("ward > doctor", Handoff(messages=(message,))), RULE)


def test_that_a_message_or_a_word_is_sound() -> None:
    for handoff in Handoff(information="Diagnoses"), Handoff(messages=(Message(type="Note"),)):
        assert not found(handed("ward > nursing", handoff), RULE)


def test_that_patients_who_come_by_themselves_are_let_pass() -> None:
    assert not found(drawn("home > doctor"), RULE)


def test_that_passages_inside_a_unit_are_let_pass() -> None:
    assert not found(drawn("ward > ward-2"), RULE)


def test_that_the_mend_of_an_empty_handoff_fills_in_what_the_standard_requires() -> None:
    model = drawn("nursing > ward")
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    handoff = written(mended, "nursing > ward")
    assert handoff.kind is HandoffKind.ADMISSION
    assert [message.type for message in handoff.messages] == [
        "melding_om_innlagt_pasient",
        "innleggelsesrapport",
        "varsel_om_innlagt_pasient",
    ]
    assert not found(mended, RULE)


def test_that_there_is_no_mend_where_the_table_does_not_know_the_ends() -> None:
    [finding] = found(drawn("ward > clinic > nursing > respite"), RULE)[-1:]
    assert not finding.fixable
