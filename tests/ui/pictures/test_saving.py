"""Pictures saved from the window: as chosen in the dialog, read back from the file."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox
from tests.ui.handling import CONTROL, SHIFT, Hands, button, in_dialog

from pathways.diagram.theme import THEMES
from pathways.model import CareModel, Pathway
from pathways.storage import write
from pathways.ui.forms.inputs import Combo
from pathways.ui.pictures.dialog import PictureDialog

SVG = "{http://www.w3.org/2000/svg}"


def name_it(path: Path) -> None:
    """Write the file's name when it is asked for."""

    def fill(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(path))
        button(dialog, "Save").click()

    in_dialog(QFileDialog, fill)


def choose(hands: Hands, combo: Combo, text: str) -> None:
    """Choose by the keyboard the row that begins so."""
    combo.setFocus()
    hands.press(Qt.Key.Key_Home)
    while not combo.currentText().startswith(text):
        row = combo.currentIndex()
        hands.press(Qt.Key.Key_Down)
        assert combo.currentIndex() > row, f"no {text}"


def tick(hands: Hands, dialog: PictureDialog, name: str) -> None:
    box = getattr(dialog.form, name)
    box.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert box.isChecked()


def ready(hands: Hands, dialog: PictureDialog) -> None:
    """Until the picture of now is shown."""
    hands.qtbot.waitUntil(lambda: dialog.save.isEnabled() and dialog.preview.image is not None)


def saved(
    hands: Hands, path: Path, prepare: Callable[[PictureDialog], None] = lambda _dialog: None
) -> bytes:
    """Save a picture with the dialog; gives what the file holds."""

    def do(dialog: PictureDialog) -> None:
        ready(hands, dialog)
        prepare(dialog)
        name_it(path)
        hands.click(dialog.save)

    in_dialog(PictureDialog, do)
    hands.press(Qt.Key.Key_P, CONTROL | SHIFT)
    return path.read_bytes()


def answer(told: list[str]) -> None:
    """Read the box that opens, whenever a thread has found the reason for one, and close it."""

    def read() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, read)
            return
        told.append(box.text())
        button(box, "OK").click()

    QTimer.singleShot(20, read)


def image(data: bytes) -> QImage:
    made = QImage.fromData(data)
    assert not made.isNull()
    return made


