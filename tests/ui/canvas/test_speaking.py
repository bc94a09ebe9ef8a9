"""A screen reader says what is selected in plain words."""

from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways.diagram.primitives import Grade, Mark
from pathways.graph import PathwayView
from pathways.language import speaking
from pathways.model import CareModel, Note
from pathways.ui.canvas.lens import Lacking
from pathways.ui.canvas.spoken import spoken

NOTE = Note(id="remark", text="Spør avdelingen", x=0, y=0)


def _view() -> PathwayView:
    model: CareModel = drawn("start > doctor > casualty > ward > end", pathway={"notes": (NOTE,)})
    return PathwayView(model, model.pathways[0])


def test_that_a_step_is_told_with_its_place_level_and_findings() -> None:
    marks = {"casualty": Mark(2, Grade.ERROR)}
    assert spoken(_view(), marks, ("casualty",)) == (
        "Step 3 of 5, Casualty, Activity, Out-of-hours primary care, Gol out-of-hours, 2 findings"
    )


def test_that_a_handoff_is_told_as_one() -> None:
    assert spoken(_view(), {}, ("casualty--ward",)) == "Handoff from Casualty to Ward"
    assert spoken(_view(), {}, ("start--doctor",)) == "Transition from Start to Doctor"


def test_that_notes_several_things_and_nothing_are_told() -> None:
    assert spoken(_view(), {}, ("remark",)) == "Note: Spør avdelingen"
    assert spoken(_view(), {}, ("doctor", "ward")) == "2 selected."
    assert spoken(_view(), {}, ()) == "Nothing is selected."


def test_that_norwegian_is_spoken() -> None:
    with speaking("nb"):
        told = spoken(_view(), {"ward": Mark(1, Grade.NOTE)}, ("ward",))
    assert told == "Trinn 4 av 5, Ward, Aktivitet, Sykehus, Ringerike medical ward, 1 funn"


def test_that_the_canvas_describes_what_is_selected(desk: Desk) -> None:
    assert desk.canvas.accessibleName() == "Drawing of the pathway"
    assert desk.canvas.accessibleDescription() == "Nothing is selected."
    desk.canvas.select(("ward",))
    assert (
        desk.canvas.accessibleDescription()
        == "Step 4 of 6, Ward, Activity, Hospital, Ringerike medical ward"
    )


def test_that_a_step_the_municipality_lacks_is_said_to_be_lacking() -> None:
    plain = spoken(_view(), {}, ("casualty",))
    lacks = [Lacking("Gol", ("COPD school",), ""), Lacking("Hol", (), "Casualty")]
    told = spoken(_view(), {}, ("casualty",), {"casualty": lacks})
    assert told == f"{plain}, lacking in Gol and Hol"
