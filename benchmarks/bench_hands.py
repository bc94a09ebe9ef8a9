"""How long the hands' own work keeps a person waiting with 1,000 steps, without a screen.

.venv/bin/pytest benchmarks/bench_hands.py --benchmark-only --benchmark-columns=median,min,max
"""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from itertools import count

import pytest
from benchmarks.bench_canvas import file_of, middle_step, opened
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from pathways import edits
from pathways.app import UNHURRIED
from pathways.storage import loads
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.canvas.dragging import Dragging

STEPS = 1000
_GRASPABLE = 0.25
"""Zoomed out farther, a step is too small to take hold of."""
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def _as_in_the_program() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(*UNHURRIED)
    yield
    gc.set_threshold(*before)


@pytest.fixture(params=["fitted", "full size"])
def canvas(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Canvas]:
    """A large pathway, all its ways found, fitted or with its middle at full size."""
    made = opened(loads(file_of(STEPS)))
    while made.stage.composition.hasty:
        QTest.qWait(50)
    if request.param == "fitted":
        made.zoom_fit()
    else:
        made.zoom_actual()
        made.show_element(middle_step(made))
    made.viewport().repaint()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.benchmark(group="hands: select all, to painted")
def test_select_all(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    def none() -> None:
        canvas.select(())
        canvas.viewport().repaint()

    def everything() -> None:
        canvas.select_all()
        canvas.viewport().repaint()

    benchmark.pedantic(everything, setup=none, rounds=15, warmup_rounds=2)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="hands: 50 steps dragged, a frame")
def test_drag_many(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    if canvas.navigator.zoom < _GRASPABLE:
        canvas.navigator.zoom_to(_GRASPABLE)
        canvas.reveal(middle_step(canvas))
    held = middle_step(canvas)
    near = sorted(
        canvas.stage.boxes,
        key=lambda step: abs(canvas.stage.boxes[step].x - canvas.stage.boxes[held].x),
    )
    canvas.select((held, *[step for step in near if step != held][:49]))
    start = canvas.pixel_at(canvas.stage.boxes[held].center)
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEY, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(30, 30))
    assert isinstance(canvas.hand.tool, Dragging)
    moves = count()

    def drag() -> None:
        turn = next(moves)
        QTest.mouseMove(canvas.viewport(), start + QPoint(30 + turn % 40, turn % 30))
        canvas.viewport().repaint()

    benchmark(drag)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)


@pytest.mark.benchmark(group="hands: a delete of 200 steps undone, to painted")
def test_undo_delete(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    editor = canvas.editor
    steps = [step.id for step in editor.model.pathways[0].steps[400:600]]

    def delete() -> None:
        editor.perform("Delete", edits.delete(editor.model, steps))
        canvas.viewport().repaint()

    def undo() -> None:
        editor.stack.undo()
        canvas.viewport().repaint()

    benchmark.pedantic(undo, setup=delete, rounds=10, warmup_rounds=1)  # type: ignore[no-untyped-call]
