"""What a good layout never shows, told of any drawing; and random pathways to lay out."""

from itertools import combinations, pairwise
from typing import NamedTuple

from hypothesis import strategies as some
from tests.building import PARTIES, UNITS

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.lanes import lane_keys
from pathways.diagram.routes import Routes
from pathways.graph import PathwayView
from pathways.model import (
    CareLevel,
    CareModel,
    Layout,
    Pathway,
    Placement,
    Step,
    StepKind,
    Transition,
)

LEVELS = (None, *CareLevel)


class Laid(NamedTuple):
    """A straight part of an arrow that has been laid."""

    arrow: Transition
    first: Point
    last: Point

    @property
    def rect(self) -> Rect:
        """The part as a rectangle without width or without height."""
        (x1, y1), (x2, y2) = self.first, self.last
        return Rect(min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2))


def parts(view: PathwayView, routes: Routes) -> list[Laid]:
    """All straight parts of all arrows."""
    return [
        Laid(arrow, first, last)
        for arrow in view.pathway.transitions
        for first, last in pairwise(routes[arrow.id])
    ]


def askew(view: PathwayView, routes: Routes) -> list[Laid]:
    """The parts that are neither level nor upright."""
    return [part for part in parts(view, routes) if part.rect.width and part.rect.height]


def through_steps(view: PathwayView, arrangement: Arrangement, routes: Routes) -> list[Laid]:
    """The parts that run through a step, or closely past one that is not their arrow's own."""
    return [
        part
        for part in parts(view, routes)
        for step, box in arrangement.boxes.items()
        if _touches(
            box.grown(-16 if step in {part.arrow.source, part.arrow.target} else 5), part.rect
        )
    ]


def _touches(box: Rect, line: Rect) -> bool:
    return (
        box.width > 0
        and box.height > 0
        and box.x < line.right
        and line.x < box.right
        and box.y < line.bottom
        and line.y < box.bottom
    )


def on_each_other(view: PathwayView, routes: Routes, least: float) -> list[tuple[Laid, Laid]]:
    """The pairs of parts that run side by side nearer than `least`.

    Arrows that begin or end at the same step may: there they come together.
    """
    found = []
    for one, other in combinations(parts(view, routes), 2):
        ends = {one.arrow.source, one.arrow.target} & {other.arrow.source, other.arrow.target}
        if one.arrow is not other.arrow and not ends and _beside(one, other, least):
            found.append((one, other))
    return found


def _beside(one: Laid, other: Laid, least: float) -> bool:
    for across, along in ((0, 1), (1, 0)):
        if one.first[across] == one.last[across] and other.first[across] == other.last[across]:
            a, b = sorted((one.first[along], one.last[along]))
            c, d = sorted((other.first[along], other.last[along]))
            if min(b, d) - max(a, c) > 0.6:
                return abs(one.first[across] - other.first[across]) < least
    return False


def outside_lane(view: PathwayView, arrangement: Arrangement) -> list[str]:
    """The steps that do not stand wholly in their own lane."""
    lanes, keys = {lane.key: lane for lane in arrangement.lanes}, lane_keys(view)
    return [
        step
        for step, box in arrangement.boxes.items()
        if not arrangement.band(lanes[keys[step]]).holds(box)
    ]


def overlapping(arrangement: Arrangement) -> list[tuple[str, str]]:
    """The pairs of steps that stand on each other."""
    return [
        (one, other)
        for (one, box), (other, second) in combinations(arrangement.boxes.items(), 2)
        if box.overlaps(second)
    ]


def view_of(pathway: Pathway) -> PathwayView:
    """The pathway alone in a model."""
    return PathwayView(CareModel(parties=PARTIES, units=UNITS, pathways=(pathway,)), pathway)


def sizes_of(view: PathwayView) -> dict[str, tuple[float, float]]:
    """Sizes as steps have them, differing in height."""
    heights = (46.0, 46.0, 58.5, 46.0, 71.75)
    return {
        step.id: (168.0, 36.0)
        if step.kind in {StepKind.START, StepKind.END}
        else (168.0, heights[number % len(heights)])
        for number, step in enumerate(view.pathway.steps)
    }


@some.composite
def pathways(draw: some.DrawFn, most: int = 30, *, pins: bool = False) -> Pathway:
    """Any pathway: in parts, in circles, with loops, doubles and steps without a level."""
    count = draw(some.integers(1, most))
    random = draw(some.randoms(use_true_random=False))
    levels = [random.choice(LEVELS) for _ in range(random.randint(1, 7))]
    steps = tuple(
        Step(id=f"s{number}", kind=random.choice(list(StepKind)), level=random.choice(levels))
        for number in range(count)
    )
    reach = random.choice((3, 8, count))
    arrows = []
    for number in range(random.randint(0, round(1.8 * count))):
        source = random.randrange(count)
        target = min(max(source + random.randint(-reach // 3, reach), 0), count - 1)
        worsening = random.random() < 0.1
        arrows.append(
            Transition(
                id=f"t{number}", source=f"s{source}", target=f"s{target}", worsening=worsening
            )
        )
    pinned = random.sample(range(count), min(count, random.randint(1, 5))) if pins else []
    placements = tuple(
        Placement(
            step=f"s{number}",
            x=186 + 300 * place + random.randint(0, 100),
            y=random.randint(0, 400),
            pinned=True,
        )
        for place, number in enumerate(pinned)
    )
    layout = Layout(placements=placements)
    return Pathway(id="p", steps=steps, transitions=tuple(arrows), layout=layout)
