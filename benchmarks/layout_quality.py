"""How good our drawings are beside those of Graphviz dot and graphlay, in figures.

.venv/bin/python -m benchmarks.layout_quality [STEPS…]

Without sizes the samples are drawn. Neither peer keeps a given order of lanes, so each is shown
twice: as it draws by itself, and with its columns and the order within its lanes kept, but its
lanes stacked in the order asked for and its arrows led anew by graphlay. Crossings are counted on
the lines as drawn; a length is the way along x and y; all are sums over the pathways.
"""

import json
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

from benchmarks.generate import generated

from pathways.diagram.arrangement import arrange
from pathways.diagram.geometry import Rect
from pathways.diagram.lanes import lane_keys, lane_order
from pathways.diagram.routes import routes
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.storage import read

Place = tuple[float, float]
Line = Sequence[Place]
SAMPLES = Path(__file__).parent.parent / "samples"
SEEDS = (1, 2, 3)
_CELL = 150.0
_PADDING = 25.0


@dataclass
class Picture:
    """A drawing by anyone: where the steps and lines are."""

    boxes: Mapping[str, Rect]
    lines: Mapping[str, Line]
    seconds: float
    curved: bool = False


def ours(view: PathwayView) -> Picture:
    """Our own drawing."""
    sizes = step_sizes(view)
    start = time.perf_counter()
    arranged = arrange(view, sizes)
    found = routes(view, arranged)
    return Picture(arranged.boxes, found, time.perf_counter() - start)


