"""Rows are pasted with a preview: nothing happens before OK, and then in one step."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
)
from tests.ui.handling import CONTROL, SHIFT, Hands, in_dialog
from tests.ui.tables.desk import Key, Tables

from pathways.analysis.pasting import Meaning
from pathways.ui.forms.inputs import Combo
from pathways.ui.tables.paste import offer
from pathways.ui.tables.paste_dialog import PasteDialog

TEXT = "Trinn\tNivå\tNeste\tVarighet\nTalk\tFastlege\tStay\t20 min\nStay\tSykehus\tEnd\tsoon\n"


def _paste(hands: Hands, text: str, deed: Callable[[PasteDialog], None]) -> None:
    """Do something in the dialog, as a person who presses its key."""
    QGuiApplication.clipboard().setText(text)
    hands.canvas.setFocus()
    in_dialog(PasteDialog, deed)
    hands.press(Key.Key_V, CONTROL | SHIFT)
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)


def _ok(dialog: PasteDialog) -> QPushButton:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    return box.button(QDialogButtonBox.StandardButton.Ok)


def _summary(dialog: PasteDialog) -> str:
    return next(
        one.text() for one in dialog.findChildren(QLabel) if one.objectName() == "pasteSummary"
    )


def test_that_rows_become_steps_in_one_undo(hands: Hands) -> None:
    before = hands.model

    def accept(dialog: PasteDialog) -> None:
        assert hands.model is before
        assert _summary(dialog) == "Will be made: 2 steps, 2 arrows."
        problems = dialog.findChild(QListWidget)
        assert problems is not None
        assert [problems.item(row).text() for row in range(problems.count())] == [
            "Row 3, left out: “soon”. "
            "Write a number and a unit, such as 40 min, 24 h, 2 d or 3 weeks."
        ]
        hands.click(_ok(dialog))

    _paste(hands, TEXT, accept)
    steps = hands.model.pathways[0].steps
    assert [step.name for step in steps[6:]] == ["Talk", "Stay"]
    assert set(hands.canvas.selected()) == {step.id for step in steps[6:]}
    assert hands.window.editor.stack.undoText() == "Paste rows"
    hands.press(Key.Key_Z, CONTROL)
    assert hands.model == before


def test_that_nothing_happens_when_thought_better_of(hands: Hands) -> None:
    before = hands.model
    _paste(hands, TEXT, lambda dialog: hands.qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert hands.model is before


def test_that_a_column_can_mean_something_else(hands: Hands) -> None:
    def correct(dialog: PasteDialog) -> None:
        combos = [one for one in dialog.findChildren(Combo) if one.isVisible()]
        assert [one.currentData() for one in combos] == [Meaning.STEP, Meaning.LEVEL]
        combos[1].setFocus()
        hands.qtbot.keyClick(combos[1], Qt.Key.Key_Home)
        assert [one.currentData() for one in combos] == [Meaning.IGNORED, Meaning.STEP]
        in_order = dialog.findChild(QCheckBox)
        assert in_order is not None
        in_order.click()
        assert _summary(dialog) == "Will be made: 2 steps, 0 arrows."
        hands.click(_ok(dialog))

    _paste(hands, "Talk;Fastlege\nStay;Sykehus", correct)
    assert [step.name for step in hands.model.pathways[0].steps[6:]] == ["Fastlege", "Sykehus"]


def test_that_the_text_can_be_written_in_the_dialog(hands: Hands) -> None:
    def write(dialog: PasteDialog) -> None:
        assert not _ok(dialog).isEnabled()
        text = dialog.findChild(QPlainTextEdit)
        assert text is not None
        hands.qtbot.keyClicks(text, "Home -> GP -> Hospital")
        hands.qtbot.waitUntil(lambda: _ok(dialog).isEnabled())
        hands.click(_ok(dialog))

    _paste(hands, "", write)
    assert [step.name for step in hands.model.pathways[0].steps[6:]] == ["Home", "GP", "Hospital"]


def test_that_units_to_be_made_are_named_first(hands: Hands) -> None:
    def accept(dialog: PasteDialog) -> None:
        assert "1 unit (New surgery)" in _summary(dialog)
        hands.click(_ok(dialog))

    _paste(hands, "Trinn;Enhet\nTalk;New surgery\nMore;Gol doctors", accept)
    assert hands.model.units[-1].name == "New surgery"


def test_that_text_pasted_in_the_empty_row_is_offered_too(tables: Tables) -> None:
    QGuiApplication.clipboard().setText("Talk\nStay")
    tables.go(6, "name")
    in_dialog(PasteDialog, lambda dialog: tables.hands.click(_ok(dialog)))
    tables.press(Key.Key_V, CONTROL)
    QApplication.processEvents()
    assert tables.texts("name")[6:] == ["Talk", "Stay"]


def test_that_without_a_pathway_nothing_is_offered(hands: Hands) -> None:
    hands.window.files.close()
    assert not offer(hands.window, TEXT)
    assert not hands.action("edit.paste_rows").isEnabled()
