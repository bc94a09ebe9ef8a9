from typing import Any

import pytest
from tests.rules.asking import found
from tests.rules.coverage.region import region, units

from pathways.model import CareModel, Limits, Reach, TravelTime

RULE = "too-far-away"
TRAVEL = (TravelTime(municipality="town", minutes=15), TravelTime(municipality="hol", minutes=80))


def far(unit: str, ways: str = "start > doctor > coping > end", **fields: Any) -> CareModel:
    return region(ways, units=units(**{unit: {"travel": TRAVEL, **fields}}))


def test_that_a_course_too_far_away_is_found() -> None:
    [finding] = found(far("coping"), RULE)
    assert finding.elements == ("coping", "unit-coping")
    assert finding.municipalities == ("hol",)
    assert finding.message == (
        "“Learning and coping centre” is up to 1 hour 20 min from “Hol”, and the limit is 1 hour."
    )


def test_that_a_team_too_far_away_is_found() -> None:
    assert found(far("nursing", "start > nursing > end", reach=Reach.AMBULATORY), RULE)


@pytest.mark.parametrize("field", ["rehabilitation", "learning_and_coping"])
def test_that_the_place_of_a_course_counts_whatever_its_level(field: str) -> None:
    model = region(
        "start > clinic > end",
        units=units(clinic={"travel": TRAVEL}),
        steps={"clinic": {field: True}},
    )
    assert found(model, RULE)


def test_that_what_is_within_the_limit_is_sound() -> None:
    model = region(units=units(coping={"travel": TRAVEL}), limits=Limits(travel=80))
    assert not found(model, RULE)


@pytest.mark.parametrize(
    ("unit", "fields"),
    [
        ("coping", {"reach": Reach.TELEMEDICINE}),
        ("coping", {"serves": ("town", "aal")}),
        ("coping", {"travel": ()}),
        ("ward", {}),
        ("nursing", {}),
    ],
)
def test_that_what_needs_no_travel_or_serves_others_is_let_pass(
    unit: str, fields: dict[str, Any]
) -> None:
    assert not found(far(unit, "start > coping > ward > nursing > end", **fields), RULE)
