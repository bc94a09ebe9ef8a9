"""A facilitator shows the pathway as one municipality's citizens meet it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolButton
from tests.analysis.region.valley import PARTIES, valley
from tests.building import drawn
from tests.ui.handling import Hands

from pathways.diagram.primitives import Role, Text
from pathways.edits import change, change_layout, delete
from pathways.model import LanesBy
from pathways.ui.canvas.lens import Lacking
from pathways.ui.forms.inputs import Combo
from pathways.ui.region.towns_menu import TownsMenu

CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
UNCOVERED = "handoff-without-agreement"


@pytest.fixture
def region(hands: Hands) -> Hands:
    """Someone with three municipalities open: Gol has a unit of its own, Hol lacks two services."""
    hands.window.editor.document.open(valley(), None)
    settle(hands)
    hands.canvas.setFocus()
    return hands


def settle(hands: Hands) -> None:
    hands.wait_for_findings()
    watch = hands.window.finding_desk.watch
    hands.qtbot.waitUntil(lambda: watch.region is not None, timeout=10_000)
    QApplication.processEvents()


def combo(hands: Hands) -> Combo:
    found = hands.window.status.findChild(Combo, "municipalityLens")
    assert found is not None
    return found


def hatched(hands: Hands) -> set[str]:
    return {
        figure.element
        for figure in hands.canvas.stage.composition.drawing.figures
        for part in figure.primitives
        if part.role is Role.HATCH
    }


def words(hands: Hands, element: str) -> set[str]:
    return {
        part.text
        for figure in hands.canvas.stage.composition.drawing.figures
        if figure.element == element
        for part in figure.primitives
        if isinstance(part, Text)
    }


def walk(hands: Hands, times: int = 1) -> None:
    for _time in range(times):
        hands.press(Qt.Key.Key_PageDown, CONTROL_ALT)
    settle(hands)


def several(hands: Hands, *towns: str) -> None:
    ticks(hands).ticked.emit(towns)
    settle(hands)


def test_that_keys_walk_from_municipality_to_municipality(region: Hands) -> None:
    seen = []
    for _time in range(4):
        walk(region)
        seen.append(combo(region).currentText())
    assert seen == ["Gol", "Ål", "Hol", "All municipalities"]
    region.press(Qt.Key.Key_PageUp, CONTROL_ALT)
    assert combo(region).currentText() == "Hol"
    region.press(Qt.Key.Key_Home, CONTROL_ALT)
    assert combo(region).currentText() == "All municipalities"


def test_that_own_units_take_the_place_of_general_ones_on_the_drawing(region: Hands) -> None:
    boxes = dict(region.canvas.stage.boxes)
    walk(region)
    assert "Gol home nursing" in words(region, "nursing")
    assert region.canvas.stage.boxes == boxes
    walk(region)
    assert "Home nursing" in words(region, "nursing")


def test_that_what_a_municipality_lacks_is_hatched(region: Hands) -> None:
    assert hatched(region) == set()
    walk(region, 3)
    assert hatched(region) == {"nursing"}
    region.press(Qt.Key.Key_Home, CONTROL_ALT)
    assert hatched(region) == set()


def test_that_a_handoff_breaks_where_the_agreement_is_lacking(region: Hands) -> None:
    assert UNCOVERED not in [one.name for one in region.findings if "hol" not in one.municipalities]
    walk(region)
    assert UNCOVERED not in region.at("ward--nursing")
    walk(region)
    assert UNCOVERED in region.at("ward--nursing")
    assert region.canvas.stage.marks == region.window.finding_desk.watch.marks()


def test_that_the_bar_tells_whose_eyes_it_is_and_ends_it(region: Hands) -> None:
    bar = region.window.lens_bar
    assert not bar.isVisible()
    walk(region, 3)
    assert bar.isVisible()
    assert bar.accessibleName() == "As the citizens of Hol meet it"
    button = bar.findChild(QToolButton, "lensEnd")
    assert button is not None
    region.click(button)
    assert not bar.isVisible()
    assert combo(region).currentText() == "All municipalities"


def test_that_the_combo_and_the_menu_choose_too(region: Hands) -> None:
    combo(region).setFocus()
    region.press(Qt.Key.Key_Down)
    assert region.window.lens_bar.accessibleName() == "As the citizens of Gol meet it"
    menu = region.window.menus["lens"]
    menu.aboutToShow.emit()
    (hol,) = [action for action in menu.actions() if action.text() == "Hol"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Gol"]
    hol.trigger()
    assert combo(region).currentText() == "Hol"


def ticks(hands: Hands) -> TownsMenu:
    menu = hands.window.findChild(TownsMenu)
    assert menu is not None
    return menu


def test_that_several_municipalities_are_ticked_in_a_list_that_stays_open(region: Hands) -> None:
    region.press(Qt.Key.Key_End, CONTROL_ALT)
    menu = ticks(region)
    assert menu.isVisible()
    region.qtbot.keyClick(menu, Qt.Key.Key_Space)
    (hol,) = [action for action in menu.actions() if action.text() == "Hol"]
    place = menu.actionGeometry(hol).center()
    region.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert menu.isVisible()
    assert menu.chosen() == ("gol", "hol")
    region.qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert combo(region).currentText() == "Gol and Hol"
    assert region.window.lens_bar.accessibleName() == "As the citizens of Gol and Hol meet it"


def test_that_what_any_of_several_lacks_is_hatched_and_told(region: Hands) -> None:
    several(region, "gol", "hol")
    assert hatched(region) == {"nursing"}
    region.canvas.select(("nursing",))
    assert ", lacking in Hol, " in region.canvas.accessibleDescription()
    (lack,) = region.canvas.stage.lacking["nursing"]
    assert list(lack.sentences()) == ["Hol lacks: COPD school, COPD team."]
    assert "Home nursing" in words(region, "nursing"), "they share no unit of their own"


def test_that_a_unit_for_others_is_told_to_be_so() -> None:
    assert list(Lacking("Hol", (), "KAD").sentences()) == ["KAD is not for the citizens of Hol."]


def test_that_several_meet_what_any_of_them_meets(region: Hands) -> None:
    several(region, "gol")
    assert UNCOVERED not in region.at("ward--nursing")
    several(region, "gol", "hol")
    assert UNCOVERED in region.at("ward--nursing")
    watch = region.window.finding_desk.watch
    assert watch.region is not None
    assert watch.findings == watch.region.met_in(("gol", "hol"))


def test_that_walking_leaves_several(region: Hands) -> None:
    several(region, "gol", "aal")
    walk(region)
    assert combo(region).currentText() == "Hol"


def test_that_the_combo_asks_for_several(region: Hands) -> None:
    lens = combo(region)
    lens.setFocus()
    for _time in range(4):
        region.press(Qt.Key.Key_Down)
    assert lens.currentText() == "Several municipalities…"
    assert not ticks(region).isVisible(), "walking past asks for nothing"
    region.press(Qt.Key.Key_Return)
    assert ticks(region).isVisible()
    assert ticks(region).chosen() == ("hol",)
    ticks(region).close()


def test_that_editing_through_the_lens_changes_the_model_as_it_is(region: Hands) -> None:
    before = region.model
    walk(region)
    region.click_step("nursing")
    region.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    after = region.model
    units = {unit.id: unit.name for unit in after.units}
    assert units["unit-nursing"] == "Home nursing"
    assert after.pathways[0].steps == before.pathways[0].steps
    region.window.editor.perform("Rename", change(after, "doctor", name="Anders"))
    settle(region)
    assert "Anders" in words(region, "doctor")
    assert "Gol home nursing" in words(region, "nursing"), "the lens stays on"
    region.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Anders" not in words(region, "doctor")


def test_that_dragging_a_step_writes_nothing_of_the_lens(region: Hands) -> None:
    by_party = change_layout(region.model, "way", lanes_by=LanesBy.PARTY)
    region.window.editor.perform("Lanes", by_party)
    walk(region)
    before = {step.id: step for step in region.model.pathways[0].steps}
    box = region.canvas.stage.boxes["nursing"]
    region.canvas.reveal("nursing")
    start = region.canvas.pixel_at(box.center)
    viewport = region.canvas.viewport()
    region.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for by in (5, 15, 25):
        region.qtbot.mouseMove(viewport, start + QPoint(by, 0))
    region.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(25, 0))
    assert {step.id: step for step in region.model.pathways[0].steps} == before


def test_that_a_lens_goes_with_its_municipality(region: Hands) -> None:
    walk(region, 3)
    region.window.editor.perform("Delete", delete(region.model, ["hol"]))
    assert combo(region).currentText() == "All municipalities"
    assert hatched(region) == set()


def test_that_another_document_is_everybodys(region: Hands) -> None:
    walk(region)
    region.window.editor.document.open(drawn("start > ward > end"), None)
    region.wait_for_findings()
    assert not combo(region).isVisible()
    assert not region.window.lens_bar.isVisible()
    assert not region.action("analysis.next_municipality").isEnabled()


def test_that_findings_say_for_whom_they_hold(region: Hands) -> None:
    found = [one for one in region.findings if one.elements[:1] == ("ward--nursing",)]
    told = {one.name: one.municipalities for one in found}
    assert told[UNCOVERED] == ("aal", "hol")
    assert {party.id for party in PARTIES} >= {town for towns in told.values() for town in towns}
