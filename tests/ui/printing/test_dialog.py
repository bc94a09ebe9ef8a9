"""The print dialog shows what comes out, proposes what can be read, and prints or saves it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.handling import button, in_dialog

from pathways.diagram.geometry import Point, Rect
from pathways.diagram.primitives import Box, Drawing, Figure, Layer, Role, Text
from pathways.language import speaking
from pathways.reports.poster.plan import Grid
from pathways.ui.printing.dialog import PrintDialog
from pathways.ui.printing.making import Subject
from pathways.ui.printing.wish import Fit, Wish


def subject(width: float = 3000, height: float = 1000, title: str = "COPD") -> Subject:
    box = Rect(0, 0, width, height)
    parts = (Box(box, Role.STEP), Text(Point(40, 90), "Lege", 9))
    return Subject(Drawing((Figure("one", Layer.STEP, box, parts),), box, title), title)


class At:
    """A dialog with hands at it."""

    def __init__(self, dialog: PrintDialog, qtbot: QtBot) -> None:
        self.dialog = dialog
        self.qtbot = qtbot

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.dialog.is_current, timeout=10_000)

    @property
    def told(self) -> str:
        self.wait()
        return self.dialog.told.text()

    @property
    def pages(self) -> int:
        self.wait()
        return self.dialog.preview.pages

    def choose(self, fit: Fit) -> None:
        self.qtbot.mouseClick(
            self.dialog.form.fits[fit], Qt.MouseButton.LeftButton, pos=QPoint(8, 8)
        )

    def proposals(self) -> list[QPushButton]:
        self.wait()
        return [
            one
            for one in self.dialog.proposals.findChildren(QPushButton)
            if one.isVisibleTo(self.dialog)
        ]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def at(window: QWidget, qtbot: QtBot) -> Iterator[At]:
    every = [subject, lambda: subject(title="Stroke")]
    dialog = PrintDialog(subject, every, "Region", Wish(), window)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield At(dialog, qtbot)
    dialog.reject()
    dialog.deleteLater()


def test_that_text_too_small_is_told_with_ways_out(at: At) -> None:
    assert "too small to read" in at.told
    assert [one.text() for one in at.proposals()] == ["4 × 2 A4 sheets", "One A0 sheet"]
    assert at.pages == 1


def test_that_a_proposal_is_taken(at: At) -> None:
    first = at.proposals()[0]
    at.qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert at.told.startswith("8 A4 sheets, 4 × 2; the smallest text is ")
    assert at.dialog.form.fits[Fit.READABLE].isChecked()
    assert at.pages == 9
    assert at.proposals() == []


def test_that_a_larger_paper_is_taken(at: At) -> None:
    last = at.proposals()[-1]
    at.qtbot.mouseClick(last, Qt.MouseButton.LeftButton)
    assert at.told.startswith("One A0 sheet")
    assert at.dialog.wish.setup.paper == "A0"


def test_that_columns_and_rows_can_be_written(at: At) -> None:
    form = at.dialog.form
    assert not form.columns.isEnabled()
    at.choose(Fit.GRID)
    assert form.columns.isEnabled()
    for field, keys in ((form.columns, "5"), (form.rows, "2")):
        field.setFocus()
        field.selectAll()
        at.qtbot.keyClicks(field, keys)
        at.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert at.dialog.wish.grid == Grid(5, 2)
    assert at.told.startswith("8 A4 sheets, 4 × 2") or at.told.startswith("10 A4 sheets, 5 × 2")


def test_that_the_wheel_scrolls_the_form_and_changes_no_number(at: At) -> None:
    at.choose(Fit.SCALE)
    percent = at.dialog.form.percent
    _turn_wheel(percent, QPointF(5, 5), Qt.KeyboardModifier.NoModifier)
    assert percent.value() == 100
    percent.setFocus()
    _turn_wheel(percent, QPointF(5, 5), Qt.KeyboardModifier.NoModifier)
    assert percent.value() > 100


def test_that_a_scale_is_kept(at: At) -> None:
    at.choose(Fit.SCALE)
    assert "the smallest text is 9 pt" in at.told
    assert at.dialog.form.percent.isEnabled()


def test_that_the_map_can_be_left_out(at: At) -> None:
    at.choose(Fit.READABLE)
    assert at.pages == 9
    at.dialog.form.setup.sheet_map.click()
    assert at.pages == 8


def test_that_what_does_not_matter_on_one_sheet_cannot_be_chosen(at: At) -> None:
    at.wait()
    setup = at.dialog.form.setup
    assert not setup.overlap.isEnabled()
    assert not setup.cut_marks.isEnabled()
    assert setup.margin.isEnabled()


def test_that_all_drawings_can_be_printed_at_once(at: At) -> None:
    at.choose(Fit.READABLE)
    at.dialog.form.every.setFocus()
    at.qtbot.keyClick(at.dialog.form.every, Qt.Key.Key_Down)
    assert at.told.startswith("2 drawings on 16 A4 sheets")
    assert at.pages == 18


def test_that_drawings_on_one_sheet_each_stand_beside_each_other(at: At) -> None:
    at.dialog.form.every.setFocus()
    at.qtbot.keyClick(at.dialog.form.every, Qt.Key.Key_Down)
    assert at.pages == 2
    first, second = at.dialog.preview.places
    assert first.top() == second.top()
    assert [one.text() for one in at.proposals()] == ["16 A4 sheets", "2 A0 sheets"]
    at.qtbot.mouseClick(at.proposals()[0], Qt.MouseButton.LeftButton)
    assert at.pages == 18
    places = at.dialog.preview.places
    assert len({place.top() for place in places}) == 6


def test_that_the_sheets_are_painted_and_can_be_seen_closer(at: At) -> None:
    at.choose(Fit.READABLE)
    at.wait()
    preview = at.dialog.preview
    at.qtbot.waitUntil(lambda: preview.is_painted, timeout=10_000)
    assert preview.accessibleDescription() == "9 pages"
    before = preview.scale
    preview.setFocus()
    at.qtbot.keyClicks(preview, "++")
    assert preview.scale == pytest.approx(before * 1.25**2)
    assert preview.horizontalScrollBar().maximum() > 0
    at.qtbot.waitUntil(lambda: preview.is_painted, timeout=10_000)
    at.qtbot.keyClicks(preview, "-")
    assert preview.scale == pytest.approx(before * 1.25)
    at.qtbot.keyClicks(preview, "0")
    assert preview.scale == pytest.approx(before)


def test_that_ctrl_and_the_wheel_zoom_where_the_pointer_is(at: At) -> None:
    at.wait()
    preview = at.dialog.preview
    before = preview.scale
    _turn_wheel(preview.viewport(), QPointF(60, 60), Qt.KeyboardModifier.ControlModifier)
    assert preview.scale > before


def test_that_the_sheets_are_saved_as_they_are_shown(at: At, tmp_path: Path) -> None:
    out = tmp_path / "poster.pdf"
    at.dialog.ask_where = lambda _parent: out
    at.choose(Fit.READABLE)
    at.qtbot.mouseClick(at.dialog.save_button, Qt.MouseButton.LeftButton)
    at.qtbot.waitUntil(out.exists, timeout=10_000)
    assert len(PdfReader(BytesIO(out.read_bytes())).pages) == 9
    assert at.dialog.path == out
    assert not at.dialog.isVisible()


def test_that_a_file_that_cannot_be_written_is_told_and_the_dialog_stays(
    at: At, tmp_path: Path
) -> None:
    (tmp_path / "taken.pdf").mkdir()
    at.dialog.ask_where = lambda _parent: tmp_path / "taken.pdf"
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.informativeText())
        button(box, "OK").click()

    at.wait()
    in_dialog(QMessageBox, read)
    at.dialog.save_button.click()
    at.qtbot.waitUntil(lambda: bool(told))
    assert "taken.pdf" in told[0]
    assert at.dialog.isVisible()


def test_that_printing_asks_for_a_printer(at: At) -> None:
    asked: list[int] = []

    def refuse(dialog: QPrintDialog) -> None:
        asked.append(dialog.maxPage())
        dialog.reject()

    at.choose(Fit.READABLE)
    in_dialog(QPrintDialog, refuse)
    at.qtbot.mouseClick(at.dialog.print_button, Qt.MouseButton.LeftButton)
    at.qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    assert asked == [9]
    assert at.dialog.isVisible()


def test_that_a_pathway_with_nothing_drawn_is_told_of(window: QWidget, qtbot: QtBot) -> None:
    nothing = Subject(Drawing((), Rect(0, 0, 0, 0)), "")
    dialog = PrintDialog(lambda: nothing, [lambda: nothing], "", Wish(), window)
    at = At(dialog, qtbot)
    assert at.told == "There is nothing to print in this pathway. Draw a step first."
    assert not dialog.print_button.isEnabled()
    dialog.reject()
    dialog.deleteLater()


def test_that_a_drawing_that_changed_is_shown_anew(at: At) -> None:
    at.wait()
    at.dialog.redraw(lambda: subject(300, 200), [subject])
    assert at.told.startswith("One A4 sheet")


def test_that_everything_has_a_name_for_screen_readers(at: At) -> None:
    form = at.dialog.form
    for field in (form.every, form.columns, form.rows, form.percent, at.dialog.preview):
        assert field.accessibleName()
    setup = form.setup
    for named in (setup.paper, setup.orientation, setup.margin, setup.overlap):
        assert named.accessibleName()
    for box in (setup.cut_marks, setup.sheet_map, setup.legend):
        assert box.accessibleName()


def test_that_it_speaks_the_language_of_the_window(window: QWidget, qtbot: QtBot) -> None:
    with speaking("nn"):
        dialog = PrintDialog(subject, [subject], "", Wish(), window)
    at = At(dialog, qtbot)
    assert dialog.windowTitle() == "Skriv ut teikning"
    at.wait()
    data = dialog._sheets.data if dialog._sheets else b""
    assert str(PdfReader(BytesIO(data)).root_object["/Lang"]) == "nn"
    dialog.reject()
    dialog.deleteLater()


def _turn_wheel(widget: QWidget, place: QPointF, keys: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        place,
        widget.mapToGlobal(place),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
