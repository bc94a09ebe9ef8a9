"""A crossing shows its handoff: what could be filled in, and what is open."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QToolButton, QWidget
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways.model import CareModel, Channel, Handoff, HandoffKind
from pathways.ui.canvas.append.card import Card
from pathways.ui.canvas.append.card_form import CardForm
from pathways.ui.forms.editors import Editor

Key = Qt.Key
ARROW = "ward--nursing"

DeskWith = Callable[[CareModel], Desk]


def _card(desk: Desk) -> Card:
    return desk.canvas.append.card


def _form(desk: Desk) -> CardForm:
    form = desk.canvas.findChild(CardForm)
    assert form is not None
    return form


def _input(desk: Desk, path: str, number: int = -1) -> QWidget:
    within: QWidget = _form(desk).messages if number >= 0 else _form(desk).grid
    editors = [editor for editor in within.findChildren(Editor) if editor.field.path == path]
    return editors[max(0, number)].input


def _handoff(desk: Desk, arrow: str) -> Handoff:
    handoff = desk.arrow(arrow).handoff
    assert handoff is not None
    return handoff


def _connected(desk_with: DeskWith) -> tuple[Desk, str]:
    """A ward and the home nursing, just connected with the mouse."""
    desk = desk_with(drawn("start > ward; nursing > end"))
    desk.canvas.select(("ward",))
    desk.canvas.start_connecting()
    desk.click(desk.middle("nursing"))
    return desk, desk.pathway.transitions[-1].id


def _focused() -> QWidget:
    """Where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _choose(combo: QWidget, data: object) -> None:
    """Pick a row of a list by the keyboard."""
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    row = next(row for row in range(combo.count()) if combo.itemData(row) == data)
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def test_that_connecting_two_parties_shows_a_card_that_is_filled_in(desk_with: DeskWith) -> None:
    desk, arrow = _connected(desk_with)
    handoff = _handoff(desk, arrow)
    assert handoff.kind is HandoffKind.DISCHARGE
    assert len(handoff.messages) == 5
    assert _card(desk).is_open
    assert desk.canvas.hasFocus()
    assert desk.undo.count() == 1
    assert desk.undo.undoText() == "Connect steps"
    desk.undo.undo()
    assert len(desk.pathway.transitions) == 2
    assert not _card(desk).is_open


def test_that_what_nobody_has_said_is_seen_to_be_open(desk_with: DeskWith) -> None:
    desk, _arrow = _connected(desk_with)
    assert not _input(desk, "handoff.kind").property("unsettled")
    for path in ("handoff.sender", "handoff.receiver", "handoff.medicine_list"):
        assert _input(desk, path).property("unsettled")
    assert _input(desk, "channel", 0).property("unsettled")
    sender = _input(desk, "handoff.sender")
    assert isinstance(sender, QLineEdit)
    assert sender.placeholderText().startswith("Not settled")


def test_that_steps_in_one_unit_need_no_card(desk_with: DeskWith) -> None:
    desk = desk_with(drawn("start > ward; ward-2 > end"))
    desk.canvas.select(("ward",))
    desk.canvas.start_connecting()
    desk.click(desk.middle("ward-2"))
    assert desk.pathway.transitions[-1].handoff is None
    assert not _card(desk).is_open


def test_that_tab_leads_to_the_fields_and_escape_back(desk_with: DeskWith) -> None:
    desk, arrow = _connected(desk_with)
    desk.key(Key.Key_Tab)
    focused = _focused()
    assert _form(desk).isAncestorOf(focused)
    QTest.keyClick(focused, Key.Key_Tab)
    assert _form(desk).isAncestorOf(_focused())
    assert _focused() is not focused
    QTest.keyClick(_focused(), Key.Key_Escape)
    assert not _card(desk).is_open
    assert desk.canvas.hasFocus()
    assert desk.canvas.selected() == (arrow,)


def test_that_escape_on_the_drawing_puts_the_card_away(desk_with: DeskWith) -> None:
    desk, arrow = _connected(desk_with)
    desk.key(Key.Key_Escape)
    assert not _card(desk).is_open
    assert desk.canvas.selected() == (arrow,)


