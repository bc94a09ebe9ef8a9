"""Which rows are shown, and in which order; and what is told anew after an edit."""

from collections.abc import Mapping

import pytest
from tests.building import drawn

from pathways.analysis.tables import STEP_TABLE, TRANSITION_TABLE, Ground, Rows, Wanted, shown
from pathways.edits import change, delete
from pathways.graph import PathwayView
from pathways.language import speaking
from pathways.model import CareModel, Mark, Severity, Step, Transition

MODEL = drawn(
    "start > doctor > choose > ward > nursing > end; choose > nursing",
    steps={"ward": {"duration": 90, "name": "Årskontroll"}, "nursing": {"duration": 14400}},
)


def ground(model: CareModel = MODEL, marks: Mapping[str, Mark] | None = None) -> Ground:
    return Ground(PathwayView(model, model.pathways[0]), marks=marks)


def steps(wanted: Wanted, marks: Mapping[str, Mark] | None = None) -> list[str]:
    rows: Rows[Step] = Rows(STEP_TABLE)
    told = ground(marks=marks)
    rows.tell(told)
    return shown(rows, told, wanted)


def test_that_everything_is_shown_in_the_files_order() -> None:
    assert steps(Wanted()) == ["start", "doctor", "choose", "ward", "nursing", "end"]


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (Wanted("HOME nursing"), ["nursing"]),
        (Wanted("doctor", "unit"), ["doctor"]),
        (Wanted("doctor", "phase"), []),
        (Wanted(only_breaks=True), ["ward"]),
        (Wanted("home", only_breaks=True), []),
        (Wanted("  "), ["start", "doctor", "choose", "ward", "nursing", "end"]),
    ],
)
def test_that_a_filter_leaves_what_it_names(wanted: Wanted, left: list[str]) -> None:
    assert steps(wanted, {"ward": Mark(2, Severity.ERROR)}) == left
    assert wanted.is_filtered is (wanted.text.strip() != "" or wanted.only_breaks)


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        ("number", "start", "end"),
        ("name", "choose", "ward"),
        ("duration", "ward", "end"),
        ("level", "doctor", "end"),
        ("breaks", "end", "nursing"),
    ],
)
def test_that_rows_are_sorted_as_their_column_means(sort: str, first: str, last: str) -> None:
    marks = {"ward": Mark(10, Severity.ERROR), "end": Mark(9, Severity.NOTE)}
    rising = steps(Wanted(sort=sort), marks)
    assert (rising[0], rising[-1]) == (first, last)
    falling = steps(Wanted(sort=sort, descending=True), marks)
    if sort in ("duration", "level", "breaks"):
        assert falling[-1] == last, "what has nothing to sort by stays last"
    else:
        assert (falling[0], falling[-1]) == (last, first)


def test_that_handoffs_can_be_shown_alone() -> None:
    rows: Rows[Transition] = Rows(TRANSITION_TABLE)
    told = ground()
    rows.tell(told)
    assert set(shown(rows, told, Wanted(only_handoffs=True))) == {
        arrow.id for arrow in told.view.handoffs
    }


def test_that_only_what_is_another_is_told_anew() -> None:
    rows: Rows[Step] = Rows(STEP_TABLE)
    assert rows.tell(ground()) == set(rows)
    assert rows.tell(ground()) == set()
    renamed = change(MODEL, "ward", name="Stay")
    assert rows.tell(ground(renamed)) == {"ward", "choose"}, "the step before names it"
    assert rows.tell(ground(renamed, {"end": Mark(1, Severity.NOTE)})) == {"end"}
    assert rows.tell(ground(change(renamed, "unit-nursing", name="Nurses"))) == {"nursing", "end"}
    fewer = delete(MODEL, ("end",))
    rows.tell(ground(fewer))
    assert "end" not in rows
    assert len(rows) == 5
    with speaking("nb"):
        assert rows.tell(ground(fewer)) == set()
        rows.forget()
        assert rows.tell(ground(fewer)) == set(rows)
        assert "Sykehus" in rows["ward"].texts


def test_that_a_row_tells_what_is_inherited_and_what_is_open() -> None:
    model = drawn("start > ward > end", steps={"ward": {"name": ""}, "end": {"level": "home"}})
    rows: Rows[Step] = Rows(STEP_TABLE)
    rows.tell(ground(model))
    places = {column.key: place for place, column in enumerate(STEP_TABLE.columns)}
    assert places["level"] in rows["ward"].inherited
    assert places["level"] not in rows["end"].inherited
    assert places["name"] in rows["ward"].open
    assert places["responsible"] in rows["ward"].open
    assert places["responsible"] not in rows["end"].open
