from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.building import Fields, drawn

from pathways.graph import PathwayView, ping_pongs
from pathways.graph.questions import routes


def view_of(ways: str, arrows: Fields | None = None, steps: Fields | None = None) -> PathwayView:
    model = drawn(ways, arrows=arrows, steps=steps)
    return PathwayView(model, model.pathways[0])


def told(view: PathwayView) -> dict[str, list[str]]:
    return {found.party.id: [step.id for step in found.steps] for found in ping_pongs(view)}


def test_that_a_party_come_back_to_twice_is_told_with_the_five_stays() -> None:
    view = view_of("start > doctor > ward > ward-2 > doctor-2 > nursing > doctor-3 > end")
    assert told(view) == {"practice": ["doctor", "ward", "doctor-2", "nursing", "doctor-3"]}


def test_that_only_stays_with_one_other_party_between_count() -> None:
    view = view_of("start > doctor > ward > nursing > doctor-2 > ward-2 > nursing-2 > doctor-3")
    assert told(view) == {}


def test_that_a_party_may_be_one_of_several_between() -> None:
    view = view_of("start > ward > doctor > ward-2 > nursing > ward-3 > end")
    assert list(told(view)) == ["trust"]


def test_that_a_route_through_any_branch_counts() -> None:
    view = view_of(
        "start > doctor > choose > ward > doctor-2 > end; choose > end;"
        "doctor-2 > choose-2 > clinic > doctor-3 > end; choose-2 > end"
    )
    assert told(view) == {"practice": ["doctor", "ward", "doctor-2", "clinic", "doctor-3"]}


def test_that_stays_on_different_branches_are_not_one_route() -> None:
    view = view_of("start > doctor > ward > doctor-2 > end; start > clinic > doctor-3 > end")
    assert told(view) == {}


def test_that_loops_and_ways_back_on_worsening_are_left_out() -> None:
    assert told(view_of("start > doctor > ward > doctor > ward-2 > doctor")) == {}
    back = {"doctor-2--ward-2": {"worsening": True}}
    view = view_of("start > doctor > ward > doctor-2 > ward-2 > doctor-3 > end", back)
    assert told(view) == {}


def test_that_ends_are_no_stay() -> None:
    steps = {"end": {"unit": "unit-doctor"}}
    view = view_of("start > doctor > ward > doctor-2 > ward-2 > end", steps=steps)
    assert told(view) == {}


def test_that_what_no_start_leads_to_is_left_out() -> None:
    assert told(view_of("doctor > ward > doctor-2 > ward-2 > doctor-3 > end")) == {}


def test_that_a_start_another_start_leads_to_is_followed_once() -> None:
    view = view_of("start > start-2 > doctor > ward > doctor-2 > ward-2 > doctor-3 > end")
    assert list(told(view)) == ["practice"]


def test_that_two_starts_that_meet_are_both_followed() -> None:
    view = view_of("start > doctor > ward > doctor-2 > ward-2 > doctor-3 > end; start-2 > doctor")
    assert list(told(view)) == ["practice"]


@given(
    st.lists(st.sampled_from(["doctor", "ward", "nursing", "choose"]), min_size=3, max_size=8),
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12),
)
def test_that_it_finds_what_trying_all_routes_finds(
    kinds: list[str], pairs: list[tuple[int, int]]
) -> None:
    ids = [f"{kind}-{number}" for number, kind in enumerate(kinds)]
    forward = {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}
    arrows = [(ids[one], ids[other]) for one, other in sorted(forward) if other < len(ids)]
    drawing = [f"start > {id_} > end" for id_ in ids]
    view = view_of("; ".join([*drawing, *(f"{one} > {other}" for one, other in arrows)]))
    expected = set()
    for route in routes(view, most=100_000):
        parties = [view.party(view.steps[arrow.target]) for arrow in route]
        stays = [party for party, _ in groupby(party.id for party in parties if party)]
        for number in range(len(stays) - 4):
            if stays[number] == stays[number + 2] == stays[number + 4]:
                expected.add(stays[number])
    assert set(told(view)) == expected
    for met in told(view).values():
        assert all(one != other for one, other in pairwise(met))
