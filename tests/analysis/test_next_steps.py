import pytest
from tests.building import UNITS, drawn

from pathways.analysis.next_steps import follower, level_beside, open_ends, source_of
from pathways.graph import PathwayView
from pathways.model import CareLevel, CareModel, Step, StepKind, Unit

HOME, GP, HOSPITAL = CareLevel.HOME, CareLevel.GP, CareLevel.HOSPITAL


def _view(model: CareModel) -> PathwayView:
    return PathwayView(model, model.pathways[0])


def _after(model: CareModel, source: str, level: CareLevel | None) -> Step:
    return follower(_view(model), source, Step(id="new", kind=StepKind.WAIT, name="W"), level)


@pytest.mark.parametrize(
    ("level", "by", "beside"),
    [
        (HOME, 1, GP),
        (GP, 1, HOSPITAL),
        (HOSPITAL, -1, GP),
        (HOSPITAL, 1, CareLevel.SPECIALIST_REHAB),
        (HOME, -1, HOME),
        (CareLevel.SPECIALIST_REHAB, 1, CareLevel.SPECIALIST_REHAB),
        (CareLevel.PREHOSPITAL, -1, CareLevel.EMERGENCY_PRIMARY),
        (None, 1, HOME),
    ],
)
def test_that_the_level_beside_is_the_next_lane_else_the_next_level(
    level: CareLevel | None, by: int, beside: CareLevel
) -> None:
    assert level_beside(level, (HOME, GP, HOSPITAL), by) is beside


def test_that_an_empty_drawing_begins_at_home() -> None:
    assert level_beside(None, (), 1) is HOME


def test_that_the_patient_stays_in_the_same_hands_on_the_same_level() -> None:
    made = _after(drawn("ward > end"), "ward", HOSPITAL)
    assert (made.unit, made.level, made.kind, made.name) == ("unit-ward", None, StepKind.WAIT, "W")


def test_that_a_decision_passes_on_the_hands_of_the_step_before() -> None:
    model = drawn("ward > choose", steps={"choose": {"level": None}})
    assert _after(model, "choose", HOSPITAL).unit == "unit-ward"


def test_that_a_party_without_a_unit_stays_too() -> None:
    model = drawn("ward > end", steps={"ward": {"unit": None, "party": "trust", "level": HOSPITAL}})
    made = _after(model, "ward", HOSPITAL)
    assert (made.unit, made.party, made.level) == (None, "trust", HOSPITAL)


def test_that_another_level_takes_the_unit_that_was_used_there_last() -> None:
    other = Unit(id="other", name="Lungepost", level=HOSPITAL, party="trust")
    steps = {"ward-2": {"unit": "other"}}
    model = drawn("doctor > ward > ward-2; doctor", steps=steps, units=(*UNITS, other))
    assert _after(model, "doctor", HOSPITAL).unit == "other"


def test_that_another_level_takes_its_only_unit() -> None:
    assert _after(drawn("doctor > end"), "doctor", HOSPITAL).unit == "unit-ward"


def test_that_nobody_is_named_where_there_are_several_to_choose_from() -> None:
    other = Unit(id="other", name="Lungepost", level=HOSPITAL, party="trust")
    made = _after(drawn("doctor > end", units=(*UNITS, other)), "doctor", HOSPITAL)
    assert (made.unit, made.party, made.level) == (None, None, HOSPITAL)


def test_that_open_ends_are_steps_that_nothing_leaves_but_no_ends() -> None:
    steps = {"respite": {"kind": StepKind.SUB_PATHWAY}}
    view = _view(drawn("start > doctor; start > end; start > respite; wait", steps=steps))
    assert open_ends(view) == ("doctor", "wait")


def test_that_the_source_of_a_step_is_the_first_that_leads_to_it() -> None:
    view = _view(drawn("start > doctor; ward > doctor; nursing > nursing"))
    assert source_of(view, "doctor") == "start"
    assert source_of(view, "start") is None
    assert source_of(view, "nursing") is None
