"""The measures in the analysis window, kept by real keys and mouse."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from tests.building import drawn
from tests.ui.handling import CONTROL, Hands, in_dialog

from pathways.edits import change
from pathways.language import speaking
from pathways.model import (
    CareModel,
    EffectGoal,
    FindingReference,
    GoalFor,
    Measure,
    MeasureStatus,
)
from pathways.storage import write
from pathways.ui.forms.editors import Editor
from pathways.ui.measures.facts import mean_text
from pathways.ui.measures.import_dialog import ImportDialog
from pathways.ui.measures.link_dialog import LinkDialog
from pathways.ui.measures.page import MeasuresPage
from pathways.ui.windows.main_window import MainWindow

LATE = date(2020, 3, 14)
VIDEO = Measure(
    id="measure-1",
    title="Video with the ward",
    owner="Ward manager",
    deadline=LATE,
    need=4,
    feasibility_political=2,
    feasibility_economic=4,
    municipalities=("town",),
    elements=("ward",),
    findings=(FindingReference(rule="dead-end", element="doctor"),),
)
PLAN = Measure(id="measure-2", title="A plan", status=MeasureStatus.STARTED, need=2)
MODEL = drawn("start > doctor > ward > end", measures=(VIDEO, PLAN))
ALT = Qt.KeyboardModifier.AltModifier


class Planner(Hands):
    """A person at the page of the measures."""

    page: MeasuresPage

    def open(self) -> None:
        """Open the page by its key."""
        self.press(Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        window = self.window.workshop._workshop
        assert window is not None
        self.page = window.findChildren(MeasuresPage)[0]
        self.page.window().resize(1100, 640)
        with self.qtbot.waitActive(window):
            window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Until the page tells of the model as it is now."""
        self.qtbot.wait(60)

    def measure(self, measure_id: str = "measure-1") -> Measure:
        """A measure as it is now."""
        return next(one for one in self.model.measures if one.id == measure_id)

    def field(self, path: str) -> QWidget:
        """The input of a field of the form."""
        return next(
            editor.input
            for editor in self.page.form.findChildren(Editor)
            if editor.field.path == path
        )

    def answer(self, path: str, text: str) -> None:
        """Write over what stands in a field."""
        self.field(path).setFocus()
        self.press(Qt.Key.Key_A, CONTROL)
        self.write(text)
        self.settle()

    def view(self, number: int) -> None:
        """Turn to the list, the chart or the board."""
        self.click(self.page._views.button(number))
        self.settle()

    def said(self, name: str) -> str:
        """What a label of the page says."""
        label = self.page.findChild(QLabel, name)
        assert label is not None
        return "" if label.isHidden() else label.text()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press, move in steps, let go."""
        self.qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
        self.qtbot.mouseMove(widget, (start + end) / 2)
        self.qtbot.mouseMove(widget, end)
        self.qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
        self.settle()

    def undo(self) -> None:
        """Undo by the keyboard, in the analysis window."""
        self.press(Qt.Key.Key_Z, CONTROL)
        self.settle()


def planner_of(model: CareModel, window: MainWindow, path: Path, qtbot: QtBot) -> Planner:
    write(model, path)
    window.files.open(path)
    made = Planner(window, qtbot)
    made.wait_for_findings()
    made.open()
    return made


@pytest.fixture
def planner(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Iterator[Planner]:
    yield planner_of(MODEL, window, tmp_path / "copd.pathway", qtbot)
    window.editor.stack.setClean()


def test_that_the_list_tells_of_every_measure(planner: Planner) -> None:
    rows = planner.page.listing.rows

    texts = [rows.index(0, column).data() for column in range(rows.columnCount())]
    assert texts == ["1", VIDEO.title, "Proposed", "2020-03-14", VIDEO.owner, "4", "3", ""]
    assert "1 overdue" in planner.said("measureCount")
    assert "1 whose finding is gone" in planner.said("measureCount")


def test_that_a_measure_is_made_named_and_undone_by_keyboard(planner: Planner) -> None:
    planner.press(Qt.Key.Key_Insert)
    planner.settle()
    planner.write("Nurse calls")
    planner.settle()

    assert [one.title for one in planner.model.measures] == [VIDEO.title, "A plan", "Nurse calls"]
    planner.undo()
    planner.undo()
    assert planner.model == MODEL


def test_that_a_measure_is_copied_and_deleted_by_keyboard(planner: Planner) -> None:
    planner.press(Qt.Key.Key_D, CONTROL)
    planner.settle()
    assert planner.model.measures[-1].title == "Video with the ward (copy)"

    planner.press(Qt.Key.Key_Delete)
    planner.settle()
    assert planner.model == MODEL
    assert planner.page.listing.currentIndex().row() == 1


def test_that_each_field_takes_what_is_written_as_one_step(planner: Planner) -> None:
    for path, text, field, answer in (
        ("cost_nok", "1,5 mill.", "cost_nok", 1_500_000),
        ("cost_nok", "25 000", "cost_nok", 25_000),
        ("deadline", "14.03.2027", "deadline", date(2027, 3, 14)),
        ("owner", "Chief nurse", "owner", "Chief nurse"),
        ("goals.staff", "Learn", "goals", (EffectGoal(goal_for=GoalFor.STAFF, text="Learn"),)),
    ):
        planner.page.form.focus_on(path)
        planner.answer(path, text)

        assert getattr(planner.measure(), field) == answer
        planner.undo()
        assert planner.model == MODEL


def test_that_a_mark_is_given_by_a_figure(planner: Planner) -> None:
    planner.field("need").setFocus()
    planner.write("2")

    assert planner.measure().need == 2


def test_that_the_form_says_what_is_overdue_and_gone(planner: Planner) -> None:
    assert "overdue" in planner.said("measureState")
    assert "The finding is gone" in planner.said("measureState")
    texts = [planner.page.form.links.list.item(row).text() for row in range(3)]
    assert texts[0].endswith("The finding is gone")
    assert texts[1:] == ["Ward", "Gol"]


def test_that_a_link_leads_to_the_drawing_and_can_be_taken_away(planner: Planner) -> None:
    links = planner.page.form.links.list
    links.setFocus()
    links.setCurrentRow(1)
    planner.press(Qt.Key.Key_Return)
    assert planner.canvas.selected() == ("ward",)

    links.setFocus()
    planner.press(Qt.Key.Key_Delete)
    planner.settle()
    assert planner.measure().elements == ()
    assert planner.measure().findings == VIDEO.findings


def test_that_more_is_linked_from_a_list(planner: Planner) -> None:
    def tick(dialog: LinkDialog) -> None:
        planner.qtbot.keyClicks(dialog._search, "doctor ward")
        shown = [item for item in dialog._items() if not item.isHidden()]
        dialog._list.setCurrentItem(shown[-1])
        planner.qtbot.keyClick(dialog._list, Qt.Key.Key_Space)
        dialog.accept()

    QTimer.singleShot(0, lambda: in_dialog(LinkDialog, tick))
    planner.page.form.links.more_wanted.emit()

    assert planner.measure().elements == ("ward", "doctor--ward")


def test_that_words_and_filters_sift(planner: Planner) -> None:
    planner.page.bar.search.setFocus()
    planner.write("plan")
    planner.settle()
    assert [one.id for one in planner.page.listing.rows.measures] == ["measure-2"]

    planner.write(" nowhere")
    planner.settle()
    assert planner.page.listing.isHidden()

    planner.page.point_at("measure-1")
    assert planner.page.bar.search.text() == ""
    assert planner.page._current == "measure-1"


def test_that_only_the_overdue_are_shown_when_asked(planner: Planner) -> None:
    planner.page.point_at("measure-2")
    planner.click(planner.page.bar._overdue)

    assert [one.id for one in planner.page.listing.rows.measures] == ["measure-1"]


def test_that_a_heading_sorts(planner: Planner) -> None:
    header = planner.page.listing.horizontalHeader()
    planner.click(header.viewport(), QPoint(header.sectionViewportPosition(1) + 20, 8))
    planner.settle()

    assert [one.id for one in planner.page.listing.rows.measures] == ["measure-2", "measure-1"]


def test_that_a_point_is_dragged_to_new_marks_as_one_step(planner: Planner) -> None:
    planner.view(1)
    chart = planner.page.chart
    planner.drag(chart, chart.center_of("measure-1"), chart.pixel_at(2, 4))

    moved = planner.measure()
    assert (moved.need, moved.feasibility_political, moved.feasibility_economic) == (2, 3, 5)
    assert moved.feasibility_professional is None
    planner.undo()
    assert planner.model == MODEL


def test_that_an_unrated_measure_is_dragged_into_the_chart(planner: Planner) -> None:
    planner.view(1)
    chart = planner.page.chart
    assert [id_ for id_, _spot in chart.waiting] == ["measure-2"]

    planner.drag(chart, chart.center_of("measure-2"), chart.pixel_at(5, 1))

    assert (planner.measure("measure-2").need, mean_text(planner.measure("measure-2"))) == (5, "1")


def test_that_a_click_on_a_point_changes_nothing(planner: Planner) -> None:
    planner.view(1)
    chart = planner.page.chart
    planner.click(chart, chart.center_of("measure-2"))

    assert planner.model == MODEL
    assert planner.page._current == "measure-2"


def test_that_arrow_keys_rate_and_page_keys_choose(planner: Planner) -> None:
    planner.view(1)
    planner.page.chart.setFocus()
    planner.press(Qt.Key.Key_Up)
    planner.press(Qt.Key.Key_Right)
    assert (planner.measure().need, mean_text(planner.measure())) == (5, "4")
    assert "Need 5, feasibility 4" in planner.page.chart.accessibleName()

    planner.press(Qt.Key.Key_PageDown)
    assert planner.page._current == "measure-2"
    planner.press(Qt.Key.Key_Return)
    assert planner.page.form.isVisible()


def test_that_esc_lets_a_dragged_point_fall_back(planner: Planner) -> None:
    planner.view(1)
    chart = planner.page.chart
    start = chart.center_of("measure-1")
    planner.qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    planner.qtbot.mouseMove(chart, chart.pixel_at(1, 1))
    planner.qtbot.keyClick(chart, Qt.Key.Key_Escape)
    planner.qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=chart.pixel_at(1, 1))

    assert planner.model == MODEL
    assert planner.page.window().isVisible()


def test_that_a_card_is_moved_by_keyboard(planner: Planner) -> None:
    planner.view(2)
    planner.page.board.enter()
    planner.press(Qt.Key.Key_Right, ALT)
    planner.settle()
    assert planner.measure().status is MeasureStatus.DECIDED

    planner.press(Qt.Key.Key_Right, ALT)
    planner.settle()
    assert planner.measure().status is MeasureStatus.STARTED
    planner.undo()
    planner.undo()
    assert planner.model == MODEL


def test_that_arrow_keys_walk_past_empty_columns(planner: Planner) -> None:
    planner.view(2)
    planner.page.board.enter()
    planner.press(Qt.Key.Key_Right)

    assert planner.page._current == "measure-2"


def test_that_a_card_is_dragged_to_another_column(planner: Planner) -> None:
    planner.view(2)
    columns = planner.page.board.columns
    from_, to = columns[MeasureStatus.PROPOSED], columns[MeasureStatus.DECIDED]
    start = from_.visualItemRect(from_.item(0)).center()
    end = from_.viewport().mapFromGlobal(to.mapToGlobal(to.rect().center()))
    planner.drag(from_.viewport(), start, end)

    assert planner.measure().status is MeasureStatus.DECIDED
    assert planner.page._current == "measure-1"


def workbook(path: Path, *rows: list[object]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def take_in(planner: Planner, path: Path, deed: Callable[[ImportDialog], None]) -> None:
    desk = planner.window.workshop
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(desk), "ask_which", lambda *_args: path)
        QTimer.singleShot(0, lambda: in_dialog(ImportDialog, deed))
        button = planner.page.findChild(QToolButton, "measures.import")
        assert button is not None
        planner.click(button)
    with planner.qtbot.waitActive(planner.page.window()):
        planner.page.window().activateWindow()
    planner.page.listing.setFocus()
    planner.settle()


def test_that_a_workbook_is_taken_in_as_one_step(planner: Planner, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "x.xlsx",
        ["Title", "Need", "Cost (NOK)", "Mood"],
        ["A plan", 5, "much", "good"],
        ["Nurse calls", 3, 1000, ""],
    )
    shown: list[str] = []

    def look(dialog: ImportDialog) -> None:
        shown.append(dialog.summary.text())
        for row in range(dialog.table.rowCount()):
            item = dialog.table.item(row, 2)
            assert item is not None
            shown.append(item.text())
        shown.extend(dialog.troubles.item(row).text() for row in range(dialog.troubles.count()))
        dialog.accept()

    take_in(planner, path, look)

    assert shown[0] == "1 new measure · 1 measure changes · 1 stays as it is"
    assert shown[1] == "Need: 2 → 5"
    assert shown[3].startswith("Row 2, Cost (NOK): “much” is not a sum of money.")
    assert "Mood" in shown[4]
    assert planner.measure("measure-2").need == 5
    assert planner.model.measures[-1].cost_nok == 1000
    planner.undo()
    assert planner.model == MODEL


def test_that_nothing_is_taken_in_before_ok(planner: Planner, tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", ["Title"], ["New"])
    take_in(planner, path, lambda dialog: dialog.reject())

    assert planner.model == MODEL


def test_that_the_search_leads_to_a_measures_form(planner: Planner) -> None:
    planner.page.window().close()
    planner.window.search_desk.find()
    planner.qtbot.waitUntil(lambda: planner.window.search_desk._panel is not None)
    QApplication.processEvents()
    hit = planner.window.search_desk._found("A plan")[0]
    planner.window.search_desk._open(hit)

    assert planner.page.isVisible()
    assert planner.page._current == "measure-2"


def test_that_the_register_leads_from_a_party_to_its_measure(planner: Planner) -> None:
    planner.page.window().close()
    planner.window.register.jumped.emit("measure-1")

    assert planner.page.isVisible()
    assert planner.page._current == "measure-1"


def test_that_all_is_said_in_another_language(planner: Planner) -> None:
    with speaking("nb"):
        planner.page.retranslate()
        planner.page.refresh()
        assert planner.page._views.button(1).text() == "Diagram"
        assert "1 over fristen" in planner.said("measureCount")
    planner.page.retranslate()


def test_that_an_empty_register_says_what_to_do(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = drawn("start > doctor > end")
    planner = planner_of(empty, window, tmp_path / "x.pathway", qtbot)

    assert "No measures yet" in [label.text() for label in planner.page.findChildren(QLabel)]
    planner.press(Qt.Key.Key_Insert)
    planner.settle()
    assert len(planner.model.measures) == 1
    window.editor.stack.setClean()


def test_that_what_changes_elsewhere_is_followed(planner: Planner) -> None:
    editor = planner.window.editor
    editor.perform("Rename", change(editor.model, "measure-1", title="Screens"))
    rows = planner.page.listing.rows
    planner.qtbot.waitUntil(lambda: rows.index(0, 1).data() == "Screens")
