"""A copied picture comes to other programs as pixels and as vectors."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from tests.ui.handling import CONTROL, SHIFT, Hands, button, in_dialog

from pathways.ui.clipboard import MIME_TYPE
from pathways.ui.pictures.carrying import CarriedPicture
from pathways.ui.pictures.dialog import PictureDialog

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def _empty_clipboard(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()


def carried() -> QMimeData:
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    return data


def form(name: str) -> bytes:
    return bytes(carried().data(name).data())


def elements() -> set[str | None]:
    root = ElementTree.fromstring(form("image/svg+xml"))
    return {group.get("data-element") for group in root.iter(f"{SVG}g")}


def copy(hands: Hands) -> None:
    hands.press(Qt.Key.Key_C, CONTROL | SHIFT)


def test_that_what_is_selected_is_carried_in_every_form(hands: Hands) -> None:
    hands.canvas.setFocus()
    hands.canvas.select(("ward", "nursing"))
    copy(hands)
    assert {"ward", "nursing", "ward--nursing"} <= elements()
    assert "doctor" not in elements()
    made = QImage.fromData(form("image/png"))
    assert round(made.dotsPerMeterX() * 0.0254) == 150
    (page,) = PdfReader(BytesIO(form("application/pdf"))).pages
    assert "Nursing" in page.extract_text()
    assert carried().hasImage()
    assert isinstance(carried().imageData(), QImage)
    assert "selected" in hands.window.status.currentMessage()


def test_that_all_is_carried_when_nothing_is_selected(hands: Hands) -> None:
    hands.canvas.setFocus()
    hands.canvas.select(())
    copy(hands)
    assert {"start", "doctor", "choose", "ward", "nursing", "end"} <= elements()
    assert "whole" in hands.window.status.currentMessage()


def test_that_a_picture_is_no_text_and_no_piece_of_a_pathway(hands: Hands) -> None:
    copy(hands)
    assert not carried().hasText()
    assert not carried().hasFormat(MIME_TYPE)
    assert not hands.action("edit.paste").isEnabled()


def test_that_copied_elements_keep_their_own_forms(hands: Hands) -> None:
    hands.select("ward")
    hands.press(Qt.Key.Key_C, CONTROL)
    assert carried().hasFormat(MIME_TYPE)


def test_that_the_picture_stays_when_the_window_has_closed(hands: Hands) -> None:
    copy(hands)
    hands.window.editor.stack.setClean()
    assert hands.window.close()
    assert not isinstance(carried(), CarriedPicture)
    assert form("image/png").startswith(b"\x89PNG")
    assert b"<svg" in form("image/svg+xml")


def test_that_the_dialog_copies_what_is_chosen_there(hands: Hands) -> None:
    def do(dialog: PictureDialog) -> None:
        hands.qtbot.waitUntil(dialog.copy.isEnabled)
        dialog.form.size_.setCurrentIndex(1)
        hands.click(button(dialog, "Copy"))
        dialog.reject()

    in_dialog(PictureDialog, do)
    hands.action("file.picture").trigger()
    made = QImage.fromData(form("image/png"))
    assert (made.width(), made.height()) == (2000, 1125)
    root = ElementTree.fromstring(form("image/svg+xml"))
    assert (root.get("width"), root.get("height")) == ("960pt", "540pt")
