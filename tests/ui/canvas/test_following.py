"""The canvas shows the document as it is, whoever changes it, and is forgotten when it is gone."""

import gc
import weakref
from collections.abc import Callable

from benchmarks.generate import generated
from pytestqt.qtbot import QtBot
from tests.building import drawn
from tests.ui.canvas.desk import Desk

from pathways import edits
from pathways.diagram.compose import compose
from pathways.diagram.primitives import Grade, Layer, Mark, Text
from pathways.graph import PathwayView
from pathways.language import set_language, speaking
from pathways.model import CareModel, Unit
from pathways.session import Document
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.undo import Editor


def _texts(desk: Desk, element: str, layer: Layer = Layer.STEP) -> list[str]:
    figure = desk.canvas.stage.sheet.figures[element, layer]
    return [part.text for part in figure.primitives if isinstance(part, Text)]


def test_that_an_edit_made_elsewhere_is_shown(desk: Desk) -> None:
    after = edits.change(desk.model, "ward", name="Lungeavdelingen")
    desk.canvas.editor.perform("Rename", after)
    assert _texts(desk, "ward")[0] == "Lungeavdelingen"
    desk.undo.undo()
    assert _texts(desk, "ward")[0] == "Ward"


def test_that_only_the_figures_an_edit_touches_are_made_anew(desk: Desk) -> None:
    before = desk.canvas.stage.sheet.figures
    desk.canvas.editor.perform("Rename", edits.change(desk.model, "ward", name="Post 2"))
    after = desk.canvas.stage.sheet.figures
    assert {key for key in before if after[key] != before[key]} == {("ward", Layer.STEP)}
    kept = {key for key in before if after[key] is before[key]}
    assert kept >= {key for key in before if key[1] is Layer.STEP} - {("ward", Layer.STEP)}


def test_that_what_is_not_drawn_here_changes_nothing(desk: Desk) -> None:
    before = desk.canvas.stage.composition
    desk.canvas.editor.perform("Title", edits.change_model(desk.model, title="Hallingdal"))
    assert desk.canvas.stage.composition is before


def test_that_a_unit_with_another_name_is_shown(desk: Desk) -> None:
    unit = next(one for one in desk.model.units if one.id == "unit-ward")
    assert isinstance(unit, Unit)
    after = edits.change(desk.model, unit.id, name="Ringerike sykehus")
    desk.canvas.editor.perform("Rename", after)
    assert "Ringerike sykehus" in _texts(desk, "ward")


def test_that_another_document_is_shown(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    desk.canvas.editor.document.open(drawn("start > nursing > end"), None)
    assert set(desk.canvas.stage.boxes) == {"start", "nursing", "end"}
    assert desk.canvas.selected() == ()


def test_that_a_pathway_that_is_gone_leaves_an_empty_drawing(desk: Desk) -> None:
    desk.canvas.select(("ward",))
    desk.canvas.editor.document.open(CareModel(), None)
    assert not desk.canvas.stage.boxes
    desk.canvas.grab()


def test_that_findings_are_marked_and_told(desk: Desk) -> None:
    desk.canvas.set_marks({"ward": Mark(2, Grade.ERROR)})
    desk.canvas.select(("ward",))
    assert "2" in _texts(desk, "ward")
    assert desk.canvas.accessibleDescription().endswith("Ringerike medical ward, 2 findings")
    desk.canvas.set_marks({})
    assert "2" not in _texts(desk, "ward")


def test_that_another_language_is_spoken_at_once(desk: Desk) -> None:
    desk.canvas.editor.perform("Rename", edits.change(desk.model, "ward", name=""))
    assert _texts(desk, "ward")[0] == "Unnamed step"
    with speaking("nb"):
        desk.canvas.retranslate()
        assert _texts(desk, "ward")[0] != "Unnamed step"
        assert desk.canvas.accessibleName() == "Tegning av forløpet"
    set_language("en")


def test_that_a_large_pathway_is_whole_in_a_moment(
    desk_with: Callable[[CareModel], Desk],
) -> None:
    desk = desk_with(generated(40))
    desk.qtbot.waitUntil(lambda: not desk.canvas.stage.composition.hasty)
    step = desk.pathway.steps[20].id
    desk.canvas.select((step,))
    desk.canvas.rename(step)
    desk.write("Et navn som er så langt at boksen må bli høyere enn den var før det ble skrevet")
    desk.canvas.delete_selected()
    desk.qtbot.waitUntil(lambda: not desk.canvas.stage.composition.hasty)
    whole = compose(PathwayView(desk.model, desk.pathway))
    assert desk.canvas.stage.routes == whole.routes


def test_that_a_large_pathway_is_finished_in_the_language_spoken(
    desk_with: Callable[[CareModel], Desk],
) -> None:
    model = generated(40)
    step = model.pathways[0].steps[3].id
    with speaking("nn"):
        desk = desk_with(edits.change(model, step, name=""))
        assert desk.canvas.stage.composition.hasty
        desk.qtbot.waitUntil(lambda: not desk.canvas.stage.composition.hasty)
        assert _texts(desk, step)[0] not in {"Unnamed step", ""}


def test_that_a_result_that_comes_too_late_is_dropped(
    desk_with: Callable[[CareModel], Desk],
) -> None:
    desk = desk_with(generated(40))
    stage = desk.canvas.stage
    finishing = stage.finishing
    assert finishing is not None
    late = finishing()
    step = desk.pathway.steps[5].id
    desk.canvas.editor.perform("Rename", edits.change(desk.model, step, name="Nytt"))
    assert not stage.finish(late)
    assert stage.view.steps[step].name == "Nytt"


def test_that_arranging_is_one_step_to_undo(desk: Desk) -> None:
    before = desk.model
    desk.canvas.layouting.arrange()
    assert desk.undo.undoText() == "Arrange"
    assert {spot.step for spot in desk.pathway.layout.placements} == set(desk.canvas.stage.boxes)
    desk.undo.undo()
    assert desk.model == before


def test_that_nothing_holds_a_canvas_that_is_gone(qtbot: QtBot) -> None:
    editor = Editor(Document(drawn("start > doctor > end")))
    canvas = Canvas(editor, "way")
    canvas.show()
    canvas.rename("doctor")
    gone = weakref.ref(canvas)
    destroyed: list[bool] = []
    canvas.destroyed.connect(lambda: destroyed.append(True))
    canvas.close()
    canvas.deleteLater()
    qtbot.waitUntil(lambda: bool(destroyed))
    del canvas
    gc.collect()
    assert gone() is None
    editor.perform("Rename", edits.change(editor.model, "doctor", name="Fastlegen"))
