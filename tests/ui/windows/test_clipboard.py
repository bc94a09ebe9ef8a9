"""What is copied comes to other pathways, models and programs; what is cut comes back by undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QImage
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from tests.building import drawn
from tests.ui.handling import CONTROL, Hands, button, in_dialog

from pathways import edits
from pathways.edits import pathway_of
from pathways.model import CareModel, Note, Pathway
from pathways.storage import write
from pathways.ui.clipboard import MIME_TYPE

COPY, PASTE, CUT, DUPLICATE = Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_D


@pytest.fixture(autouse=True)
def _empty_clipboard(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    QCursor.setPos(0, 0)


def select(hands: Hands, *elements: str) -> None:
    hands.canvas.setFocus()
    hands.canvas.select(elements)


def steps(hands: Hands, pathway: str = "way") -> list[str]:
    return [step.name for step in pathway_of(hands.model, pathway).steps]


def carried() -> QMimeData:
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    return data


def test_that_copied_steps_are_pasted_with_the_arrow_between_them(hands: Hands) -> None:
    before = hands.model
    select(hands, "ward", "nursing")
    hands.press(COPY, CONTROL)
    hands.press(PASTE, CONTROL)
    pathway = pathway_of(hands.model, "way")
    assert steps(hands)[-2:] == ["Ward", "Nursing"]
    assert len(pathway.transitions) == len(pathway_of(before, "way").transitions) + 1
    assert hands.model.units == before.units
    new = {step.id for step in pathway.steps[-2:]}
    assert new < {*hands.canvas.selected()}
    boxes = hands.canvas.stage.boxes
    assert not any(
        boxes[one].overlaps(boxes[other]) for one in new for other in boxes if other != one
    )
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.model == before


def test_that_pasting_again_puts_the_next_copy_elsewhere(hands: Hands) -> None:
    select(hands, "ward")
    hands.press(COPY, CONTROL)
    hands.press(PASTE, CONTROL)
    hands.press(PASTE, CONTROL)
    one, other = (
        hands.canvas.stage.boxes[step.id] for step in pathway_of(hands.model, "way").steps[-2:]
    )
    assert not one.overlaps(other)


def test_that_it_is_pasted_where_the_pointer_is(hands: Hands) -> None:
    select(hands, "doctor")
    hands.press(COPY, CONTROL)
    viewport = hands.canvas.viewport()
    pixel = viewport.rect().center() * 1.5
    QCursor.setPos(viewport.mapToGlobal(pixel))
    at = hands.canvas.point_at(pixel)
    hands.press(PASTE, CONTROL)
    new = pathway_of(hands.model, "way").steps[-1].id
    assert abs(hands.canvas.stage.boxes[new].center.x - at.x) < 2


def test_that_what_is_cut_is_gone_here_and_can_be_pasted(hands: Hands) -> None:
    before = hands.model
    select(hands, "ward")
    hands.press(CUT, CONTROL)
    assert "Ward" not in steps(hands)
    hands.press(PASTE, CONTROL)
    assert steps(hands)[-1] == "Ward"
    hands.undo_all()
    assert hands.model == before


def test_that_a_duplicate_stands_beside_and_the_clipboard_keeps_what_it_had(hands: Hands) -> None:
    QGuiApplication.clipboard().setText("Mine")
    select(hands, "ward", "nursing")
    hands.press(DUPLICATE, CONTROL)
    assert steps(hands)[-2:] == ["Ward", "Nursing"]
    assert QGuiApplication.clipboard().text() == "Mine"
    assert hands.window.editor.stack.undoText() == "Duplicate"
    assert hands.window.editor.stack.count() == 1


def test_that_parties_and_units_come_along_to_another_model(hands: Hands, tmp_path: Path) -> None:
    select(hands, "ward")
    hands.press(COPY, CONTROL)
    other = tmp_path / "other.pathway"
    write(CareModel(pathways=(Pathway(id="there", name="There"),)), other)
    hands.window.files.open(other)
    hands.canvas.setFocus()
    hands.press(PASTE, CONTROL)
    assert steps(hands, "there") == ["Ward"]
    assert [unit.name for unit in hands.model.units] == ["Ringerike medical ward"]
    assert [party.name for party in hands.model.parties] == ["Vestre Viken HF"]
    hands.press(PASTE, CONTROL)
    assert len(hands.model.units) == len(hands.model.parties) == 1


def test_that_the_same_ids_in_another_model_are_not_taken_for_the_same(
    hands: Hands, tmp_path: Path
) -> None:
    select(hands, "ward")
    hands.press(COPY, CONTROL)
    model = drawn("start")
    units = tuple(unit.model_copy(update={"name": f"Other {unit.name}"}) for unit in model.units)
    other = tmp_path / "other.pathway"
    write(CareModel(**{**dict(model), "units": units}), other)
    hands.window.files.open(other)
    hands.canvas.setFocus()
    hands.press(PASTE, CONTROL)
    assert hands.model.units[-1].name == "Ringerike medical ward"


def test_that_other_programs_get_a_text_and_a_table(hands: Hands) -> None:
    select(hands, "doctor", "choose", "ward")
    hands.press(COPY, CONTROL)
    lines = carried().text().splitlines()
    assert lines[:3] == [
        "Doctor – General practitioner – Gol doctors",
        "Choose",
        "Ward – Hospital – Ringerike medical ward",
    ]
    assert "Choose → Ward" in lines
    assert "<td>Ringerike medical ward</td>" in carried().html()


def test_that_other_programs_get_pictures(hands: Hands) -> None:
    select(hands, "doctor", "ward")
    hands.press(COPY, CONTROL)
    data = carried()
    assert {"image/png", "image/svg+xml"} <= {*data.formats()}
    image = QImage.fromData(QByteArray(data.data("image/png")))
    assert image.width() > 200
    assert b"Ringerike" in bytes(data.data("image/svg+xml").data())
    assert data.hasImage()
    assert isinstance(data.imageData(), QImage)


def test_that_a_pathway_is_not_pasted_inside_itself_and_that_is_said(hands: Hands) -> None:
    model = edits.add_pathway(hands.model, Pathway(id="inner", name="Inner"))
    hands.window.editor.perform("Nest", edits.nest(model, "ward", "inner"))
    select(hands, "ward")
    hands.press(COPY, CONTROL)
    hands.window.tabs.show_pathway("inner")
    hands.canvas.setFocus()
    before = hands.model
    said: list[str] = []

    def answer(box: QMessageBox) -> None:
        said.append(box.text())
        hands.click(button(box, "OK"))

    in_dialog(QMessageBox, answer)
    hands.press(PASTE, CONTROL)
    assert said == ["This cannot be pasted here."]
    assert hands.model == before


def test_that_what_can_be_done_follows_selection_and_clipboard(hands: Hands) -> None:
    select(hands)
    for id_ in ("edit.cut", "edit.copy", "edit.duplicate", "edit.paste"):
        assert not hands.action(id_).isEnabled(), id_
    select(hands, "doctor--choose")
    assert not hands.action("edit.copy").isEnabled()
    select(hands, "ward")
    assert hands.action("edit.copy").isEnabled()
    hands.action("edit.copy").trigger()
    assert hands.action("edit.paste").isEnabled()


def test_that_a_broken_clipboard_is_left_alone(hands: Hands) -> None:
    data = QMimeData()
    data.setData(MIME_TYPE, QByteArray(b"{}"))
    QGuiApplication.clipboard().setMimeData(data)
    before = hands.model
    offered: list[bool] = []
    hands.action("edit.paste_rows").setEnabled(False)
    hands.action("edit.paste_rows").triggered.connect(lambda: offered.append(True))
    hands.canvas.setFocus()
    hands.press(PASTE, CONTROL)
    assert hands.model == before
    assert not offered


def test_that_a_note_alone_is_pasted_where_the_pointer_is(hands: Hands) -> None:
    note = Note(id="note", text="Ring", x=300, y=100)
    hands.window.editor.perform("Note", edits.add_note(hands.model, "way", note))
    select(hands, "note")
    hands.press(COPY, CONTROL)
    viewport = hands.canvas.viewport()
    QCursor.setPos(viewport.mapToGlobal(viewport.rect().center()))
    at = hands.canvas.point_at(viewport.rect().center())
    hands.press(PASTE, CONTROL)
    copy = pathway_of(hands.model, "way").notes[-1]
    area = hands.canvas.stage.area(copy.id)
    assert area is not None
    assert abs(area.center.x - at.x) < 2
    assert abs(area.center.y - at.y) < 2


def test_that_what_was_copied_outlives_the_window(hands: Hands) -> None:
    select(hands, "ward")
    hands.press(COPY, CONTROL)
    hands.window.editor.stack.setClean()
    hands.window.close()
    assert type(carried()) is QMimeData
    assert carried().text().startswith("Ward")
    assert not QImage.fromData(QByteArray(carried().data("image/png"))).isNull()
