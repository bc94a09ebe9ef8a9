"""Which lane a step stands in, the order of lanes, and how broad they are."""

from typing import Any

from tests.building import drawn

from pathways.diagram.arrangement import arrange
from pathways.diagram.draw_lane import LaneSign, lane_head, lane_sign
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import lane_keys, lane_order, needed_breadth, reordered, upward_order
from pathways.diagram.primitives import Icon, Text
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.model import CareLevel, CareModel, LaneHeight, LanesBy, Layout, Party, PartyKind, Unit

WAYS = "start > doctor > choose > ward > nursing > end; choose > nursing"
PARTY, UNIT = Layout(lanes_by=LanesBy.PARTY), Layout(lanes_by=LanesBy.UNIT)


def _view(layout: Layout, ways: str = WAYS, **model: Any) -> PathwayView:
    made = drawn(ways, pathway={"layout": layout}, **model)
    return PathwayView(made, made.pathways[0])


def _lanes(view: PathwayView) -> list[str]:
    return [lane.key for lane in arrange(view, step_sizes(view)).lanes]


def test_that_a_lane_stands_for_a_party_or_a_unit() -> None:
    assert lane_keys(_view(PARTY))["ward"] == "trust"
    assert lane_keys(_view(UNIT))["ward"] == "unit-ward"


def test_that_a_decision_that_names_nobody_stays_with_the_step_before() -> None:
    assert lane_keys(_view(PARTY))["choose"] == "practice"
    assert lane_keys(_view(UNIT))["choose"] == "unit-doctor"


def test_that_steps_in_nobodys_hands_have_the_lowest_lane() -> None:
    assert lane_keys(_view(UNIT))["start"] == "none"
    assert _lanes(_view(UNIT))[-1] == "none"


def test_that_parties_and_units_stand_where_their_care_levels_would() -> None:
    assert _lanes(_view(PARTY)) == ["trust", "town", "practice", "none"]
    assert _lanes(_view(UNIT)) == ["unit-ward", "unit-nursing", "unit-doctor", "none"]


def test_that_a_party_without_units_or_steps_stands_highest() -> None:
    view = _view(PARTY)
    lonely = Party(id="lonely", kind=PartyKind.VOLUNTARY)
    model = view.model.model_copy(update={"parties": (lonely, *view.model.parties)})
    order = upward_order(PathwayView(model, view.pathway), lane_keys(view))
    assert order[-1] == "lonely"
    assert order[0] == "family"


def test_that_every_unit_has_a_lane_when_empty_ones_are_shown() -> None:
    view = _view(UNIT.model_copy(update={"hide_empty_lanes": False}))
    assert len(_lanes(view)) == len(view.units) + 1


def test_that_a_drawing_of_a_model_without_parties_has_a_lane_still() -> None:
    model = CareModel(pathways=({"id": "p", "layout": PARTY},))
    view = PathwayView(model, model.pathways[0])
    assert _lanes(view) == ["none"]


def test_that_a_lane_moved_past_another_stands_beyond_it() -> None:
    view = _view(PARTY)
    order = reordered(view, "practice", "town")
    assert order.index("practice") == order.index("town") + 1
    moved = _view(PARTY.model_copy(update={"lane_order": order}))
    assert _lanes(moved) == ["trust", "practice", "town", "none"]


def test_that_moving_back_gives_the_usual_order() -> None:
    moved = _view(Layout(lane_order=reordered(_view(Layout()), "gp", "home_services")))
    assert lane_order(moved, lane_keys(moved))[1:3] == ["gp", "home_services"]
    assert reordered(moved, "gp", "emergency_primary") == ()


def test_that_what_is_no_lane_moves_nothing() -> None:
    view = _view(PARTY)
    assert reordered(view, "none", "town") == ()
    assert reordered(view, "town", "town") == ()


def test_that_a_height_set_by_hand_is_a_least_one() -> None:
    heights = (LaneHeight(lane="gp", height=200), LaneHeight(lane="hospital", height=1))
    view = _view(Layout(lane_heights=heights))
    lanes = {lane.key: lane for lane in arrange(view, step_sizes(view)).lanes}
    assert lanes["gp"].breadth == 200
    assert lanes["hospital"].breadth == needed_breadth(False)
    assert needed_breadth(True) > needed_breadth(False)


def test_that_heads_name_level_party_and_unit_with_a_sign() -> None:
    assert lane_sign(_view(Layout()), "gp").icon == "stethoscope"
    assert lane_sign(_view(PARTY), "trust") == LaneSign("Vestre Viken HF", "hospital-building")
    assert lane_sign(_view(UNIT), "unit-ward").name == "Ringerike medical ward"
    assert lane_sign(_view(PARTY), "none").name == "No party"
    assert lane_sign(_view(UNIT), "none").name == "No unit"


def test_that_what_has_no_name_is_told_so() -> None:
    parties = (Party(id="town", kind=PartyKind.MUNICIPALITY),)
    units = (Unit(id="unit-nursing", party="town"),)
    model = CareModel(parties=parties, units=units)
    by_party = drawn("nursing", pathway={"layout": PARTY}).pathways[0]
    by_unit = drawn("nursing", pathway={"layout": UNIT}).pathways[0]
    assert lane_sign(PathwayView(model, by_party), "town").name == "Unnamed party"
    assert lane_sign(PathwayView(model, by_unit), "unit-nursing").name == "Unnamed unit"
    assert lane_sign(PathwayView(model, by_unit), "unit-nursing").icon == "map-marker"


def test_that_a_head_above_its_lane_shows_only_its_sign_where_it_is_narrow() -> None:
    sign = LaneSign("Home services", "home-heart")

    def shown(width: float) -> set[type]:
        head = lane_head("x", sign, Rect(0, 0, width, 56), downward=True)
        return {type(part) for part in head.primitives} & {Text, Icon}

    assert shown(220) == {Text, Icon}
    assert shown(90) == {Text, Icon}
    assert shown(50) == {Icon}
    assert shown(12) == set()


def test_that_every_kind_of_party_has_a_sign_of_its_own() -> None:
    from pathways.diagram.fonts import icon_names
    from pathways.diagram.icons import PARTY_ICONS, UNASSIGNED_ICON, UNIT_ICON

    assert set(PARTY_ICONS) == set(PartyKind)
    assert len(set(PARTY_ICONS.values())) == len(PartyKind)
    assert {*PARTY_ICONS.values(), UNIT_ICON, UNASSIGNED_ICON} <= icon_names()


def test_that_the_layouts_order_may_name_lanes_there_are_not() -> None:
    view = _view(Layout(lane_order=("nowhere", CareLevel.HOSPITAL, CareLevel.HOSPITAL)))
    assert _lanes(view)[:-1] == ["home_services", "gp", "hospital"]
