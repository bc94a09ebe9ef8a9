"""Colours, text size and panels: as the user wants them, and remembered."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.handling import Hands

from pathways.session import load_settings
from pathways.ui.colors import COLORS, Colors
from pathways.ui.look import LARGEST, SMALLEST
from pathways.ui.windows.main_window import MainWindow


def _contrast(one: str, other: str) -> float:
    """WCAG 2.1's contrast of two colours, 1 to 21."""

    def light(color: str) -> float:
        made = QColor(color)
        parts = (made.redF(), made.greenF(), made.blueF())
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)
            for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colors", COLORS.values(), ids=COLORS.keys())
def test_that_every_text_can_be_read_on_its_ground(colors: Colors) -> None:
    for ground in (colors.ground, colors.field, colors.card, colors.hover, colors.chosen):
        for ink in (colors.text, colors.muted):
            assert _contrast(ink, ground) >= 4.5, (ink, ground)
    for ground in (colors.ground, colors.field):
        for ink in (colors.accent, colors.error, colors.warning, colors.note, colors.good):
            assert _contrast(ink, ground) >= 4.5, (ink, ground)
    assert _contrast(colors.on_accent, colors.accent) >= 4.5
    assert _contrast(colors.edge, colors.field) >= 1.5


def test_that_a_theme_dresses_window_and_drawing_and_is_kept(hands: Hands) -> None:
    hands.action("view.theme_dark").trigger()
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(COLORS["dark"].ground)
    assert load_settings().theme == "dark"
    assert hands.canvas.paints.ground == QColor("#12181e")
    hands.action("view.theme_contrast").trigger()
    assert hands.window.look.theme == "contrast"
    hands.action("view.theme_light").trigger()
    assert QApplication.palette().color(QPalette.ColorRole.Base) == QColor(COLORS["light"].field)


def test_that_the_systems_own_colours_are_followed(hands: Hands) -> None:
    hints = QGuiApplication.styleHints()
    hands.action("view.theme_system").trigger()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        if hints.colorScheme() is Qt.ColorScheme.Dark:
            assert hands.window.look.theme == "dark"
        hands.action("view.theme_light").trigger()
        assert hands.window.look.theme == "light"
    finally:
        hints.unsetColorScheme()


def test_that_text_grows_and_shrinks_within_limits(hands: Hands) -> None:
    sizes = []
    for _time in range(12):
        hands.action("view.text_larger").trigger()
        sizes.append(QApplication.font().pointSizeF())
    assert hands.window.look.text_size == LARGEST
    assert all(small <= large for small, large in pairwise(sizes))
    for _time in range(14):
        hands.action("view.text_smaller").trigger()
    assert hands.window.look.text_size == SMALLEST
    hands.action("view.text_normal").trigger()
    assert load_settings().text_size == 100


def test_that_panels_are_shown_brought_and_hidden(hands: Hands) -> None:
    handovers = hands.window.handovers
    assert handovers.isHidden()
    hands.action("view.handovers").trigger()
    assert handovers.isVisible()
    assert hands.action("view.handovers").isChecked()
    hands.action("view.handovers").trigger()
    assert handovers.isHidden()
    assert not hands.action("view.handovers").isChecked()


def test_that_panels_stand_where_they_were_left(hands: Hands, qtbot: QtBot) -> None:
    hands.window.palette_panel.hide()
    hands.window.handovers.show()
    assert hands.window.close()
    again = MainWindow()
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    assert again.palette_panel.isHidden()
    assert not again.handovers.isHidden()
    assert again.tabifiedDockWidgets(again.properties) == [again.findings]


def test_that_a_broken_arrangement_is_passed_over(window: MainWindow, qtbot: QtBot) -> None:
    window.choices.set(window_state=b"junk", window_geometry=b"junk")
    again = MainWindow()
    qtbot.addWidget(again)
    assert not again.properties.isHidden()


def test_that_the_zoom_is_told(hands: Hands) -> None:
    hands.action("view.zoom_actual").trigger()
    told = [child.property("text") for child in hands.window.status.children()]
    assert "100 %" in told
    hands.action("view.zoom_in").trigger()
    assert "100 %" not in [child.property("text") for child in hands.window.status.children()]


def test_that_full_screen_turns_back(hands: Hands) -> None:
    hands.action("view.full_screen").trigger()
    assert hands.window.isFullScreen()
    hands.action("view.full_screen").trigger()
    assert not hands.window.isFullScreen()


def test_that_the_tool_bar_drops_its_texts_where_they_have_no_room(window: MainWindow) -> None:
    window.resize(1600, 720)
    QApplication.processEvents()
    assert window.tool_bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    window.resize(900, 720)
    QApplication.processEvents()
    assert window.tool_bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    window.resize(1600, 720)
    QApplication.processEvents()
    assert window.tool_bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
