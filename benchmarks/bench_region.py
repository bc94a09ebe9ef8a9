"""How long a region takes: 26 municipalities, 10 pathways of 30 steps, through every lens.

.venv/bin/pytest benchmarks/bench_region.py --benchmark-only --benchmark-columns=median,rounds
"""

from pathlib import Path

from benchmarks.region import generated_region
from pytest_benchmark.fixture import BenchmarkFixture

from pathways.analysis.region import lens, municipalities
from pathways.edits import change
from pathways.reports.workbook.book import write_workbook
from pathways.rules import check
from pathways.session.regional import Regional, regional


def test_the_rules_without_lenses(benchmark: BenchmarkFixture) -> None:
    assert benchmark(check, generated_region())


def test_the_lenses_alone(benchmark: BenchmarkFixture) -> None:
    model = generated_region()
    benchmark(lambda: [lens(model, town.id) for town in municipalities(model)])


def test_a_region(benchmark: BenchmarkFixture) -> None:
    model = generated_region()
    assert len(benchmark(regional, model).seen) == 26


def test_a_workbook_of_a_region(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    model = generated_region()
    found = regional(model).findings
    benchmark(write_workbook, model, tmp_path / "region.xlsx", found)


def test_a_region_after_one_edit(benchmark: BenchmarkFixture) -> None:
    model, known = generated_region(), Regional()
    step = model.pathways[0].steps[5].id
    number = iter(range(1_000_000))

    def again() -> None:
        after = change(model, step, name=f"Another {next(number)}")
        for _step in known.asking(after, ()):
            pass

    again()
    benchmark(again)
