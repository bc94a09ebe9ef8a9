import pytest
from tests.building import drawn
from tests.rules.asking import found
from tests.rules.handing import OWN_MESSAGE, handed, sending, whole

from pathways.model import Handoff, HandoffKind, Message

RULE = "channel-not-said"
TOLD = Handoff(kind=HandoffKind.FOLLOW_UP, information="Spirometry in three months")


def test_that_a_message_without_a_channel_is_found() -> None:
    messages = Message(type="epikrise"), OWN_MESSAGE
    [finding] = found(sending("ward > nursing", HandoffKind.DISCHARGE, *messages), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.messages"
    assert finding.message == (
        "It is not said how this goes between “Ward” and “Nursing”: Discharge summary."
    )


def test_that_information_without_a_message_is_found() -> None:
    [finding] = found(handed("clinic > doctor", TOLD), RULE)
    assert finding.message == (
        "What “Doctor” must know is written down, but not how it gets there from “Clinic”."
    )


def test_that_a_channel_is_sound() -> None:
    assert not found(whole("ward > nursing", HandoffKind.DISCHARGE), RULE)


@pytest.mark.parametrize("ways", ["ward > clinic", "ambulance > doctor", "ward > doctor"])
def test_that_information_without_a_message_is_let_pass_where_none_is_needed_or_one_is_missing(
    ways: str,
) -> None:
    assert not found(handed(ways, TOLD), RULE)


@pytest.mark.parametrize("kind", [HandoffKind.CONSULTATION, None])
def test_that_advice_and_an_unsaid_kind_are_let_pass(kind: HandoffKind | None) -> None:
    assert not found(handed("clinic > doctor", Handoff(**{**dict(TOLD), "kind": kind})), RULE)


def test_that_an_empty_message_and_an_empty_handoff_are_left_to_another_rule() -> None:
    assert not found(sending("ward > nursing", HandoffKind.DISCHARGE, Message()), RULE)
    assert not found(drawn("ward > nursing"), RULE)
