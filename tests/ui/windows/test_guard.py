"""An error nobody expected is logged and told calmly, and the work stays."""

import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtWidgets import QMessageBox
from tests.ui.handling import Hands, button, in_dialog

from pathways.session import close_log, log_file, start_log
from pathways.ui.guard import Guard, log_qt


@pytest.fixture
def _logged() -> Iterator[None]:
    start_log()
    yield
    close_log()


_WRITTEN = "the patient is called Kari"


def _catch(guard: Guard) -> None:
    try:
        raise RuntimeError(_WRITTEN)
    except RuntimeError:
        kind, error, trace = sys.exc_info()
        assert kind is not None
        assert error is not None
        guard.catch(kind, error, trace)


@pytest.mark.usefixtures("_logged")
def test_that_it_is_told_and_logged_without_what_people_wrote(hands: Hands) -> None:
    saved: list[bool] = []
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.extend((box.text(), box.informativeText()))
        button(box, "Go on").click()

    in_dialog(QMessageBox, read)
    before = hands.model
    _catch(Guard(hands.window, lambda: saved.append(True)))
    assert hands.model is before
    assert saved == []
    assert str(log_file()) in told[1]
    assert "Traceback" not in "".join(told)
    logged = log_file().read_text(encoding="utf-8")
    assert "RuntimeError" in logged
    assert "Kari" not in logged


@pytest.mark.usefixtures("_logged")
def test_that_a_copy_can_be_saved(hands: Hands) -> None:
    saved: list[bool] = []
    in_dialog(QMessageBox, lambda box: button(box, "Save a copy…").click())
    _catch(Guard(hands.window, lambda: saved.append(True)))
    assert saved == [True]


@pytest.mark.usefixtures("_logged")
def test_that_one_dialog_is_enough_for_a_flood(hands: Hands) -> None:
    guard = Guard(hands.window, lambda: None)

    def flood(box: QMessageBox) -> None:
        for _time in range(3):
            _catch(guard)
        button(box, "Go on").click()

    in_dialog(QMessageBox, flood)
    _catch(guard)


@pytest.mark.usefixtures("_logged")
def test_that_what_qt_says_is_logged() -> None:
    log_qt(QtMsgType.QtWarningMsg, QMessageLogContext(), "a widget is lost")
    assert "a widget is lost" in log_file().read_text(encoding="utf-8")
    assert logging.getLogger("pathways.qt").name == "pathways.qt"
