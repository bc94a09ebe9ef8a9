"""What is deleted takes along what leaned on it, and everything else forgets it."""

import pytest
from tests.edits.example import MODEL

from pathways.edits import add_step, change, delete, find, new_id, set_risk
from pathways.model import (
    CareLevel,
    CareModel,
    ElementColor,
    FindingReference,
    Frame,
    LaneHeight,
    Layout,
    Pathway,
    Risk,
    Step,
    Swatch,
    Unit,
)


def test_that_a_step_takes_its_transitions_and_its_place() -> None:
    model = delete(MODEL, ["stay"])
    pathway = model.pathways[0]
    assert [step.id for step in pathway.steps] == ["home", "check"]
    assert [arrow.id for arrow in pathway.transitions] == ["later"]
    assert [spot.step for spot in pathway.layout.placements] == ["home"]
    assert pathway.layout.bends == ()
    assert len(pathway.layout.label_shifts) == 1
    assert pathway.notes[0].element is None
    assert pathway.notes[0].text == "Ring"
    assert model.measures[0].elements == ()
    assert model.measures[0].findings == MODEL.measures[0].findings
    assert pathway.steps[0] is MODEL.pathways[0].steps[1]


def test_that_a_measures_finding_outlives_its_element_whose_id_nothing_new_gets() -> None:
    about = FindingReference(rule="no-receiver", element="step-7")
    drawn = add_step(MODEL, "copd", Step(id="step-7"))
    measured = change(drawn, "measure", findings=(about,))
    model = delete(measured, ["step-7"])
    assert find(model, "measure") == find(measured, "measure")
    assert new_id(model, "step") == "step-8"


def test_that_a_transition_takes_its_label_and_leaves_its_steps() -> None:
    model = delete(MODEL, ["later"])
    assert len(model.pathways[0].steps) == 3
    assert model.pathways[0].layout.label_shifts == ()


def test_that_a_waiver_goes_with_its_element() -> None:
    assert delete(MODEL, ["check"]).waivers == ()
    assert delete(MODEL, ["stay"]).waivers == MODEL.waivers


def test_that_a_risk_goes_with_its_element_and_the_rules_own_stays() -> None:
    rule_wide = Risk(rule="dead-end", probability=4)
    model = set_risk(set_risk(MODEL, rule_wide), Risk(rule="dead-end", element="check", severity=2))
    assert delete(model, ["check"]).risks == (rule_wide,)


def test_that_a_step_that_loses_its_unit_stays_at_its_level_and_in_its_hands() -> None:
    step = delete(MODEL, ["ward"]).pathways[0].steps[0]
    assert (step.unit, step.level, step.party) == (None, CareLevel.HOSPITAL, "hf")


def test_that_a_step_that_loses_its_unit_keeps_a_level_of_its_own() -> None:
    moved = change(MODEL, "stay", level=CareLevel.OUTPATIENT, party="gol")
    step = delete(moved, ["ward"]).pathways[0].steps[0]
    assert (step.unit, step.level, step.party) == (None, CareLevel.OUTPATIENT, "gol")


def test_that_a_unit_and_its_party_may_go_together() -> None:
    step = delete(MODEL, ["ward", "hf"]).pathways[0].steps[0]
    assert (step.unit, step.level, step.party) == (None, CareLevel.HOSPITAL, None)


def test_that_a_party_is_forgotten_wherever_it_was_named() -> None:
    model = delete(MODEL, ["gol"])
    assert [party.host for party in model.parties] == [None, None]
    ward, nursing = model.units
    assert (ward.serves, ward.travel, ward.party) == ((), (), "hf")
    assert nursing.party is None
    assert model.coverage[0].host is None
    assert model.agreements[0].parties == ("hf",)
    assert model.agreements[0].points[0].municipalities == ()
    assert model.measures[0].municipalities == ()
    assert model.pathways[0].steps[1].party is None


def test_that_a_municipality_takes_its_answers_along() -> None:
    assert delete(MODEL, ["hf"]).coverage == ()


def test_that_a_service_takes_its_answers_along_and_steps_forget_it() -> None:
    model = delete(MODEL, ["school"])
    assert (model.services, model.coverage) == ((), ())
    assert model.pathways[0].steps[0].services == ()


def test_that_a_handoff_forgets_a_deleted_agreement() -> None:
    model = delete(MODEL, ["umbrella"])
    handoff = model.pathways[0].transitions[0].handoff
    assert handoff is not None
    assert handoff.agreement_points == ()
    assert handoff.sender == "Lege"


def test_that_a_pathway_takes_all_it_holds() -> None:
    model = delete(MODEL, ["copd"])
    assert [pathway.id for pathway in model.pathways] == ["other"]
    assert model.pathways[0].based_on is None
    assert model.waivers == ()
    assert model.measures[0].elements == ()
    assert delete(MODEL, ["other"]).pathways[0].steps[2].sub_pathway is None


def test_that_notes_and_measures_just_go() -> None:
    model = delete(MODEL, ["note", "measure"])
    assert (model.pathways[0].notes, model.measures) == ((), ())
    assert model.pathways[0].steps[0] is MODEL.pathways[0].steps[0]


def test_that_nothing_is_deleted_when_something_is_unknown() -> None:
    assert delete(MODEL, []) is MODEL
    with pytest.raises(KeyError, match="nowhere"):
        delete(MODEL, ["stay", "nowhere"])


def test_that_a_frame_goes_with_its_last_step() -> None:
    steps = (Step(id="home"), Step(id="ward"))
    frame = Frame(id="frame-1", title="Together", steps=("home", "ward"))
    layout = Layout(colors=(ElementColor(element="frame-1", color=Swatch.TEAL),))
    model = CareModel(pathways=(Pathway(id="kols", steps=steps, frames=(frame,), layout=layout),))
    fewer = delete(model, ("home",)).pathways[0]
    assert fewer.frames[0].steps == ("ward",)
    assert fewer.layout == layout
    none = delete(model, ("home", "ward")).pathways[0]
    assert none.frames == ()
    assert none.layout.colors == ()


def test_that_a_lane_of_a_deleted_unit_is_forgotten() -> None:
    layout = Layout(lane_order=("home", "kad"), lane_heights=(LaneHeight(lane="kad", height=90),))
    model = CareModel(units=(Unit(id="kad"),), pathways=(Pathway(id="kols", layout=layout),))
    assert delete(model, ("kad",)).pathways[0].layout == Layout(lane_order=("home",))
