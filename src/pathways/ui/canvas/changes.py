"""From what a hand does on the canvas to the model after it."""

from collections.abc import Iterable, Mapping
from heapq import heappop, heappush

from pathways import edits
from pathways.diagram.arrangement import Arrangement, placed, placements
from pathways.diagram.draw_step import card
from pathways.diagram.flow import turned
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.lanes import Lane, Spot, lane_key
from pathways.diagram.measures import HEAD_WIDTH, LANE_PADDING
from pathways.diagram.sizes import step_sizes
from pathways.graph import PathwayView
from pathways.model import CareModel, Placement, Step
from pathways.ui.canvas.stage import Stage

_GAP = 12.0
"""Least room kept between a box put down and its neighbours."""
_FIRST = HEAD_WIDTH + 12.0
"""Where the first steps may stand, along time."""
_MOST_TRIES = 400


def settled(stage: Stage, model: CareModel) -> CareModel:
    """Store where every step stands now, so that placing one does not let the others wander."""
    stored = {spot.step for spot in stage.view.pathway.layout.placements}
    spots = placements(stage.view, stage.arrangement)
    unsettled = [spot for spot in spots if spot.step not in stored]
    return edits.place(model, stage.pathway_id, unsettled) if unsettled else model


def moved(stage: Stage, model: CareModel, boxes: Mapping[str, Rect]) -> CareModel:
    """Put steps down where they were dragged; in another lane they get its level, party or unit.

    A step that would cover another is moved aside as little as can be.
    """
    standing = {step: box for step, box in stage.boxes.items() if step not in boxes}
    positions: dict[str, tuple[float, float]] = {}
    lanes: dict[str, str] = {}
    for step, box in boxes.items():
        lane = stage.lane_under(step, box)
        if lane != stage.lane_of(step):
            lanes[step] = lane.key
        standing[step] = free_spot(stage.arrangement, box, standing.values(), lane)
        positions[step] = stage.arrangement.spot(standing[step], lane)
    return edits.move_steps(settled(stage, model), positions, lanes)


def with_step_after(stage: Stage, model: CareModel, source: str, step: Step) -> CareModel:
    """Add a step that follows another, near it where people have placed steps by hand."""
    after = edits.add_step_after(model, source, step)
    if not stage.view.pathway.layout.placements:
        return after
    pathway = edits.pathway_of(after, step.id)
    view = PathwayView(after, pathway)
    spots = placements(view, placed(view, step_sizes(view)))
    return edits.place(after, pathway.id, [spot for spot in spots if spot.step == step.id])


def with_step_at(
    stage: Stage, model: CareModel, step: Step, point: Point, source: str = ""
) -> CareModel:
    """Add a step whose middle is at a point, in its own lane; connect it from `source`."""
    width, height, _primitives = card(stage.view, step)
    box = Rect(point.x - width / 2, point.y - height / 2, width, height)
    arrangement, key = stage.arrangement, lane_key(stage.view, step)
    lane = next((lane for lane in arrangement.lanes if lane.key == key), None)
    if lane is not None:
        spot = arrangement.spot(free_spot(arrangement, box, stage.boxes.values(), lane), lane)
    else:
        spot = Spot(max(box.y if arrangement.downward else box.x, _FIRST), LANE_PADDING)
    placement = Placement(step=step.id, x=spot.x, y=spot.y, pinned=True)
    model = edits.add_step(settled(stage, model), stage.pathway_id, step, placement)
    return edits.connect(model, stage.pathway_id, source, step.id) if source else model


def free_spot(arrangement: Arrangement, box: Rect, others: Iterable[Rect], lane: Lane) -> Rect:
    """The nearest place in a lane where a box covers no other; the lane may grow at its end."""
    if arrangement.downward:
        return turned(_free_spot(turned(box), map(turned, others), lane))
    return _free_spot(box, others, lane)


def _free_spot(box: Rect, others: Iterable[Rect], lane: Lane) -> Rect:
    top, bottom = lane.start, lane.end
    in_lane = [other for other in others if other.y < bottom and other.bottom > top]
    inside = Rect(
        max(_FIRST, box.x),
        max(top + LANE_PADDING, min(box.y, bottom - LANE_PADDING)),
        box.width,
        box.height,
    )
    waiting: list[tuple[float, Rect]] = [(0.0, inside)]
    seen = {inside}
    for _try in range(_MOST_TRIES):
        _far, spot = heappop(waiting)
        room = spot.grown(_GAP - 0.01)
        covered = next((other for other in in_lane if other.overlaps(room)), None)
        if covered is None:
            return spot
        for aside in _beside(covered, spot):
            if aside.x >= _FIRST and aside.y >= top + LANE_PADDING and aside not in seen:
                seen.add(aside)
                far = abs(aside.x - inside.x) + abs(aside.y - inside.y)
                heappush(waiting, (far, aside))
    return inside


def _beside(other: Rect, box: Rect) -> tuple[Rect, ...]:
    """The box pushed off another: below, above, right and left of it."""
    return (
        box._replace(y=other.bottom + _GAP),
        box._replace(y=other.y - _GAP - box.height),
        box._replace(x=other.right + _GAP),
        box._replace(x=other.x - _GAP - box.width),
    )
