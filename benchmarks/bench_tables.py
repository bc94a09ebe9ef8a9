"""How long the tables keep a person waiting, without a screen, at three sizes.

.venv/bin/pytest benchmarks/bench_tables.py --benchmark-only --benchmark-columns=median,min,max
"""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from itertools import count

import pytest
from benchmarks.generate import generated
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from pathways import edits
from pathways.analysis.pasting import guessed, planned, read_sheet
from pathways.analysis.tables import (
    STEP_TABLE,
    TRANSITION_TABLE,
    Entry,
    Ground,
    Table,
    write_cells,
)
from pathways.app import UNHURRIED
from pathways.graph import PathwayView
from pathways.model import CareModel
from pathways.ui.colors import COLORS
from pathways.ui.look import Look
from pathways.ui.tables.page import TablePage

SIZES = [100, 1000, 5000]
TABLES = {"steps": STEP_TABLE, "transitions": TRANSITION_TABLE}


def ground(model: CareModel) -> Ground:
    return Ground(PathwayView(model, model.pathways[0]))


@pytest.fixture(autouse=True)
def _as_in_the_program() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(*UNHURRIED)
    yield
    gc.set_threshold(*before)


@pytest.fixture(params=SIZES, ids=str)
def model(request: pytest.FixtureRequest) -> CareModel:
    """A model with one pathway."""
    return generated(request.param)


@pytest.fixture(params=TABLES)
def table(request: pytest.FixtureRequest) -> Table:  # type: ignore[type-arg]
    """One of the two."""
    return TABLES[request.param]  # type: ignore[return-value]


@pytest.fixture
def page(qapp: QApplication, model: CareModel, table: Table) -> Iterator[TablePage]:  # type: ignore[type-arg]
    """A table that fills a large window, dressed as in the program, with all its rows."""
    look = Look("light", 100)
    made = TablePage(table, COLORS["light"], None)
    made.resize(1600, 900)
    made.show_ground(ground(model))
    made.show()
    QApplication.processEvents()
    yield made
    made.bar.deleteLater()
    made.deleteLater()
    look.deleteLater()


@pytest.mark.benchmark(group="tables: scrolled by a few pixels, a frame")
def test_scroll_frame(benchmark: BenchmarkFixture, page: TablePage) -> None:
    bar, turns = page.view.verticalScrollBar(), count()

    def scroll() -> None:
        bar.setValue(bar.value() + (23 if next(turns) % 60 < 30 else -23))
        page.view.viewport().repaint()

    benchmark(scroll)


@pytest.mark.benchmark(group="tables: all that is seen painted anew, a frame")
def test_whole_frame(benchmark: BenchmarkFixture, page: TablePage) -> None:
    bar, turns = page.view.verticalScrollBar(), count()

    def page_down() -> None:
        bar.setValue(bar.maximum() * (next(turns) % 17) // 17)
        page.view.viewport().repaint()

    benchmark(page_down)


@pytest.mark.benchmark(group="tables: filtered, to painted")
def test_filter(benchmark: BenchmarkFixture, page: TablePage) -> None:
    words, turns = ("kontroll", "sykepleier 7", "samtale", ""), count()

    def narrow() -> None:
        page.bar.words.setText(words[next(turns) % len(words)])
        page.view.viewport().repaint()

    benchmark(narrow)


@pytest.mark.benchmark(group="tables: sorted, to painted")
def test_sort(benchmark: BenchmarkFixture, page: TablePage) -> None:
    columns, turns = len(page.table.columns), count()

    def sort() -> None:
        page.sort(next(turns) % columns)
        page.view.viewport().repaint()

    benchmark(sort)


@pytest.mark.benchmark(group="tables: an edit elsewhere, followed and painted")
def test_following(benchmark: BenchmarkFixture, page: TablePage, model: CareModel) -> None:
    step = model.pathways[0].steps[2].id
    models = [edits.change(model, step, name=name) for name in ("One", "Another")]
    turns = count()

    def follow() -> None:
        page.show_ground(ground(models[next(turns) % 2]))
        page.view.viewport().repaint()

    benchmark(follow)


@pytest.mark.benchmark(group="tables: a column of all rows written at once")
def test_writing(benchmark: BenchmarkFixture, model: CareModel) -> None:
    entries = [Entry(step.id, "responsible", "Lege") for step in model.pathways[0].steps]
    benchmark(lambda: write_cells(model, model.pathways[0].id, STEP_TABLE, entries))


@pytest.mark.benchmark(group="tables: 200 pasted rows read and planned")
def test_pasting(benchmark: BenchmarkFixture, model: CareModel) -> None:
    rows = (f"{n}\tSteg {n}\tSykehus\tMedisinsk avdeling\t{n + 1}" for n in range(1, 201))
    text = "\n".join(("Nr\tTrinn\tNivå\tEnhet\tNeste", *rows))

    def plan() -> None:
        sheet = read_sheet(text)
        planned(model, model.pathways[0].id, sheet, guessed(sheet, ground(model)))

    benchmark(plan)
