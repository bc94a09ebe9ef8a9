from tests.building import drawn

from pathways.graph import PathwayView, unavoidable_units


def units_passed(ways: str, **steps: dict[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    model = drawn(ways, steps=steps)
    view = PathwayView(model, model.pathways[0])
    return [(unit.id, met) for unit, met in unavoidable_units(view)]


def test_that_units_on_every_route_are_told_in_the_order_they_are_met() -> None:
    assert units_passed("start > doctor > choose > ward > nursing > end; choose > nursing") == [
        ("unit-doctor", ("doctor",)),
        ("unit-nursing", ("nursing",)),
    ]


def test_that_a_unit_with_a_step_on_each_branch_cannot_be_avoided() -> None:
    assert units_passed("start > choose > ward > end; choose > kad > ward-2 > end") == [
        ("unit-ward", ("ward", "ward-2"))
    ]


def test_that_starts_and_ends_are_no_passing() -> None:
    assert not units_passed("start > end", start={"unit": "unit-ward"}, end={"unit": "unit-kad"})


def test_that_nothing_is_unavoidable_when_no_end_is_reached() -> None:
    assert not units_passed("start > ward; nursing > end")


def test_that_one_of_several_starts_may_go_round() -> None:
    assert not units_passed("start > doctor > end; start-2 > end")
