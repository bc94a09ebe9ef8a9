from tests.building import drawn
from tests.rules.asking import found
from tests.rules.handing import handed, whole, written

from pathways.model import CareLevel, Handoff, HandoffKind

RULE = "no-sender"
WAYS = "ward > nursing"


def test_that_a_handoff_without_a_sender_is_found() -> None:
    [finding] = found(whole(WAYS, HandoffKind.DISCHARGE, sender=""), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.sender"
    assert finding.message == ("Nobody is named to hand the patient over from “Ward” to “Nursing”.")


def test_that_information_without_a_sender_is_found() -> None:
    [finding] = found(whole(WAYS, HandoffKind.INFORMATION, sender=""), RULE)
    assert finding.message == "Nobody is named in “Ward” to send it to “Nursing”."


def test_that_a_named_role_is_sound() -> None:
    assert not found(whole(WAYS, HandoffKind.DISCHARGE), RULE)


def test_that_an_empty_handoff_is_left_to_another_rule() -> None:
    assert not found(drawn(WAYS), RULE)


def test_that_patients_who_come_by_themselves_are_let_pass() -> None:
    assert not found(handed("home > doctor", Handoff(receiver="GP")), RULE)
    steps = {"home": {"unit": None, "level": CareLevel.HOME}}
    assert not found(handed("home > doctor", Handoff(receiver="GP"), steps=steps), RULE)


def test_that_the_mend_names_the_sending_unit_through_a_decision() -> None:
    ways = "ward > choose > nursing"
    model = handed(ways, Handoff(receiver="Nurse"))
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert written(mended, ways).sender == "Ringerike medical ward"
    assert finding.proposal == "The sender is “Ringerike medical ward”."
    assert not found(mended, RULE)


def test_that_there_is_no_mend_where_several_units_may_send() -> None:
    ways = "ward > choose > nursing; clinic > choose"
    [finding] = found(handed(ways, Handoff(receiver="Nurse")), RULE)
    assert not finding.fixable
