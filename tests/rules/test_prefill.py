from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.building import drawn
from tests.rules.handing import arrow_of, handed, required

from pathways.graph import PathwayView
from pathways.model import CareLevel, CareModel, Channel, Handoff, HandoffKind, Message
from pathways.rules.prefill import likely_kind, prefilled, with_kind

ADMISSION, DISCHARGE = HandoffKind.ADMISSION, HandoffKind.DISCHARGE
REFERRAL, TRANSFER, FOLLOW_UP = HandoffKind.REFERRAL, HandoffKind.TRANSFER, HandoffKind.FOLLOW_UP


def _guess(model: CareModel, arrow: str) -> HandoffKind | None:
    view = PathwayView(model, model.pathways[0])
    return likely_kind(view, view.transitions[arrow])


def _handoff(model: CareModel, arrow: str) -> Handoff | None:
    return next(one.handoff for one in model.pathways[0].transitions if one.id == arrow)


def _between(here: CareLevel | None, there: CareLevel | None) -> HandoffKind | None:
    bare = {"unit": None}
    steps = {"one": bare | {"level": here}, "two": bare | {"level": there}}
    return _guess(drawn("one > two", steps=steps), "one--two")


@pytest.mark.parametrize(
    ("ways", "kind"),
    [
        ("doctor > ward", REFERRAL),
        ("doctor > clinic", REFERRAL),
        ("nursing > ward", ADMISSION),
        ("respite > kad", ADMISSION),
        ("ward > nursing", DISCHARGE),
        ("ward > kad", DISCHARGE),
        ("kad > respite", DISCHARGE),
        ("kad > ward", TRANSFER),
        ("ward > doctor", FOLLOW_UP),
        ("ward > clinic", FOLLOW_UP),
        ("ambulance > ward", ADMISSION),
        ("ward > ambulance", TRANSFER),
        ("doctor > ambulance", TRANSFER),
        ("casualty > nursing", REFERRAL),
        ("clinic > nursing", FOLLOW_UP),
        ("doctor > coping", REFERRAL),
    ],
)
def test_that_the_kind_is_guessed_from_both_ends(ways: str, kind: HandoffKind) -> None:
    assert _guess(drawn(ways), arrow_of(ways)) is kind


@given(st.sampled_from(list(product(CareLevel, CareLevel))))
def test_that_two_known_levels_always_give_a_kind(ends: tuple[CareLevel, CareLevel]) -> None:
    assert _between(*ends) is not None


def test_that_nothing_is_guessed_without_a_level() -> None:
    assert _between(None, CareLevel.HOSPITAL) is None
    assert _between(CareLevel.GP, None) is None


def test_that_ends_that_differ_give_no_kind() -> None:
    model = drawn("casualty > choose > nursing; kad > choose")
    assert _guess(model, "choose--nursing") is None


def test_that_a_new_handoff_has_what_its_kind_requires_and_the_rest_open() -> None:
    model = prefilled(drawn("ward > nursing"), "ward--nursing")
    handoff = _handoff(model, "ward--nursing")
    assert handoff is not None
    assert handoff.kind is DISCHARGE
    needed = required(model, "ward--nursing")
    assert [one.type for one in handoff.messages] == [row.key for row in needed]
    assert [one.deadline for one in handoff.messages] == [row.deadline for row in needed]
    assert all(one.channel is None and one.receipt is None for one in handoff.messages)
    assert handoff.sender == handoff.receiver == ""


def test_that_a_handoff_that_is_written_is_left_alone() -> None:
    model = handed("ward > nursing", Handoff(sender="Sykepleier"))
    assert prefilled(model, "ward--nursing") is model


def test_that_a_passage_inside_a_unit_stays_bare() -> None:
    model = drawn("ward > ward-2")
    assert prefilled(model, "ward--ward-2") is model


def test_that_a_handoff_of_no_likely_kind_stays_bare() -> None:
    model = drawn("casualty > choose > nursing; kad > choose")
    assert prefilled(model, "choose--nursing") is model


def test_that_another_kind_keeps_what_was_written_and_adds_what_it_requires() -> None:
    own = Message(type="Telefon", channel=Channel.PHONE)
    model = handed("ward > nursing", Handoff(kind=FOLLOW_UP, sender="Lege", messages=(own,)))
    view = PathwayView(model, model.pathways[0])
    after = with_kind(model, view, view.transitions["ward--nursing"], DISCHARGE)
    handoff = _handoff(after, "ward--nursing")
    assert handoff is not None
    assert (handoff.kind, handoff.sender, handoff.messages[0]) == (DISCHARGE, "Lege", own)
    assert len(handoff.messages) == 1 + len(required(after, "ward--nursing"))


def test_that_an_unknown_transition_is_refused() -> None:
    with pytest.raises(KeyError):
        prefilled(drawn("ward > nursing"), "nobody")
