"""A person finds the way in a drawing: by a map, by lanes, by sheets, on a projector."""

import pytest
from benchmarks.generate import generated
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget
from tests.ui.handling import CONTROL, SHIFT, Hands

from pathways.reports.splitting.pages import parts
from pathways.ui.canvas.overview.minimap import Minimap
from pathways.ui.canvas.overview.page_breaks import PageBreaks
from pathways.ui.windows.main_window import MainWindow


@pytest.fixture
def viewer(hands: Hands) -> Hands:
    """Someone with a drawing far larger than the window, seen in its own size."""
    hands.window.editor.document.open(generated(60), None)
    hands.canvas.setFocus()
    hands.canvas.zoom_actual()
    QApplication.processEvents()
    return hands


def _map(hands: Hands) -> Minimap:
    minimap = hands.canvas.companion(Minimap)
    assert minimap is not None
    return minimap


def _breaks(hands: Hands) -> PageBreaks:
    breaks = hands.canvas.companion(PageBreaks)
    assert breaks is not None
    return breaks


def test_that_the_map_is_there_only_while_something_is_out_of_sight(viewer: Hands) -> None:
    assert _map(viewer).isVisible()
    assert viewer.canvas.viewport().geometry().contains(_map(viewer).geometry())
    viewer.canvas.zoom_fit()
    assert not _map(viewer).isVisible()


def test_that_a_click_on_the_map_brings_that_part_into_sight(viewer: Hands) -> None:
    minimap, navigator = _map(viewer), viewer.canvas.navigator

    def brought() -> bool:
        viewer.click(minimap, QPoint(minimap.width() * 3 // 4, minimap.height() // 2))
        body = navigator.body
        wanted = QPointF(body.x() + body.width() * 0.75, body.center().y())
        off = navigator.seen.center() - wanted
        return abs(off.x()) < body.width() / minimap.width() * 2

    # A window that has only just been shown may yet go to where its drawing begins.
    viewer.qtbot.waitUntil(brought)


def test_that_the_frame_on_the_map_is_dragged(viewer: Hands) -> None:
    minimap, navigator = _map(viewer), viewer.canvas.navigator
    viewer.canvas.navigator.look_at(navigator.body.center())
    before = navigator.seen.center()
    middle = minimap.rect().center()
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=middle)
    held = navigator.seen.center()
    assert abs(held.x() - before.x()) < 2 * navigator.body.width() / minimap.width()
    QTest.mouseMove(minimap, middle + QPoint(20, 0))
    QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton, pos=middle + QPoint(20, 0))
    moved = navigator.seen.center().x() - held.x()
    assert moved == pytest.approx(20 * navigator.body.width() / minimap.width(), rel=0.1)
    assert not viewer.canvas.selected()


def test_that_the_wheel_zooms_on_the_map(viewer: Hands) -> None:
    zoom = viewer.canvas.navigator.zoom
    minimap = _map(viewer)
    middle = QPointF(minimap.rect().center())
    event = QWheelEvent(
        middle,
        minimap.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(minimap, event)
    assert viewer.canvas.navigator.zoom > zoom


def test_that_the_map_is_turned_off_for_good_and_on_again(viewer: Hands) -> None:
    viewer.press(Qt.Key.Key_M, CONTROL | SHIFT)
    assert viewer.canvas.companion(Minimap) is None
    assert not viewer.window.choices.settings.minimap
    viewer.window.pathways.duplicate()
    assert viewer.canvas.companion(Minimap) is None
    viewer.press(Qt.Key.Key_M, CONTROL | SHIFT)
    assert viewer.canvas.companion(Minimap) is not None
    assert viewer.action("view.minimap").isChecked()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_that_the_map_wears_the_theme_and_follows_the_drawing(viewer: Hands, theme: str) -> None:
    viewer.window.appearance.wear(theme)
    viewer.qtbot.wait(200)
    light = viewer.canvas.paints.ground
    picture = _map(viewer).grab().toImage()
    colors = {picture.pixelColor(x, 3).rgb() for x in range(picture.width())}
    assert len(colors) > 1 or light.rgb() in colors


def test_that_the_selection_fills_what_is_seen(viewer: Hands) -> None:
    first, *_others, last = viewer.canvas.stage.boxes
    viewer.canvas.select((first, last))
    viewer.press(Qt.Key.Key_8, CONTROL)
    seen = viewer.canvas.navigator.seen
    for step in (first, last):
        assert seen.contains(QRectF(*viewer.canvas.stage.boxes[step]))
    viewer.canvas.select((first,))
    viewer.press(Qt.Key.Key_8, CONTROL)
    assert viewer.canvas.navigator.zoom == pytest.approx(1.5)
    assert viewer.canvas.navigator.seen.contains(QRectF(*viewer.canvas.stage.boxes[first]))


def test_that_all_steps_of_a_lane_are_shown(viewer: Hands) -> None:
    stage = viewer.canvas.stage
    step = next(iter(stage.boxes))
    viewer.canvas.select((step,))
    viewer.press(Qt.Key.Key_7, CONTROL)
    lane = stage.lane_of(step).key
    seen = viewer.canvas.navigator.seen
    inside = [box for one, box in stage.boxes.items() if stage.lane_of(one).key == lane]
    assert all(seen.contains(QRectF(*box)) for box in inside)


def test_that_every_lane_can_be_chosen_by_name(viewer: Hands) -> None:
    menu = viewer.window.menus["lanes"]
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions()]
    assert len(names) == len(viewer.canvas.stage.arrangement.lanes)
    assert "Hospital" in names
    zoom = viewer.canvas.navigator.visible
    menu.actions()[-1].trigger()
    assert viewer.canvas.navigator.visible != zoom


