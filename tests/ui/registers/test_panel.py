"""The register is searched, kept and tidied, and leads to where its entries are used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
)
from tests.ui.handling import CONTROL, Hands, button, in_dialog

from pathways.edits import add_unit, find
from pathways.model import CareLevel, CareModel, Party, PartyKind, Step, Unit
from pathways.ui.dialogs.register import RegisterDialog
from pathways.ui.forms.editors import Editor
from pathways.ui.forms.towns import TownsEditor, TravelEditor
from pathways.ui.registers.listing import Listing
from pathways.ui.registers.panel import RegisterPanel
from pathways.ui.registers.questions import DeleteQuestion, MergeQuestion


@pytest.fixture
def panel(hands: Hands) -> RegisterPanel:
    """The register, opened from its menu."""
    hands.action("pathway.registers").trigger()
    return hands.window.register


def _list(panel: RegisterPanel) -> Listing:
    found = panel.findChild(Listing)
    assert isinstance(found, Listing)
    return found


def _choose(hands: Hands, panel: RegisterPanel, *names: str) -> None:
    """Click the entries with these names, holding Ctrl from the second on."""
    tree = _list(panel)
    for number, name in enumerate(names):
        (item,) = tree.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
        tree.scrollToItem(item)
        keys = CONTROL if number else Qt.KeyboardModifier.NoModifier
        hands.qtbot.mouseClick(
            tree.viewport(),
            Qt.MouseButton.LeftButton,
            keys,
            tree.visualItemRect(item).center(),
        )


def _tool(panel: RegisterPanel, name: str) -> QToolButton:
    return next(one for one in panel.findChildren(QToolButton) if one.accessibleName() == name)


def _names(panel: RegisterPanel) -> set[str]:
    return {entry.name for entry in _list(panel).entries.values()}


def _input(dialog: QDialog, path: str) -> QLineEdit:
    editor = next(one for one in dialog.findChildren(Editor) if one.field.path == path)
    assert isinstance(editor.input, QLineEdit)
    return editor.input


def _step(hands: Hands, id_: str) -> Step:
    step = find(hands.model, id_)
    assert isinstance(step, Step)
    return step


def test_that_the_menu_opens_it_ready_to_search(hands: Hands, panel: RegisterPanel) -> None:
    assert panel.isVisible()
    hands.write("ringerike")
    assert _names(panel) == {"Ringerike medical ward"}
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("atlantis")
    assert "atlantis" in {one.text().split("“")[-1][:8] for one in panel.findChildren(QLabel)}
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.press(Qt.Key.Key_Delete)
    assert len(_names(panel)) == len(hands.model.parties) + len(hands.model.units)


def test_that_an_empty_register_says_how_to_begin(hands: Hands, panel: RegisterPanel) -> None:
    hands.window.editor.perform("Empty", CareModel(pathways=hands.model.pathways[:0]))
    hands.action("pathway.registers").trigger()
    first = next(one for one in panel.findChildren(QPushButton) if "first" in one.text())
    assert first.hasFocus()

    def fill(dialog: RegisterDialog) -> None:
        hands.qtbot.keyClicks(_input(dialog, "name"), "Gol")
        button(dialog, "Add").click()

    in_dialog(RegisterDialog, fill)
    hands.press(Qt.Key.Key_Space)
    assert hands.model.parties == (
        Party(
            id="party-1", name="Gol", kind=PartyKind.MUNICIPALITY, municipality_numbers=("3324",)
        ),
    )


def test_that_used_in_leads_to_the_step(hands: Hands, panel: RegisterPanel) -> None:
    _choose(hands, panel, "Ringerike medical ward")
    used = panel.findChild(QListWidget, "usedList")
    assert isinstance(used, QListWidget)
    assert [used.item(row).text() for row in range(used.count())] == ["Ward – happens there"]
    hands.click(used.viewport(), used.visualItemRect(used.item(0)).center())
    assert hands.canvas.selected() == ("ward",)


def test_that_used_in_leads_from_a_party_to_its_unit(hands: Hands, panel: RegisterPanel) -> None:
    _choose(hands, panel, "Gol GP centre")
    used = panel.findChild(QListWidget, "usedList")
    assert isinstance(used, QListWidget)
    used.setFocus()
    used.setCurrentRow(0)
    hands.press(Qt.Key.Key_Return)
    assert panel.chosen() == ["unit-doctor"]


def test_that_enter_edits_in_one_step(hands: Hands, panel: RegisterPanel) -> None:
    before = hands.model
    _choose(hands, panel, "Lung clinic")

    def fill(dialog: RegisterDialog) -> None:
        hands.qtbot.keyClicks(_input(dialog, "beds"), "4")
        hands.qtbot.keyClicks(_input(dialog, "opening_hours"), "8-15")
        button(dialog, "OK").click()

    in_dialog(RegisterDialog, fill)
    hands.press(Qt.Key.Key_Return)
    unit = find(hands.model, "unit-clinic")
    assert isinstance(unit, Unit)
    assert (unit.beds, unit.opening_hours) == (4, "8-15")
    hands.window.editor.stack.undo()
    assert hands.model == before


def test_that_a_copy_is_made_by_the_keyboard(hands: Hands, panel: RegisterPanel) -> None:
    _choose(hands, panel, "Lung clinic")
    hands.press(Qt.Key.Key_D, CONTROL)
    copied = hands.model.units[-1]
    assert copied.name == "Lung clinic (copy)"
    assert copied.level is CareLevel.OUTPATIENT
    assert panel.chosen() == [copied.id]
    _choose(hands, panel, "Gol")
    hands.press(Qt.Key.Key_D, CONTROL)
    assert hands.model.parties[-1].name == "Gol (copy)"


def test_that_insert_offers_a_new_unit(hands: Hands, panel: RegisterPanel) -> None:
    _choose(hands, panel, "Lung clinic")
    hands.press(Qt.Key.Key_Insert)
    menu = panel.findChild(QMenu)
    assert isinstance(menu, QMenu)

    def fill(dialog: RegisterDialog) -> None:
        hands.qtbot.keyClicks(_input(dialog, "name"), "Night patrol")
        button(dialog, "Add").click()

    in_dialog(RegisterDialog, fill)
    hands.qtbot.keyClick(menu, Qt.Key.Key_Down)
    hands.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert hands.model.units[-1].name == "Night patrol"
    assert panel.chosen() == [hands.model.units[-1].id]


def test_that_delete_tells_what_would_lose_its_unit(hands: Hands, panel: RegisterPanel) -> None:
    before = hands.model
    _choose(hands, panel, "Ringerike medical ward")

    def look(dialog: DeleteQuestion) -> None:
        losing = dialog.findChild(QListWidget, "losingList")
        assert isinstance(losing, QListWidget)
        assert losing.item(0).text() == "Ward – happens there"
        button(dialog, "Cancel").click()

    in_dialog(DeleteQuestion, look)
    hands.press(Qt.Key.Key_Delete)
    assert hands.model is before
    in_dialog(DeleteQuestion, lambda dialog: button(dialog, "Delete").click())
    hands.qtbot.keyClick(_list(panel), Qt.Key.Key_Delete)
    step = _step(hands, "ward")
    assert (step.unit, step.level, step.party) == (None, CareLevel.HOSPITAL, "trust")
    hands.window.editor.stack.undo()
    assert hands.model == before


def test_that_what_nobody_uses_goes_without_a_question(hands: Hands, panel: RegisterPanel) -> None:
    _choose(hands, panel, "Lung clinic")
    hands.press(Qt.Key.Key_Delete)
    assert "unit-clinic" not in {unit.id for unit in hands.model.units}


def test_that_chosen_entries_are_merged_into_the_one_kept(
    hands: Hands, panel: RegisterPanel
) -> None:
    before = hands.model
    _choose(hands, panel, "Ringerike medical ward", "Lung clinic")

    def keep(dialog: MergeQuestion) -> None:
        buttons = dialog.findChildren(QRadioButton)
        assert [one.text() for one in buttons if one.isChecked()] == ["Ringerike medical ward"]
        next(one for one in buttons if one.text() == "Lung clinic").click()
        button(dialog, "Merge").click()

    in_dialog(MergeQuestion, keep)
    hands.click(_tool(panel, "Merge doubles"))
    assert _step(hands, "ward").unit == "unit-clinic"
    assert panel.chosen() == ["unit-clinic"]
    hands.window.editor.stack.undo()
    assert hands.model == before


def test_that_likely_doubles_are_offered(hands: Hands, panel: RegisterPanel) -> None:
    offer = panel.findChild(QPushButton, "doublesButton")
    assert isinstance(offer, QPushButton)
    assert offer.isHidden()
    double = Unit(id="twin", name="medical ward, Ringerike", level=CareLevel.HOSPITAL)
    hands.window.editor.perform("Double", add_unit(hands.model, double))
    assert offer.isVisible()
    in_dialog(MergeQuestion, lambda dialog: button(dialog, "Merge").click())
    hands.action("pathway.merge_doubles").trigger()
    assert "twin" not in {unit.id for unit in hands.model.units}
    assert offer.isHidden()


def test_that_a_party_and_a_unit_cannot_be_merged(hands: Hands, panel: RegisterPanel) -> None:
    _choose(hands, panel, "Gol", "Lung clinic")
    assert not _tool(panel, "Merge doubles").isEnabled()
    assert _tool(panel, "Delete (Delete)").isEnabled()


def test_that_a_municipality_is_known_by_name_and_a_trust_completed(
    hands: Hands, panel: RegisterPanel
) -> None:
    def fill(dialog: RegisterDialog) -> None:
        kind = next(one for one in dialog.findChildren(Editor) if one.field.path == "kind").input
        name = _input(dialog, "name")
        hands.qtbot.keyClicks(name, "Hemsedal")
        assert _input(dialog, "municipality_numbers").text() == "3326 Hemsedal"
        assert isinstance(kind, QComboBox)
        kind.setFocus()
        hands.qtbot.keyClicks(kind, "Health")
        name.setFocus()
        name.selectAll()
        hands.qtbot.keyClicks(name, "vestre")
        completer = name.completer()
        assert completer.currentCompletion() == "Vestre Viken"
        hands.qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
        hands.qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
        assert name.text() == "Vestre Viken"
        button(dialog, "Add").click()

    in_dialog(RegisterDialog, fill)
    hands.action("pathway.new_party").trigger()
    party = hands.model.parties[-1]
    assert (party.name, party.kind) == ("Vestre Viken", PartyKind.HEALTH_TRUST)


def test_that_a_unit_serves_towns_and_knows_the_way(hands: Hands, panel: RegisterPanel) -> None:
    _choose(hands, panel, "Hallingdal acute beds")

    def fill(dialog: RegisterDialog) -> None:
        towns = dialog.findChild(TownsEditor)
        assert isinstance(towns, TownsEditor)
        towns.input.setFocus()
        hands.qtbot.keyClick(towns.input, Qt.Key.Key_Space)
        travel = dialog.findChild(TravelEditor)
        assert isinstance(travel, TravelEditor)
        (line,) = travel.findChildren(QLineEdit)
        hands.qtbot.keyClicks(line, "1,5 t")
        includes = next(
            one for one in dialog.findChildren(Editor) if one.field.path == "admission.includes"
        )
        hands.qtbot.keyClicks(includes.input, "Known COPD")
        hands.qtbot.keyClick(includes.input, Qt.Key.Key_Return)
        hands.qtbot.keyClicks(includes.input, "Dehydration")
        button(dialog, "OK").click()

    in_dialog(RegisterDialog, fill)
    hands.press(Qt.Key.Key_Return)
    unit = find(hands.model, "unit-kad")
    assert isinstance(unit, Unit)
    assert unit.serves == ("town",)
    assert [(one.municipality, one.minutes) for one in unit.travel] == [("town", 90)]
    assert unit.admission.includes == ("Known COPD", "Dehydration")


def test_that_the_register_speaks_the_language_of_now(hands: Hands, panel: RegisterPanel) -> None:
    hands.action("view.language_nb").trigger()
    assert panel.windowTitle() == "Parter og enheter"
    tops = [_list(panel).topLevelItem(row) for row in range(2)]
    assert [one.text(0) for one in tops if one] == ["4 parter", "10 enheter"]
