"""The handover matrix counts every handoff, its channels and its breaks."""

from hypothesis import given, settings
from tests.building import drawn
from tests.strategies import care_models

from pathways.analysis.matrix import (
    NOBODY,
    breaks_text,
    channels_text,
    grid,
    handover_matrix,
    listing,
)
from pathways.graph import PathwayView
from pathways.model import CareModel, Channel, Handoff, LanesBy, Message

WAYS = "start > doctor > choose > ward > nursing > end; choose > nursing; ward > clinic"
LETTER = Handoff(
    messages=(
        Message(type="epikrise", channel=Channel.LETTER),
        Message(type="x", channel=Channel.PHONE),
        Message(type="y", channel=Channel.PHONE),
    )
)
MODEL = drawn(WAYS, arrows={"ward--nursing": {"handoff": LETTER}})


def _views(model: CareModel) -> list[PathwayView]:
    return [PathwayView(model, pathway) for pathway in model.pathways]


def test_that_a_cell_holds_its_handoffs_with_channels_and_breaks() -> None:
    matrix = handover_matrix(_views(MODEL), LanesBy.UNIT, {"ward--nursing": 2, "start--doctor": 9})
    cell = matrix.cell("unit-ward", "unit-nursing")
    assert cell.transitions == ("ward--nursing",)
    assert cell.channels == ((Channel.LETTER, 1), (Channel.PHONE, 1))
    assert cell.breaks == 2
    assert matrix.cell("unit-nursing", "unit-ward").count == 0


def test_that_a_decision_hands_over_for_the_unit_before_it() -> None:
    matrix = handover_matrix(_views(MODEL), LanesBy.UNIT, {})
    assert matrix.cell("unit-doctor", "unit-ward").transitions == ("choose--ward",)
    assert matrix.cell("unit-doctor", "unit-nursing").transitions == ("choose--nursing",)


def test_that_parties_and_levels_make_other_rows() -> None:
    by_party = handover_matrix(_views(MODEL), LanesBy.PARTY, {})
    assert [place.name for place in by_party.senders] == ["Vestre Viken HF", "Gol GP centre"]
    assert by_party.cell("trust", "trust").transitions == ("ward--clinic",)
    by_level = handover_matrix(_views(MODEL), LanesBy.LEVEL, {})
    assert [place.name for place in by_level.senders] == ["General practitioner", "Hospital"]


def test_that_a_place_nobody_has_said_stands_last() -> None:
    model = drawn("doctor > x > ward", steps={"x": {"unit": None, "level": "home_services"}})
    matrix = handover_matrix(_views(model), LanesBy.UNIT, {})
    assert [place.key for place in matrix.senders] == ["unit-doctor", NOBODY]
    assert matrix.senders[-1].name == "Not said"


def test_that_a_handoff_from_several_counts_once_in_every_sum() -> None:
    model = drawn("doctor > choose > ward; casualty > choose")
    matrix = handover_matrix(_views(model), LanesBy.UNIT, {"choose--ward": 1})
    assert matrix.cell("unit-doctor", "unit-ward").count == 1
    assert matrix.cell("unit-casualty", "unit-ward").count == 1
    assert matrix.received["unit-ward"].count == matrix.total.count == 1
    assert matrix.total.breaks == 1


def test_that_channels_are_told_with_numbers_where_they_differ() -> None:
    matrix = handover_matrix(_views(MODEL), LanesBy.PARTY, {})
    assert channels_text(matrix.total) == ("Channel not said (3), Letter, paper (1), Phone (1)")
    assert channels_text(matrix.cell("trust", "town")) == "Letter, paper, Phone"
    assert breaks_text(1) == "1 break"


def test_that_the_grid_is_what_is_seen() -> None:
    rows = grid(handover_matrix(_views(MODEL), LanesBy.PARTY, {"ward--nursing": 2}))
    assert rows == [
        ["From ↓ To →", "Gol", "Vestre Viken HF", "All"],
        ["Vestre Viken HF", "1 (2 breaks)", 1, "2 (2 breaks)"],
        ["Gol GP centre", 1, 1, 2],
        ["All", "2 (2 breaks)", 2, "4 (2 breaks)"],
    ]


def test_that_the_listing_has_a_row_a_cell() -> None:
    rows = listing(handover_matrix(_views(MODEL), LanesBy.PARTY, {"ward--nursing": 2}))
    assert rows[0] == ["From", "To", "Handoffs", "Breaks", "Channels"]
    assert ["Vestre Viken HF", "Gol", 1, 2, "Letter, paper, Phone"] in rows
    assert len(rows) == 5


def test_that_no_pathway_gives_an_empty_matrix() -> None:
    matrix = handover_matrix([], LanesBy.UNIT, {})
    assert (matrix.senders, matrix.total.count) == ((), 0)
    assert grid(matrix) == [["From ↓ To →", "All"], ["All", ""]]


@settings(max_examples=30)
@given(care_models())
def test_that_every_handoff_is_counted_somewhere(model: CareModel) -> None:
    handoffs = {arrow.id for view in _views(model) for arrow in view.handoffs}
    for by in LanesBy:
        matrix = handover_matrix(_views(model), by, {})
        assert set(matrix.total.transitions) == handoffs
        assert {id_ for cell in matrix.cells.values() for id_ in cell.transitions} == handoffs
        assert sum(cell.count for cell in matrix.received.values()) == len(handoffs)
