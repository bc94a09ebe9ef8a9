"""The pad comes to a step and draws on from it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from tests.ui.canvas.desk import Desk

from pathways.model import CareLevel, StepKind
from pathways.ui.canvas.append.pad import Pad
from pathways.ui.canvas.connecting import Connecting

Key = Qt.Key
DEEDS = ("next", "up", "down", "decision", "wait", "end", "more", "connect", "place", "delete")


def _pad(desk: Desk) -> Pad:
    return desk.canvas.append.pad


def _button(desk: Desk, name: str) -> QToolButton:
    button = _pad(desk).findChild(QToolButton, f"append.{name}")
    assert button is not None
    return button


def _press(desk: Desk, name: str) -> None:
    assert _pad(desk).isVisible()
    QTest.mouseClick(_button(desk, name), Qt.MouseButton.LeftButton)


def test_that_the_pad_stands_by_the_selected_step_and_covers_no_other(desk: Desk) -> None:
    desk.click(desk.middle("ward"))
    pad = _pad(desk)
    assert pad.isVisible()
    assert pad.step == "ward"
    for step in desk.pathway.steps:
        assert not pad.geometry().contains(desk.middle(step.id))


def test_that_every_button_is_large_told_and_named(desk: Desk) -> None:
    for name in DEEDS:
        button = _button(desk, name)
        assert min(button.width(), button.height()) >= 32
        assert button.toolTip()
        assert button.accessibleName()
        assert not button.accessibleName().endswith("…")
    assert "Tab" in _button(desk, "up").toolTip()


def test_that_nothing_selected_needs_no_pad(desk: Desk) -> None:
    assert not _pad(desk).isVisible()
    desk.canvas.select(("ward", "doctor"))
    assert not _pad(desk).isVisible()
    desk.canvas.select(("choose--ward",))
    assert not _pad(desk).isVisible()


def test_that_the_pad_comes_to_a_step_the_pointer_rests_on(desk: Desk) -> None:
    desk.move(desk.middle("doctor"))
    assert not _pad(desk).isVisible()
    desk.qtbot.waitUntil(_pad(desk).isVisible)
    assert _pad(desk).step == "doctor"
    desk.move(QPoint(1270, 10))
    desk.qtbot.waitUntil(_pad(desk).isHidden)


def test_that_a_pointer_passing_by_brings_no_pad(desk: Desk) -> None:
    desk.move(desk.middle("doctor"))
    desk.move(QPoint(1270, 10))
    QTest.qWait(450)
    assert not _pad(desk).isVisible()


@pytest.mark.parametrize("kind", [StepKind.DECISION, StepKind.WAIT, StepKind.END])
def test_that_a_button_makes_the_next_step_of_its_kind(desk: Desk, kind: StepKind) -> None:
    desk.click(desk.middle("ward"))
    _press(desk, kind.value)
    made, arrow = desk.pathway.steps[-1], desk.pathway.transitions[-1]
    assert (made.kind, arrow.source, arrow.target) == (kind, "ward", made.id)
    assert not _pad(desk).isVisible()
    desk.write("Navn", last=Key.Key_Escape)
    assert desk.undo.count() == 1
    assert _pad(desk).step == made.id


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("next", CareLevel.HOME_SERVICES),
        ("up", CareLevel.HOSPITAL),
        ("down", CareLevel.GP),
    ],
)
def test_that_buttons_lead_to_the_levels_beside(desk: Desk, name: str, level: CareLevel) -> None:
    desk.click(desk.middle("nursing"))
    _press(desk, name)
    desk.write("Navn", last=Key.Key_Escape)
    assert desk.canvas.stage.view.level(desk.pathway.steps[-1]) is level


def test_that_the_pad_draws_on_from_a_step_only_pointed_at(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    desk.move(desk.middle("doctor"))
    desk.qtbot.waitUntil(lambda: _pad(desk).step == "doctor")
    _press(desk, "next")
    assert desk.pathway.transitions[-1].source == "doctor"
    desk.move(QPoint(1270, 10))


def test_that_delete_deletes_the_step(desk: Desk) -> None:
    desk.click(desk.middle("ward"))
    _press(desk, "delete")
    assert "ward" not in {step.id for step in desk.pathway.steps}
    assert not _pad(desk).isVisible()


def test_that_connect_draws_an_arrow_from_the_step(desk: Desk) -> None:
    desk.click(desk.middle("ward"))
    _press(desk, "connect")
    assert isinstance(desk.canvas.hand.tool, Connecting)
    assert not _pad(desk).isVisible()
    desk.click(desk.middle("end"))
    assert desk.pathway.transitions[-1].source == "ward"


def test_that_an_end_is_not_drawn_on_from(desk: Desk) -> None:
    desk.click(desk.middle("end"))
    shown = {name for name in DEEDS if _button(desk, name).isVisible()}
    assert shown == {"place", "delete"}


def test_that_the_pad_hides_while_a_step_is_dragged(desk: Desk) -> None:
    desk.drag(desk.middle("ward"), desk.middle("ward") + QPoint(40, 30), drop=False)
    assert not _pad(desk).isVisible()
    desk.release(desk.middle("ward") + QPoint(40, 30))
    assert _pad(desk).isVisible()


def test_that_the_pad_hides_while_a_name_is_written(desk: Desk) -> None:
    desk.click(desk.middle("ward"))
    desk.key(Key.Key_F2)
    assert not _pad(desk).isVisible()
    desk.write("", last=Key.Key_Escape)
    assert _pad(desk).isVisible()


def test_that_the_pad_hides_where_names_cannot_be_read(desk: Desk) -> None:
    desk.click(desk.middle("ward"))
    desk.canvas.navigator.zoom_to(0.2)
    assert not _pad(desk).isVisible()


def test_that_the_pad_follows_when_the_drawing_is_scrolled(desk: Desk) -> None:
    desk.canvas.zoom_actual()
    desk.canvas.show_element("ward")
    before, middle = _pad(desk).pos(), desk.middle("ward")
    desk.canvas.navigator.scroll(-30, 0)
    assert _pad(desk).pos() - before == desk.middle("ward") - middle
