from tests.building import drawn
from tests.rules.asking import found
from tests.rules.handing import handed, whole, written

from pathways.model import CareLevel, Handoff, HandoffKind

RULE = "no-receiver"
WAYS = "ward > nursing"


def test_that_a_handoff_without_a_receiver_is_found() -> None:
    [finding] = found(whole(WAYS, HandoffKind.DISCHARGE, receiver=""), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.receiver"
    assert finding.message == "Nobody is named to receive the patient in “Nursing” from “Ward”."


def test_that_information_without_a_receiver_is_found() -> None:
    [finding] = found(whole(WAYS, HandoffKind.INFORMATION, receiver=""), RULE)
    assert finding.message == "Nobody is named in “Nursing” to receive what comes from “Ward”."


def test_that_a_named_role_is_sound() -> None:
    assert not found(whole(WAYS, HandoffKind.DISCHARGE), RULE)


def test_that_an_empty_handoff_is_left_to_another_rule() -> None:
    assert not found(drawn(WAYS), RULE)


def test_that_the_mend_names_the_receiving_unit() -> None:
    model = whole(WAYS, HandoffKind.DISCHARGE, receiver="")
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert written(mended, WAYS).receiver == "Gol home nursing"
    assert finding.proposal == "The receiver is “Gol home nursing”."
    assert not found(mended, RULE)


def test_that_the_mend_prefers_the_role_of_the_step() -> None:
    steps = {"nursing": {"responsible": "Primary contact"}}
    model = handed(WAYS, Handoff(sender="Nurse"), steps=steps)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    assert written(finding.mend(model), WAYS).receiver == "Primary contact"


def test_that_there_is_no_mend_without_anybody_to_name() -> None:
    steps = {"nursing": {"unit": None, "level": CareLevel.HOME_SERVICES}}
    [finding] = found(handed(WAYS, Handoff(sender="Nurse"), steps=steps), RULE)
    assert not finding.fixable
