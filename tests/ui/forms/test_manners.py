"""The forms' manners: they fold, explain, warn kindly, complete, and never do what nobody asked."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)
from tests.ui.handling import Hands, in_dialog, input_at

from pathways.edits import change, find
from pathways.model import CareModel, Step
from pathways.session import load_settings
from pathways.ui.dialogs.register import RegisterDialog
from pathways.ui.forms.grid import FieldGrid
from pathways.ui.forms.inputs import Combo


def _line(hands: Hands, path: str) -> QLineEdit:
    line = input_at(hands, path)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    return line


def _said(hands: Hands, path: str) -> str:
    """The sentence under a field."""
    editor = input_at(hands, path).parentWidget()
    assert editor is not None
    said = editor.findChild(QLabel, "said")
    return said.text() if isinstance(said, QLabel) and said.isVisible() else ""


def _head(hands: Hands, title: str) -> QToolButton:
    return next(
        button
        for button in hands.window.properties.findChildren(QToolButton)
        if button.property("section") and button.text() == title and button.isVisible()
    )


def test_that_keys_walk_to_new_without_opening_it_and_enter_does(hands: Hands) -> None:
    hands.select("ward")
    before = hands.model
    combo = input_at(hands, "unit")
    assert isinstance(combo, Combo)
    combo.setFocus()
    hands.press(Qt.Key.Key_End)
    assert combo.currentText() == "New unit…"
    assert QApplication.activeModalWidget() is None
    assert hands.model == before
    in_dialog(RegisterDialog, lambda dialog: dialog.reject())
    hands.press(Qt.Key.Key_Return)
    assert hands.model == before
    assert combo.currentText() == "Ringerike medical ward"


def test_that_a_list_left_at_new_shows_its_answer_again(hands: Hands) -> None:
    hands.select("ward")
    combo = input_at(hands, "unit")
    assert isinstance(combo, Combo)
    combo.setFocus()
    hands.press(Qt.Key.Key_End)
    input_at(hands, "name").setFocus()
    assert combo.currentText() == "Ringerike medical ward"


def test_that_a_section_folds_and_stays_folded(hands: Hands) -> None:
    hands.select("ward")
    _head(hands, "Where").setFocus()
    hands.press(Qt.Key.Key_Space)
    with pytest.raises(AssertionError):
        input_at(hands, "unit")
    hands.select("nursing")
    with pytest.raises(AssertionError):
        input_at(hands, "unit")
    assert load_settings().folded_sections == ("Where",)
    hands.window.properties.focus_on("unit")
    assert input_at(hands, "unit").hasFocus()
    assert load_settings().folded_sections == ()


def test_that_a_field_tells_the_law_behind_it(hands: Hands) -> None:
    hands.select("ward")
    input_ = input_at(hands, "discharge_ready.function_assessed")
    assert "FOR-2011-11-18-1115 § 9 e" in input_.whatsThis()
    assert "§ 9 e" in input_.toolTip()
    asks = [
        one
        for one in hands.window.properties.findChildren(QToolButton, "explain")
        if one.isVisible() and "§ 9 e" in one.toolTip()
    ]
    hands.click(asks[0])
    shown = [
        one.text()
        for one in hands.window.properties.findChildren(QLabel, "explained")
        if one.isVisible()
    ]
    assert shown == ["FOR-2011-11-18-1115 § 9 e"]
    hands.click(asks[0])
    assert not any(
        one.isVisible() for one in hands.window.properties.findChildren(QLabel, "explained")
    )


def test_that_a_pause_in_the_middle_is_helped_and_leaving_is_told(hands: Hands) -> None:
    hands.select("ward")
    line = _line(hands, "limit")
    hands.write("2")
    assert _said(hands, "limit") == ""
    hands.qtbot.waitUntil(lambda: "40 min" in _said(hands, "limit"))
    assert not line.property("wrong")
    hands.press(Qt.Key.Key_Tab)
    assert line.property("wrong")
    assert "40 min" in _said(hands, "limit")
    line.setFocus()
    hands.press(Qt.Key.Key_End)
    hands.write(" d")
    assert _said(hands, "limit") == ""
    assert not line.property("wrong")


def test_that_an_identity_number_is_warned_of_where_it_is_written(hands: Hands) -> None:
    hands.select("ward")
    _line(hands, "responsible")
    hands.write("01010750160")
    assert "national identity number" in _said(hands, "responsible")
    hands.press(Qt.Key.Key_Backspace)
    assert _said(hands, "responsible") == ""


def test_that_a_day_is_picked_in_a_calendar(hands: Hands) -> None:
    hands.canvas.select(())
    hands.window.properties.bring()
    editor = input_at(hands, "date").parentWidget()
    assert editor is not None
    button = editor.findChild(QToolButton)
    assert button is not None
    hands.click(button)
    calendar = hands.window.properties.findChild(QCalendarWidget, "calendar")
    assert isinstance(calendar, QCalendarWidget)
    calendar.setSelectedDate(QDate(2026, 3, 13))
    hands.qtbot.keyClick(calendar.findChild(QWidget, "qt_calendar_calendarview"), Qt.Key.Key_Right)
    hands.qtbot.keyClick(calendar.findChild(QWidget, "qt_calendar_calendarview"), Qt.Key.Key_Return)
    assert hands.model.date == date(2026, 3, 14)


def test_that_a_short_day_counts_once_it_is_left(hands: Hands) -> None:
    hands.canvas.select(())
    hands.window.properties.bring()
    line = _line(hands, "date")
    hands.write("14.3.26")
    assert hands.model.date is None
    hands.press(Qt.Key.Key_Tab)
    assert hands.model.date == date(2026, 3, 14)
    assert line.text() == "2026-03-14"


def test_that_halves_stand_below_each_other_where_it_is_narrow(hands: Hands) -> None:
    hands.select("ward")
    grid = input_at(hands, "limit")
    while not isinstance(grid, FieldGrid):
        parent = grid.parentWidget()
        assert parent is not None
        grid = parent
    grid.resize(grid.fontMetrics().averageCharWidth() * 60, 200)
    duration, limit = (input_at(hands, path) for path in ("duration", "limit"))
    assert duration.mapTo(grid, duration.rect().topLeft()).y() == (
        limit.mapTo(grid, limit.rect().topLeft()).y()
    )
    grid.resize(grid.fontMetrics().averageCharWidth() * 20, 300)
    layout = grid.layout()
    assert layout is not None
    layout.activate()
    assert duration.mapTo(grid, duration.rect().bottomLeft()).y() < (
        limit.mapTo(grid, limit.rect().topLeft()).y()
    )


def test_that_text_twice_as_large_is_not_cut(hands: Hands) -> None:
    font = QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(font.pointSizeF() * 2)
    hands.select("ward")
    QApplication.setFont(larger)
    try:
        hands.window.properties.bring()
        QApplication.processEvents()
        area = hands.window.properties.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        inside = area.widget()
        assert inside is not None
        assert inside.width() <= area.viewport().width()
        for label in hands.window.properties.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
    finally:
        QApplication.setFont(font)


def test_that_an_outside_change_is_shown_at_once(hands: Hands) -> None:
    hands.select("ward")

    def role(model: CareModel) -> str:
        step = find(model, "ward")
        assert isinstance(step, Step)
        return step.responsible

    hands.window.editor.perform("Outside", change(hands.model, "ward", responsible="Doctor"))
    assert _line(hands, "responsible").text() == role(hands.model) == "Doctor"
