from tests.building import drawn
from tests.rules.asking import found

RULE = "endless-loop"


def test_that_steps_that_only_lead_to_each_other_are_found() -> None:
    [finding] = found(drawn("start > choose > end; choose > doctor > clinic > doctor"), RULE)
    assert finding.elements == ("doctor", "clinic")
    assert finding.message.startswith("From “Doctor” and “Clinic” the patient only comes round")


def test_that_a_loop_with_a_way_out_is_sound() -> None:
    assert not found(drawn("start > doctor > clinic > doctor > end"), RULE)


def test_that_a_way_back_on_worsening_is_let_pass() -> None:
    model = drawn(
        "start > doctor > ward > nursing > end; nursing > ward",
        arrows={"nursing--ward": {"worsening": True}},
    )
    assert not found(model, RULE)


def test_that_only_the_loop_is_told_of_and_not_what_leads_to_it() -> None:
    model = drawn("start > choose > end; choose > ward > respite > doctor > clinic > doctor")
    [finding] = found(model, RULE)
    assert finding.elements == ("doctor", "clinic")


def test_that_each_loop_is_told_of_in_the_order_of_the_file() -> None:
    ways = "start > choose > end; choose > doctor > clinic > doctor; choose > ward > kad > ward"
    assert [finding.elements for finding in found(drawn(ways), RULE)] == [
        ("doctor", "clinic"),
        ("ward", "kad"),
    ]


def test_that_a_step_whose_only_way_leads_back_to_itself_is_found() -> None:
    [finding] = found(drawn("start > choose > end; choose > doctor > doctor"), RULE)
    assert finding.elements == ("doctor",)
    assert "“Doctor” leads only back to itself" in finding.message


def test_that_a_loop_that_holds_an_end_is_let_pass() -> None:
    assert not found(drawn("start > doctor > end > doctor"), RULE)


def test_that_a_pathway_without_end_is_left_to_another_rule() -> None:
    assert not found(drawn("start > doctor > clinic > doctor"), RULE)
