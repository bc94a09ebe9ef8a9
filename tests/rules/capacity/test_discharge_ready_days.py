from pathlib import Path
from typing import Any

import pytest
from tests.building import drawn, drawn_pathway
from tests.rules.asking import found

from pathways.model import CareLevel, CareModel, Limits, Pathway, State
from pathways.rules.capacity.bed_days import latest_price, read_prices
from pathways.rules.csv_rows import TableFileError

RULE = "discharge-ready-days"
WAYS = "start > ward > choose > wait > respite > end; choose > nursing > end"
IN_WARD = {"unit": "unit-ward", "duration": 4 * 1440}


def waiting(ways: str = WAYS, wait: dict[str, Any] | None = None, **fields: Any) -> Pathway:
    """A pathway with a wait of four days in hospital for a quarter of 95 patients."""
    arrows = {"choose--wait": {"share": 25}}
    steps = {"wait": IN_WARD | (wait or {})}
    known = {"patients_per_year": 95}
    return drawn_pathway(ways, steps=steps, arrows=arrows, **known | fields)


def model(*pathways: Pathway, **fields: Any) -> CareModel:
    return drawn("", pathways=pathways, **fields)


def test_that_waiting_for_a_municipal_place_is_found_with_its_price() -> None:
    [finding] = found(model(waiting()), RULE)
    assert finding.elements == ("wait",)
    assert finding.pathway == "way"
    assert finding.message == (
        "Discharge-ready patients wait 95 bed-days a year in hospital at “Wait”, and the limit is "
        "0. At the price of 2024, 5\u00a0745 NOK a day, that costs the municipalities about "
        "545\u00a0775 NOK a year."
    )


@pytest.mark.parametrize("limit", [95, 100])
def test_that_waiting_within_the_limit_is_sound(limit: int) -> None:
    assert not found(model(waiting(), limits=Limits(discharge_ready_days=limit)), RULE)


@pytest.mark.parametrize(
    "pathway",
    [
        waiting(patients_per_year=None),
        waiting(wait={"duration": None}),
        waiting(wait={"duration": 20}),
        waiting(wait={"unit": "unit-nursing"}),
        waiting("start > ward > choose > wait > ward-2 > end"),
        waiting("start > ward > choose > wait > respite > end; wait > ward"),
        waiting("start > ward > choose > wait > end"),
    ],
    ids=[
        "no patients",
        "no duration",
        "next to nothing",
        "not in hospital",
        "for an operation",
        "for either",
        "for home",
    ],
)
def test_that_other_waits_are_let_pass(pathway: Pathway) -> None:
    assert not found(model(pathway), RULE)


def test_that_a_wait_that_names_nobody_is_where_the_patient_was() -> None:
    assert found(model(waiting(wait={"unit": None})), RULE)
    elsewhere = {"unit": None, "level": CareLevel.HOME}
    assert not found(model(waiting(wait=elsewhere)), RULE)


def test_that_the_waits_of_all_pathways_are_added() -> None:
    ways = "start-2 > ward-2 > choose > wait-2 > nursing-2 > end-2".replace("choose > ", "")
    other = drawn_pathway(ways, steps={"wait-2": IN_WARD}, id="other", patients_per_year=50)
    [finding] = found(model(waiting(), other), RULE)
    assert finding.elements == ("wait-2", "wait")
    assert finding.message.startswith("Discharge-ready patients wait 295 bed-days")


def test_that_a_plan_that_makes_patients_wait_is_told_as_a_plan() -> None:
    as_is = drawn_pathway("start-2 > ward-2 > nursing-2 > end-2", id="now", patients_per_year=95)
    to_be = waiting(state=State.TO_BE, based_on="now")
    [finding] = found(model(as_is, to_be), RULE)
    assert finding.message.startswith("As it is planned, discharge-ready patients wait 95 bed-days")


def test_that_the_newest_price_is_taken() -> None:
    assert latest_price() == (2024, 5745)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("year,nok\n2024,much\n", "row 2, column “nok”: “much” is not a whole number"),
        ("year,nok\n", "has no prices"),
        ("year\n2024\n", "lacks the columns nok"),
    ],
)
def test_that_a_table_that_cannot_be_used_is_told(tmp_path: Path, text: str, told: str) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(TableFileError, match=told):
        read_prices(table)
