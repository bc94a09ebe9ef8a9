import pytest
from tests.rules.asking import found
from tests.rules.handing import handed, whole, written

from pathways.model import Handoff, HandoffKind, MedicineList

NOT_CARRIED = "medicine-list-not-carried"
NOT_RECONCILED = "medicine-list-not-reconciled"
RULES = (NOT_CARRIED, NOT_RECONCILED)
WAYS = "ward > nursing"
DISCHARGE = HandoffKind.DISCHARGE


def test_that_a_list_that_is_not_sent_is_found() -> None:
    [finding] = found(whole(WAYS, DISCHARGE, medicine_list=MedicineList.NOT_SENT), NOT_CARRIED)
    assert finding.elements == ("ward--nursing",)
    assert finding.field == "handoff.medicine_list"
    assert "does not go with the patient from “Ward” to “Nursing”" in finding.message


def test_that_a_list_of_which_nobody_has_said_anything_is_found() -> None:
    [finding] = found(whole(WAYS, DISCHARGE, medicine_list=None), NOT_CARRIED)
    assert finding.message.startswith("It is not said whether")


def test_that_a_list_that_is_not_reconciled_is_found() -> None:
    model = whole(WAYS, DISCHARGE, medicine_list=MedicineList.SENT)
    [finding] = found(model, NOT_RECONCILED)
    assert finding.field == "handoff.medicine_list"
    assert not found(model, NOT_CARRIED)


@pytest.mark.parametrize("settled", [MedicineList.RECONCILED, MedicineList.NOT_RELEVANT])
def test_that_a_settled_list_is_sound(settled: MedicineList) -> None:
    model = whole(WAYS, DISCHARGE, medicine_list=settled)
    assert not any(found(model, rule) for rule in RULES)


@pytest.mark.parametrize("kind", [HandoffKind.CONSULTATION, HandoffKind.INFORMATION])
@pytest.mark.parametrize("said", [MedicineList.NOT_SENT, MedicineList.SENT, None])
def test_that_advice_and_information_are_let_pass(
    kind: HandoffKind, said: MedicineList | None
) -> None:
    model = whole(WAYS, kind, medicine_list=said)
    assert not any(found(model, rule) for rule in RULES)


@pytest.mark.parametrize(
    ("ways", "kind"),
    [
        ("ward > doctor", HandoffKind.FOLLOW_UP),
        ("nursing > respite", HandoffKind.TRANSFER),
        ("casualty > ambulance", HandoffKind.TRANSFER),
        ("ambulance > ward", HandoffKind.ADMISSION),
        ("doctor > coping", HandoffKind.REFERRAL),
    ],
)
def test_that_a_list_nobody_asks_for_may_be_left_unsaid_but_not_left_behind(
    ways: str, kind: HandoffKind
) -> None:
    assert not found(whole(ways, kind, medicine_list=None), NOT_CARRIED)
    assert found(whole(ways, kind, medicine_list=MedicineList.NOT_SENT), NOT_CARRIED)


def test_that_the_kind_and_the_information_are_asked_for_first() -> None:
    assert not found(handed(WAYS, Handoff(information="Diagnoses")), NOT_CARRIED)
    assert not found(handed(WAYS, Handoff(kind=DISCHARGE)), NOT_CARRIED)


@pytest.mark.parametrize("said", [MedicineList.NOT_SENT, MedicineList.SENT, None])
def test_that_the_mend_lets_the_list_go_reconciled_and_leaves_the_rest(
    said: MedicineList | None,
) -> None:
    model = whole(WAYS, DISCHARGE, medicine_list=said)
    [finding] = [finding for rule in RULES for finding in found(model, rule)]
    assert finding.mend is not None
    assert "reconciled" in finding.proposal
    mended = finding.mend(model)
    assert written(mended, WAYS).medicine_list is MedicineList.RECONCILED
    assert mended == whole(WAYS, DISCHARGE)
