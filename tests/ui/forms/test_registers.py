"""Units, parties and agreements are made and changed from the field that names them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QMenu, QPushButton, QToolButton
from tests.building import PARTIES
from tests.ui.handling import CONTROL, Hands, button, in_dialog, input_at

from pathways.edits import add_agreement, find
from pathways.model import Agreement, AgreementReference, CareLevel, Step, Transition, Unit
from pathways.ui.dialogs.register import RegisterDialog
from pathways.ui.forms.editors import Editor


def _input(dialog: QDialog, path: str) -> QLineEdit | QComboBox:
    editor = next(one for one in dialog.findChildren(Editor) if one.field.path == path)
    assert isinstance(editor.input, (QLineEdit, QComboBox))
    return editor.input


def _pick(combo: QLineEdit | QComboBox, text: str) -> None:
    assert isinstance(combo, QComboBox)
    row = combo.findText(text)
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def test_that_a_new_unit_is_made_and_chosen_in_one_step(hands: Hands) -> None:
    hands.select("ward")
    before = hands.model

    def fill(dialog: RegisterDialog) -> None:
        hands.qtbot.keyClicks(_input(dialog, "name"), "Observation post")
        _pick(_input(dialog, "level"), "Hospital")
        _pick(_input(dialog, "party"), "Vestre Viken HF")
        button(dialog, "Add").click()

    in_dialog(RegisterDialog, fill)
    _pick(input_at(hands, "unit"), "New unit…")  # type: ignore[arg-type]
    step = find(hands.model, "ward")
    assert isinstance(step, Step)
    assert step.unit is not None
    unit = find(hands.model, step.unit)
    assert isinstance(unit, Unit)
    assert (unit.name, unit.level, unit.party) == (
        "Observation post",
        CareLevel.HOSPITAL,
        "trust",
    )
    hands.window.editor.stack.undo()
    assert hands.model == before


def test_that_thinking_better_of_it_changes_nothing(hands: Hands) -> None:
    hands.select("ward")
    before = hands.model
    in_dialog(RegisterDialog, lambda dialog: button(dialog, "Cancel").click())
    combo = input_at(hands, "unit")
    _pick(combo, "New unit…")  # type: ignore[arg-type]
    assert hands.model is before
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "Ringerike medical ward"


def test_that_a_party_is_made_on_the_way(hands: Hands) -> None:
    hands.select("ward")

    def name_party(dialog: RegisterDialog) -> None:
        hands.qtbot.keyClicks(_input(dialog, "name"), "Hemsedal")
        button(dialog, "Add").click()

    def fill(dialog: RegisterDialog) -> None:
        in_dialog(RegisterDialog, name_party)
        _pick(_input(dialog, "party"), "New party…")
        assert _input(dialog, "party").property("currentText") == "Hemsedal"
        button(dialog, "Add").click()

    in_dialog(RegisterDialog, fill)
    _pick(input_at(hands, "unit"), "New unit…")  # type: ignore[arg-type]
    assert hands.model.parties[-1].name == "Hemsedal"
    assert hands.model.units[-1].party == hands.model.parties[-1].id


def test_that_a_known_unit_is_opened_by_its_pencil(hands: Hands) -> None:
    hands.select("ward")

    def rename(dialog: RegisterDialog) -> None:
        name = _input(dialog, "name")
        name.setProperty("text", "")
        hands.qtbot.keyClicks(name, "Lung ward")
        button(dialog, "OK").click()

    in_dialog(RegisterDialog, rename)
    editor = input_at(hands, "unit").parentWidget()
    assert editor is not None
    pencil = editor.findChild(QToolButton)
    assert pencil is not None
    hands.click(pencil)
    assert find(hands.model, "unit-ward").name == "Lung ward"  # type: ignore[union-attr]
    step = find(hands.model, "ward")
    assert isinstance(step, Step)
    assert step.unit == "unit-ward"


def test_that_agreement_points_are_ticked_in_a_menu_and_removed(hands: Hands) -> None:
    agreement = Agreement(
        id="umbrella", name="Umbrella", parties=tuple(party.id for party in PARTIES[:2])
    )
    hands.window.editor.perform("Agree", add_agreement(hands.model, agreement))
    hands.select("ward--nursing")
    menu = input_at(hands, "handoff.agreement_points").findChild(QMenu)
    assert menu is not None
    menu.aboutToShow.emit()
    for number in (5, 2):
        next(one for one in menu.actions() if one.text().startswith(f"{number}. ")).trigger()
    arrow = find(hands.model, "ward--nursing")
    assert isinstance(arrow, Transition)
    assert arrow.handoff is not None
    assert arrow.handoff.agreement_points == (
        AgreementReference(agreement="umbrella", point=2),
        AgreementReference(agreement="umbrella", point=5),
    )
    remove = next(
        one
        for one in input_at(hands, "handoff.agreement_points").findChildren(QToolButton)
        if one.accessibleName() == "Remove this point" and one.isVisibleTo(hands.window)
    )
    remove.click()
    arrow = find(hands.model, "ward--nursing")
    assert isinstance(arrow, Transition)
    assert arrow.handoff is not None
    assert [one.point for one in arrow.handoff.agreement_points] == [5]


def test_that_an_agreement_is_made_where_it_is_wanted(hands: Hands) -> None:
    hands.select("ward--nursing")
    menu = input_at(hands, "handoff.agreement_points").findChild(QMenu)
    assert menu is not None
    menu.aboutToShow.emit()

    def fill(dialog: RegisterDialog) -> None:
        hands.qtbot.keyClicks(_input(dialog, "name"), "Samarbeidsavtale")
        button(dialog, "Add").click()

    in_dialog(RegisterDialog, fill)
    menu.actions()[-1].trigger()
    assert [one.name for one in hands.model.agreements] == ["Samarbeidsavtale"]


def test_that_messages_are_added_changed_and_removed(hands: Hands) -> None:
    hands.select("ward--nursing")
    _pick(input_at(hands, "handoff.kind"), "Discharge")  # type: ignore[arg-type]
    messages = input_at(hands, "handoff.messages")
    required = next(one for one in messages.findChildren(QPushButton) if "required" in one.text())
    required.click()
    arrow = find(hands.model, "ward--nursing")
    assert isinstance(arrow, Transition)
    assert arrow.handoff is not None
    count = len(arrow.handoff.messages)
    assert count > 1
    assert required.isHidden()

    deadline = input_at(hands, "handoff.messages.1.deadline")
    deadline.setFocus()
    deadline.setProperty("text", "")
    hands.write("2 t")
    changed = find(hands.model, "ward--nursing")
    assert isinstance(changed, Transition)
    assert changed.handoff is not None
    assert changed.handoff.messages[1].deadline == 120
    assert changed.handoff.messages[0] == arrow.handoff.messages[0]
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert find(hands.model, "ward--nursing") == arrow

    remove = next(
        one
        for one in messages.findChildren(QToolButton)
        if one.accessibleName() == "Remove this message"
    )
    remove.click()
    left = find(hands.model, "ward--nursing")
    assert isinstance(left, Transition)
    assert left.handoff is not None
    assert left.handoff.messages == arrow.handoff.messages[1:]
    assert not required.isHidden()


def test_that_a_message_may_have_a_name_of_its_own(hands: Hands) -> None:
    hands.select("ward--nursing")
    add = next(
        one
        for one in input_at(hands, "handoff.messages").findChildren(QPushButton)
        if one.text() == "Add a message"
    )
    add.click()
    kind = input_at(hands, "handoff.messages.0.type")
    kind.setFocus()
    hands.write("Green sheet")
    arrow = find(hands.model, "ward--nursing")
    assert isinstance(arrow, Transition)
    assert arrow.handoff is not None
    assert arrow.handoff.messages[0].type == "Green sheet"
