"""How long it takes to arrange pathways of four sizes, to route their arrows, and to drag a step.

.venv/bin/pytest benchmarks/bench_arrange.py --benchmark-only --benchmark-columns=median,rounds
"""

import pytest
from benchmarks.generate import generated
from pytest_benchmark.fixture import BenchmarkFixture

from pathways.diagram.arrangement import Arrangement, arrange, placed, placements
from pathways.diagram.routes import Routes, quick_routes, routes
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.model import CareModel, Layout, Pathway

SIZES = pytest.mark.parametrize("steps", [30, 300, 1000, 10_000])
Boxes = dict[str, tuple[float, float]]


def _drawn(steps: int) -> tuple[PathwayView, Boxes]:
    model = generated(steps)
    view = PathwayView(model, model.pathways[0])
    return view, step_sizes(view)


def _rounds(steps: int) -> int:
    return max(1, min(20, 6000 // steps))


def _both(view: PathwayView, sizes: Boxes) -> tuple[Arrangement, Routes]:
    arranged = arrange(view, sizes)
    return arranged, routes(view, arranged)


@SIZES
def test_arranging_with_routes(benchmark: BenchmarkFixture, steps: int) -> None:
    view, sizes = _drawn(steps)
    benchmark.pedantic(_both, args=(view, sizes), rounds=_rounds(steps))  # type: ignore[no-untyped-call]


@SIZES
def test_arranging(benchmark: BenchmarkFixture, steps: int) -> None:
    view, sizes = _drawn(steps)
    benchmark.pedantic(arrange, args=(view, sizes), rounds=_rounds(steps))  # type: ignore[no-untyped-call]


@SIZES
def test_taking_stored_places(benchmark: BenchmarkFixture, steps: int) -> None:
    view, sizes = _drawn(steps)
    spots = placements(view, arrange(view, sizes))
    pathway = Pathway.model_validate(dict(view.pathway) | {"layout": Layout(placements=spots)})
    stored = PathwayView(
        CareModel.model_validate(dict(view.model) | {"pathways": (pathway,)}), pathway
    )
    benchmark.pedantic(placed, args=(stored, sizes), rounds=_rounds(steps))  # type: ignore[no-untyped-call]


@SIZES
def test_a_frame_of_a_drag(benchmark: BenchmarkFixture, steps: int) -> None:
    """The arrows of the step that has most of them."""
    view, sizes = _drawn(steps)
    arranged = arrange(view, sizes)
    busiest = max(view.steps, key=lambda step: len(view.outgoing[step]) + len(view.incoming[step]))
    touching = [arrow.id for arrow in (*view.outgoing[busiest], *view.incoming[busiest])]
    benchmark(quick_routes, view, arranged, touching)
