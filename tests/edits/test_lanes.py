"""A step put in another lane belongs there: to its care level, its party or its unit."""

import pytest
from tests.building import drawn

from pathways.edits import change, change_layout, move_steps, pathway_of
from pathways.model import CareLevel, CareModel, LanesBy, Layout, Orientation, Step, Unit


def _model(lanes_by: LanesBy, **step: object) -> CareModel:
    return drawn("ward", steps={"ward": step}, pathway={"layout": Layout(lanes_by=lanes_by)})


def _moved(model: CareModel, lane: str) -> Step:
    after = move_steps(model, {"ward": (300, 25)}, {"ward": lane})
    assert after.pathways[0].layout.placements[0].pinned
    return after.pathways[0].steps[0]


def test_that_a_step_gets_the_level_of_its_lane() -> None:
    assert _moved(_model(LanesBy.LEVEL), "gp").level is CareLevel.GP


def test_that_a_step_leaves_the_unit_of_another_party_and_stays_at_its_level() -> None:
    step = _moved(_model(LanesBy.PARTY), "town")
    assert (step.party, step.unit, step.level) == ("town", None, CareLevel.HOSPITAL)


def test_that_a_step_keeps_a_unit_of_the_party() -> None:
    step = _moved(_model(LanesBy.PARTY, party="town"), "trust")
    assert (step.party, step.unit, step.level) == (None, "unit-ward", None)


def test_that_a_step_without_a_unit_gets_the_party() -> None:
    step = _moved(_model(LanesBy.PARTY, unit=None, level=CareLevel.GP), "practice")
    assert (step.party, step.unit, step.level) == ("practice", None, CareLevel.GP)


def test_that_a_unit_tells_party_and_level() -> None:
    step = _moved(_model(LanesBy.UNIT, party="town", level=CareLevel.GP), "unit-nursing")
    assert (step.party, step.unit, step.level) == (None, "unit-nursing", None)


def test_that_what_a_unit_does_not_tell_stays() -> None:
    model = _model(LanesBy.UNIT)
    bare = model.model_copy(update={"units": (*model.units, Unit(id="bare"))})
    step = _moved(bare, "bare")
    assert (step.party, step.unit, step.level) == ("trust", "bare", CareLevel.HOSPITAL)
    nowhere = change(bare, "ward", unit=None)
    assert _moved(nowhere, "bare").party is None


@pytest.mark.parametrize("lanes_by", [LanesBy.PARTY, LanesBy.UNIT])
def test_that_an_unknown_party_or_unit_is_refused(lanes_by: LanesBy) -> None:
    with pytest.raises(KeyError):
        _moved(_model(lanes_by), "nobody")


def test_that_a_layout_is_changed_and_nothing_else() -> None:
    model = _model(LanesBy.LEVEL)
    after = change_layout(model, "way", orientation=Orientation.TOP_TO_BOTTOM)
    assert pathway_of(after, "way").layout.orientation is Orientation.TOP_TO_BOTTOM
    assert pathway_of(after, "way").steps == model.pathways[0].steps
    assert change_layout(after, "way", orientation=Orientation.TOP_TO_BOTTOM) is after
    with pytest.raises(KeyError):
        change_layout(model, "nowhere", phase_columns=True)
    with pytest.raises(TypeError):
        change_layout(model, "way", colour="red")
