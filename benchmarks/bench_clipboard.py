"""How long copying and pasting keep a person waiting with 1,000 steps, without a screen.

.venv/bin/pytest benchmarks/bench_clipboard.py --benchmark-only --benchmark-columns=median,min,max
"""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from benchmarks.bench_canvas import file_of, middle_step, opened
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from pathways.app import UNHURRIED
from pathways.diagram.geometry import Point
from pathways.storage import loads
from pathways.ui.canvas.canvas import Canvas
from pathways.ui.clipboard import CopiedPiece, carried_piece

STEPS, COPIED = 1000, 200


@pytest.fixture(autouse=True)
def _as_in_the_program() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(*UNHURRIED)
    yield
    gc.set_threshold(*before)


@pytest.fixture
def canvas(qapp: QApplication) -> Iterator[Canvas]:
    """A large pathway, all its ways found, with a fifth of its steps selected."""
    made = opened(loads(file_of(STEPS)))
    while made.stage.composition.hasty:
        QTest.qWait(50)
    made.zoom_actual()
    made.show_element(middle_step(made))
    steps = made.editor.model.pathways[0].steps[400 : 400 + COPIED]
    made.select([step.id for step in steps])
    made.viewport().repaint()
    yield made
    made.close()
    made.deleteLater()


def copied(canvas: Canvas) -> QMimeData:
    return CopiedPiece(canvas.figures.cut_out(), "here")


@pytest.mark.benchmark(group="clipboard: 200 of 1,000 steps copied")
def test_copy(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    benchmark.pedantic(copied, args=(canvas,), rounds=10, warmup_rounds=1)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="clipboard: 200 steps pasted into 1,000, to painted")
@pytest.mark.parametrize("same_model", [True, False], ids=["same model", "another model"])
def test_paste(benchmark: BenchmarkFixture, canvas: Canvas, same_model: bool) -> None:
    data = copied(canvas)
    middle = canvas.navigator.visible.center()

    def take_back() -> None:
        while canvas.editor.stack.canUndo():
            canvas.editor.stack.undo()
        while canvas.stage.composition.hasty:
            QTest.qWait(20)
        canvas.viewport().repaint()

    def paste() -> None:
        carried = carried_piece(data)
        assert carried is not None
        at = Point(middle.x(), middle.y())
        canvas.figures.paste(carried[0], at, same_model=same_model)
        canvas.viewport().repaint()

    benchmark.pedantic(paste, setup=take_back, rounds=10, warmup_rounds=1)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="clipboard: 200 steps duplicated among 1,000, to painted")
def test_duplicate(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    chosen = canvas.selected()

    def take_back() -> None:
        while canvas.editor.stack.canUndo():
            canvas.editor.stack.undo()
        canvas.select(chosen)
        while canvas.stage.composition.hasty:
            QTest.qWait(20)
        canvas.viewport().repaint()

    def duplicate() -> None:
        canvas.figures.duplicate()
        canvas.viewport().repaint()

    benchmark.pedantic(duplicate, setup=take_back, rounds=10, warmup_rounds=1)  # type: ignore[no-untyped-call]
