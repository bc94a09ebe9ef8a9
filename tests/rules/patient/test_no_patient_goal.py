from tests.building import drawn
from tests.rules.asking import found
from tests.rules.handing import handed, whole

from pathways.model import Handoff, HandoffKind

RULE = "no-patient-goal"


def test_that_a_pathway_without_the_patients_goal_is_found() -> None:
    [finding] = found(whole("ward > nursing", HandoffKind.DISCHARGE), RULE)
    assert finding.elements == ("way",)
    assert finding.field == "patient_goal"
    assert finding.message == "“COPD” does not say what the patient wants to reach."


def test_that_a_goal_in_the_patients_words_is_sound() -> None:
    goal = {"patient_goal": "I want to walk to the shop."}
    assert not found(handed("ward > nursing", Handoff(sender="Nurse"), pathway=goal), RULE)


def test_that_a_drawing_without_a_handoff_filled_in_is_let_pass() -> None:
    assert not found(drawn("start > doctor > ward > end"), RULE)
    assert not found(handed("ward > nursing", Handoff()), RULE)


def test_that_a_pathway_without_a_name_is_told_of_too() -> None:
    model = handed("ward > nursing", Handoff(sender="Nurse"), pathway={"name": ""})
    [finding] = found(model, RULE)
    assert finding.message.startswith("“The pathway”")
