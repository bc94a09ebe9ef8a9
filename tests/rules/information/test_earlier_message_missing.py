import pytest
from tests.building import drawn
from tests.rules.asking import found
from tests.rules.handing import handed, sending, whole, written

from pathways.model import Channel, Handoff, HandoffKind, Message

RULE = "earlier-message-missing"
WAYS = "ward > nursing"
READY = Message(type="melding_om_utskrivningsklar_pasient", channel=Channel.ELECTRONIC)
NOTICE = "varsel_om_innlagt_pasient"


def test_that_a_notice_the_municipality_was_not_prepared_for_is_found() -> None:
    [finding] = found(sending(WAYS, HandoffKind.DISCHARGE, READY), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.messages"
    assert finding.message == (
        "“Notice of discharge-ready patient” goes from “Ward” to “Nursing”, but “Health "
        "information: notice of admission” (within 24 hours of admission) is never sent."
    )


def test_that_a_pathway_is_told_of_once() -> None:
    handoff = {"handoff": Handoff(kind=HandoffKind.DISCHARGE, messages=(READY,))}
    model = drawn(
        "ward > nursing; ward > respite",
        arrows={"ward--nursing": handoff, "ward--respite": handoff},
    )
    assert len(found(model, RULE)) == 1


@pytest.mark.parametrize("earlier", [NOTICE, "oppdaterte_opplysninger"])
def test_that_an_earlier_message_anywhere_on_the_pathway_is_sound(earlier: str) -> None:
    told = Handoff(kind=HandoffKind.INFORMATION, messages=(Message(type=earlier, backward=True),))
    discharge = Handoff(kind=HandoffKind.DISCHARGE, messages=(READY,))
    model = drawn(
        "nursing-2 > ward > nursing",
        arrows={"nursing-2--ward": {"handoff": told}, "ward--nursing": {"handoff": discharge}},
    )
    assert not found(model, RULE)


def test_that_an_earlier_message_that_is_not_sent_does_not_count() -> None:
    unsent = Message(type=NOTICE, channel=Channel.NONE)
    assert found(sending(WAYS, HandoffKind.DISCHARGE, READY, unsent), RULE)


def test_that_a_later_message_that_is_not_sent_is_let_pass() -> None:
    unsent = READY.model_copy(update={"channel": Channel.NONE})
    assert not found(sending(WAYS, HandoffKind.DISCHARGE, unsent), RULE)
    assert not found(handed(WAYS, Handoff(kind=HandoffKind.DISCHARGE)), RULE)
    own = Message(type="Our own note", channel=Channel.PHONE)
    assert not found(sending(WAYS, HandoffKind.DISCHARGE, own), RULE)


def test_that_the_mend_adds_the_message_in_time() -> None:
    model = sending(WAYS, HandoffKind.DISCHARGE, READY)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    after = finding.mend(model)
    assert not found(after, RULE)
    added = written(after, WAYS).messages[-1]
    assert (added.type, added.deadline, added.receipt) == (NOTICE, 1440, True)


def test_that_a_whole_discharge_is_sound() -> None:
    assert not found(whole(WAYS, HandoffKind.DISCHARGE), RULE)