def dot(view: PathwayView) -> Picture | None:
    """Graphviz dot with a cluster for each lane."""
    if shutil.which("dot") is None:
        return None
    keys, sizes = lane_keys(view), step_sizes(view)
    text = ["digraph {rankdir=LR; newrank=true; nodesep=0.4; ranksep=1.2;"]
    text.append('node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none];')
    for key in lane_order(view, keys):
        inside = (
            f'"{step}" [width={sizes[step][0] / 72}, height={sizes[step][1] / 72}];'
            for step in view.steps
            if keys[step] == key
        )
        text.append(f'subgraph "cluster_{key}" {{ {" ".join(inside)} }}')
    text += [
        f'"{arrow.source}" -> "{arrow.target}" [id="{arrow.id}"];'
        for arrow in view.pathway.transitions
    ]
    start = time.perf_counter()
    try:
        done = subprocess.run(
            ["dot", "-Tjson"],
            input="\n".join([*text, "}"]),
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    except subprocess.TimeoutExpired:
        return None
    seconds = time.perf_counter() - start
    drawn = json.loads(done.stdout)
    boxes = {}
    for node in drawn["objects"]:
        if "pos" in node and "nodes" not in node:
            x, y = (float(part) for part in node["pos"].split(","))
            width, height = sizes[node["name"]]
            boxes[node["name"]] = Rect(x - width / 2, -y - height / 2, width, height)
    lines = {edge["id"]: _curve(edge["_draw_"]) for edge in drawn["edges"]}
    return Picture(boxes, lines, seconds, curved=True)


def _curve(operations: Sequence[Mapping[str, object]]) -> list[Place]:
    """A spline as many short lines."""
    line: list[Place] = []
    for operation in operations:
        if operation["op"] not in {"b", "B"}:
            continue
        points = operation["points"]
        assert isinstance(points, list)
        for start in range(0, len(points) - 1, 3):
            a, b, c, d = points[start : start + 4]
            for step in range(9):
                t, s = step / 8, 1 - step / 8
                line.append(
                    (
                        s**3 * a[0] + 3 * s * s * t * b[0] + 3 * s * t * t * c[0] + t**3 * d[0],
                        -(s**3 * a[1] + 3 * s * s * t * b[1] + 3 * s * t * t * c[1] + t**3 * d[1]),
                    )
                )
    return line


def graphlay_strict(view: PathwayView) -> Picture | None:
    """graphlay with a group for each lane, which it keeps strictly apart."""
    try:
        import graphlay
    except ImportError:
        return None
    keys, sizes = lane_keys(view), step_sizes(view)
    order = lane_order(view, keys)
    graph = graphlay.Graph()
    for step in view.steps:
        width, height = sizes[step]
        graph.node(step, width=width, height=height, group=order.index(keys[step]))
    for arrow in view.pathway.transitions:
        graph.edge(arrow.source, arrow.target)
    start = time.perf_counter()
    drawn = graphlay.layout(graph, options={"order": {"group_lanes": "strict"}})
    seconds = time.perf_counter() - start
    boxes = {
        step: Rect(x - sizes[step][0] / 2, y - sizes[step][1] / 2, *sizes[step])
        for step, (x, y) in drawn.positions().items()
    }
    return Picture(boxes, _lines(view, drawn.edges), seconds)


def _lines(
    view: PathwayView, edges: Sequence[Mapping[str, Sequence[Mapping[str, float]]]]
) -> dict[str, Line]:
    return {
        arrow.id: [(point["x"], point["y"]) for point in edge["points"]]
        for arrow, edge in zip(view.pathway.transitions, edges, strict=True)
    }


def restacked(view: PathwayView, picture: Picture) -> Picture | None:
    """The same columns and order within lanes, the lanes in the order asked for."""
    try:
        import graphlay
    except ImportError:
        return None
    keys = lane_keys(view)
    start = time.perf_counter()
    boxes: dict[str, Rect] = {}
    top = 0.0
    for key in lane_order(view, keys):
        mine = {step: box for step, box in picture.boxes.items() if keys[step] == key}
        around = Rect.around(mine.values())
        boxes |= {step: box.moved(0, top + _PADDING - around.y) for step, box in mine.items()}
        top += around.height + 2 * _PADDING
    graph = graphlay.Graph()
    for step in view.steps:
        box = boxes[step]
        at = {"x": box.center.x, "y": box.center.y}
        graph.node(step, width=box.width, height=box.height, position=at)
    for arrow in view.pathway.transitions:
        graph.edge(arrow.source, arrow.target)
    lines = _lines(view, graphlay.reroute(graph).edges)
    return Picture(boxes, lines, picture.seconds + time.perf_counter() - start)


def crossings(picture: Picture) -> int:
    """How often a line crosses another."""
    cells: dict[tuple[int, int], list[tuple[str, Place, Place]]] = defaultdict(list)
    for owner, line in picture.lines.items():
        for a, b in pairwise(line):
            for column in range(int(min(a[0], b[0]) // _CELL), int(max(a[0], b[0]) // _CELL) + 1):
                for row in range(int(min(a[1], b[1]) // _CELL), int(max(a[1], b[1]) // _CELL) + 1):
                    cells[column, row].append((owner, a, b))
    met: set[tuple[str, str, int, int]] = set()
    for parts in cells.values():
        for (one, a, b), (other, c, d) in combinations(parts, 2):
            place = None if one == other else _meeting(a, b, c, d)
            if place:
                pair = (one, other) if one < other else (other, one)
                met.add((*pair, round(place[0] / 2), round(place[1] / 2)))
    return len(met)


def _meeting(a: Place, b: Place, c: Place, d: Place) -> Place | None:
    across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
    if abs(across) < 1e-9:
        return None
    t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across
    u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / across
    if 1e-6 < t < 1 - 1e-6 and 1e-6 < u < 1 - 1e-6:
        return a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])
    return None


def overlaps(picture: Picture) -> int:
    """How many pairs of steps stand on each other."""
    boxes = sorted(picture.boxes.values())
    count = 0
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            if other.x >= box.right:
                break
            count += box.overlaps(other)
    return count


def through(view: PathwayView, picture: Picture) -> int:
    """How many lines run through a step that is not their own."""
    boxes = sorted((box.x, step, box) for step, box in picture.boxes.items())
    widest = max((box.width for box in picture.boxes.values()), default=0.0)
    count = 0
    for id_, line in picture.lines.items():
        arrow = view.transitions[id_]
        left, right = min(x for x, _y in line), max(x for x, _y in line)
        near = [
            box.grown(-2)
            for x, step, box in boxes
            if left - widest < x < right and step not in {arrow.source, arrow.target}
        ]
        count += any(_enters(box, *part) for box in near for part in pairwise(line))
    return count


def _enters(box: Rect, a: Place, b: Place) -> bool:
    if max(a[0], b[0]) <= box.x or min(a[0], b[0]) >= box.right:
        return False
    if max(a[1], b[1]) <= box.y or min(a[1], b[1]) >= box.bottom:
        return False
    if a[0] == b[0] or a[1] == b[1]:
        return True
    sides = (
        ((box.x, box.y), (box.right, box.bottom)),
        ((box.right, box.y), (box.x, box.bottom)),
    )
    return any(_meeting(a, b, *side) for side in sides)


def lane_violations(view: PathwayView, picture: Picture) -> int:
    """How many pairs of steps stand in the other order than that of their lanes."""
    keys = lane_keys(view)
    spans = []
    for key in lane_order(view, keys):
        mine = [box for step, box in picture.boxes.items() if keys[step] == key]
        spans.append((min(box.y for box in mine), max(box.bottom for box in mine)))
    return sum(upper[1] > lower[0] for upper, lower in combinations(spans, 2))


def row(name: str, drawn: Sequence[tuple[PathwayView, Picture]]) -> str:
    """A line of the table: sums over the drawings, and the mean time."""
    lines = [line for _view, picture in drawn for line in picture.lines.values()]
    parts = [part for line in lines for part in pairwise(line)]
    length = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in parts)
    curved = any(picture.curved for _view, picture in drawn)
    width = sum(Rect.around(picture.boxes.values()).width for _view, picture in drawn)
    figures = (
        f"{sum(crossings(picture) for _view, picture in drawn)}",
        "curves" if curved else f"{sum(len(line) - 2 for line in lines)}",
        f"{length / 1000:.0f}",
        f"{width / 1000:.1f}",
        f"{sum(overlaps(picture) for _view, picture in drawn)}",
        f"{sum(through(*pair) for pair in drawn)}",
        f"{sum(lane_violations(*pair) for pair in drawn)}",
        f"{1000 * sum(picture.seconds for _view, picture in drawn) / len(drawn):.0f}",
    )
    return f"| {name:26} | " + " | ".join(f"{figure:>9}" for figure in figures) + " |"


HEADINGS = (
    "crossings",
    "bends",
    "length/k",
    "width/k",
    "overlaps",
    "through",
    "lanes off",
    "ms",
)
DRAWERS: Mapping[str, Callable[[PathwayView], Picture | None]] = {
    "ours": ours,
    "dot, clusters": dot,
    "graphlay, strict lanes": graphlay_strict,
}


def table(title: str, views: Sequence[PathwayView]) -> Iterator[str]:
    """All drawers on the same pathways."""
    yield f"\n{title}\n"
    yield f"| {'':26} | " + " | ".join(f"{heading:>9}" for heading in HEADINGS) + " |"
    yield "|" + "-" * 28 + ("|" + "-" * 11) * len(HEADINGS) + "|"
    for name, draw in DRAWERS.items():
        pictures = [draw(view) for view in views]
        drawn = [
            (view, picture)
            for view, picture in zip(views, pictures, strict=True)
            if picture is not None
        ]
        if len(drawn) < len(views):
            yield f"| {name:26} | is not installed here, or does not end within a minute |"
            continue
        yield row(name, drawn)
        if draw is ours:
            continue
        stacked = [(view, restacked(view, picture)) for view, picture in drawn]
        kept = [(view, picture) for view, picture in stacked if picture is not None]
        if len(kept) == len(views):
            yield row("  in the lanes' own order", kept)


def _generated(steps: int) -> Iterator[PathwayView]:
    for seed in SEEDS:
        model = generated(steps, seed)
        yield PathwayView(model, model.pathways[0])


def _samples() -> Iterator[PathwayView]:
    for path in sorted(SAMPLES.glob("*.pathway")):
        model = read(path)
        yield PathwayView(model, model.pathways[0])


def main(sizes: Sequence[int]) -> None:
    """Print the tables."""
    if not sizes:
        print(*table("The samples", list(_samples())), sep="\n")
    for steps in sizes:
        title = f"{len(SEEDS)} pathways of {steps} steps"
        print(*table(title, list(_generated(steps))), sep="\n", flush=True)


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]])
