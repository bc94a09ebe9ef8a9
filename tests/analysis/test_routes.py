"""Routes as sentences: stations, handoffs, breaks, time, and what sets them apart."""

import pytest
from tests.building import drawn

from pathways.analysis.routes import (
    Journeys,
    Stations,
    Trait,
    count_text,
    journeys,
    roughly,
    sentence,
    time_text,
    trait_name,
    way,
)
from pathways.graph import PathwayView
from pathways.graph.ways import Count
from pathways.model import CareModel, StepKind

DAY = 1440
MODEL = drawn(
    "start > doctor > choose > ward > nursing > end; choose > nursing",
    steps={
        "doctor": {"duration": 30},
        "ward": {"duration": 5 * DAY},
        "nursing": {"duration": DAY},
        "start": {"level": "home"},
    },
    arrows={"choose--ward": {"share": 20}, "choose--nursing": {"share": 80}},
)


def _journeys(model: CareModel, **more: object) -> Journeys:
    view = PathwayView(model, model.pathways[0])
    return journeys(view, {"ward--nursing": 1, "ward": 2}, **more)  # type: ignore[arg-type]


def test_that_a_route_reads_as_a_sentence() -> None:
    usual, other = _journeys(MODEL).listed
    assert (
        sentence(usual) == "Home → Gol doctors → Gol home nursing: 1 handoff, 0 breaks, about 1 day"
    )
    assert sentence(other) == (
        "Home → Gol doctors → Ringerike medical ward → Gol home nursing: "
        "2 handoffs, 3 breaks, about 6 days"
    )
    assert usual.share == pytest.approx(80)
    assert other.share == pytest.approx(20)


@pytest.mark.parametrize(
    ("stations", "named"),
    [
        (Stations.LEVEL, "Home → General practitioner → Home nursing and care"),
        (Stations.PARTY, "Gol GP centre → Gol"),
        (Stations.STEP, "Start → Doctor → Choose → Nursing → End"),
    ],
)
def test_that_stations_are_what_somebody_asks_for(stations: Stations, named: str) -> None:
    assert " → ".join(_journeys(MODEL, stations=stations).listed[0].stations) == named


def test_that_a_way_past_very_many_is_shortened() -> None:
    names = " > ".join(f"x-{number}" for number in range(100))
    model = drawn(f"start > {names} > end")
    (only,) = _journeys(model, stations=Stations.STEP).listed
    told = way(only).split(" → ")
    assert (len(told), told[0], told[20], told[-1]) == (41, "Start", "… 62 more …", "End")
    assert way(_journeys(MODEL).listed[0]) == "Home → Gol doctors → Gol home nursing"


def test_that_what_stands_out_is_marked() -> None:
    usual, other = _journeys(MODEL).listed
    assert usual.traits == {Trait.USUAL}
    assert other.traits == {Trait.LONGEST, Trait.MOST_BROKEN}
    assert trait_name(Trait.MOST_BROKEN) == "Most broken"


def test_that_a_single_route_stands_out_from_nothing() -> None:
    (only,) = _journeys(drawn("start > doctor > end")).listed
    assert only.traits == frozenset()
    assert only.share is None


def test_that_a_time_nobody_has_said_makes_it_at_least() -> None:
    (only,) = _journeys(
        drawn("start > doctor > ward > end", steps={"ward": {"duration": DAY}})
    ).listed
    assert (only.untimed, time_text(only)) == (1, "at least 1 day")
    (timeless,) = _journeys(drawn("start > doctor > end")).listed
    assert time_text(timeless) == ""


@pytest.mark.parametrize(
    ("minutes", "rough"),
    [
        (50, 50),
        (130, 120),
        (3 * DAY + 100, 3 * DAY),
        (44 * DAY, 42 * DAY),
        (65 * DAY, 60 * DAY),
        (800 * DAY, 730 * DAY),
    ],
)
def test_that_a_long_time_is_told_roughly(minutes: int, rough: int) -> None:
    assert roughly(minutes) == rough


def test_that_the_longest_is_there_though_only_a_few_are_listed() -> None:
    steps = {f"x-{number}": {"duration": number} for number in range(9)}
    ways = "; ".join(f"start > x-{number} > end" for number in range(9))
    found = _journeys(drawn(ways, steps=steps), most=2)
    assert found.count == Count(9, exact=True)
    assert len(found.listed) == 3
    assert found.listed[-1].traits == {Trait.LONGEST}
    assert "x-8" in found.listed[-1].steps


def test_that_ping_pong_names_the_party() -> None:
    model = drawn("start > doctor > ward > doctor-2 > ward-2 > doctor-3 > end")
    assert _journeys(model).listed[0].ping_pong == ("Gol GP centre",)


def test_that_units_all_routes_pass_are_told() -> None:
    units = [unit.id for unit, _steps in _journeys(MODEL).unavoidable]
    assert units == ["unit-doctor", "unit-nursing"]


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (Count(1, exact=True), "1 route"),
        (Count(12_345, exact=True), "12\u202f345 routes"),
        (Count(2**40, exact=True), "more than 1\u202f000\u202f000 routes"),
        (Count(17, exact=False), "more than 17 routes"),
    ],
)
def test_that_many_routes_are_told_as_more_than(count: Count, told: str) -> None:
    assert count_text(count) == told


def test_that_an_unnamed_end_still_has_a_name() -> None:
    model = drawn("start > end", steps={"start": {"name": "", "kind": StepKind.START}})
    assert _journeys(model, stations=Stations.STEP).listed[0].stations[0] == "Unnamed step (Start)"
