"""How long it takes to ask every rule, and each family, of pathways of four sizes.

.venv/bin/pytest benchmarks/bench_rules.py --benchmark-only --benchmark-columns=median,rounds
"""

import pytest
from benchmarks.generate import generated
from pytest_benchmark.fixture import BenchmarkFixture

from pathways.graph.questions import digraph, rings_without_exit
from pathways.graph.view import PathwayView
from pathways.rules import check, family, rules

SIZES = pytest.mark.parametrize("steps", [30, 300, 1000, 10_000])
FAMILIES = sorted({family(rule) for rule in rules()})


@SIZES
def test_all_rules(benchmark: BenchmarkFixture, steps: int) -> None:
    model = generated(steps)
    assert benchmark(check, model)


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
