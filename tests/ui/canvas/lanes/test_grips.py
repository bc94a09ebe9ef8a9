"""Lanes taken hold of by their heads."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QGraphicsLineItem
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways.diagram.geometry import Point
from pathways.diagram.lanes import Lane
from pathways.model import CareModel, Layout, Orientation

WAYS = "start > doctor > choose > ward > nursing > end; choose > nursing"
LAYOUTS = [Layout(orientation=orientation) for orientation in Orientation]


@pytest.fixture(params=LAYOUTS, ids=[str(layout.orientation) for layout in LAYOUTS])
def desk(request: pytest.FixtureRequest, desk_with: Callable[[CareModel], Desk]) -> Desk:
    """The small pathway in both directions."""
    return desk_with(drawn(WAYS, pathway={"layout": request.param}))


def _lane(desk: Desk, key: str) -> Lane:
    return next(lane for lane in desk.canvas.stage.arrangement.lanes if lane.key == key)


def _at(desk: Desk, across: float) -> QPoint:
    """A place on the heads, so far across."""
    heads = desk.canvas.heads.geometry().center() - desk.canvas.viewport().pos()
    point = desk.pixel(Point(across, across))
    downward = desk.canvas.stage.arrangement.downward
    return QPoint(point.x(), heads.y()) if downward else QPoint(heads.x(), point.y())


def _middle(desk: Desk, key: str) -> QPoint:
    lane = _lane(desk, key)
    return _at(desk, lane.start + lane.breadth / 2)


def _by(desk: Desk, pixels: int) -> QPoint:
    return QPoint(pixels, 0) if desk.canvas.stage.arrangement.downward else QPoint(0, pixels)


def _order(desk: Desk) -> list[str]:
    return [lane.key for lane in desk.canvas.stage.arrangement.upwards]


def test_that_a_lane_is_moved_by_its_head(desk: Desk) -> None:
    desk.drag(_middle(desk, "gp"), _middle(desk, "hospital"))
    assert _order(desk) == ["none", "home_services", "hospital", "gp"]
    assert desk.undo.count() == 1
    desk.drag(_middle(desk, "gp"), _middle(desk, "home_services"))
    assert _order(desk) == ["none", "gp", "home_services", "hospital"]
    desk.undo.undo()
    desk.undo.undo()
    assert desk.pathway.layout.lane_order == ()


def test_that_escape_leaves_the_lane_where_it_is(desk: Desk) -> None:
    desk.drag(_middle(desk, "gp"), _middle(desk, "hospital"), drop=False)
    lines = [one for one in desk.canvas.scene().items() if isinstance(one, QGraphicsLineItem)]
    assert len(lines) == 1
    desk.key(Qt.Key.Key_Escape)
    desk.release(_middle(desk, "hospital"))
    assert desk.undo.count() == 0
    assert not [one for one in desk.canvas.scene().items() if isinstance(one, QGraphicsLineItem)]


def test_that_the_ground_of_steps_without_a_lane_stays_lowest(desk: Desk) -> None:
    desk.drag(_middle(desk, "none"), _middle(desk, "hospital"))
    assert desk.undo.count() == 0


def test_that_a_lane_is_made_broader_by_its_edge_and_no_narrower_than_its_steps(
    desk: Desk,
) -> None:
    lane = _lane(desk, "gp")
    edge = _at(desk, lane.end)
    desk.drag(edge, edge + _by(desk, 60))
    broader = _lane(desk, "gp")
    assert broader.breadth == pytest.approx(lane.breadth + 60 * desk.canvas.pixel, abs=1)
    edge = _at(desk, broader.end)
    desk.drag(edge, edge - _by(desk, 150))
    assert _lane(desk, "gp").breadth == lane.breadth
    assert desk.pathway.layout.lane_heights == ()


def test_that_a_double_click_on_an_edge_gives_the_lane_what_it_needs(desk: Desk) -> None:
    edge = _at(desk, _lane(desk, "gp").end)
    desk.drag(edge, edge + _by(desk, 60))
    desk.double_click(_at(desk, _lane(desk, "gp").end))
    assert desk.pathway.layout.lane_heights == ()
    assert len(desk.pathway.steps) == 6


def test_that_a_click_chooses_a_lane_and_tells_its_name(desk: Desk) -> None:
    told: list[str] = []
    desk.canvas.status.connect(told.append)
    desk.click(_middle(desk, "hospital"))
    lane = desk.canvas.layouting.lane
    assert lane is not None
    assert lane.key == "hospital"
    assert told[-1] == "Lane: Hospital"
    assert desk.canvas.selected() == ()


def test_that_a_selected_step_takes_the_choice_over(desk: Desk) -> None:
    desk.click(_middle(desk, "hospital"))
    desk.click(desk.middle("doctor"))
    lane = desk.canvas.layouting.lane
    assert lane is not None
    assert lane.key == "gp"


def test_that_the_pointer_tells_what_can_be_taken_hold_of(desk: Desk) -> None:
    told: list[str] = []
    desk.canvas.status.connect(told.append)
    desk.move(_middle(desk, "gp"))
    assert desk.canvas.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    assert "Drag a lane" in told[-1]
    desk.move(_at(desk, _lane(desk, "gp").end))
    split = {Qt.CursorShape.SplitHCursor, Qt.CursorShape.SplitVCursor}
    assert desk.canvas.viewport().cursor().shape() in split
    desk.move(desk.middle("doctor"))
    assert told[-1] == ""


def test_that_a_right_click_on_a_head_asks_for_the_lanes_menu(desk: Desk) -> None:
    asked: list[QPoint] = []
    desk.canvas.lane_menu_requested.connect(asked.append)
    spot = _middle(desk, "gp")
    viewport = desk.canvas.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, spot, viewport.mapToGlobal(spot)))
    assert len(asked) == 1
    lane = desk.canvas.layouting.lane
    assert lane is not None
    assert lane.key == "gp"
