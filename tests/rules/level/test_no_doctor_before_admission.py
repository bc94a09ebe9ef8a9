import pytest
from tests.building import UNITS, drawn
from tests.rules.asking import found, places

from pathways.model import CareLevel, CareModel, Handoff, HandoffKind
from pathways.rules import check

RULE = "no-doctor-before-admission"


def mended(model: CareModel) -> CareModel:
    [finding] = found(model, RULE)
    assert finding.mend is not None
    return finding.mend(model)


def test_that_a_way_from_home_nursing_to_the_bed_is_found() -> None:
    [finding] = found(drawn("start > nursing > kad > end"), RULE)
    assert finding.elements == ("nursing--kad", "nursing")
    assert "from “Nursing” to “Kad” without having been seen by a doctor" in finding.message


@pytest.mark.parametrize(
    "ways",
    [
        "start > nursing > casualty > kad > end",
        "start > doctor > kad > end",
        "start > doctor > ambulance > kad > end",
        "start > doctor > choose > wait > kad > end",
        "start > ward > kad > end",
        "start > ward > respite > kad > end",
        "start > doctor > kad > kad-2 > kad > end",
        "start > nursing > ward",
    ],
)
def test_that_a_doctor_on_the_way_is_sound(ways: str) -> None:
    assert not found(drawn(ways), RULE)


@pytest.mark.parametrize(
    ("ways", "place"),
    [
        ("start > ambulance > kad", "ambulance--kad"),
        ("start > doctor > nursing > kad", "nursing--kad"),
        ("start > ward > home > choose > kad", "choose--kad"),
        ("start > casualty > choose > kad; start > choose", "choose--kad"),
        ("start > respite > kad", "respite--kad"),
    ],
)
def test_that_one_way_without_a_doctor_is_enough(ways: str, place: str) -> None:
    assert places(drawn(ways), RULE) == [place]


def test_that_it_may_be_said_of_a_step_whether_a_doctor_examines() -> None:
    ways = "start > casualty > kad > end"
    assert found(drawn(ways, steps={"casualty": {"doctor_examines": False}}), RULE)
    ways = "start > nursing > kad > end"
    assert not found(drawn(ways, steps={"nursing": {"doctor_examines": True}}), RULE)


def test_that_the_mend_lets_the_doctor_who_is_there_examine() -> None:
    model = drawn("start > casualty > kad", steps={"casualty": {"doctor_examines": False}})
    after = mended(model)
    assert after.pathways[0].steps[1].doctor_examines is True
    assert not found(after, RULE)


def test_that_the_mend_draws_a_doctor_on_the_way() -> None:
    handoff = Handoff(kind=HandoffKind.ADMISSION, sender="Nurse")
    way = {"nursing--kad": {"condition": "Fever", "share": 20, "handoff": handoff}}
    after = mended(drawn("start > nursing > kad > end", arrows=way))
    pathway = after.pathways[0]
    doctor = pathway.steps[-1]
    assert (doctor.name, doctor.unit) == ("Examined by a doctor", "unit-casualty")
    there = next(arrow for arrow in pathway.transitions if arrow.target == doctor.id)
    assert (there.id, there.condition, there.share) == ("nursing--kad", "Fever", 20)
    assert there.handoff is not None
    assert there.handoff.kind is HandoffKind.REFERRAL
    onward = next(arrow for arrow in pathway.transitions if arrow.source == doctor.id)
    assert onward.target == "kad"
    assert onward.handoff == Handoff(kind=HandoffKind.ADMISSION, sender="Gol out-of-hours")
    assert not found(after, RULE)


def test_that_the_drawn_doctor_hands_over_as_is_due() -> None:
    after = mended(drawn("start > home > kad > end"))
    [onward] = [arrow for arrow in after.pathways[0].transitions if arrow.target == "kad"]
    assert onward.handoff is not None
    assert onward.handoff.kind is HandoffKind.REFERRAL
    errors = {finding.name for finding in check(after) if finding.elements[:1] == (onward.id,)}
    assert "no-information-passed" not in errors


def test_that_a_doctor_is_drawn_also_where_no_unit_has_one() -> None:
    units = tuple(unit for unit in UNITS if unit.level is CareLevel.INTERMEDIATE)
    steps = {"nursing": {"unit": None, "level": CareLevel.HOME_SERVICES}}
    after = mended(drawn("start > nursing > kad", units=units, steps=steps))
    assert after.pathways[0].steps[-1].level is CareLevel.EMERGENCY_PRIMARY
    assert not found(after, RULE)
