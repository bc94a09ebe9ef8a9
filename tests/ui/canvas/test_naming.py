"""Names are written on the drawing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways import edits
from pathways.model import CareModel, Note
from pathways.ui.canvas.naming import NameField


def _name(desk: Desk, step: str) -> str:
    return desk.step(step).name


def test_that_a_double_click_renames_a_step(desk: Desk) -> None:
    desk.double_click(desk.middle("doctor"))
    desk.write("Time hos fastlegen")
    assert _name(desk, "doctor") == "Time hos fastlegen"
    assert desk.undo.undoText() == "Rename step"
    assert desk.undo.count() == 1
    desk.undo.undo()
    assert _name(desk, "doctor") == "Doctor"


def test_that_f2_renames_what_is_selected(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    desk.key(Qt.Key.Key_F2)
    assert desk.field.toPlainText() == "Ward"
    desk.write("Lungeavdelingen")
    assert _name(desk, "ward") == "Lungeavdelingen"
    assert desk.canvas.hasFocus()


def test_that_escape_drops_what_was_written(desk: Desk) -> None:
    before = desk.model
    desk.canvas.rename("ward")
    desk.write("Noe annet", last=Qt.Key.Key_Escape)
    assert desk.model is before


def test_that_a_click_elsewhere_keeps_what_was_written(desk: Desk) -> None:
    desk.canvas.rename("ward")
    QTest.keyClicks(desk.field, "Lungeavdelingen")
    desk.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert _name(desk, "ward") == "Lungeavdelingen"


def test_that_a_pasted_name_becomes_one_line(desk: Desk) -> None:
    desk.canvas.rename("ward")
    desk.field.setPlainText("  Medisinsk\n avdeling ")
    QTest.keyClick(desk.field, Qt.Key.Key_Enter)
    assert _name(desk, "ward") == "Medisinsk avdeling"


def test_that_a_name_too_long_for_the_model_is_cut(desk: Desk) -> None:
    desk.canvas.rename("ward")
    desk.field.setPlainText("x" * 900)
    QTest.keyClick(desk.field, Qt.Key.Key_Enter)
    assert _name(desk, "ward") == "x" * 500


def test_that_an_arrow_gets_its_condition(desk: Desk) -> None:
    desk.double_click(desk.on_arrow("choose--ward"))
    desk.write("Kan ikke behandles hjemme")
    assert desk.arrow("choose--ward").condition == "Kan ikke behandles hjemme"


def test_that_a_note_has_lines(desk_with: Callable[[CareModel], Desk]) -> None:
    note = Note(id="remark", text="", x=400, y=20)
    desk = desk_with(drawn("start > doctor > end", pathway={"notes": (note,)}))
    desk.canvas.rename("remark")
    desk.write("One", last=Qt.Key.Key_Return)
    QTest.keyClicks(desk.field, "Two")
    QTest.keyClick(desk.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.note("remark").text == "One\nTwo"


@pytest.mark.parametrize("zoom", [0.3, 1.0, 2.5])
def test_that_the_field_lies_over_the_step(desk: Desk, zoom: float) -> None:
    desk.canvas.navigator.zoom_to(zoom)
    desk.canvas.rename("ward")
    field, middle = desk.field.geometry(), desk.middle("ward")
    assert (field.center() - middle).manhattanLength() <= 4
    assert field.width() >= 190


def test_that_the_field_follows_when_the_drawing_is_scrolled(desk: Desk) -> None:
    desk.canvas.navigator.zoom_to(2.0)
    desk.canvas.rename("ward")
    desk.canvas.navigator.scroll(-40, 0)
    assert (desk.field.geometry().center() - desk.middle("ward")).manhattanLength() <= 4


def test_that_the_field_goes_with_its_step(desk: Desk) -> None:
    desk.canvas.rename("ward")
    desk.canvas.editor.perform("Delete", edits.delete(desk.model, ["ward"]))
    desk.qtbot.waitUntil(lambda: desk.canvas.findChild(NameField) is None)
