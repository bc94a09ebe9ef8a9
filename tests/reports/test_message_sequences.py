"""A handoff's messages in words."""

from typing import Any

from tests.building import drawn

from pathways.diagram.sequence import Post, Sequence, Standing
from pathways.graph import PathwayView
from pathways.language import LANGUAGES, speaking
from pathways.model import Channel, Handoff, HandoffKind, Message, ReceivingService
from pathways.reports.message_sequences import message_sequence, spoken
from pathways.rules.message_plan import MessagePlans

WAYS = "start > ward > nursing > end"


def _sequence(handoff: Handoff | None, ways: str = WAYS, arrow: str = "ward--nursing") -> Sequence:
    model = drawn(ways, arrows={arrow: {"handoff": handoff}})
    view = PathwayView(model, model.pathways[0])
    transition = view.transitions[arrow]
    return message_sequence(view, transition, MessagePlans(view).of(transition), 2)


def _post(name: str, **fields: Any) -> Post:
    message = Message(**{"type": name, "channel": Channel.ELECTRONIC} | fields)
    handoff = Handoff(kind=HandoffKind.DISCHARGE, messages=(message,))
    return next(post for post in _sequence(handoff).posts if not post.remark.startswith("Required"))


def test_that_both_ends_and_the_breaks_are_named() -> None:
    sequence = _sequence(Handoff(kind=HandoffKind.DISCHARGE))
    assert sequence.title == "Discharge: Ward → Nursing · 2 breaks"
    assert sequence.sender == ("Ringerike medical ward", "Vestre Viken HF")
    assert sequence.receiver == ("Gol home nursing", "Gol")


def test_that_a_decision_speaks_for_whoever_has_the_patient() -> None:
    ways = "start > doctor > choose > ward > end"
    one = _sequence(Handoff(), ways, "choose--ward")
    assert one.sender == ("Gol doctors", "Gol GP centre")
    several = _sequence(Handoff(), f"{ways}; start > casualty > choose", "choose--ward")
    assert several.sender == ("Choose", "")


def test_that_a_settled_message_tells_when_where_and_its_receipt() -> None:
    post = _post("epikrise", deadline=120, receipt=True, receiving_service=ReceivingService.NURSING)
    assert post.when == "within 2 hours; standard: goes with the patient at discharge"
    assert (post.standing, post.remark) == (Standing.WEAK, "Later than the standard")
    post = _post("epikrise", deadline=0, receipt=True, receiving_service=ReceivingService.DOCTOR)
    assert (post.name, post.when) == ("Discharge summary", "at once")
    assert post.arrival == ("Doctor", "receipt comes back")
    assert (post.standing, post.channel) == (Standing.CALM, Channel.ELECTRONIC)


def test_that_what_nobody_has_said_is_said_to_be_so() -> None:
    assert _post("epikrise").when == "standard: goes with the patient at discharge"
    assert _post("epikrise").arrival == ("receipt not said",)
    assert _post("epikrise", receipt=False).arrival == ("no receipt",)
    own = _post("", deadline=60)
    assert (own.name, own.when, own.moment) == (
        "Unnamed message",
        "within 1 hour",
        "At no agreed moment",
    )
    assert _post("Letter").when == ""


def test_that_missing_ones_tell_the_standard_and_the_service() -> None:
    posts = _sequence(Handoff(kind=HandoffKind.DISCHARGE)).posts
    ready = posts[0]
    assert (ready.standing, ready.remark) == (Standing.MISSING, "Required, not sent")
    assert ready.moment == "When ready for discharge"
    assert ready.arrival == ("Case handling",)
    assert posts[1].backward
    assert posts[1].moment == ""
    assert [post.moment for post in posts[2:]] == ["At discharge", "", ""]


def test_that_an_empty_handoff_says_what_to_do() -> None:
    assert "what kind" in _sequence(None).nothing
    kind = Handoff(kind=HandoffKind.INFORMATION)
    assert _sequence(kind).nothing == "No messages are drawn, and the standard requires none."
    assert spoken(_sequence(kind)).endswith("requires none.")


def test_that_it_can_be_read_aloud_in_every_language() -> None:
    for code in LANGUAGES:
        with speaking(code):
            sequence = _sequence(Handoff(kind=HandoffKind.DISCHARGE))
            told = spoken(sequence)
            assert all(post.name in told and post.remark in told for post in sequence.posts)
            assert "Gol home nursing → Ringerike medical ward" in told
