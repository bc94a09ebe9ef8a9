"""The handover matrix and the responsibility table on pages of limited width."""

from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.region.valley import valley
from tests.building import drawn
from tests.reports.sections.telling import cells, headings, links, tables, text, told

from pathways.assets import sample
from pathways.model import Channel, Handoff, HandoffKind, Holder, Message
from pathways.reports.blocks import Column, OnePage, Shade, row
from pathways.reports.sections.columns import parts, without_empty
from pathways.storage import read

MODEL = drawn(
    "start > doctor > ward > nursing > end",
    arrows={
        "ward--nursing": {
            "handoff": Handoff(kind=HandoffKind.DISCHARGE, responsible_until_received=Holder.NOBODY)
        }
    },
)


@given(st.integers(0, 60), st.integers(1, 20))
def test_that_columns_are_parted_evenly_and_none_is_lost(count: int, most: int) -> None:
    found = parts(range(count), most)
    sizes = [len(part) for part in found]

    assert [one for part in found for one in part] == list(range(count))
    assert max(sizes) <= most
    assert max(sizes) - min(sizes) <= 1


def test_that_only_columns_with_something_in_them_are_kept() -> None:
    columns = (Column("One", 1), Column("Two", 1), Column("Tick", 1))
    table = without_empty(columns, [row("a", "", ""), row("", "", "")], kept={2})

    assert [column.heading for column in table.columns] == ["One", "Tick"]
    assert [len(line.cells) for line in table.rows] == [2, 2]


def test_that_a_cell_counts_handoffs_and_breaks_and_leads_to_the_gravest() -> None:
    blocks = told(MODEL, "matrix")
    between = tables(blocks)[0]
    trust = next(line for line in between.rows if cells(line)[0] == "Vestre Viken HF")
    column = [head.heading for head in between.columns].index("Gol")
    handed = trust.cells[column]

    assert handed.words[0].said == "1"
    assert handed.words[0].link.startswith("finding-")
    assert "break" in handed.words[1].said
    assert handed.shade is Shade.BAD
    assert cells(between.rows[-1])[-1].startswith("2 / ")


def test_that_every_handoff_is_listed_with_a_link() -> None:
    assert {"handoff-doctor--ward", "handoff-ward--nursing"} <= links(told(MODEL, "matrix"))


def test_that_a_wide_matrix_is_parted_and_its_headings_read_upwards() -> None:
    blocks = told(read(sample("hallingdal-region.pathway")), "matrix")
    [page] = [block for block in blocks if isinstance(block, OnePage)]
    wide = tables(page.blocks)

    assert len(wide) > 1
    assert all(len(table.columns) <= 18 for table in wide)
    assert any(column.upright for table in wide for column in table.columns)


def test_that_nothing_is_said_of_handovers_where_there_are_none() -> None:
    assert told(drawn("start > nursing > end"), "matrix") == ()
    assert told(drawn(""), "responsibility") == ()


def test_that_a_hole_in_responsibility_is_said_and_shaded() -> None:
    blocks = told(MODEL, "responsibility")
    [table] = tables(blocks)
    nursing = next(line for line in table.rows if cells(line)[0].startswith("Nursing"))

    assert "In 1 step there is a moment that nobody is responsible for." in text(blocks)
    assert "Nobody holds responsibility until the patient is received" in cells(nursing)[-1]
    assert nursing.cells[-1].shade is Shade.BAD
    assert headings(blocks) == ["Who is responsible for what", "COPD"]


def test_that_a_double_is_shaded_otherwise_than_a_hole() -> None:
    both = Handoff(kind=HandoffKind.DISCHARGE, responsible_until_received=Holder.BOTH)
    blocks = told(
        drawn("start > ward > nursing > end", arrows={"ward--nursing": {"handoff": both}}),
        "responsibility",
    )
    nursing = next(line for line in tables(blocks)[0].rows if cells(line)[0].startswith("Nursing"))

    assert "In 1 step there is a moment that two are responsible for." in text(blocks)
    assert nursing.cells[-1].shade is Shade.WEAK


def test_that_whole_responsibility_is_said_to_be_so() -> None:
    said = text(told(drawn("start > nursing > end"), "responsibility"))

    assert "somebody is always responsible" in said


def test_that_the_handoff_register_leads_to_messages_and_agreements() -> None:
    found = links(told(valley(), "handoffs"))

    assert "agreement-agreement" in found
    sent = Handoff(messages=(Message(type="epikrise", channel=Channel.ELECTRONIC),))
    model = drawn("start > ward > nursing > end", arrows={"ward--nursing": {"handoff": sent}})
    assert "messages-ward--nursing" in links(told(model, "handoffs"))
