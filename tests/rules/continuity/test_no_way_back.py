import pytest
from tests.building import drawn
from tests.rules.asking import found, places
from tests.rules.continuity.mending import mended
from tests.rules.handing import arrow_of, handed, whole, written

from pathways.graph import PathwayView
from pathways.model import CareModel, Handoff, HandoffKind

RULE = "no-way-back"
WAYS = "ward > nursing; nursing > doctor > end"
TWO = "ward > nursing; kad > nursing > end"


def discharged(ways: str = WAYS, **changed: object) -> CareModel:
    return whole(ways, HandoffKind.DISCHARGE, **changed)


def test_that_a_discharge_without_a_way_back_is_found() -> None:
    [finding] = found(discharged(), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.contingency"
    assert "if it gets worse after “Ward” has handed over to “Nursing”" in finding.message


def test_that_a_pathway_where_no_discharge_says_it_is_told_of_once() -> None:
    handoff = {"handoff": Handoff(kind=HandoffKind.DISCHARGE)}
    model = drawn(TWO, arrows={"ward--nursing": handoff, "kad--nursing": handoff})
    [finding] = found(model, RULE)
    assert finding.elements == ("way", "ward--nursing", "kad--nursing")
    assert "Nobody has said in “COPD”" in finding.message


def test_that_where_one_says_it_the_other_is_found() -> None:
    said = Handoff(kind=HandoffKind.DISCHARGE, contingency="Call the ward.")
    unsaid = Handoff(kind=HandoffKind.DISCHARGE)
    arrows = {"ward--nursing": {"handoff": said}, "kad--nursing": {"handoff": unsaid}}
    assert places(drawn(TWO, arrows=arrows), RULE) == ["kad--nursing"]


def test_that_what_to_do_on_worsening_is_sound() -> None:
    assert not found(discharged(contingency="Call the ward, day and night."), RULE)


@pytest.mark.parametrize(
    ("ways", "worse"),
    [
        (f"{WAYS}; nursing > ward", "nursing--ward"),
        (f"{WAYS}; doctor > casualty", "doctor--casualty"),
    ],
)
def test_that_a_drawn_way_back_is_sound(ways: str, worse: str) -> None:
    discharge = {"ward--nursing": {"handoff": written(discharged(), WAYS)}}
    assert not found(drawn(ways, arrows=discharge | {worse: {"worsening": True}}), RULE)


def test_that_a_way_back_behind_another_stay_is_none() -> None:
    ways = "ward > nursing; nursing > kad > end; kad > ward"
    discharge = {"ward--nursing": {"handoff": written(discharged(), WAYS)}}
    model = drawn(ways, arrows=discharge | {"kad--ward": {"worsening": True}})
    assert places(model, RULE) == ["ward--nursing"]


def test_that_empty_handoffs_and_word_without_the_patient_are_let_pass() -> None:
    assert not found(drawn(WAYS), RULE)
    assert not found(handed(WAYS, Handoff()), RULE)
    assert not found(handed("ward > doctor", Handoff(kind=HandoffKind.INFORMATION)), RULE)


def test_that_the_mend_draws_the_way_back_to_where_the_stay_began() -> None:
    ways = "ward-2 > nursing; start > ward > ward-2; nursing > end"
    model = whole(ways, HandoffKind.DISCHARGE)
    [finding] = found(model, RULE)
    after = mended(model, finding)
    back = after.pathways[0].transitions[-1]
    assert (back.source, back.target, back.worsening) == ("nursing", "ward-2", True)
    assert back.handoff is not None
    assert back.handoff.kind is HandoffKind.ADMISSION
    assert PathwayView(after, after.pathways[0]).is_handoff(back)


def test_that_no_way_back_is_drawn_from_an_end_or_to_an_unknown_unit() -> None:
    home = {"end": {"unit": "unit-home"}}
    [finding] = found(handed("ward > end", Handoff(kind=HandoffKind.DISCHARGE), steps=home), RULE)
    assert not finding.fixable
    ways = "choose > nursing; ward > choose; kad > choose"
    [finding] = found(whole(ways, HandoffKind.DISCHARGE), RULE)
    assert finding.elements == (arrow_of(ways),)
    assert not finding.fixable
