from tests.building import drawn
from tests.rules.asking import found

RULE = "ping-pong"


def test_that_coming_back_twice_is_found() -> None:
    model = drawn("start > doctor > clinic > doctor-2 > ward > doctor-3 > end")
    finding = next(finding for finding in found(model, RULE) if "Gol GP centre" in finding.message)
    assert finding.elements == ("doctor-3", "doctor", "clinic", "doctor-2", "ward")
    assert "“Doctor”, “Clinic”, “Doctor-2”, “Ward” and “Doctor-3”" in finding.message


def test_that_coming_back_once_is_sound() -> None:
    assert not found(drawn("start > doctor > clinic > doctor-2 > nursing > end"), RULE)


def test_that_a_way_back_on_worsening_is_let_pass() -> None:
    model = drawn(
        "start > doctor > ward > doctor-2 > ward-2 > doctor-3 > end",
        arrows={"doctor-2--ward-2": {"worsening": True}},
    )
    assert not found(model, RULE)


def test_that_a_loop_taken_again_is_let_pass() -> None:
    assert not found(drawn("start > doctor > clinic > doctor > end"), RULE)


def test_that_units_of_one_party_are_no_ping_pong() -> None:
    assert not found(drawn("start > ward > clinic > ward-2 > clinic-2 > ward-3 > end"), RULE)


def test_that_times_at_home_are_let_pass() -> None:
    assert not found(drawn("start > doctor > home > doctor-2 > home-2 > doctor-3 > end"), RULE)
