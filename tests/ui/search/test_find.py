"""A person looks for words, and goes to what has them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTreeView
from tests.building import drawn, drawn_pathway
from tests.ui.handling import CONTROL, SHIFT, Hands, button, in_dialog

from pathways.analysis.search import Hit, Kind
from pathways.edits import change
from pathways.model import CareModel, Note
from pathways.storage import write
from pathways.ui.dialogs.register import RegisterDialog
from pathways.ui.search.find_panel import FindPanel
from pathways.ui.search.results import HIT, KIND, MOST

WAYS = "start > doctor > choose > ward > nursing > end; choose > nursing"


def _two_pathways() -> CareModel:
    model = drawn(WAYS, steps={"ward": {"description": "NIV for the most severe"}})
    twin = drawn_pathway(
        "start-2 > kad > end-2",
        id="twin",
        name="COPD to be",
        notes=(Note(id="note-1", text="Who calls the ward?"),),
    )
    return CareModel.model_validate(dict(model) | {"pathways": (*model.pathways, twin)})


@pytest.fixture
def seeker(hands: Hands, tmp_path_factory: pytest.TempPathFactory) -> Hands:
    """Someone with two pathways open and the search begun."""
    path = tmp_path_factory.mktemp("models") / "two.pathway"
    write(_two_pathways(), path)
    hands.window.files.open(path)
    hands.wait_for_findings()
    hands.canvas.setFocus()
    hands.press(Qt.Key.Key_F, CONTROL)
    return hands


def _panel(hands: Hands) -> FindPanel:
    panel = hands.window.findChild(FindPanel)
    assert panel is not None
    return panel


def _found(hands: Hands) -> list[tuple[Kind, str]]:
    tree = _panel(hands).findChild(QTreeView)
    assert tree is not None
    model = tree.model()
    rows = []
    for branch in range(model.rowCount()):
        top = model.index(branch, 0)
        for row in range(model.rowCount(top)):
            hit: Hit = model.index(row, 0, top).data(HIT)
            rows.append((hit.entry.kind, hit.entry.id))
    return rows


def test_that_the_keyboard_goes_to_the_search_and_what_was_written_is_replaced(
    seeker: Hands,
) -> None:
    seeker.write("ward")
    assert (Kind.STEP, "ward") in _found(seeker)
    seeker.press(Qt.Key.Key_F, CONTROL)
    seeker.write("niv")
    assert _found(seeker) == [(Kind.STEP, "ward")]


def test_that_enter_goes_on_and_shift_enter_back_also_to_other_pathways(seeker: Hands) -> None:
    seeker.write("calls ward")
    assert (Kind.NOTE, "note-1") in _found(seeker)
    seeker.press(Qt.Key.Key_Return)
    assert seeker.window.tabs.pathway_id == "twin"
    assert seeker.canvas.selected() == ("note-1",)
    seeker.press(Qt.Key.Key_A, CONTROL)
    seeker.write("doctor")
    found = [id_ for kind, id_ in _found(seeker) if kind is Kind.STEP]
    seeker.press(Qt.Key.Key_Return)
    assert seeker.window.tabs.pathway_id == "way"
    assert seeker.canvas.selected() == (found[0],)
    seeker.press(Qt.Key.Key_Return)
    second = seeker.canvas.selected()
    seeker.press(Qt.Key.Key_Return, SHIFT)
    assert seeker.canvas.selected() == (found[0],)
    seeker.press(Qt.Key.Key_F3)
    assert seeker.canvas.selected() == second
    seeker.press(Qt.Key.Key_F3, SHIFT)
    assert seeker.canvas.selected() == (found[0],)


def test_that_the_way_round_ends_where_it_began(seeker: Hands) -> None:
    seeker.write("ward")
    seeker.press(Qt.Key.Key_Return, SHIFT)
    assert _panel(seeker).current() is not None
    last = _panel(seeker).current()
    assert last is not None
    assert (last.entry.kind, last.entry.id) == _found(seeker)[-1]
    seeker.press(Qt.Key.Key_Return)
    first = _panel(seeker).current()
    assert first is not None
    assert (first.entry.kind, first.entry.id) == _found(seeker)[0]


def test_that_what_is_not_drawn_is_shown_by_what_leans_on_it(seeker: Hands) -> None:
    seeker.write("ringerike")
    panel = _panel(seeker)
    while (current := panel.current()) is None or current.entry.kind is not Kind.UNIT:
        seeker.press(Qt.Key.Key_Return)
    assert seeker.canvas.selected() == ("ward",)


def test_that_what_nothing_leans_on_is_said_to_be_unused(seeker: Hands) -> None:
    seeker.write("lung clinic")
    seeker.press(Qt.Key.Key_Return)
    assert "Lung clinic" in seeker.window.status.currentMessage()


def test_that_a_unit_is_opened_from_the_list_and_changed_in_one_step(seeker: Hands) -> None:
    seeker.write("ringerike")
    seeker.press(Qt.Key.Key_Down)
    tree = _panel(seeker).findChild(QTreeView)
    assert QApplication.focusWidget() is tree
    assert tree is not None
    while _panel(seeker).current() is None or tree.currentIndex().data(KIND) != Kind.UNIT:
        seeker.press(Qt.Key.Key_Down)
    opened = []

    def close(dialog: RegisterDialog) -> None:
        opened.append(dialog.element_id)
        seeker.click(button(dialog, "Cancel"))

    in_dialog(RegisterDialog, close)
    seeker.press(Qt.Key.Key_Return)
    assert opened == ["unit-ward"]
    assert not seeker.action("edit.undo").isEnabled()


def test_that_a_click_shows_and_a_double_click_gives_the_keyboard_to_the_drawing(
    seeker: Hands,
) -> None:
    seeker.write("niv")
    tree = _panel(seeker).findChild(QTreeView)
    assert tree is not None
    row = tree.model().index(0, 0, tree.model().index(0, 0))
    place = tree.visualRect(row).center()
    seeker.click(tree.viewport(), place)
    assert seeker.canvas.selected() == ("ward",)
    seeker.qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert QApplication.focusWidget() is seeker.canvas


def test_that_a_branch_closes_on_a_click(seeker: Hands) -> None:
    seeker.write("ward")
    tree = _panel(seeker).findChild(QTreeView)
    assert tree is not None
    branch = tree.model().index(0, 0)
    seeker.click(tree.viewport(), tree.visualRect(branch).center())
    assert not tree.isExpanded(branch)


def test_that_escape_gives_the_drawing_back(seeker: Hands) -> None:
    seeker.press(Qt.Key.Key_Escape)
    assert _panel(seeker).isHidden()
    assert QApplication.focusWidget() is seeker.canvas


def test_that_nothing_found_is_said_with_advice(seeker: Hands) -> None:
    seeker.write("no such words")
    told = [label.text() for label in _panel(seeker).findChildren(QLabel) if label.isVisible()]
    assert "Nothing found" in told
    assert "0 hits" in told


def test_that_the_list_follows_the_model(seeker: Hands) -> None:
    seeker.write("hospice")
    assert _found(seeker) == []
    after = change(seeker.model, "ward", name="Hospice")
    seeker.window.editor.perform("Rename", after)
    seeker.qtbot.waitUntil(lambda: (Kind.STEP, "ward") in _found(seeker))


def test_that_findings_are_found_by_their_words(seeker: Hands) -> None:
    title = seeker.findings[0].title
    seeker.write(title)
    assert any(kind is Kind.FINDING for kind, _id in _found(seeker))


def test_that_the_search_speaks_the_language_of_the_window(seeker: Hands) -> None:
    seeker.write("ward")
    seeker.window.appearance.speak("nb")
    panel = _panel(seeker)
    assert panel.windowTitle() == "Søk"
    assert any(label.text().endswith("treff") for label in panel.findChildren(QLabel))
    seeker.window.appearance.wear("dark")
    seeker.window.appearance.resize_text(150)
    assert not panel.grab().isNull()


def test_that_only_the_best_of_very_many_are_listed(hands: Hands) -> None:
    model = drawn("start > " + " > ".join(f"nursing-{number}" for number in range(150)))
    hands.window.editor.document.open(model, None)
    hands.canvas.setFocus()
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.write("nursing")
    tree = _panel(hands).findChild(QTreeView)
    assert tree is not None
    branch = tree.model().index(0, 0)
    assert tree.model().rowCount(branch) == MOST
    assert branch.data() == f"Steps – the {MOST} best of 150"


def test_that_letters_outside_the_first_plane_are_marked_where_they_stand(hands: Hands) -> None:
    after = change(hands.model, "ward", name="😀 ward 😀")
    hands.window.editor.perform("Rename", after)
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.write("ward")
    QApplication.sendEvent(_panel(hands), QEvent(QEvent.Type.UpdateRequest))
    assert not _panel(hands).grab().isNull()
