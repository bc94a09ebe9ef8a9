"""Half-finished flow is marked while it is drawn."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways import edits
from pathways.model import CareModel
from pathways.ui.canvas.overlays import Floating

DeskWith = Callable[[CareModel], Desk]


def _marked(desk: Desk, step: str) -> bool:
    """Whether a stub lies at the right of a step."""
    box = desk.canvas.stage.boxes[step]
    spot = QPointF(box.right + 12, box.center.y)
    return any(isinstance(item, Floating) for item in desk.canvas.scene().items(spot))


def test_that_a_step_nothing_leaves_is_marked_until_something_does(desk_with: DeskWith) -> None:
    desk = desk_with(drawn("start > doctor; end"))
    assert _marked(desk, "doctor")
    assert not _marked(desk, "end")
    desk.canvas.editor.perform("Connect", edits.connect(desk.model, "way", "doctor", "end"))
    assert not _marked(desk, "doctor")


def test_that_the_mark_wears_the_theme(desk_with: DeskWith) -> None:
    desk = desk_with(drawn("start > doctor"))
    before = desk.canvas.grab().toImage()
    desk.canvas.set_theme("dark")
    assert desk.canvas.grab().toImage() != before
    assert _marked(desk, "doctor")


def test_that_a_captured_step_is_an_open_end(desk_with: DeskWith) -> None:
    desk = desk_with(drawn("start > doctor"))
    desk.canvas.select(("doctor",))
    QTest.keyClick(desk.canvas, Qt.Key.Key_Return)
    assert not _marked(desk, "doctor")
    assert _marked(desk, desk.pathway.steps[-1].id)
