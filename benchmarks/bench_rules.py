"""How long it takes to ask every rule, anew and after an edit, of pathways of four sizes.

.venv/bin/pytest benchmarks/bench_rules.py --benchmark-only --benchmark-columns=median,rounds
"""

from itertools import cycle

import pytest
from benchmarks.generate import generated
from pytest_benchmark.fixture import BenchmarkFixture

from pathways.edits import change
from pathways.graph.questions import digraph, rings_without_exit
from pathways.graph.view import PathwayView
from pathways.rules import check, family, rules
from pathways.session import Analyst, Document

SIZES = pytest.mark.parametrize("steps", [30, 300, 1000, 10_000])
FAMILIES = sorted({family(rule) for rule in rules()})


@SIZES
def test_all_rules(benchmark: BenchmarkFixture, steps: int) -> None:
    model = generated(steps)
    assert benchmark(check, model)


@SIZES
def test_after_an_edit(benchmark: BenchmarkFixture, steps: int) -> None:
    """A step gets another name, and the analyst goes on until its findings are fresh."""
    model = generated(steps)
    middle = model.pathways[0].steps[steps // 2].id
    models = cycle([change(model, middle, name="Another"), model])
    document = Document(model)
    analyst = Analyst(document)

    def refresh() -> None:
        document.show(next(models))
        for _step in analyst.steps():
            pass

    refresh()
    benchmark(refresh)
    assert analyst.is_current


@pytest.mark.parametrize("shelf", FAMILIES)
def test_a_family(benchmark: BenchmarkFixture, shelf: str) -> None:
    model = generated(1000)
    asked = [rule for rule in rules() if family(rule) == shelf]
    benchmark(check, model, asked=asked)


def test_networkx_at_the_strongly_connected_parts(benchmark: BenchmarkFixture) -> None:
    """What `closed_loops` saves by looking at sound pathways without networkx."""
    model = generated(1000)

    def parts() -> None:
        view = PathwayView(model, model.pathways[0])
        rings_without_exit(view, digraph(view).nodes)

    benchmark(parts)
