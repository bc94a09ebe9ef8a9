"""Steps, transitions and their places on the drawing."""

import pytest
from pydantic import ValidationError
from tests.edits.example import MODEL

from pathways.edits import (
    add_step,
    add_step_after,
    connect,
    find,
    move_steps,
    new_id,
    place,
    reconnect,
    unpin,
)
from pathways.model import Bend, CareLevel, CareModel, Pathway, Placement, Step, Transition


def drawn(model: CareModel) -> Pathway:
    return model.pathways[0]


def placed(model: CareModel) -> dict[str, tuple[float, float, bool]]:
    spots = drawn(model).layout.placements
    return {spot.step: (spot.x, spot.y, spot.pinned) for spot in spots}


def test_that_a_step_is_added_last_and_where_it_was_dropped() -> None:
    step = Step(id=new_id(MODEL, "step"), name="Telefonoppfølging")
    model = add_step(MODEL, "copd", step, Placement(step="stay", x=7, y=8))
    assert drawn(model).steps[-1] is step
    assert placed(model)[step.id] == (7, 8, False)
    assert placed(model)["stay"] == placed(MODEL)["stay"]
    assert step.id not in placed(add_step(MODEL, "copd", step))


def test_that_a_step_is_not_added_twice_or_to_nowhere() -> None:
    with pytest.raises(ValidationError):
        add_step(MODEL, "copd", Step(id="stay"))
    with pytest.raises(KeyError):
        add_step(MODEL, "nowhere", Step(id="new"))


def test_that_a_step_after_another_is_connected_with_it() -> None:
    model = add_step_after(MODEL, "home", Step(id="call", name="Ring"))
    assert drawn(model).steps[-1].name == "Ring"
    assert drawn(model).transitions[-1] == Transition(
        id="transition-1", source="home", target="call"
    )
    with pytest.raises(KeyError):
        add_step_after(MODEL, "nowhere", Step(id="call"))


def test_that_moved_steps_are_pinned_where_they_were_put() -> None:
    model = move_steps(MODEL, {"home": (1, 2), "check": (3, 4)}, {"check": CareLevel.HOME})
    assert placed(model) == {
        "stay": (10, 20, True),
        "home": (1, 2, True),
        "check": (3, 4, True),
    }
    assert drawn(model).steps[2].level is CareLevel.HOME
    assert drawn(model).steps[0] is drawn(MODEL).steps[0]


def test_that_a_step_may_change_lane_and_keep_its_unit() -> None:
    model = move_steps(MODEL, {}, {"stay": CareLevel.OUTPATIENT})
    assert drawn(model).steps[0].level is CareLevel.OUTPATIENT
    assert drawn(model).steps[0].unit == "ward"
    assert placed(model) == placed(MODEL)


def test_that_steps_of_several_pathways_move_at_once() -> None:
    model = add_step(MODEL, "other", Step(id="far"))
    model = move_steps(model, {"far": (5, 5), "home": (6, 6)})
    assert model.pathways[1].layout.placements == (Placement(step="far", x=5, y=5, pinned=True),)
    assert placed(model)["home"] == (6, 6, True)


def test_that_only_steps_that_are_there_are_moved() -> None:
    assert move_steps(MODEL, {}) is MODEL
    with pytest.raises(KeyError):
        move_steps(MODEL, {"nowhere": (1, 1)})


def test_that_an_arrangement_is_stored_and_bends_follow_the_steps_they_belonged_to() -> None:
    stay = Placement(step="stay", x=10, y=20, pinned=True)
    check = Placement(step="check", x=500, y=9)
    model = place(MODEL, "copd", [stay, check])
    assert placed(model) == {**placed(MODEL), "check": (500, 9, False)}
    assert drawn(model).layout.bends == drawn(MODEL).layout.bends
    model = place(MODEL, "copd", [Placement(step="stay", x=11, y=20, pinned=True)])
    assert not drawn(model).layout.bends
    assert drawn(model).layout.label_shifts == drawn(MODEL).layout.label_shifts


def test_that_storing_the_same_arrangement_changes_nothing() -> None:
    assert place(MODEL, "copd", drawn(MODEL).layout.placements) is MODEL
    with pytest.raises(ValidationError):
        place(MODEL, "copd", [Placement(step="nowhere", x=0, y=0)])


def test_that_an_unpinned_step_stays_until_the_next_arranging() -> None:
    assert placed(unpin(MODEL, ["stay", "check"]))["stay"] == (10, 20, False)
    assert unpin(MODEL, ["home", "check"]) is MODEL
    with pytest.raises(KeyError):
        unpin(MODEL, ["nowhere"])


def test_that_steps_are_connected_even_twice_or_with_themselves() -> None:
    model = connect(MODEL, "copd", "stay", "home")
    model = connect(model, "copd", "home", "home")
    assert drawn(model).transitions[2:] == (
        Transition(id="transition-1", source="stay", target="home"),
        Transition(id="transition-2", source="home", target="home"),
    )


@pytest.mark.parametrize(("source", "target"), [("stay", "nowhere"), ("ward", "home")])
def test_that_only_steps_are_connected(source: str, target: str) -> None:
    with pytest.raises(KeyError):
        connect(MODEL, "copd", source, target)


def test_that_a_transition_led_elsewhere_keeps_its_handoff_and_loses_its_corners() -> None:
    model = reconnect(MODEL, "discharge", target="check")
    new, old = find(model, "discharge"), find(MODEL, "discharge")
    assert isinstance(new, Transition)
    assert isinstance(old, Transition)
    assert (new.source, new.target) == ("stay", "check")
    assert new.handoff is old.handoff
    assert not drawn(model).layout.bends
    assert drawn(MODEL).layout.bends[0].points == (Bend(x=1, y=2),)
    assert find(reconnect(MODEL, "later", source="stay"), "later") == Transition(
        id="later", source="stay", target="check"
    )


def test_that_a_transition_led_where_it_was_is_the_same() -> None:
    assert reconnect(MODEL, "discharge", "stay", "home") is MODEL
    assert reconnect(MODEL, "discharge") is MODEL


@pytest.mark.parametrize(("transition", "end"), [("nowhere", "home"), ("later", "nowhere")])
def test_that_a_transition_is_led_only_to_steps(transition: str, end: str) -> None:
    with pytest.raises(KeyError):
        reconnect(MODEL, transition, target=end)


def test_that_a_step_is_no_transition() -> None:
    with pytest.raises(KeyError, match="stay"):
        reconnect(MODEL, "stay", target="home")
