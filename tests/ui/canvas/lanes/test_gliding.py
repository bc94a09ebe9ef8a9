"""Steps glide to their new places where things may move, and are there at once elsewhere."""

import pytest
from PySide6.QtCore import Qt
from tests.ui.canvas.desk import Desk

from pathways.model import Orientation
from pathways.ui.canvas.lanes.gliding import Gliding
from pathways.ui.canvas.overlays import Floating

DOWN = Orientation.TOP_TO_BOTTOM


def _floating(desk: Desk) -> list[Floating]:
    return [
        item
        for item in desk.canvas.scene().items()
        if isinstance(item, Floating) and item.isVisible() and item.zValue() in {6, 7}
    ]


@pytest.fixture
def moving_desk(desk: Desk) -> Desk:
    """A desk where things may move."""
    desk.canvas.layouting.gliding = Gliding(desk.canvas, lambda _view: True)
    return desk


def test_that_steps_glide_and_then_lie_on_the_drawing(moving_desk: Desk) -> None:
    desk = moving_desk
    for orientation in (DOWN, Orientation.LEFT_TO_RIGHT):
        desk.canvas.layouting.change("Turn", orientation=orientation)
        assert len(_floating(desk)) == len(desk.pathway.steps) + 1
        desk.qtbot.waitUntil(lambda: not _floating(desk), timeout=3000)


def test_that_a_press_ends_the_gliding_at_once(moving_desk: Desk) -> None:
    desk = moving_desk
    desk.canvas.layouting.change("Turn", orientation=DOWN)
    assert _floating(desk)
    desk.click(desk.middle("ward"))
    assert not _floating(desk)
    assert desk.canvas.selected() == ("ward",)


def test_that_an_undo_ends_the_gliding_at_once(moving_desk: Desk) -> None:
    desk = moving_desk
    desk.canvas.layouting.change("Turn", orientation=DOWN)
    desk.undo.undo()
    assert not _floating(desk)
    desk.key(Qt.Key.Key_Home)
    assert desk.canvas.selected() == ("start",)


def test_that_nothing_glides_where_nothing_may_move(desk: Desk) -> None:
    desk.canvas.layouting.change("Turn", orientation=DOWN)
    assert not _floating(desk)


def test_that_nothing_glides_when_no_step_moves(moving_desk: Desk) -> None:
    desk = moving_desk
    desk.canvas.layouting.gliding.begin(dict(desk.canvas.stage.boxes))
    assert not _floating(desk)
