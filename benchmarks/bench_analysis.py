"""How long a search of a large model and the count of a pathway's routes take.

.venv/bin/pytest benchmarks/bench_analysis.py --benchmark-only --benchmark-columns=median,min,max
"""

import pytest
from benchmarks.generate import generated
from pytest_benchmark.fixture import BenchmarkFixture
from tests.building import drawn

from pathways.analysis.search import Index, entries
from pathways.graph import PathwayView
from pathways.graph.ways import Ways

SIZES = (30, 300, 1000, 10000)
WORDS = ("e", "sykehus", "samtale kad", "epikrise", "no such thing")


@pytest.mark.parametrize("steps", SIZES)
@pytest.mark.benchmark(group="five searches")
def test_search(benchmark: BenchmarkFixture, steps: int) -> None:
    index = Index(entries(generated(steps)))
    found = benchmark(lambda: [index.find(words) for words in WORDS])
    assert any(found)


@pytest.mark.parametrize("diamonds", [5, 20, 40])
@pytest.mark.benchmark(group="two to the power of so many routes, counted and 100 listed")
def test_routes(benchmark: BenchmarkFixture, diamonds: int) -> None:
    ways = "; ".join(
        f"s{number} > {side}{number} > s{number + 1}"
        for number in range(diamonds)
        for side in ("up", "down")
    )
    model = drawn(f"start > s0; {ways}; s{diamonds} > end")
    view = PathwayView(model, model.pathways[0])

    def counted() -> int:
        found = Ways(view)
        found.most_usual(100)
        return found.count().number

    assert benchmark(counted) == 2**diamonds
