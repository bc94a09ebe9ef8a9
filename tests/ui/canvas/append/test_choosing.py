"""Ready steps and units are found by a few letters."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways.model import CareLevel, CareModel, HandoffKind, Pathway, PatientGroup, StepKind
from pathways.ui.canvas.append.search_menu import SearchMenu

Key = Qt.Key
COPD = {"patient_group": PatientGroup(icpc2=("R95",))}

DeskWith = Callable[[CareModel], Desk]


def _rows(desk: Desk) -> list[str]:
    listed = desk.menu.list
    return [listed.item(row).text() for row in range(listed.count())]


def _take(desk: Desk, letters: str, *before: Key) -> None:
    line = desk.menu.line
    QTest.keyClicks(line, letters)
    for key in (*before, Key.Key_Return):
        QTest.keyClick(line, key)


def test_that_the_steps_of_the_patients_group_come_first(desk_with: DeskWith) -> None:
    desk = desk_with(drawn("start > doctor", pathway=COPD))
    desk.canvas.select(("doctor",))
    desk.canvas.append.choosing.step()
    rows = _rows(desk)
    assert rows[:2] == ["New step", "COPD"]
    assert rows.index("General care chain") < rows.index("Stroke")
    assert not any(row.startswith("Breathless and coughing") for row in rows)


def test_that_a_ready_step_follows_with_all_that_is_known_of_it(desk: Desk) -> None:
    desk.canvas.select(("doctor",))
    desk.canvas.append.choosing.step()
    _take(desk, "thrombolysis", Key.Key_Down)
    made, arrow = desk.pathway.steps[-1], desk.pathway.transitions[-1]
    assert (made.name, made.limit) == ("Thrombolysis", 40)
    assert made.unit == "unit-ward"
    assert arrow.source == "doctor"
    assert arrow.handoff is not None
    assert arrow.handoff.kind is HandoffKind.REFERRAL
    assert desk.undo.count() == 1
    assert desk.canvas.selected() == (made.id,)
    assert desk.canvas.hasFocus()


def test_that_a_word_from_anywhere_finds_a_step(desk: Desk) -> None:
    desk.canvas.select(("doctor",))
    desk.canvas.append.choosing.step()
    QTest.keyClicks(desk.menu.line, "nurs hospital")
    assert _rows(desk) == ["New step “nurs hospital”"]
    desk.menu.line.clear()
    QTest.keyClicks(desk.menu.line, "copd school")
    assert any(row.startswith("COPD school") for row in _rows(desk))


def test_that_what_is_written_can_be_the_step_itself(desk: Desk) -> None:
    desk.canvas.select(("nursing",))
    desk.canvas.append.choosing.step()
    _take(desk, "Ringer datteren")
    made = desk.pathway.steps[-1]
    assert (made.name, made.kind) == ("Ringer datteren", StepKind.ACTIVITY)
    assert made.unit == "unit-nursing"


def test_that_escape_changes_nothing(desk: Desk) -> None:
    before = desk.model
    desk.canvas.select(("doctor",))
    desk.canvas.append.choosing.step()
    QTest.keyClick(desk.menu.line, Key.Key_Escape)
    assert desk.model is before
    assert not desk.canvas.append.choosing.is_open


def test_that_a_connection_dropped_on_the_ground_offers_steps_there(desk: Desk) -> None:
    desk.move(desk.middle("doctor"))
    desk.move(desk.handle("doctor"))
    spot = desk.ground("hospital")
    point = desk.canvas.point_at(spot)
    desk.drag(desk.handle("doctor"), spot)
    _take(desk, "stroke unit")
    made, arrow = desk.pathway.steps[-1], desk.pathway.transitions[-1]
    assert made.name == "Stroke unit"
    assert (arrow.source, arrow.target) == ("doctor", made.id)
    center = desk.canvas.stage.boxes[made.id].center
    assert abs(center.x - point.x) + abs(center.y - point.y) < 60
    assert made.level is CareLevel.HOSPITAL
    assert arrow.handoff is not None


def test_that_a_step_dropped_in_a_lane_belongs_there(desk: Desk) -> None:
    desk.move(desk.middle("doctor"))
    desk.move(desk.handle("doctor"))
    desk.drag(desk.handle("doctor"), desk.ground("hospital"))
    _take(desk, "same-day")
    made = desk.pathway.steps[-1]
    assert (made.name, made.level) == ("Same-day appointment with the GP", CareLevel.HOSPITAL)


def test_that_the_first_step_can_be_a_ready_one(desk_with: DeskWith) -> None:
    desk = desk_with(CareModel(pathways=(Pathway(id="new"),)))
    desk.canvas.append.choosing.step()
    _take(desk, "falls ill")
    [step] = desk.pathway.steps
    assert (step.name, step.kind) == ("Falls ill or gets worse", StepKind.START)


def test_that_a_click_chooses(desk: Desk) -> None:
    desk.canvas.select(("nursing",))
    desk.canvas.append.choosing.step()
    QTest.keyClicks(desk.menu.line, "foot care")
    menu = desk.menu.list
    row = next(row for row in range(menu.count()) if menu.item(row).text().startswith("Foot care"))
    place = menu.visualItemRect(menu.item(row)).center()
    QTest.mouseClick(menu.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.pathway.steps[-1].name == "Foot care"


def test_that_a_title_cannot_be_chosen(desk: Desk) -> None:
    before = desk.model
    desk.canvas.append.choosing.step()
    menu = desk.menu.list
    place = menu.visualItemRect(menu.item(1)).center()
    QTest.mouseClick(menu.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.model is before
    desk.menu.close()


def test_that_the_units_of_the_level_come_first(desk: Desk) -> None:
    desk.canvas.select(("doctor",))
    desk.canvas.append.choosing.place()
    assert _rows(desk)[:2] == [
        "General practitioner",
        "Gol doctors  ·  General practitioner, Gol GP centre",
    ]
    assert _rows(desk)[-1] == "Nobody named"


def test_that_a_unit_takes_the_step_to_its_level(desk: Desk) -> None:
    desk.canvas.select(("nursing",))
    desk.canvas.append.choosing.place()
    _take(desk, "acute beds")
    step = desk.step("nursing")
    assert (step.unit, step.level) == ("unit-kad", None)
    assert desk.undo.count() == 1
    assert desk.undo.undoText() == "Choose unit or party"


def test_that_a_handoff_begins_where_a_unit_makes_a_crossing(desk_with: DeskWith) -> None:
    desk = desk_with(drawn("start > ward > ward-2 > end"))
    assert desk.arrow("ward--ward-2").handoff is None
    desk.canvas.select(("ward-2",))
    desk.canvas.append.choosing.place()
    _take(desk, "home nursing")
    handoff = desk.arrow("ward--ward-2").handoff
    assert handoff is not None
    assert handoff.kind is HandoffKind.DISCHARGE
    assert desk.canvas.append.card.arrow == "ward--ward-2"
    desk.undo.undo()
    assert desk.arrow("ward--ward-2").handoff is None


def test_that_a_new_unit_is_made_by_its_name(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    desk.canvas.append.choosing.place()
    _take(desk, "Lungeposten")
    unit = desk.model.units[-1]
    assert (unit.name, unit.level, unit.party) == ("Lungeposten", CareLevel.HOSPITAL, "trust")
    assert desk.step("ward").unit == unit.id
    desk.undo.undo()
    assert desk.step("ward").unit == "unit-ward"
    assert unit not in desk.model.units


def test_that_a_party_can_have_the_step(desk: Desk) -> None:
    desk.canvas.select(("nursing",))
    desk.canvas.append.choosing.place()
    _take(desk, "vestre viken health")
    step = desk.step("nursing")
    assert (step.unit, step.party) == (None, "trust")


def test_that_nobody_need_be_named(desk: Desk) -> None:
    desk.canvas.select(("nursing",))
    desk.canvas.append.choosing.place()
    _take(desk, "nobody")
    step = desk.step("nursing")
    assert (step.unit, step.party) == (None, None)


def test_that_no_menu_opens_without_a_step(desk: Desk) -> None:
    desk.canvas.append.choosing.place()
    assert desk.canvas.findChild(SearchMenu) is None


def test_that_the_menu_opens_wholly_on_the_screen(desk: Desk) -> None:
    desk.canvas.select(("end",))
    desk.canvas.append.choosing.step()
    # The platform of the tests gives popups a frame.
    room = desk.menu.screen().availableGeometry().adjusted(0, 0, 4, 4)
    assert room.contains(desk.menu.geometry())
    desk.menu.open_at(QPoint(5000, 5000))
    assert room.contains(desk.menu.geometry())
    desk.menu.close()
