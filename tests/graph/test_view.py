import pytest
from tests.building import Fields, drawn

from pathways.graph import PathwayView
from pathways.model import CareLevel, CareModel, Handoff, Step, StepKind, Transition


def view_of(model: CareModel) -> PathwayView:
    return PathwayView(model, model.pathways[0])


def way(view: PathwayView, id_: str) -> Transition:
    return view.transitions[id_]


def test_that_arrows_are_known_from_both_ends() -> None:
    view = view_of(drawn("start > doctor > ward > end; doctor > end"))
    assert [arrow.target for arrow in view.outgoing["doctor"]] == ["ward", "end"]
    assert [arrow.source for arrow in view.incoming["end"]] == ["ward", "doctor"]
    assert view.outgoing["end"] == []


def test_that_starts_ends_and_other_pathways_are_known() -> None:
    steps = {"on": {"kind": StepKind.SUB_PATHWAY}, "past": {"kind": StepKind.SUB_PATHWAY}}
    view = view_of(drawn("start > past > end; start > on", steps=steps))
    assert [step.id for step in view.starts] == ["start"]
    assert [step.id for step in view.ends] == ["end"]
    assert [step.id for step in view.finals] == ["end", "on"]


def test_that_a_step_s_own_party_and_level_go_before_its_unit_s() -> None:
    own = {"party": "town", "level": CareLevel.OUTPATIENT}
    view = view_of(drawn("start > ward > ward-2 > end", steps={"ward-2": own}))
    ward, other = view.steps["ward"], view.steps["ward-2"]
    party, others = view.party(ward), view.party(other)
    assert party is not None
    assert others is not None
    assert (party.id, view.level(ward)) == ("trust", CareLevel.HOSPITAL)
    assert (others.id, view.level(other)) == ("town", CareLevel.OUTPATIENT)
    start = view.steps["start"]
    assert (view.unit(start), view.party(start), view.level(start)) == (None, None, None)


def handoffs(ways: str, **steps: Fields) -> list[str]:
    return [arrow.id for arrow in view_of(drawn(ways, steps=steps)).handoffs]


def test_that_another_unit_or_party_makes_a_handoff() -> None:
    assert handoffs("ward > clinic > nursing") == ["ward--clinic", "clinic--nursing"]


def test_that_the_same_unit_makes_none() -> None:
    assert not handoffs("ward > ward-2")


def test_that_another_level_counts_where_nobody_is_named() -> None:
    gp: Fields = {"unit": None, "level": CareLevel.GP}
    hospital: Fields = {"unit": None, "level": CareLevel.HOSPITAL}
    assert handoffs("a > b", a=gp, b=hospital) == ["a--b"]
    assert not handoffs("a > b", a=gp, b=gp)
    assert not handoffs("a > b", a=gp, b={"unit": None})


def test_that_a_written_handoff_always_is_one() -> None:
    model = drawn("ward > ward-2", arrows={"ward--ward-2": {"handoff": Handoff()}})
    assert len(view_of(model).handoffs) == 1


@pytest.mark.parametrize("home", [{}, {"unit": None, "level": CareLevel.HOME}])
def test_that_nobody_hands_over_a_patient_who_goes_by_himself(home: Fields) -> None:
    assert not handoffs("home > doctor; home > ward", home=home)


def test_that_going_home_is_a_handoff_only_from_a_bed() -> None:
    assert handoffs("ward > home; kad > home; doctor > home; clinic > home") == [
        "ward--home",
        "kad--home",
    ]


def test_that_going_home_to_somebody_s_care_is_a_handoff() -> None:
    cared_for: Fields = {"unit": None, "party": "town", "level": CareLevel.HOME}
    assert handoffs("clinic > home", home=cared_for) == ["clinic--home"]


def test_that_a_decision_stays_with_the_step_before_it() -> None:
    assert handoffs("start > doctor > wait > choose > ward > end; choose > doctor-2") == [
        "choose--ward"
    ]


def test_that_a_decision_of_several_hands_over_where_one_of_them_does() -> None:
    assert handoffs("doctor > choose; ward > choose; choose > ward-2") == ["choose--ward-2"]


def keepers(ways: str, id_: str, **steps: Fields) -> list[str]:
    view = view_of(drawn(ways, steps=steps))
    return [step.id for step in view.keepers(view.steps[id_])]


def test_that_a_step_keeps_the_patient_itself_as_a_rule() -> None:
    assert keepers("doctor > ward", "ward") == ["ward"]
    assert keepers("doctor > choose", "choose", choose={"party": "town"}) == ["choose"]


def test_that_a_decision_or_wait_is_kept_by_whoever_comes_before() -> None:
    assert keepers("doctor > choose", "choose") == ["doctor"]
    assert keepers("doctor > wait; ward > wait; wait > choose", "choose") == ["doctor", "ward"]


def test_that_a_decision_with_nothing_before_it_keeps_itself() -> None:
    assert keepers("choose > doctor", "choose") == ["choose"]
    assert keepers("choose > wait > choose", "choose") == ["choose"]


def test_that_a_decision_drawn_at_another_level_keeps_itself() -> None:
    hospital: Fields = {"level": CareLevel.HOSPITAL}
    assert keepers("doctor > choose", "choose", choose=hospital) == ["choose"]
    assert keepers("ward > choose", "choose", choose=hospital) == ["ward"]
    assert keepers("start > choose", "choose", choose=hospital) == ["start"]


def test_that_decisions_that_lead_round_to_each_other_find_who_keeps_them() -> None:
    assert keepers("doctor > choose > wait > choose", "wait") == ["doctor"]


def test_that_a_view_tells_of_steps_of_the_model_as_it_was_made() -> None:
    step = Step(id="lone", unit="unit-ward")
    view = view_of(drawn("start > end"))
    assert view.level(step) is CareLevel.HOSPITAL
