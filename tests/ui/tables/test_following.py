"""The tables and the drawing show the same: what is selected, what is edited, what is broken."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton
from tests.ui.handling import CONTROL, Hands
from tests.ui.tables.desk import ALT, SHIFT, Key, Tables

from pathways.edits import add_step, change, delete
from pathways.model import Step
from pathways.ui.windows.main_window import MainWindow


def _filter(tables: Tables) -> QLineEdit:
    return tables.page.bar.words


def _switch(tables: Tables, name: str) -> QToolButton:
    return next(
        one for one in tables.page.bar.findChildren(QToolButton) if one.objectName() == name
    )


def _head(tables: Tables, column: str) -> QPoint:
    header = tables.view.horizontalHeader()
    place = header.sectionViewportPosition(tables.column(column))
    return QPoint(place + 12, header.height() // 2)


def test_that_the_panel_comes_and_goes_by_a_key(tables: Tables) -> None:
    panel = tables.hands.window.table_panel
    assert panel.objectName() == "tablePanel"
    assert panel.isVisible()
    assert tables.view.hasFocus()
    assert tables.hands.action("view.table").isChecked()
    tables.press(Key.Key_5, CONTROL)
    assert not panel.isVisible()


def test_that_a_selected_row_is_selected_on_the_drawing(tables: Tables) -> None:
    tables.go(3, "unit")
    assert tables.hands.canvas.selected() == ("ward",)
    tables.press(Key.Key_Down, SHIFT)
    assert set(tables.hands.canvas.selected()) == {"ward", "nursing"}
    assert tables.view.hasFocus()
    assert tables.view.block() == ([3, 4], [tables.column("unit")])


def test_that_a_step_selected_on_the_drawing_is_selected_in_the_table(tables: Tables) -> None:
    tables.hands.click_step("nursing")
    assert tables.view.selected_rows() == ["nursing"]
    assert tables.view.currentIndex().row() == 4
    tables.hands.canvas.select(("doctor", "end"))
    assert tables.view.selected_rows() == ["doctor", "end"]


def test_that_an_arrow_selected_on_the_drawing_brings_its_table(tables: Tables) -> None:
    tables.hands.select("ward--nursing")
    assert tables.page.table.name == "transitions"
    assert tables.view.selected_rows() == ["ward--nursing"]
    tables.hands.select("ward")
    assert tables.page.table.name == "steps"
    assert tables.view.selected_rows() == ["ward"]


def test_that_edits_elsewhere_appear_at_once(tables: Tables) -> None:
    editor = tables.hands.window.editor
    editor.perform("Rename", change(editor.model, "ward", name="Stay"))
    assert tables.text(3, "name") == "Stay"
    assert tables.text(2, "next") == "4 Stay; 5 Nursing"
    editor.perform("Add", add_step(editor.model, "way", Step(id="new", name="New")))
    assert tables.texts("name")[-1] == "New"
    editor.perform("Delete", delete(editor.model, ("doctor", "choose")))
    assert tables.texts("number") == ["1", "2", "3", "4", "5"]
    assert tables.texts("name") == ["Start", "Stay", "Nursing", "End", "New"]


def test_that_the_table_tells_the_breaks(tables: Tables) -> None:
    tables.turn()
    broken = {one.elements[0] for one in tables.hands.findings if one.elements and not one.waived}
    shown = {
        tables.view.rows.key(row)
        for row, text in enumerate(tables.texts("breaks"))
        if text.isdecimal()
    }
    arrows = {arrow.id for arrow in tables.hands.model.pathways[0].transitions}
    assert shown == broken & arrows
    assert shown
    tables.hands.click(_switch(tables, "onlyBreaks"))
    assert len(tables.texts("breaks")) == len(shown)
    tables.hands.click(_switch(tables, "onlyBreaks"))
    tables.hands.click(_switch(tables, "onlyHandoffs"))
    view = tables.hands.canvas.stage.view
    assert len(tables.texts("source")) == len(view.handoffs)


def test_that_words_leave_only_their_rows(tables: Tables) -> None:
    tables.press(Key.Key_L, CONTROL | SHIFT)
    assert _filter(tables).hasFocus()
    tables.hands.write("gol home")
    assert tables.texts("name") == ["Nursing"]
    tables.press(Key.Key_Return)
    assert tables.view.hasFocus()
    tables.go(0, "name")
    tables.write("Renamed")
    assert tables.texts("name") == ["Renamed"]
    tables.write("One more")
    assert tables.texts("name") == ["Renamed", "One more"], "what was written stays in sight"
    tables.press(Key.Key_L, CONTROL | SHIFT)
    tables.press(Key.Key_Escape)
    assert len(tables.texts("name")) == 7


def test_that_a_click_on_a_heading_sorts_and_edits_do_not_make_rows_jump(tables: Tables) -> None:
    header = tables.view.horizontalHeader()
    tables.hands.click(header.viewport(), _head(tables, "name"))
    assert tables.texts("name") == ["Choose", "Doctor", "End", "Nursing", "Start", "Ward"]
    tables.go(0, "name")
    tables.write("Zebra")
    assert tables.texts("name")[0] == "Zebra"
    tables.hands.click(header.viewport(), _head(tables, "name"))
    assert tables.texts("name") == ["Zebra", "Ward", "Start", "Nursing", "End", "Doctor"]
    tables.hands.click(header.viewport(), _head(tables, "name"))
    assert tables.texts("number") == ["1", "2", "3", "4", "5", "6"]


def test_that_sorting_keeps_what_is_selected(tables: Tables) -> None:
    tables.go(3, "name")
    tables.page.sort(tables.column("name"))
    assert tables.view.selected_rows() == ["ward"]
    assert tables.view.rows.key(tables.view.currentIndex().row()) == "ward"


def test_that_columns_are_shown_hidden_moved_and_remembered(
    tables: Tables, hands: Hands, window: MainWindow
) -> None:
    menu = QMenu(tables.page)
    tables.page.columns.fill(menu)
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Description"].isChecked()
    actions["Description"].trigger()
    actions["Phase"].trigger()
    tables.go(3, "unit")
    tables.press(Key.Key_Left, ALT)
    tables.view.setColumnWidth(tables.column("name"), 333)
    name, unit = tables.column("name"), tables.column("unit")
    visible = tables.view.visible_columns()
    assert tables.column("description") in visible
    assert tables.column("phase") not in visible
    assert visible.index(unit) < visible.index(tables.column("level"))
    hands.qtbot.waitUntil(lambda: "steps" in window.choices.settings.table_columns)
    kept = window.choices.settings.table_columns["steps"]
    actions["Show the usual columns"].trigger()
    assert tables.column("phase") in tables.view.visible_columns()
    tables.page.columns.restore(kept)
    assert tables.view.visible_columns() == visible
    assert abs(tables.view.columnWidth(name) - 333) <= 1
    menu.deleteLater()


def test_that_the_menu_of_a_cell_does_its_work(tables: Tables) -> None:
    tables.go(3, "name")
    place = QPoint(5, 5)
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place)
    QApplication.sendEvent(tables.view.viewport(), by_key)
    menu = next(one for one in tables.page.findChildren(QMenu) if one.isVisible())
    actions: dict[str, QAction] = {action.text(): action for action in menu.actions()}
    assert "Delete the rows" in actions
    actions["Clear the cells"].trigger()
    menu.close()
    assert tables.step("ward").name == ""


def test_that_a_screen_reader_hears_cells_and_headings(tables: Tables) -> None:
    rows, role = tables.view.rows, Qt.ItemDataRole
    assert tables.view.accessibleName() == "Steps"
    assert rows.headerData(tables.column("level"), Qt.Orientation.Horizontal) == "Care level"
    ward = rows.index(3, tables.column("unit"))
    assert ward.data(role.AccessibleTextRole) == "Ringerike medical ward"
    assert (
        rows.index(3, tables.column("responsible")).data(role.AccessibleTextRole) == "Not settled"
    )
    assert rows.index(3, tables.column("phase")).data(role.AccessibleTextRole) == "Empty"
    tables.go(3, "duration")
    tables.write("soon")
    cell = rows.index(3, tables.column("duration"))
    assert "number and a unit" in cell.data(role.AccessibleDescriptionRole)


def test_that_an_empty_pathway_tells_what_to_do(tables: Tables) -> None:
    editor = tables.hands.window.editor
    ids = [step.id for step in editor.model.pathways[0].steps]
    editor.perform("Delete", delete(editor.model, ids))
    assert "empty row" in tables.page.said()
    tables.go(0, "name")
    tables.write("First")
    assert tables.texts("name") == ["First"]
    assert not tables.page.said()


def test_that_another_language_is_spoken_at_once(tables: Tables) -> None:
    tables.hands.action("view.language_nb").trigger()
    QApplication.processEvents()
    assert tables.text(3, "level") == "Sykehus"
    assert tables.view.accessibleName() == "Trinn"
    tables.hands.action("view.language_en").trigger()
    assert tables.text(3, "level") == "Hospital"


def test_that_the_tables_are_made_only_when_they_are_looked_at(hands: Hands) -> None:
    assert not hands.window.table_panel.pages


def test_that_another_file_gives_other_rows(tables: Tables, hands: Hands) -> None:
    hands.window.files.close()
    assert tables.page.view.rows.rowCount() == 0
