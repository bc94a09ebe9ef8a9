"""A handoff is written on a transition, with its messages."""

import pytest
from pydantic import ValidationError
from tests.edits.example import MODEL

from pathways.edits import (
    add_message,
    change_handoff,
    change_message,
    clear_handoff,
    find,
    remove_message,
)
from pathways.model import (
    CareModel,
    Channel,
    FollowUp,
    Handoff,
    HandoffKind,
    Message,
    Transition,
)


def handoff(model: CareModel, transition: str) -> Handoff | None:
    arrow = find(model, transition)
    assert isinstance(arrow, Transition)
    return arrow.handoff


def messages(model: CareModel) -> list[str]:
    written = handoff(model, "discharge")
    return [message.type for message in written.messages] if written else []


def test_that_a_handoff_is_made_when_the_first_field_is_filled() -> None:
    model = change_handoff(MODEL, "later", kind=HandoffKind.FOLLOW_UP, receiver="Fastlegen")
    assert handoff(model, "later") == Handoff(kind=HandoffKind.FOLLOW_UP, receiver="Fastlegen")


def test_that_other_fields_of_a_handoff_stay() -> None:
    model = change_handoff(MODEL, "discharge", follow_up=FollowUp(within=60))
    written = handoff(model, "discharge")
    assert written is not None
    assert (written.sender, written.follow_up.within) == ("Lege", 60)


def test_that_a_handoff_can_be_written_without_a_word() -> None:
    assert handoff(change_handoff(MODEL, "later"), "later") == Handoff()


def test_that_a_handoff_is_cleared() -> None:
    assert handoff(clear_handoff(MODEL, "discharge"), "discharge") is None
    assert clear_handoff(MODEL, "later") is MODEL


def test_that_messages_are_added_changed_and_removed() -> None:
    model = add_message(MODEL, "discharge", Message(type="svar", backward=True))
    assert messages(model) == ["epikrise", "varsel", "svar"]
    model = change_message(model, "discharge", 1, type="melding", channel=Channel.ELECTRONIC)
    assert messages(model) == ["epikrise", "melding", "svar"]
    model = remove_message(model, "discharge", 0)
    assert messages(model) == ["melding", "svar"]
    assert messages(MODEL) == ["epikrise", "varsel"]


def test_that_the_first_message_makes_the_handoff() -> None:
    message = Message(type="epikrise")
    assert handoff(add_message(MODEL, "later", message), "later") == Handoff(messages=(message,))


@pytest.mark.parametrize("index", [2, 99])
def test_that_a_message_that_is_not_there_is_not_touched(index: int) -> None:
    with pytest.raises(IndexError):
        change_message(MODEL, "discharge", index, type="x")
    with pytest.raises(IndexError):
        remove_message(MODEL, "discharge", index)


def test_that_faults_are_refused() -> None:
    with pytest.raises(KeyError):
        change_handoff(MODEL, "nowhere", sender="x")
    with pytest.raises(KeyError):
        clear_handoff(MODEL, "nowhere")
    with pytest.raises(TypeError, match="Handoff has no field colour"):
        change_handoff(MODEL, "discharge", colour="red")
    with pytest.raises(ValidationError):
        change_message(MODEL, "discharge", 0, deadline=-1)
