"""The handoff register: what is settled at every handoff, and what is not."""

from tests.building import drawn
from tests.reports.sections.telling import cells, tables, told

from pathways.model import Channel, Handoff, HandoffKind, Message

_SOON = {"channel": Channel.ELECTRONIC, "receipt": True}


def _messages(*messages: Message) -> str:
    handoff = Handoff(kind=HandoffKind.DISCHARGE, messages=messages)
    model = drawn("start > ward > nursing > end", arrows={"ward--nursing": {"handoff": handoff}})
    (table,) = tables(told(model, "handoffs"))
    (said,) = (cells(row)[3] for row in table.rows if "Ward" in cells(row)[1])
    return said


def test_that_one_message_is_told_with_all_that_is_known_of_it() -> None:
    said = _messages(Message(type="epikrise", deadline=0, **_SOON))
    assert said == "Discharge summary / electronic message, at once, with receipt"


def test_that_what_holds_for_several_messages_is_said_once_after_them() -> None:
    summary = Message(type="epikrise", deadline=0, **_SOON)
    report = Message(type="utskrivningsrapport", deadline=1440, **_SOON)

    assert _messages(summary, report).split(" / ") == [
        "Discharge summary: at once",
        "Discharge report: within 1 day",
        "All of them: electronic message, with receipt",
    ]


def test_that_messages_with_nothing_in_common_are_told_one_by_one() -> None:
    summary = Message(type="epikrise", channel=Channel.FAX)
    report = Message(type="utskrivningsrapport", channel=Channel.PHONE)

    assert _messages(summary, report).split(" / ") == [
        "Discharge summary: fax",
        "Discharge report: phone",
    ]