def test_that_without_a_selected_step_there_is_no_lane_to_zoom_to(viewer: Hands) -> None:
    viewer.canvas.select(())
    assert not viewer.action("view.zoom_lane").isEnabled()
    assert not viewer.action("view.zoom_selection").isEnabled()


def test_that_page_breaks_are_where_the_report_has_them(viewer: Hands) -> None:
    viewer.action("view.page_breaks").trigger()
    breaks = _breaks(viewer)
    viewer.qtbot.waitUntil(lambda: bool(breaks.parts), timeout=20_000)
    drawing = viewer.canvas.stage.composition.drawing
    assert tuple(breaks.parts) == parts(drawing, "A4")
    assert breaks.boundingRect().contains(QRectF(*drawing.bounds).center())
    upright = len(breaks.parts)
    viewer.action("view.paper_A3").trigger()
    viewer.qtbot.waitUntil(lambda: len(breaks.parts) < upright, timeout=20_000)
    assert viewer.window.choices.settings.paper == "A3"
    assert not viewer.canvas.grab().isNull()
    viewer.action("view.page_breaks").trigger()
    assert viewer.canvas.companion(PageBreaks) is None


def test_that_page_breaks_follow_an_edit(hands: Hands) -> None:
    hands.action("view.page_breaks").trigger()
    breaks = _breaks(hands)
    hands.qtbot.waitUntil(lambda: bool(breaks.parts), timeout=20_000)
    before = tuple(breaks.parts)
    hands.canvas.select(("choose", "ward", "nursing", "end"))
    hands.canvas.delete_selected()
    hands.qtbot.waitUntil(lambda: tuple(breaks.parts) != before, timeout=20_000)


def test_that_a_presentation_hides_all_but_the_drawing_and_esc_brings_it_back(
    hands: Hands,
) -> None:
    window: MainWindow = hands.window
    shown = {dock for dock in window.findChildren(QDockWidget) if dock.isVisible()}
    text_size = window.look.text_size
    hands.canvas.setFocus()
    hands.canvas.zoom_actual()
    hands.press(Qt.Key.Key_F5)
    assert window.isFullScreen()
    assert not any(dock.isVisible() for dock in window.findChildren(QDockWidget))
    assert not window.tool_bar.isVisible()
    assert not window.status.isVisible()
    assert window.look.text_size > text_size
    assert hands.action("view.present").isChecked()
    hands.canvas.select(("ward",))
    hands.press(Qt.Key.Key_Escape)
    assert window.isFullScreen()
    hands.press(Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert {dock for dock in window.findChildren(QDockWidget) if dock.isVisible()} == shown
    assert window.tool_bar.isVisible()
    assert window.look.text_size == text_size
    assert not hands.action("view.present").isChecked()
    assert hands.canvas.navigator.zoom == pytest.approx(1.0)


def test_that_a_presentation_is_edited_live(hands: Hands) -> None:
    hands.canvas.setFocus()
    hands.press(Qt.Key.Key_F5)
    hands.canvas.select(("ward",))
    hands.press(Qt.Key.Key_Delete)
    assert "ward" not in hands.canvas.stage
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert "ward" in hands.canvas.stage
    hands.press(Qt.Key.Key_F5)
    assert not hands.window.isFullScreen()
