"""What is accepted holds until its day, and then speaks again."""

from datetime import date

import pytest
from tests.building import drawn

from pathways.edits import waive
from pathways.model import CareModel, Waiver
from pathways.rules.engine import check
from pathways.session.review.waivers import Standing, accepted, expired, is_past

TODAY = date(2026, 5, 4)


def _model(*waivers: Waiver) -> CareModel:
    model = drawn("start > doctor > ward > nursing")
    for waiver in waivers:
        model = waive(model, waiver)
    return model


def _waiver(rule: str = "no-end", element: str = "way", expires: date | None = None) -> Waiver:
    return Waiver(rule=rule, element=element, reason="R", name="N", date=TODAY, expires=expires)


@pytest.mark.parametrize(
    ("expires", "past"), [(None, False), (TODAY, False), (date(2026, 5, 3), True)]
)
def test_that_a_waiver_holds_through_its_last_day(expires: date | None, past: bool) -> None:
    assert is_past(_waiver(expires=expires), TODAY) is past


def test_that_waivers_are_listed_with_what_became_of_them() -> None:
    past = date(2026, 5, 3)
    model = _model(
        _waiver("dead-end", "way"),
        _waiver(),
        _waiver("no-information-passed", "ward--nursing", expires=past),
    )
    listed = accepted(model, check(model, today=TODAY), TODAY)
    assert [one.standing for one in listed] == [
        Standing.EXPIRED,
        Standing.HOLDS,
        Standing.IDLE,
    ]
    assert [one.waiver.rule for one in listed] == ["no-information-passed", "no-end", "dead-end"]
    assert listed[0].finding is not None
    assert listed[2].finding is None


def test_that_a_finding_knows_the_waiver_that_is_past() -> None:
    waiver = _waiver("no-information-passed", "ward--nursing", expires=date(2026, 5, 3))
    model = _model(waiver, _waiver())
    found = {one.name: one for one in check(model, today=TODAY) if "doctor" not in one.elements[0]}
    assert expired(model, found["no-information-passed"], TODAY) == waiver
    assert expired(model, found["no-end"], TODAY) is None