def test_that_a_click_elsewhere_puts_the_card_away(desk_with: DeskWith) -> None:
    desk, _arrow = _connected(desk_with)
    desk.click(desk.middle("start"))
    assert not _card(desk).is_open


def test_that_writing_a_role_is_one_step_to_undo(desk_with: DeskWith) -> None:
    desk, arrow = _connected(desk_with)
    QTest.keyClicks(_input(desk, "handoff.sender"), "Sykepleier")
    assert _handoff(desk, arrow).sender == "Sykepleier"
    assert desk.undo.count() == 2
    assert not _input(desk, "handoff.sender").property("unsettled")
    desk.undo.undo()
    assert _handoff(desk, arrow).sender == ""
    assert len(_handoff(desk, arrow).messages) == 5


def test_that_a_message_is_settled_in_its_row(desk_with: DeskWith) -> None:
    desk, arrow = _connected(desk_with)
    _choose(_input(desk, "channel", 1), Channel.PHONE)
    assert _handoff(desk, arrow).messages[1].channel is Channel.PHONE
    assert desk.undo.count() == 2


def test_that_all_open_messages_can_go_as_the_standard_says(desk_with: DeskWith) -> None:
    desk, arrow = _connected(desk_with)
    _choose(_input(desk, "channel", 1), Channel.PHONE)
    button = next(one for one in _form(desk).findChildren(QPushButton) if "standard" in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    messages = _handoff(desk, arrow).messages
    assert [one.channel for one in messages].count(Channel.ELECTRONIC) == 4
    assert messages[1].channel is Channel.PHONE
    assert all(one.receipt for one in messages)
    assert desk.undo.count() == 3
    assert not button.isVisible()


def test_that_another_kind_brings_its_own_messages(desk_with: DeskWith) -> None:
    desk, arrow = _connected(desk_with)
    _choose(_input(desk, "handoff.kind"), HandoffKind.INFORMATION)
    assert _handoff(desk, arrow).kind is HandoffKind.INFORMATION
    assert _handoff(desk, arrow).messages == ()
    _choose(_input(desk, "handoff.kind"), None)
    assert _handoff(desk, arrow).kind is None
    desk.undo.undo()
    desk.undo.undo()
    assert len(_handoff(desk, arrow).messages) == 5
    assert len(_form(desk).messages.findChildren(Editor)) >= 15


def test_that_all_fields_are_in_the_arrows_own_form(desk_with: DeskWith) -> None:
    desk, arrow = _connected(desk_with)
    button = next(one for one in _form(desk).findChildren(QPushButton) if "All" in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not _card(desk).is_open
    assert desk.canvas.selected() == (arrow,)


def test_that_the_card_of_a_step_is_that_of_the_handoff_from_it(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    assert _card(desk).can_open
    _card(desk).open_near()
    assert _card(desk).arrow == ARROW
    assert _form(desk).isAncestorOf(_focused())


def test_that_no_card_opens_where_nothing_is_handed_over(desk_with: DeskWith) -> None:
    desk = desk_with(drawn("ward > ward-2"))
    desk.canvas.select(("ward",))
    assert not _card(desk).can_open
    _card(desk).open_near()
    assert not _card(desk).is_open


def test_that_a_captured_crossing_shows_its_card_folded(desk: Desk) -> None:
    desk.canvas.select(("nursing",))
    desk.key(Key.Key_Tab)
    folded = desk.canvas.findChild(QToolButton, "handoffFolded")
    assert folded is not None
    assert folded.isVisible()
    assert folded.text() == "Admission: 3 messages"
    assert desk.field.hasFocus()
    QTest.keyClicks(desk.field, "Innlegges")
    QTest.mouseClick(folded, Qt.MouseButton.LeftButton)
    assert _card(desk).is_open
    assert desk.pathway.steps[-1].name == "Innlegges"


def test_that_the_card_goes_with_its_arrow(desk_with: DeskWith) -> None:
    desk, _arrow = _connected(desk_with)
    desk.canvas.delete_selected()
    assert not _card(desk).is_open


def test_that_a_large_card_fits_a_small_drawing(desk_with: DeskWith) -> None:
    desk, _arrow = _connected(desk_with)
    desk.canvas.resize(600, 300)
    desk.canvas.append.follow()
    assert desk.canvas.viewport().rect().contains(_form(desk).geometry())
