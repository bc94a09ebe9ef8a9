"""A handoff's messages in time, beside what the standard requires."""

from typing import Any

from tests.building import drawn

from pathways.graph import PathwayView
from pathways.model import CareModel, Channel, Handoff, HandoffKind, Message
from pathways.rules.message_plan import MessagePlans, Planned, State
from pathways.rules.message_table import Trigger

WAYS = "start > ward > nursing > end"


def _message(key: str, **fields: Any) -> Message:
    return Message(**{"type": key, "channel": Channel.ELECTRONIC} | fields)


def _model(*messages: Message, ways: str = WAYS, **arrows: Handoff) -> CareModel:
    handoff = Handoff(kind=HandoffKind.DISCHARGE, messages=messages)
    others = {id_: {"handoff": other} for id_, other in arrows.items()}
    return drawn(ways, arrows={"ward--nursing": {"handoff": handoff}, **others})


def _plan(model: CareModel, arrow: str = "ward--nursing") -> tuple[Planned, ...]:
    view = PathwayView(model, model.pathways[0])
    return MessagePlans(view).of(view.transitions[arrow])


def _keys(plan: tuple[Planned, ...]) -> list[str]:
    return [one.type.key if one.type else one.name for one in plan]


def test_that_an_empty_discharge_lacks_all_that_is_required_in_time() -> None:
    plan = _plan(_model())
    assert {one.state for one in plan} == {State.MISSING}
    assert all(one.required and one.sent is None for one in plan)
    assert _keys(plan)[:2] == [
        "melding_om_utskrivningsklar_pasient",
        "tilbakemelding_utskrivningsklar",
    ]
    assert plan[1].backward
    assert {one.trigger for one in plan[2:]} == {Trigger.DISCHARGE}


def test_that_what_is_sent_takes_its_place_among_what_is_missing() -> None:
    plan = _plan(_model(_message("epikrise", deadline=0), _message("Own letter")))
    sent = {one.name: one for one in plan if one.state is State.SENT}
    assert list(sent) == ["Discharge summary", "Own letter"]
    assert sent["Discharge summary"].required
    assert not sent["Own letter"].required
    assert _keys(plan)[-1] == "Own letter"
    assert len(plan) == 6


def test_that_a_message_without_a_channel_that_works_is_not_sent() -> None:
    plan = _plan(_model(_message("epikrise", channel=Channel.NONE)))
    assert [one.state for one in plan if one.type and one.type.key == "epikrise"] == [State.MISSING]


def test_that_a_late_message_says_so() -> None:
    plan = _plan(_model(_message("epikrise", deadline=7 * 1440)))
    assert [one.state for one in plan if one.type and one.type.key == "epikrise"] == [State.LATE]


def test_that_an_answer_comes_right_after_its_question() -> None:
    answer = _message("svar_pa_foresporsel", backward=True)
    plan = _plan(_model(answer, _message("epikrise"), _message("foresporsel")))
    keys = _keys(plan)
    assert keys.index("svar_pa_foresporsel") == keys.index("foresporsel") + 1


def test_that_two_that_answer_each_other_both_stay() -> None:
    both = (
        _message("helseopplysninger_til_lege"),
        _message("medisinske_opplysninger", backward=True),
    )
    keys = _keys(_plan(_model(*both)))
    assert {"helseopplysninger_til_lege", "medisinske_opplysninger"} <= set(keys)


def test_that_a_message_on_another_arrow_is_told_as_there() -> None:
    letter = Handoff(kind=HandoffKind.INFORMATION, messages=(_message("epikrise"),))
    model = _model(
        ways="start > ward > nursing > end; ward > nursing-2", **{"ward--nursing-2": letter}
    )
    states = {one.type.key: one.state for one in _plan(model) if one.type}
    assert states["epikrise"] is State.ELSEWHERE
    assert states["utskrivningsrapport"] is State.MISSING


def test_that_nothing_is_required_before_the_kind_is_said() -> None:
    model = drawn(WAYS)
    assert _plan(model) == ()
