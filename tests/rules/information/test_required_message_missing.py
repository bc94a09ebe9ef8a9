from typing import Any

from tests.building import drawn
from tests.rules.asking import found, places
from tests.rules.handing import OWN_MESSAGE, arrow_of, handed, required, sending, whole, written

from pathways.model import CareLevel, CareModel, Channel, Handoff, HandoffKind, Message

RULE = "required-message-missing"
WAYS = "ward > nursing"
DISCHARGE = HandoffKind.DISCHARGE
ADMISSION = HandoffKind.ADMISSION


def discharging_messages(*left_out: str) -> tuple[Message, ...]:
    rows = required(handed(WAYS, Handoff(kind=DISCHARGE)), arrow_of(WAYS))
    return tuple(row.settled() for row in rows if row.key not in left_out)


def with_letter(ways: str, kind: HandoffKind, letter: Message, **more: Any) -> CareModel:
    """A discharge home without the letter, and another arrow of this kind that has it."""
    discharge = Handoff(kind=DISCHARGE, messages=discharging_messages(letter.type))
    other = Handoff(kind=kind, messages=(letter,))
    arrows = {arrow_of(WAYS): {"handoff": discharge}, arrow_of(ways): {"handoff": other}}
    return drawn(f"{WAYS}; {ways}", arrows=arrows, **more)


def test_that_a_missing_message_is_found_by_its_official_name() -> None:
    [finding] = found(sending(WAYS, DISCHARGE, *discharging_messages("epikrise")), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.messages"
    assert finding.message == (
        "The handoff from “Ward” to “Nursing” lacks a required message: Discharge summary."
    )


def test_that_several_missing_messages_are_one_finding() -> None:
    [finding] = found(sending(WAYS, DISCHARGE, OWN_MESSAGE), RULE)
    assert "lacks required messages: Notice of discharge-ready patient; Reply" in finding.message
    assert "(back from “Nursing”)" in finding.message


def test_that_all_required_messages_are_sound() -> None:
    assert not found(whole(WAYS, DISCHARGE), RULE)
    assert not found(whole("nursing > ward", ADMISSION), RULE)


def test_that_a_message_written_by_its_official_name_counts() -> None:
    message = Message(type="Henvisning", channel=Channel.ELECTRONIC)
    assert not found(sending("doctor > ward", HandoffKind.REFERRAL, message), RULE)


def test_that_a_message_that_is_not_sent_is_missing() -> None:
    unsent = Message(type="henvisning", channel=Channel.NONE)
    assert found(sending("doctor > ward", HandoffKind.REFERRAL, unsent), RULE)


def test_that_a_message_drawn_the_wrong_way_is_missing() -> None:
    turned = Message(type="henvisning", channel=Channel.ELECTRONIC, backward=True)
    assert found(sending("doctor > ward", HandoffKind.REFERRAL, turned), RULE)


def test_that_a_message_that_does_as_well_is_let_pass() -> None:
    summary = Message(type="epikrise", channel=Channel.ELECTRONIC)
    assert not found(sending("respite > doctor", DISCHARGE, summary), RULE)


def test_that_a_handoff_that_tells_nothing_is_left_to_another_rule() -> None:
    assert not found(handed(WAYS, Handoff(kind=DISCHARGE)), RULE)
    assert not found(drawn(WAYS), RULE)


def test_that_passages_within_one_party_are_let_pass() -> None:
    assert not found(sending("nursing > respite", HandoffKind.TRANSFER, OWN_MESSAGE), RULE)


def test_that_the_letter_on_the_arrow_to_the_gp_is_let_pass() -> None:
    letter = Message(type="epikrise", channel=Channel.ELECTRONIC)
    assert not found(with_letter("ward > doctor", HandoffKind.FOLLOW_UP, letter), RULE)


def test_that_the_letter_on_the_patients_way_serves_the_arrow_to_the_gp() -> None:
    follow_up = Handoff(kind=HandoffKind.FOLLOW_UP, information="Blood test in a week")
    discharge = Handoff(kind=DISCHARGE, messages=discharging_messages())
    arrows = {"ward--nursing": {"handoff": discharge}, "ward--doctor": {"handoff": follow_up}}
    assert not found(drawn("ward > nursing; ward > doctor", arrows=arrows), RULE)


def test_that_the_letter_from_another_unit_does_not_serve() -> None:
    letter = Message(type="epikrise", channel=Channel.ELECTRONIC)
    model = with_letter("clinic > doctor", HandoffKind.FOLLOW_UP, letter)
    assert places(model, RULE) == ["ward--nursing"]


def test_that_the_letter_on_another_way_out_does_not_serve() -> None:
    letter = Message(type="epikrise", channel=Channel.ELECTRONIC)
    model = with_letter("ward > respite", HandoffKind.TRANSFER, letter)
    assert "ward--nursing" in places(model, RULE)


def test_that_a_message_on_an_arrow_for_information_is_let_pass() -> None:
    ready = Message(type="melding_om_utskrivningsklar_pasient", channel=Channel.ELECTRONIC)
    office = {"respite": {"name": "Allotment office", "level": CareLevel.HOME_SERVICES}}
    ways = "ward > respite"
    assert not found(with_letter(ways, HandoffKind.INFORMATION, ready, steps=office), RULE)


def test_that_a_message_back_on_an_arrow_of_its_own_is_let_pass() -> None:
    admitted = Message(type="melding_om_innlagt_pasient", channel=Channel.ELECTRONIC)
    settled = written(whole("nursing > ward", ADMISSION), "nursing > ward")
    forward = tuple(each for each in settled.messages if each.type != admitted.type)
    arrows = {
        "nursing--ward": {"handoff": Handoff(kind=ADMISSION, messages=forward)},
        "ward--nursing-2": {"handoff": Handoff(kind=HandoffKind.INFORMATION, messages=(admitted,))},
    }
    assert not found(drawn("nursing > ward > nursing-2", arrows=arrows), RULE)
    assert found(drawn("nursing > ward > nursing-2", arrows=dict(list(arrows.items())[:1])), RULE)


def test_that_the_addressee_may_be_a_step_in_nobodys_hands() -> None:
    steps = {
        id_: {"unit": None, "level": CareLevel.HOME_SERVICES} for id_ in ("nursing", "respite")
    }
    ready = Message(type="melding_om_utskrivningsklar_pasient", channel=Channel.ELECTRONIC)
    model = with_letter("ward > respite", HandoffKind.INFORMATION, ready, steps=steps)
    assert places(model, RULE) == ["ward--nursing"]


def test_that_the_mend_adds_the_missing_messages_and_keeps_the_others() -> None:
    unsent = Message(type="henvisning", channel=Channel.NONE)
    model = sending("doctor > ward", HandoffKind.REFERRAL, OWN_MESSAGE, unsent)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    handoff = written(mended, "doctor > ward")
    assert [message.type for message in handoff.messages] == [OWN_MESSAGE.type, "henvisning"]
    assert handoff.messages[1].channel is Channel.ELECTRONIC
    assert handoff.sender == "Nurse in charge"
    assert not found(mended, RULE)
