"""The first journey: draw, see a break, fill the handoff, undo it all, save."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.ui.handling import CONTROL, Hands, button, input_at

from pathways.model import CareLevel, HandoffKind
from pathways.storage import read
from pathways.ui.panels.palette import Block


def _place_call_after_discharge(hands: Hands) -> str:
    """Put a step "Telefonoppfølging" on the GP's lane; gives its id."""
    blocks = hands.window.palette_panel.findChildren(Block)
    gp = next(block for block in blocks if block.text() == "General practitioner")
    hands.click(gp)
    boxes = hands.canvas.stage.boxes
    free = boxes["nursing"].right + 40
    lane = next(lane for lane in hands.canvas.stage.arrangement.lanes if lane.key == "gp")
    spot = QPoint(*map(int, hands.canvas.mapFromScene(free, lane.start + 30).toTuple()))
    hands.click(hands.canvas.viewport(), spot)
    hands.write("Telefonoppfølging")
    hands.press(Qt.Key.Key_Return)
    return next(step.id for step in hands.model.pathways[0].steps if "Telefon" in step.name)


def _choose(hands: Hands, path: str, downs: int) -> None:
    """Choose in the list at a path by the keyboard, the first choice being that nobody knows."""
    input_at(hands, path).setFocus()
    for _press in range(downs):
        hands.press(Qt.Key.Key_Down)


def test_that_a_new_user_draws_fills_undoes_and_saves(hands: Hands, file: Path) -> None:
    before = hands.model
    hands.canvas.zoom_fit()
    call = _place_call_after_discharge(hands)
    step = next(step for step in hands.model.pathways[0].steps if step.id == call)
    assert (step.name, step.level) == ("Telefonoppfølging", CareLevel.GP)

    hands.canvas.select(())
    hands.action("insert.connect").trigger()
    hands.click_step("ward")
    hands.click_step(call)
    arrow = next(one for one in hands.model.pathways[0].transitions if one.target == call)
    assert arrow.handoff is not None
    assert arrow.handoff.kind is HandoffKind.FOLLOW_UP
    hands.wait_for_findings()
    assert "channel-not-said" in hands.at(arrow.id)

    standard = button(hands.canvas, "Messages as the standard says")
    hands.click(standard)
    hands.press(Qt.Key.Key_Escape)
    hands.select(arrow.id)
    for path, text in (
        ("handoff.sender", "Ward nurse"),
        ("handoff.receiver", "The GP's nurse"),
        ("handoff.information", "Condition, plan and medicines"),
    ):
        input_at(hands, path).setFocus()
        hands.write(text)
    _choose(hands, "handoff.responsible_until_received", 1)
    _choose(hands, "handoff.medicine_list", 1)
    hands.wait_for_findings()
    at_arrow = [one for one in hands.findings if one.elements[:1] == (arrow.id,)]
    assert not [one.name for one in at_arrow if one.family in {"information", "responsibility"}]

    hands.undo_all()
    assert hands.model == before
    hands.press(Qt.Key.Key_S, CONTROL)
    assert read(file) == before
    assert not hands.window.isWindowModified()


def test_that_what_is_filled_in_is_saved(hands: Hands, file: Path) -> None:
    hands.select("ward--nursing")
    field = input_at(hands, "handoff.receiver")
    hands.click(field)
    assert QApplication.focusWidget() is field
    assert isinstance(field, QLineEdit)
    hands.write("Home nurse")
    assert hands.window.isWindowModified()
    hands.press(Qt.Key.Key_S, CONTROL)
    assert not hands.window.isWindowModified()
    saved = next(one for one in read(file).pathways[0].transitions if one.id == "ward--nursing")
    assert saved.handoff is not None
    assert saved.handoff.receiver == "Home nurse"


def test_that_findings_follow_and_the_panel_counts_them(hands: Hands) -> None:
    before = hands.findings
    assert hands.window.findings.windowTitle() == f"Findings ({len(before)})"
    hands.click_step("end")
    hands.press(Qt.Key.Key_Delete)
    hands.wait_for_findings()
    assert "no-end" in {one.name for one in hands.findings}
    assert hands.window.findings.windowTitle() == f"Findings ({len(hands.findings)})"
