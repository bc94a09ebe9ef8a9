from collections.abc import Mapping

import pytest
from tests.building import drawn

from pathways.graph import PathwayView, Route, handoffs_on, levels_on, usual_route, usualness
from pathways.model import CareLevel, Handoff, HandoffKind, Transition


def view_of(ways: str, shares: Mapping[str, float] | None = None) -> PathwayView:
    arrows = {id_: {"share": share} for id_, share in (shares or {}).items()}
    model = drawn(ways, arrows=arrows)
    return PathwayView(model, model.pathways[0])


def steps_on(route: Route) -> list[str]:
    return [*(arrow.source for arrow in route[:1]), *(arrow.target for arrow in route)]


def ways(*shares: float | None) -> list[Transition]:
    return [
        Transition(id=f"t{number}", source="a", target="b", share=share)
        for number, share in enumerate(shares)
    ]


@pytest.mark.parametrize(
    ("shares", "parts"),
    [
        ((None,), [1]),
        ((30,), [1]),
        ((None, None), [0.5, 0.5]),
        ((80, None, None), [0.8, 0.1, 0.1]),
        ((60, 60), [0.5, 0.5]),
        ((100, None), [1, 0]),
        ((0, 0), [0, 0]),
    ],
)
def test_that_ways_without_a_share_divide_what_is_left(
    shares: tuple[float | None, ...], parts: list[float]
) -> None:
    assert usualness(ways(*shares)) == pytest.approx(parts)


def test_that_a_way_on_worsening_is_not_usual_unless_it_has_a_share_or_is_alone() -> None:
    planned = Transition(id="planned", source="a", target="b")
    worse = Transition(id="worse", source="a", target="c", worsening=True)
    shared = Transition(id="shared", source="a", target="c", worsening=True, share=30)
    other = Transition(id="other", source="a", target="d", worsening=True)
    assert usualness([planned, worse]) == [1, 0]
    assert usualness([planned, shared]) == pytest.approx([0.7, 0.3])
    assert usualness([worse, other]) == [0.5, 0.5]


def test_that_advice_is_no_usual_way_unless_it_has_a_share_or_is_alone() -> None:
    moving = Transition(id="moving", source="a", target="b")
    telling = Handoff(kind=HandoffKind.INFORMATION)
    told = Transition(id="told", source="a", target="c", handoff=telling)
    shared = Transition(id="shared", source="a", target="c", handoff=telling, share=30)
    assert usualness([moving, told]) == [1, 0]
    assert usualness([moving, shared]) == pytest.approx([0.7, 0.3])
    assert usualness([told]) == [1]


def test_that_the_usual_route_follows_the_largest_shares() -> None:
    ways_ = "start > choose > ward > nursing > end; choose > doctor > end"
    likely = view_of(ways_, {"choose--ward": 70, "choose--doctor": 30})
    assert steps_on(usual_route(likely)) == ["start", "choose", "ward", "nursing", "end"]
    seldom = view_of(ways_, {"choose--ward": 20, "choose--doctor": 80})
    assert steps_on(usual_route(seldom)) == ["start", "choose", "doctor", "end"]


def test_that_a_large_share_later_counts_against_a_small_one_before() -> None:
    view = view_of(
        "start > choose > a > end; choose > choose-2 > b > end; choose-2 > c > end",
        {"choose--a": 45, "choose--choose-2": 55},
    )
    assert steps_on(usual_route(view)) == ["start", "choose", "a", "end"]


def test_that_of_equal_routes_the_one_with_fewer_handoffs_is_usual() -> None:
    view = view_of("start > nursing > choose > ward > end; choose > nursing-2 > end")
    assert steps_on(usual_route(view))[-2] == "nursing-2"


def test_that_no_route_is_usual_when_no_end_is_reached() -> None:
    assert usual_route(view_of("start > a; b > end")) == ()
    assert usual_route(view_of("a > end")) == ()


def test_that_loops_do_not_catch_the_usual_route() -> None:
    view = view_of("start > a > b > a; b > end", {"b--a": 90, "b--end": 10})
    assert steps_on(usual_route(view)) == ["start", "a", "b", "end"]


def test_that_what_is_met_on_a_route_is_told() -> None:
    view = view_of("start > doctor > ward > ward-2 > nursing > end")
    route = usual_route(view)
    assert [arrow.id for arrow in handoffs_on(view, route)] == ["doctor--ward", "ward-2--nursing"]
    assert levels_on(view, route) == (CareLevel.GP, CareLevel.HOSPITAL, CareLevel.HOME_SERVICES)
    assert levels_on(view, ()) == ()
