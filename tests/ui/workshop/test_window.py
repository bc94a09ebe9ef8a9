"""The analysis window: opened by key or menu, it follows the document, remembers and closes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget
from pytestqt.qtbot import QtBot
from tests.ui.handling import CONTROL, SHIFT, Hands
from tests.ui.workshop.opening import opened

from pathways.edits import change
from pathways.language import LANGUAGES
from pathways.ui.workshop.matrix.page import MatrixPage
from pathways.ui.workshop.pages import PAGES


def test_that_a_key_opens_the_window_beside_the_drawing(hands: Hands) -> None:
    hands.canvas.setFocus()
    hands.press(Qt.Key.Key_F6)
    window = opened(hands)
    assert window.objectName() == "workshopWindow"
    assert window.page_id == "matrix"
    assert not window.isModal()


def test_that_every_page_has_its_action_and_opens(hands: Hands) -> None:
    for page in PAGES:
        hands.action(f"analysis.{page.id}").trigger()
        assert opened(hands).page_id == page.id
        assert page.title in opened(hands).windowTitle()


def test_that_keys_walk_through_the_pages(hands: Hands) -> None:
    hands.action("analysis.matrix").trigger()
    window = opened(hands)
    ids = [page.id for page in PAGES]
    hands.qtbot.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    assert window.page_id == ids[1 % len(ids)]
    hands.qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    hands.qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert window.page_id == ids[-1]


def test_that_it_comes_back_as_it_was_left(hands: Hands, qtbot: QtBot) -> None:
    hands.action(f"analysis.{PAGES[-1].id}").trigger()
    window = opened(hands)
    window.resize(777, 555)
    QApplication.processEvents()
    hands.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    settings = hands.window.choices.settings
    assert settings.workshop_page == PAGES[-1].id
    assert settings.workshop_geometry
    qtbot.waitUntil(hands.window.isActiveWindow)
    hands.canvas.setFocus()
    hands.press(Qt.Key.Key_F, CONTROL | SHIFT)
    assert opened(hands).page_id == PAGES[-1].id


def test_that_it_follows_an_edit_and_its_undoing(hands: Hands) -> None:
    hands.action("analysis.matrix").trigger()
    window = opened(hands)
    page = window.findChild(MatrixPage)
    assert page is not None
    before = page.cells.rowCount()
    after = change(hands.model, "ward", unit="unit-clinic", level=None)
    hands.window.editor.perform("Move", after)
    hands.qtbot.waitUntil(
        lambda: "Lung clinic" in str(page.cells.headerData(1, Qt.Orientation.Horizontal, 3))
    )
    hands.qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert hands.model.pathways[0].steps[3].unit == "unit-ward"
    hands.qtbot.waitUntil(lambda: page.cells.rowCount() == before)


def test_that_it_speaks_every_language(hands: Hands) -> None:
    hands.action("analysis.matrix").trigger()
    pages = opened(hands).findChild(QListWidget, "workshopPages")
    assert pages is not None
    for code in LANGUAGES:
        hands.window.appearance.speak(code)
        titles = {label.text() for label in opened(hands).findChildren(QLabel)}
        assert pages.item(0).text() in titles
    hands.window.appearance.speak("nb")
    assert pages.item(0).text() == "Overleveringsmatrise"


def test_that_it_is_gone_with_the_main_window(hands: Hands) -> None:
    hands.action("analysis.matrix").trigger()
    window = opened(hands)
    hands.window.editor.stack.setClean()
    hands.window.close()
    assert not window.isVisible()
