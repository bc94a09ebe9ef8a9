"""How long the canvas keeps a person waiting, without a screen, at four sizes.

.venv/bin/pytest benchmarks/bench_canvas.py --benchmark-only --benchmark-columns=median,min,max
"""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from functools import cache
from itertools import count

import pytest
from benchmarks.generate import generated
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from pathways import edits
from pathways.app import UNHURRIED
from pathways.diagram.arrangement import placements
from pathways.diagram.compose import compose
from pathways.graph import PathwayView
from pathways.model import CareModel
from pathways.session import Document
from pathways.storage import dumps, loads
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.undo import Editor

SIZES = [30, 300, 1000, 10_000]
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@cache
def file_of(steps: int) -> bytes:
    """A model's file with all its steps' places stored."""
    model = generated(steps)
    pathway = model.pathways[0]
    view = PathwayView(model, pathway)
    spots = placements(view, compose(view, hasty=True).arrangement)
    return dumps(edits.place(model, pathway.id, spots))


def opened(model: CareModel) -> Canvas:
    canvas = Canvas(Editor(Document(model)), model.pathways[0].id)
    canvas.resize(1280, 720)
    canvas.show()
    QApplication.processEvents()
    return canvas


@pytest.fixture(autouse=True)
def _as_in_the_program() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(*UNHURRIED)
    yield
    gc.set_threshold(*before)


@pytest.fixture(params=SIZES, ids=str)
def canvas(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Canvas]:
    """A canvas at full size with a step in the middle of the flow selected, all its ways found."""
    made = opened(loads(file_of(request.param)))
    while made.stage.composition.hasty:
        QTest.qWait(50)
    made.zoom_actual()
    made.show_element(middle_step(made))
    made.viewport().repaint()
    yield made
    made.close()
    made.deleteLater()


def middle_step(canvas: Canvas) -> str:
    steps = canvas.editor.model.pathways[0].steps
    return steps[len(steps) // 2].id


@pytest.mark.parametrize("steps", SIZES)
@pytest.mark.benchmark(group="canvas: from the file's bytes to painted")
def test_opening(benchmark: BenchmarkFixture, qapp: QApplication, steps: int) -> None:
    data = file_of(steps)
    shown: list[Canvas] = []

    def close() -> None:
        for canvas in shown:
            canvas.deleteLater()
        shown.clear()
        QTest.qWait(1)

    rounds = {"setup": close, "rounds": 5, "warmup_rounds": 1}
    benchmark.pedantic(lambda: shown.append(opened(loads(data))), **rounds)  # type: ignore[no-untyped-call]
    close()


@pytest.mark.benchmark(group="canvas: all of it painted anew, fitted")
def test_fitted_repaint(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    canvas.zoom_fit()

    def repaint() -> None:
        canvas.set_theme("light")
        canvas.viewport().repaint()

    benchmark(repaint)


@pytest.mark.benchmark(group="canvas: scrolled at full size, a frame")
def test_scroll_frame(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    ways = count()

    def scroll() -> None:
        canvas.navigator.scroll(16 if next(ways) % 2 else -16, 0)
        canvas.viewport().repaint()

    benchmark(scroll)


@pytest.mark.benchmark(group="canvas: dragged, a frame")
def test_drag_frame(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    start = canvas.pixel_at(canvas.stage.boxes[middle_step(canvas)].center)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    moves = count()

    def drag() -> None:
        turn = next(moves)
        QTest.mouseMove(canvas.viewport(), start + QPoint(30 + turn % 40, turn % 30))
        canvas.viewport().repaint()

    benchmark(drag)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)


@pytest.mark.benchmark(group="canvas: an edit with its undo record, to painted")
@pytest.mark.parametrize("edit", ["name", "move"])
def test_edit(benchmark: BenchmarkFixture, canvas: Canvas, edit: str) -> None:
    step, editor, turns = middle_step(canvas), canvas.editor, count()

    def name() -> None:
        editor.perform("Rename", edits.change(editor.model, step, name=f"Navn {next(turns) % 9}"))
        canvas.viewport().repaint()

    def move() -> None:
        spots = editor.model.pathways[0].layout.placements
        spot = next(one for one in spots if one.step == step)
        by = 8 if next(turns) % 2 else -8
        editor.perform("Move", edits.move_steps(editor.model, {step: (spot.x + by, spot.y)}))
        canvas.viewport().repaint()

    benchmark(name if edit == "name" else move)
