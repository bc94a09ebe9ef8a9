"""Several pathways in one model: tabs, new, rename, copy, delete and show."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QMessageBox, QTabBar
from tests.ui.handling import Hands, button, in_dialog

from pathways.ui.canvas.canvas import Canvas
from pathways.ui.canvas.overview.minimap import Minimap
from pathways.ui.panels.palette import Block
from pathways.ui.step_drag import MIME_TYPE
from pathways.ui.windows.hint import Hint


def _tabs(hands: Hands) -> list[str]:
    return [hands.window.tabs.tabText(place) for place in range(hands.window.tabs.count())]


def _name(text: str) -> None:
    def give(dialog: QInputDialog) -> None:
        dialog.setTextValue(text)
        dialog.accept()

    in_dialog(QInputDialog, give)


def _add(hands: Hands, name: str) -> None:
    _name(name)
    hands.action("pathway.new").trigger()


def test_that_a_new_pathway_gets_a_tab_in_front(hands: Hands) -> None:
    _add(hands, "Heart failure")
    assert _tabs(hands) == ["COPD", "Heart failure"]
    assert hands.canvas.pathway_id == hands.model.pathways[1].id
    hands.action("edit.undo").trigger()
    assert _tabs(hands) == ["COPD"]


def test_that_no_name_means_no_pathway(hands: Hands) -> None:
    in_dialog(QInputDialog, lambda dialog: dialog.reject())
    hands.action("pathway.new").trigger()
    assert _tabs(hands) == ["COPD"]


def test_that_the_plus_adds_a_pathway_too(hands: Hands) -> None:
    _name("Stroke")
    corner = hands.window.tabs.cornerWidget(Qt.Corner.TopRightCorner)
    hands.click(corner)
    assert _tabs(hands) == ["COPD", "Stroke"]


def test_that_a_double_click_on_the_tab_renames(hands: Hands) -> None:
    _name("COPD & asthma")
    bar = hands.window.tabs.tabBar()
    hands.qtbot.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    assert hands.model.pathways[0].name == "COPD & asthma"
    assert _tabs(hands) == ["COPD && asthma"]


def test_that_a_copy_stands_beside_its_original(hands: Hands) -> None:
    hands.action("pathway.duplicate").trigger()
    assert _tabs(hands) == ["COPD", "COPD (copy)"]
    assert hands.model.pathways[1].based_on == "way"
    assert len(hands.model.pathways[1].steps) == len(hands.model.pathways[0].steps)


def test_that_deleting_asks_first(hands: Hands) -> None:
    _add(hands, "Stroke")
    in_dialog(QMessageBox, lambda box: button(box, "Cancel").click())
    hands.action("pathway.delete").trigger()
    assert _tabs(hands) == ["COPD", "Stroke"]
    in_dialog(QMessageBox, lambda box: button(box, "Delete").click())
    hands.action("pathway.delete").trigger()
    assert _tabs(hands) == ["COPD"]
    assert len(hands.model.pathways) == 1


def test_that_closing_a_tab_deletes_nothing(hands: Hands) -> None:
    _add(hands, "Stroke")
    before = hands.model
    hands.window.tabs.tabCloseRequested.emit(1)
    assert _tabs(hands) == ["COPD"]
    assert hands.model is before
    menu = hands.window.menus["show"]
    menu.aboutToShow.emit()
    menu.actions()[1].trigger()
    assert _tabs(hands) == ["COPD", "Stroke"]
    assert hands.canvas.pathway_id == hands.model.pathways[1].id


def test_that_the_last_tab_cannot_be_closed(hands: Hands) -> None:
    assert not hands.window.tabs.tabsClosable()


def test_that_a_finding_brings_its_pathway_back(hands: Hands) -> None:
    _add(hands, "Stroke")
    hands.wait_for_findings()
    hands.window.tabs.tabCloseRequested.emit(0)
    finding = next(one for one in hands.findings if one.pathway == "way" and one.elements)
    hands.window.finding_desk.show_place(finding)
    assert hands.canvas.pathway_id == "way"


def test_that_a_block_carries_its_kind_and_level(hands: Hands) -> None:
    blocks = hands.window.palette_panel.findChildren(Block)
    hospital = next(block for block in blocks if block.text() == "Hospital")
    carried = bytes(hospital.dragged().data(MIME_TYPE).data()).decode()
    assert carried == '{"kind": "activity", "level": "hospital"}'


def test_that_a_menu_of_what_is_there_opens(hands: Hands) -> None:
    hands.canvas.menu_requested.emit("ward", QPoint(100, 100))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert hands.action("edit.delete") in menu.actions()
    menu.close()
    hands.canvas.menu_requested.emit("", QPoint(100, 100))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert hands.action("insert.decision") in menu.actions()
    menu.close()


def test_that_only_what_is_looked_at_is_drawn(hands: Hands) -> None:
    hands.action("pathway.duplicate").trigger()
    hands.window.editor.document.open(hands.model, hands.window.files.path)
    assert len(_tabs(hands)) == 2
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(hands.window.tabs.findChildren(Canvas)) == 1


def test_that_the_close_button_says_that_the_pathway_stays(hands: Hands) -> None:
    _add(hands, "Stroke")
    bar = hands.window.tabs.tabBar()
    button_ = bar.tabButton(0, QTabBar.ButtonPosition.RightSide)
    assert "stays in the model" in button_.toolTip()


def test_that_an_empty_sheet_says_how_to_begin(hands: Hands) -> None:
    _add(hands, "Stroke")
    hint = hands.window.tabs.currentWidget().findChild(Hint)
    assert hint is not None
    hands.qtbot.waitUntil(hint.isVisible)
    assert not hint.geometry().intersects(hands.canvas.heads.geometry())
    minimap = hands.canvas.findChild(Minimap)
    assert minimap is not None
    assert not minimap.isVisible()
    hands.action("insert.start").trigger()
    assert not hint.isVisible()
    hands.press(Qt.Key.Key_Escape)
    hands.action("edit.undo").trigger()
    assert hint.isVisible()
