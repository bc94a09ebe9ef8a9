"""Units with more patients than beds, or fuller than the limit."""

from typing import Any

import pytest
from tests.building import UNITS, drawn, drawn_pathway
from tests.rules.asking import found

from pathways.model import CareModel, Limits, Pathway, State, StepKind, Unit

DAY = 1440
WAYS = "start > respite > end"
ABOVE, FULL = "load-above-capacity", "utilisation-above-limit"


def beds(number: int | None) -> tuple[Unit, ...]:
    """The units, with so many beds at the short-term places."""
    return tuple(
        Unit(**dict(unit) | {"beds": number}) if unit.id == "unit-respite" else unit
        for unit in UNITS
    )


def staying(days: float | None, /, ways: str = WAYS, **fields: Any) -> Pathway:
    """A pathway in which each stay at the short-term places takes so many days."""
    duration = None if days is None else round(days * DAY)
    steps = {"respite": {"duration": duration}, "respite-2": {"duration": duration}}
    arrows = fields.pop("arrows", {})
    return drawn_pathway(ways, steps=steps | fields.pop("steps", {}), arrows=arrows, **fields)


def loaded(*pathways: Pathway, places: int | None = 6, **model: Any) -> CareModel:
    return drawn("", pathways=pathways, units=beds(places), **model)


def test_that_more_patients_than_beds_are_found() -> None:
    [finding] = found(loaded(staying(14, patients_per_year=200)), ABOVE)
    assert finding.elements == ("unit-respite", "respite")
    assert finding.field == "beds"
    assert finding.message == (
        "“Gol short-term places” needs 2\u00a0800 bed-days a year, and its 6 beds give 2\u00a0190."
    )
    assert not found(loaded(staying(14, patients_per_year=200), places=8), ABOVE)


def test_that_a_unit_without_a_single_bed_is_found() -> None:
    [finding] = found(loaded(staying(14, patients_per_year=1), places=0), ABOVE)
    assert finding.message.endswith("needs 14 bed-days a year, and its 0 beds give 0.")
    [finding] = found(loaded(staying(14, patients_per_year=100), places=1), ABOVE)
    assert finding.message.endswith("and its bed gives 365.")


def test_that_all_pathways_and_steps_count_together() -> None:
    ways = "start-2 > respite-2 > nursing > respite > end-2"
    first = staying(7, patients_per_year=100)
    other = staying(
        7,
        ways=ways.replace("respite >", "respite-3 >"),
        id="other",
        patients_per_year=200,
    )
    [finding] = found(loaded(first, other, places=5), ABOVE)
    assert finding.elements == ("unit-respite", "respite-2", "respite")


def test_that_shares_decide_how_many_come() -> None:
    ways = "start > choose > respite > end; choose > nursing > end"
    arrows = {"choose--respite": {"share": 25}}
    assert not found(loaded(staying(14, ways, arrows=arrows, patients_per_year=200)), ABOVE)
    assert found(loaded(staying(14, ways, arrows=arrows, patients_per_year=800)), ABOVE)


@pytest.mark.parametrize(
    "model",
    [
        loaded(staying(14)),
        loaded(staying(None, patients_per_year=9000)),
        loaded(staying(14, patients_per_year=9000), places=None),
        loaded(staying(14, "respite > end", patients_per_year=9000)),
        loaded(staying(14, "start > respite > respite", patients_per_year=9000)),
        loaded(
            staying(14, patients_per_year=9000, steps={"respite": {"kind": StepKind.SUB_PATHWAY}})
        ),
    ],
    ids=["no patients", "no duration", "no beds", "no start", "for ever", "told inside"],
)
def test_that_what_nobody_has_said_is_not_guessed(model: CareModel) -> None:
    assert not found(model, ABOVE)
    assert not found(model, FULL)


def test_that_beds_fuller_than_the_limit_are_found() -> None:
    [finding] = found(loaded(staying(14, patients_per_year=140)), FULL)
    assert finding.message == (
        "“Gol short-term places” is full to 89%, above the limit of 85%: 1\u00a0960 of "
        "2\u00a0190 bed-days a year."
    )
    assert not found(loaded(staying(14, patients_per_year=120)), FULL)


def test_that_the_limit_is_the_team_s_own() -> None:
    pathway = staying(14, patients_per_year=140)
    assert not found(loaded(pathway, limits=Limits(utilisation=90)), FULL)


def test_that_a_unit_is_told_of_once() -> None:
    full = loaded(staying(14.6, patients_per_year=150))
    assert not found(full, ABOVE)
    assert found(full, FULL)
    above = loaded(staying(14, patients_per_year=200))
    assert not found(above, FULL)


def twins(now: int, then: int | None, days: int) -> CareModel:
    """The same patients as is and to be, staying 14 days and so many days."""
    first = staying(14, patients_per_year=now)
    planned = drawn_pathway(
        "start-2 > respite-2 > end-2",
        steps={"respite-2": {"duration": days * DAY}},
        id="planned",
        state=State.TO_BE,
        based_on="way",
        patients_per_year=then,
    )
    return loaded(first, planned)


def test_that_as_is_and_to_be_are_not_added_together() -> None:
    assert not found(twins(100, 100, days=14), ABOVE)
    assert not found(twins(100, 100, days=14), FULL)


def test_that_a_plan_with_too_many_patients_is_told_as_a_plan() -> None:
    [finding] = found(twins(100, 200, days=14), ABOVE)
    assert finding.message.startswith("As it is planned, “Gol short-term places” needs 2\u00a0800")
    [finding] = found(twins(100, 140, days=14), FULL)
    assert finding.message.startswith("As it is planned, “Gol short-term places” is full to 89%,")


def test_that_a_plan_has_the_patients_of_what_it_is_based_on() -> None:
    [finding] = found(twins(100, None, days=28), ABOVE)
    assert finding.elements == ("unit-respite", "respite-2")


def test_that_what_is_too_much_now_is_told_as_it_is() -> None:
    [finding] = found(twins(200, 100, days=14), ABOVE)
    assert finding.message.startswith("“Gol short-term places”")
    [finding] = found(twins(200, 200, days=14), ABOVE)
    assert finding.elements == ("unit-respite", "respite")


def test_that_a_part_has_the_patients_of_the_pathways_it_is_part_of() -> None:
    whole = drawn_pathway(
        "start-2 > choose > part > end-2; choose > nursing > end-2",
        steps={"part": {"kind": StepKind.SUB_PATHWAY, "unit": None, "sub_pathway": "way"}},
        id="whole",
        patients_per_year=400,
    )
    [finding] = found(loaded(whole, staying(14)), ABOVE)
    assert "2\u00a0800" in finding.message


def test_that_parts_of_each_other_come_to_an_end() -> None:
    ring = {"part": {"kind": StepKind.SUB_PATHWAY, "unit": None, "sub_pathway": "whole"}}
    inner = staying(14, "start > respite > part > end", steps=ring)
    outer = drawn_pathway(
        "start-2 > part-2 > end-2",
        steps={"part-2": {"kind": StepKind.SUB_PATHWAY, "unit": None, "sub_pathway": "way"}},
        id="whole",
    )
    other = drawn_pathway("start-3 > nursing > end-3", id="other", patients_per_year=1)
    assert not found(loaded(inner, outer, other), ABOVE)
