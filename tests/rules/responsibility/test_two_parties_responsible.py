from tests.building import drawn
from tests.rules.asking import found
from tests.rules.handing import whole, written

from pathways.edits import find
from pathways.model import HandoffKind, Holder, Step

RULE = "two-parties-responsible"


def test_that_both_holding_responsibility_is_found() -> None:
    ways = "ward > nursing"
    model = whole(ways, HandoffKind.DISCHARGE, responsible_until_received=Holder.BOTH)
    [finding] = found(model, RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.responsible_until_received"
    assert finding.message == (
        "Both “Ward” and “Nursing” hold responsibility until the patient is received."
    )
    assert finding.mend is not None
    assert finding.proposal.startswith("The sender, “Nurse in charge”, holds responsibility until")
    mended = finding.mend(model)
    assert written(mended, ways).responsible_until_received is Holder.SENDER
    assert not found(mended, RULE)


def test_that_a_step_that_names_another_party_than_its_units_is_found_and_mended() -> None:
    model = drawn("ward", steps={"ward": {"party": "town"}})
    [finding] = found(model, RULE)
    assert finding.elements == ("ward",)
    assert finding.field == "party"
    assert finding.message == (
        "“Ward” happens at “Ringerike medical ward”, which is Vestre Viken HF's, but names Gol as "
        "responsible."
    )
    assert finding.mend is not None
    mended = finding.mend(model)
    step = find(mended, "ward")
    assert isinstance(step, Step)
    assert step.party is None
    assert not found(mended, RULE)


def test_that_one_holder_is_sound() -> None:
    assert not found(whole("ward > nursing", HandoffKind.DISCHARGE), RULE)


def test_that_a_step_that_names_its_units_own_party_is_let_pass() -> None:
    assert not found(drawn("ward", steps={"ward": {"party": "trust"}}), RULE)


def test_that_a_party_without_a_unit_and_a_unit_without_a_party_are_let_pass() -> None:
    assert not found(drawn("ward", steps={"ward": {"unit": None, "party": "town"}}), RULE)
    orphan = drawn("ward").units[-1].model_copy(update={"party": None})
    model = drawn("ward", steps={"ward": {"party": "town"}}, units=(orphan,))
    assert not found(model, RULE)
