import pytest
from tests.building import drawn
from tests.rules.asking import found, places
from tests.rules.continuity.mending import mended
from tests.rules.handing import arrow_of, handed, whole, written

from pathways.graph import PathwayView
from pathways.model import CareLevel, FollowUp, Handoff, HandoffKind, Phase

RULE = "home-without-follow-up"
DISCHARGE = HandoffKind.DISCHARGE
DATED = FollowUp(responsible="GP", within=14 * 1440)


def test_that_a_patient_whom_nobody_meets_at_home_is_found() -> None:
    [finding] = found(whole("ward > home; home > end", DISCHARGE), RULE)
    assert finding.elements == ("ward--home",)
    assert finding.message == (
        "After “Ward” the patient comes home to “Home”, and neither the GP nor the municipality "
        "follows up."
    )
    assert found(drawn("start > ward > home > ward"), RULE), "meeting the hospital is no follow-up"


def test_that_follow_up_without_a_date_is_found() -> None:
    [finding] = found(whole("ward > doctor; doctor > end", DISCHARGE), RULE)
    assert finding.field == "handoff.follow_up.within"
    assert "followed up by “Doctor”, but nobody has said by when" in finding.message


def test_that_the_first_who_meets_the_patient_is_named() -> None:
    ways = "ward > home; home > home-2 > home; home-2 > nursing > end"
    [finding] = found(whole(ways, DISCHARGE), RULE)
    assert "followed up by “Nursing”" in finding.message


def test_that_a_date_behind_another_doctor_is_too_late() -> None:
    ways = "ward > doctor; doctor > clinic > doctor-2 > end"
    later = {"clinic--doctor-2": {"handoff": Handoff(follow_up=DATED)}}
    first = {"ward--doctor": {"handoff": written(whole(ways, DISCHARGE), ways)}}
    assert places(drawn(ways, arrows=later | first), RULE) == ["ward--doctor"]


@pytest.mark.parametrize("ways", ["ward > doctor", "ward > nursing", "ward > home"])
def test_that_a_date_on_the_discharge_is_sound(ways: str) -> None:
    assert not found(whole(ways, DISCHARGE, follow_up=DATED), RULE)


def test_that_a_date_further_on_is_sound() -> None:
    ways = "ward > nursing; nursing > doctor > end"
    first = {"ward--nursing": {"handoff": written(whole(ways, DISCHARGE), ways)}}
    dated = {"nursing--doctor": {"handoff": Handoff(follow_up=DATED)}}
    assert found(drawn(ways, arrows=first), RULE)
    assert not found(drawn(ways, arrows=first | dated), RULE)


def test_that_a_wait_with_a_length_stands_for_a_date() -> None:
    ways = "ward > home; home > wait > doctor > end"
    discharge = written(whole(ways, DISCHARGE), ways)
    assert found(handed(ways, discharge), RULE)
    assert not found(handed(ways, discharge, steps={"wait": {"duration": 14 * 1440}}), RULE)


@pytest.mark.parametrize(
    "ways",
    [
        "ward > respite > end",
        "kad > home > end",
        "doctor > home > end",
        "start > ward > doctor > end",
        "start > ward > end",
    ],
)
def test_that_what_is_no_way_home_or_not_yet_written_is_let_pass(ways: str) -> None:
    assert not found(drawn(ways), RULE)


def test_that_word_without_the_patient_and_a_wait_for_the_hospital_are_let_pass() -> None:
    assert not found(handed("ward > doctor", Handoff(kind=HandoffKind.INFORMATION)), RULE)
    waits = {"wait": {"unit": "unit-home"}}
    assert not found(drawn("start > ward > wait > ward-2", steps=waits), RULE)
    assert not found(drawn("ward > home", arrows={"ward--home": {"worsening": True}}), RULE)


@pytest.mark.parametrize(
    "ways", ["ward > doctor; doctor > end", "ward > home; home > nursing > end"]
)
def test_that_the_mend_sets_a_date_and_keeps_what_was_said(ways: str) -> None:
    model = whole(ways, DISCHARGE, follow_up=FollowUp(what="Blood tests"))
    [finding] = found(model, RULE)
    agreed = written(mended(model, finding), ways).follow_up
    assert agreed.within == model.limits.wait
    assert agreed.responsible in ("Gol doctors", "Gol home nursing")
    assert agreed.what == "Blood tests"


def test_that_the_mend_puts_a_check_up_on_the_way() -> None:
    ways = "ward > home; home > end"
    model = whole(ways, DISCHARGE)
    [finding] = found(model, RULE)
    after = mended(model, finding)
    view = PathwayView(after, after.pathways[0])
    arrow = view.transitions[arrow_of(ways)]
    step = view.steps[arrow.target]
    assert (step.unit, step.phase, view.level(step)) == ("unit-doctor", Phase.AFTER, CareLevel.GP)
    assert [onward.target for onward in view.outgoing[step.id]] == ["home"]
    assert arrow.handoff is not None
    assert arrow.handoff.follow_up.within == after.limits.wait
    assert arrow.handoff.sender == "Nurse in charge"


def test_that_the_mend_of_an_empty_discharge_settles_it() -> None:
    model = drawn("start > ward > home > end")
    [finding] = found(model, RULE)
    handoff = mended(model, finding).pathways[0].transitions[1].handoff
    assert handoff is not None
    assert handoff.kind is DISCHARGE
    assert (handoff.sender, handoff.receiver) == ("Ringerike medical ward", "Gol doctors")
    assert handoff.follow_up.within == model.limits.wait


def test_that_the_mend_needs_no_unit() -> None:
    model = drawn(
        "start > ward > home > end",
        units=(),
        steps={
            "ward": {"unit": None, "level": CareLevel.HOSPITAL, "party": "trust"},
            "home": {"unit": None, "level": CareLevel.HOME},
        },
    )
    [finding] = found(model, RULE)
    made = mended(model, finding).pathways[0].steps[-1]
    assert (made.unit, made.level, made.responsible) == (
        None,
        CareLevel.GP,
        "General practitioner",
    )
