from tests.building import drawn
from tests.rules.asking import found
from tests.rules.handing import handed, whole, written

from pathways.model import Handoff, HandoffKind

RULE = "handoff-kind-not-said"
WAYS = "ward > nursing"
BEGUN = Handoff(information="Diagnoses and medicines")


def test_that_a_handoff_without_a_kind_is_found() -> None:
    [finding] = found(handed(WAYS, BEGUN), RULE)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.kind"
    assert "from “Ward” to “Nursing”" in finding.message


def test_that_a_handoff_with_a_kind_is_sound() -> None:
    assert not found(whole(WAYS, HandoffKind.DISCHARGE), RULE)


def test_that_a_handoff_that_tells_nothing_is_left_to_another_rule() -> None:
    assert not found(drawn(WAYS), RULE)
    assert not found(handed(WAYS, Handoff(sender="Nurse")), RULE)


def test_that_the_mend_takes_the_usual_kind_between_such_ends() -> None:
    model = handed(WAYS, BEGUN)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert written(mended, WAYS).kind is HandoffKind.DISCHARGE
    assert not found(mended, RULE)


def test_that_there_is_no_mend_where_no_kind_is_usual() -> None:
    [finding] = found(handed("nursing > respite", BEGUN), RULE)
    assert not finding.fixable
