import pytest
from tests.building import drawn
from tests.rules.asking import found

from pathways.model import CareModel

RULE = "shares-not-100"


def shared(step: str, *shares: float | None) -> CareModel:
    targets = ["ward", "kad", "home"][: len(shares)]
    return drawn(
        f"start > {step}; " + "; ".join(f"{step} > {target} > end" for target in targets),
        arrows={
            f"{step}--{target}": {"share": share}
            for target, share in zip(targets, shares, strict=True)
        },
    )


def test_that_shares_that_lose_patients_are_found() -> None:
    [finding] = found(shared("choose", 60, 30), RULE)
    assert finding.elements == ("choose--ward", "choose--kad", "choose")
    assert finding.field == "share"
    assert "add up to 90%" in finding.message


@pytest.mark.parametrize(
    "model",
    [
        shared("choose", 60, 60),
        shared("choose", 100, 40),
        shared("choose", 70, 60, None),
        shared("doctor", 60, 60),
        shared("doctor", 60, 30),
        shared("doctor", 60),
    ],
)
def test_that_shares_that_do_not_add_up_are_found(model: CareModel) -> None:
    assert len(found(model, RULE)) == 1


@pytest.mark.parametrize(
    "model",
    [
        shared("choose", 60, 30, 10),
        shared("choose", None, None),
        shared("choose", 60, None),
        shared("choose", 100),
    ],
)
def test_that_shares_that_add_up_or_leave_room_are_sound(model: CareModel) -> None:
    assert not found(model, RULE)


@pytest.mark.parametrize("shares", [(33, 33, 33), (33.3, 33.3, 33.3), (34, 34, 33), (67, 34)])
def test_that_rounding_is_let_pass(shares: tuple[float, ...]) -> None:
    assert not found(shared("choose", *shares), RULE)


def test_that_a_way_all_take_may_have_others_beside_it() -> None:
    assert not found(shared("doctor", 100, 40), RULE)


def test_that_patients_may_stay_at_an_end() -> None:
    model = drawn("start > doctor > end > doctor", arrows={"end--doctor": {"share": 20}})
    assert not found(model, RULE)
