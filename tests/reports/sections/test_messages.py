"""The message plan: which handoffs are drawn, and what is told of the others."""

from benchmarks.region import generated_region
from tests.building import drawn
from tests.reports.sections.telling import headings, lines, tables, told

from pathways.assets import sample
from pathways.graph import PathwayView
from pathways.model import Channel, Handoff, HandoffKind, Message
from pathways.reports.blocks import Diagram, Heading
from pathways.reports.keys import message_key
from pathways.reports.message_sequences import message_sequence, parted
from pathways.rules.engine import check
from pathways.rules.message_plan import MessagePlans
from pathways.storage import read

KOLS = read(sample("kols.pathway"))
MODEL = drawn(
    "start > doctor > ward > nursing > end",
    arrows={
        "ward--nursing": {
            "handoff": Handoff(
                kind=HandoffKind.DISCHARGE,
                messages=(Message(type="utskrivningsrapport", channel=Channel.ELECTRONIC),),
            )
        }
    },
)


def test_that_a_handoff_with_messages_is_drawn_and_told_in_words() -> None:
    blocks = told(MODEL, "messages")
    drawings = [block for block in blocks if isinstance(block, Diagram)]

    assert "Discharge: Ward → Nursing" in headings(blocks)
    assert drawings
    assert "Discharge report" in " ".join(block.alt for block in drawings)


def test_that_messages_are_counted_by_how_they_stand() -> None:
    said = lines(told(MODEL, "messages"))

    assert "1 message is sent" in said
    assert any(line.endswith("required, not sent") and line[0] != "0" for line in said)


def test_that_a_handoff_without_messages_is_named_and_not_drawn() -> None:
    blocks = told(drawn("start > doctor > ward > end"), "messages")

    assert "Handoffs without messages" in headings(blocks)
    assert "Doctor → Ward" in lines(blocks)
    assert not any(isinstance(block, Diagram) for block in blocks)


def test_that_a_model_without_handoffs_has_no_plan() -> None:
    assert told(drawn("start > nursing > end"), "messages") == ()


def test_that_many_handoffs_are_drawn_only_where_something_is_lacking() -> None:
    model = generated_region(2, 10, 40)
    plans = [
        plan
        for pathway in model.pathways
        for view in (PathwayView(model, pathway),)
        for arrow in view.handoffs
        if (plan := MessagePlans(view).of(arrow))
    ]
    blocks = told(model, "messages")
    drawings = [block for block in blocks if isinstance(block, Diagram)]

    assert len(plans) > 100
    assert len(drawings) < len(plans)
    assert any("The handoffs are many" in line for line in lines(blocks))


def test_that_a_long_sequence_is_parted_and_each_part_names_its_moment() -> None:
    view = PathwayView(MODEL, MODEL.pathways[0])
    arrow = view.transitions["ward--nursing"]
    whole = message_sequence(view, arrow, MessagePlans(view).of(arrow))
    parts = list(parted(whole, 460, 150))

    assert len(parts) > 1
    assert [post.name for part in parts for post in part.posts] == [
        post.name for post in whole.posts
    ]
    assert all(part.posts[0].moment for part in parts)


def test_that_one_message_without_a_break_is_told_in_a_row_and_no_handoff_is_left_out() -> None:
    view = PathwayView(KOLS, KOLS.pathways[0])
    plans = {arrow.id: MessagePlans(view).of(arrow) for arrow in view.handoffs}
    broken = {id_ for finding in check(KOLS) for id_ in finding.elements}
    blocks = told(KOLS, "messages")
    drawn_ones = {block.key for block in blocks if isinstance(block, Heading)}
    rows = {row.key for table in tables(blocks) for row in table.rows}

    assert rows
    assert not rows & drawn_ones
    assert {message_key(id_) for id_, plan in plans.items() if plan} <= rows | drawn_ones
    assert not rows & {message_key(id_) for id_, plan in plans.items() if len(plan) > 1}
    assert not rows & {message_key(id_) for id_ in broken}