def test_that_a_drawing_is_saved_as_it_is_drawn(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "whole.png"
    made = image(saved(hands, path))
    bounds = hands.canvas.stage.bounds
    assert made.width() == round(bounds.width * 150 / 72)
    assert made.height() == round(bounds.height * 150 / 72)
    assert round(made.dotsPerMeterX() * 0.0254) == 150
    assert not made.hasAlphaChannel()
    assert str(path) in hands.window.status.currentMessage()


def test_that_a_slide_is_sixteen_to_nine_and_transparent_where_asked(
    hands: Hands, tmp_path: Path
) -> None:
    def prepare(dialog: PictureDialog) -> None:
        choose(hands, dialog.form.size_, "For a slide")
        choose(hands, dialog.form.dpi, "96")
        tick(hands, dialog, "transparent")
        tick(hands, dialog, "title")

    made = image(saved(hands, tmp_path / "slide.png", prepare))
    assert (made.width(), made.height()) == (1280, 720)
    assert made.pixelColor(2, 2).alpha() == 0
    assert made.pixelColor(640, 360).alpha() == 255


def test_that_only_what_is_selected_is_saved(hands: Hands, tmp_path: Path) -> None:
    hands.canvas.setFocus()
    hands.canvas.select(("ward", "nursing"))

    def prepare(dialog: PictureDialog) -> None:
        assert dialog.form.part.currentText() == "What is selected"
        choose(hands, dialog.form.kind, "SVG")

    root = ElementTree.fromstring(saved(hands, tmp_path / "part.svg", prepare))
    told = {group.get("data-element") for group in root.iter(f"{SVG}g")}
    assert {"ward", "nursing", "ward--nursing"} <= told
    assert "doctor" not in told
    description = root.findtext(f"{SVG}desc")
    assert description is not None
    assert "Ward → Nursing" in description
    assert "Doctor" not in description


def test_that_own_width_colours_and_legend_reach_the_pdf(hands: Hands, tmp_path: Path) -> None:
    def prepare(dialog: PictureDialog) -> None:
        choose(hands, dialog.form.kind, "PDF")
        choose(hands, dialog.form.size_, "Own width in centimetres")
        assert dialog.form.centimetres.lineEdit().width() > 100
        dialog.form.centimetres.setFocus()
        dialog.form.centimetres.selectAll()
        hands.qtbot.keyClicks(dialog.form.centimetres, "20\t")
        choose(hands, dialog.form.colors, "Dark")
        tick(hands, dialog, "legend")

    (page,) = PdfReader(BytesIO(saved(hands, tmp_path / "wide.pdf", prepare))).pages
    assert float(page.mediabox.width) == pytest.approx(20 / 2.54 * 72, abs=0.1)
    text = page.extract_text()
    assert "Ward" in text
    assert "Arrows" in text


def test_that_a_width_in_pixels_is_met_exactly(hands: Hands, tmp_path: Path) -> None:
    def prepare(dialog: PictureDialog) -> None:
        choose(hands, dialog.form.size_, "Own width in pixels")
        assert dialog.form.pixels.lineEdit().width() > 100
        dialog.form.pixels.setFocus()
        dialog.form.pixels.selectAll()
        hands.qtbot.keyClicks(dialog.form.pixels, "777\t")

    assert image(saved(hands, tmp_path / "narrow.png", prepare)).width() == 777


def test_that_the_name_written_chooses_the_format(hands: Hands, tmp_path: Path) -> None:
    assert saved(hands, tmp_path / "drawing.PDF").startswith(b"%PDF")


def test_that_an_ending_that_names_no_format_is_told_and_nothing_is_lost(
    hands: Hands, tmp_path: Path
) -> None:
    told: list[str] = []

    def do(dialog: PictureDialog) -> None:
        ready(hands, dialog)
        name_it(tmp_path / "drawing.docx")
        answer(told)
        hands.click(dialog.save)
        assert dialog.isVisible()
        hands.qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(PictureDialog, do)
    hands.action("file.picture").trigger()
    assert told == ["The ending “.docx” names no format."]
    assert not list(tmp_path.glob("drawing*"))


def test_that_a_target_that_cannot_be_written_is_told_and_the_dialog_stays(
    hands: Hands, tmp_path: Path
) -> None:
    target = tmp_path / "missing" / "drawing.svg"
    told: list[str] = []

    def do(dialog: PictureDialog) -> None:
        ready(hands, dialog)
        dialog.ask_where = lambda _wish, _parent: target
        answer(told)
        hands.click(dialog.save)
        hands.qtbot.waitUntil(lambda: bool(told))
        hands.qtbot.waitUntil(dialog.save.isEnabled)
        dialog.reject()

    in_dialog(PictureDialog, do)
    hands.action("file.picture").trigger()
    assert len(told) == 1
    assert not target.exists()


def test_that_too_many_pixels_are_told_before_anything_is_made(hands: Hands) -> None:
    facts: list[str] = []

    def do(dialog: PictureDialog) -> None:
        ready(hands, dialog)
        choose(hands, dialog.form.size_, "Own width in centimetres")
        choose(hands, dialog.form.dpi, "600")
        dialog.form.centimetres.setFocus()
        dialog.form.centimetres.selectAll()
        hands.qtbot.keyClicks(dialog.form.centimetres, "300\t")
        facts.append(dialog.facts.text())
        assert "SVG" in dialog.advice.text()
        assert not dialog.save.isEnabled()
        choose(hands, dialog.form.kind, "SVG")
        assert dialog.save.isEnabled()
        dialog.reject()

    in_dialog(PictureDialog, do)
    hands.action("file.picture").trigger()
    assert "few programs open that" in facts[0]


def test_that_saving_can_be_cancelled_and_the_dialog_stays(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(b"before")

    def do(dialog: PictureDialog) -> None:
        ready(hands, dialog)
        choose(hands, dialog.form.size_, "Own width in pixels")
        dialog.form.pixels.setValue(8_000)
        dialog.ask_where = lambda _wish, _parent: path
        hands.click(dialog.save)
        assert dialog.progress.isVisible()
        assert not dialog.save.isEnabled()
        assert not dialog.form.isEnabled()
        hands.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert dialog.save.isEnabled()
        assert not dialog.progress.isVisible()
        hands.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    in_dialog(PictureDialog, do)
    hands.action("file.picture").trigger()
    assert path.read_bytes() == b"before"


def test_that_saving_can_be_cancelled_while_the_file_is_packed(
    hands: Hands, tmp_path: Path
) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(b"before")

    def do(dialog: PictureDialog) -> None:
        ready(hands, dialog)
        choose(hands, dialog.form.size_, "Own width in pixels")
        dialog.form.pixels.setValue(8_000)
        dialog.ask_where = lambda _wish, _parent: path
        packing: list[int] = []

        def note(percent: int) -> None:
            if percent == 50:
                packing.append(percent)
                QTimer.singleShot(0, dialog.reject)

        dialog.progress.valueChanged.connect(note)
        hands.click(dialog.save)
        hands.qtbot.waitUntil(lambda: bool(packing))
        hands.qtbot.waitUntil(dialog.save.isEnabled)
        assert dialog.isVisible()
        dialog.reject()

    in_dialog(PictureDialog, do)
    hands.action("file.picture").trigger()
    assert path.read_bytes() == b"before"


def test_that_the_preview_shows_what_is_chosen_and_how_large_it_gets(hands: Hands) -> None:
    def do(dialog: PictureDialog) -> None:
        ready(hands, dialog)
        hands.qtbot.waitUntil(lambda: "about" in dialog.facts.text())
        assert "pixels" in dialog.facts.text()
        before = dialog.preview.image
        choose(hands, dialog.form.size_, "For a slide")
        choose(hands, dialog.form.colors, "Dark")
        hands.qtbot.waitUntil(lambda: dialog.preview.image is not before)
        hands.qtbot.waitUntil(lambda: "about" in dialog.facts.text())
        shown = dialog.preview.image
        assert shown is not None
        assert shown.width() / shown.height() == pytest.approx(16 / 9, abs=0.02)
        assert shown.pixelColor(1, 1).name() == THEMES["dark"].ground
        assert "on the slide" in dialog.advice.text()
        dialog.reject()

    in_dialog(PictureDialog, do)
    hands.action("file.picture").trigger()


def test_that_what_was_chosen_is_remembered_for_the_next_picture(
    hands: Hands, tmp_path: Path
) -> None:
    saved(hands, tmp_path / "one.svg", lambda dialog: choose(hands, dialog.form.size_, "For a"))
    sizes: list[str] = []

    def look(dialog: PictureDialog) -> None:
        sizes.append(dialog.form.size_.currentText())
        dialog.reject()

    in_dialog(PictureDialog, look)
    hands.action("file.picture").trigger()
    assert sizes == ["For a slide, 16:9"]


def test_that_an_empty_pathway_gives_a_picture_too(hands: Hands, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pathway"
    write(CareModel(pathways=(Pathway(id="none", name="None"),)), empty)
    hands.window.files.open(empty)
    assert image(saved(hands, tmp_path / "empty.png")).width() > 100


def test_that_every_choice_has_a_name_that_is_read_aloud(hands: Hands) -> None:
    names: list[str] = []

    def look(dialog: PictureDialog) -> None:
        form = dialog.form
        combos = (form.part, form.kind, form.size_, form.dpi, form.colors)
        others = (form.centimetres, form.pixels, form.transparent, form.legend, form.title)
        names.extend(widget.accessibleName() for widget in (*combos, *others, dialog.preview))
        dialog.reject()

    in_dialog(PictureDialog, look)
    hands.action("file.picture").trigger()
    assert all(names)
    assert QApplication.activeModalWidget() is None
