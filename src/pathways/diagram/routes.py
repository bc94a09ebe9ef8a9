"""How arrows run between the steps: level and upright by turns, round the boxes, side by side."""

from collections.abc import Collection

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.geometry import Point
from pathways.diagram.routing.ground import Ground
from pathways.diagram.routing.lines import line
from pathways.diagram.routing.tracks import Line, Part, Tracks
from pathways.diagram.routing.ways import Corners, Pathfinder
from pathways.graph import PathwayView
from pathways.model import Transition

Routes = dict[str, tuple[Point, ...]]


def routes(view: PathwayView, arrangement: Arrangement) -> Routes:
    """Every arrow's corners from source to target, by transition."""
    return _routed(view, arrangement, view.pathway.transitions)


def _routed(view: PathwayView, arrangement: Arrangement, arrows) -> Routes:
    boxes = list(arrangement.boxes.values())
    number = {step: at for at, step in enumerate(arrangement.boxes)}
    ground = Ground(boxes, arrangement.bounds)
    finder = Pathfinder(ground, boxes, [lane.y for lane in arrangement.lanes[1:]])
    leans = {}
    for arrow in arrows:
        fans, joins = len(view.outgoing[arrow.source]) > 1, len(view.incoming[arrow.target]) > 1
        leans[arrow.id] = 0.5 if fans == joins else 0.0 if fans else 1.0

    def rank(arrow: Transition):
        a, b = boxes[number[arrow.source]], boxes[number[arrow.target]]
        return (b.x <= a.x, abs(b.x - a.x) + abs(b.y - a.y))

    ways: dict[str, Corners] = {}
    for arrow in sorted(arrows, key=rank):
        if arrow.source == arrow.target:
            continue
        way = finder.find(number[arrow.source], number[arrow.target], leans[arrow.id])
        if not way:
            a, b = boxes[number[arrow.source]], boxes[number[arrow.target]]
            m = (a.right + b.x) / 2
            way = ((a.right, a.center.y), (m, a.center.y), (m, b.center.y + 1), (b.x, b.center.y + 1))
            print("NO WAY", arrow.id)
        finder.ledger.lay(way)
        ways[arrow.id] = way
    if len(arrows) < 150:
        for arrow in arrows:
            way = ways.get(arrow.id)
            if not way: continue
            finder.ledger.lift(way)
            way = finder.find(number[arrow.source], number[arrow.target], leans[arrow.id]) or way
            finder.ledger.lay(way)
            ways[arrow.id] = way
    lines = {}
    for key, arrow in enumerate(arrows):
        if arrow.id in ways:
            lines[arrow.id] = line(key, (number[arrow.source], number[arrow.target]), ways[arrow.id], boxes, ground, leans[arrow.id])
    level = [p for l in lines.values() for p in l.parts if l.is_level(p.place)]
    upright = [p for l in lines.values() for p in l.parts if not l.is_level(p.place)]
    Tracks(level, True).lay()
    Tracks(upright, False).lay()
    found = {id_: tuple(Point(*c) for c in l.corners()) for id_, l in lines.items()}
    for arrow in arrows:
        if arrow.id not in found:
            b = arrangement.boxes[arrow.source]
            y=b.y+b.height/4
            found[arrow.id] = (Point(b.right, y), Point(b.right+14,y), Point(b.right+14,b.y-14), Point(b.right-20,b.y-14), Point(b.right-20,b.y))
    return found


def quick_routes(
    view: PathwayView, arrangement: Arrangement, transition_ids: Collection[str]
) -> Routes:
    """The same for a few arrows while one end is dragged."""
    return _routed(view, arrangement, [view.transitions[id_] for id_ in transition_ids])
