from tests.building import drawn
from tests.rules.asking import found

from pathways.model import CareModel, Handoff, HandoffKind, Pathway, Transition

RULE = "duplicate-transition"
REFERRAL = Handoff(kind=HandoffKind.REFERRAL, sender="GP")


def with_ways(*ways: Transition) -> CareModel:
    """From doctor to ward by these ways."""
    model = drawn("start > doctor > ward > end")
    [pathway] = model.pathways
    others = tuple(arrow for arrow in pathway.transitions if arrow.id != "doctor--ward")
    changed = Pathway(**dict(pathway) | {"transitions": (*others, *ways)})
    return CareModel(**dict(model) | {"pathways": (changed,)})


def way(id_: str, **fields: object) -> Transition:
    return Transition.model_validate({"id": id_, "source": "doctor", "target": "ward"} | fields)


def test_that_the_same_transition_twice_is_found() -> None:
    [finding] = found(with_ways(way("a"), way("b")), RULE)
    assert finding.elements == ("b", "a")
    assert finding.message.startswith("2 transitions lead from “Doctor” to “Ward”")


def test_that_one_transition_is_sound() -> None:
    assert not found(with_ways(way("a")), RULE)


def test_that_the_mend_keeps_the_fullest_and_all_the_shares() -> None:
    model = with_ways(way("a", share=20), way("b", handoff=REFERRAL, share=30), way("c"))
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    [kept] = [arrow for arrow in mended.pathways[0].transitions if arrow.source == "doctor"]
    assert (kept.id, kept.handoff, kept.share) == ("b", REFERRAL, 50)
    assert not found(mended, RULE)


def test_that_the_mend_of_ways_without_shares_gives_none() -> None:
    model = with_ways(way("a"), way("b"))
    [finding] = found(model, RULE)
    assert finding.mend is not None
    assert finding.mend(model).pathways[0].transitions[-1].share is None


def test_that_a_person_must_choose_between_handoffs_that_differ() -> None:
    other = Handoff(kind=HandoffKind.REFERRAL, sender="Locum")
    [finding] = found(with_ways(way("a", handoff=REFERRAL), way("b", handoff=other)), RULE)
    assert not finding.fixable


def test_that_different_criteria_are_let_pass() -> None:
    assert not found(with_ways(way("a", condition="Fever"), way("b", condition="Pain")), RULE)


def test_that_worsening_beside_the_planned_way_is_let_pass() -> None:
    assert not found(with_ways(way("a"), way("b", worsening=True)), RULE)


def test_that_different_kinds_of_handoff_are_let_pass() -> None:
    advice = Handoff(kind=HandoffKind.CONSULTATION)
    assert not found(with_ways(way("a", handoff=REFERRAL), way("b", handoff=advice)), RULE)


def test_that_to_and_fro_is_let_pass() -> None:
    assert not found(drawn("start > doctor > clinic > doctor > end"), RULE)
