"""The language changes while the window is open, everywhere at once."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.ui.handling import Hands

from pathways.language import _, language, speaking
from pathways.session import load_settings
from pathways.ui.actions import plain
from pathways.ui.windows.main_window import MainWindow

_WRITTEN = ("text", "title", "toolTip", "statusTip", "windowTitle", "placeholderText")


def _texts(window: MainWindow) -> set[str]:
    """All that can be read in the window."""
    found = {window.windowTitle()}
    kinds = (QAction, QAbstractButton, QLabel, QMenu, QDockWidget, QLineEdit)
    for kind in kinds:
        for one in window.findChildren(kind):
            if isinstance(one, QWidget) and not one.isVisibleTo(window):
                continue
            for name in _WRITTEN:
                asked = getattr(one, name, None)
                if asked is not None:
                    found.add(asked())
            read = getattr(one, "accessibleName", None)
            if read is not None:
                found.add(read())
    for bar in window.findChildren(QTabBar):
        found |= {bar.tabText(place) for place in range(bar.count())}
    return found - {""}


@pytest.mark.parametrize("code", ["nb", "nn"])
def test_that_nothing_stays_in_english(hands: Hands, code: str) -> None:
    hands.select("ward--nursing")
    english = _texts(hands.window)
    hands.window.appearance.speak(code)
    hands.wait_for_findings()
    left = {text for text in english & _texts(hands.window) if _(text) != text}
    assert not left
    assert len(english & _texts(hands.window)) < len(english) / 3


def test_that_every_action_is_retitled_and_back(hands: Hands) -> None:
    english = {spec.id: action.text() for spec, action in hands.window.actions_}
    hands.window.appearance.speak("nb")
    for spec, action in hands.window.actions_:
        if not spec.id.startswith("view.language") and spec.id != "insert.start":
            assert action.text() != english[spec.id] or plain(action.text()) == plain(
                _(spec.text)
            ), spec.id
    assert hands.action("file.save").text() == "&Lagre"
    assert hands.action("file.save").iconText() == "Lagre"
    hands.window.appearance.speak("en")
    assert {spec.id: action.text() for spec, action in hands.window.actions_} == english


def test_that_the_menu_switches_and_the_choice_is_kept(hands: Hands) -> None:
    hands.action("view.language_nn").trigger()
    assert language() == "nn"
    assert load_settings().language == "nn"
    assert hands.action("view.language_nn").isChecked()
    assert not hands.action("view.language_en").isChecked()
    assert hands.window.findings.windowTitle().startswith("Funn")


def test_that_findings_come_in_the_new_language(hands: Hands) -> None:
    english = {finding.title for finding in hands.findings}
    hands.window.appearance.speak("nb")
    hands.wait_for_findings()
    assert english.isdisjoint({finding.title for finding in hands.findings})


@pytest.mark.parametrize(
    ("code", "cancel", "save"), [("nb", "Avbryt", "Lagre"), ("nn", "Avbryt", "Lagre")]
)
def test_that_qt_speaks_it_too(
    window: MainWindow, qtbot: QtBot, code: str, cancel: str, save: str
) -> None:
    window.appearance.speak(code)
    standard = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(standard.Save | standard.Cancel)
    qtbot.addWidget(box)
    assert plain(box.button(standard.Save).text()) == save
    assert plain(box.button(standard.Cancel).text()) == cancel


def test_that_the_name_of_the_undo_step_stays_and_its_frame_changes(hands: Hands) -> None:
    hands.canvas.select(("end",))
    hands.canvas.delete_selected()
    assert hands.action("edit.undo").text() == "&Undo: Delete"
    hands.window.appearance.speak("nb")
    assert hands.action("edit.undo").text() == "&Angre: Delete"
    assert hands.action("edit.undo").iconText() == "Angre"


def test_that_a_started_window_speaks_the_language_of_before(qtbot: QtBot) -> None:
    with speaking("nb"):
        made = MainWindow()
        qtbot.addWidget(made)
        assert made.actions_["file.open"].text() == "&Åpne…"
        assert made.actions_["view.language_nb"].isChecked()
        made.close()
