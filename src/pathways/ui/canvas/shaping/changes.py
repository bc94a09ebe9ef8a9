"""From what a hand does to an arrow, a label or a row of steps to the model after it."""

from collections.abc import Collection, Mapping, Sequence

from pathways import edits
from pathways.diagram.arrows import label_home
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.placing.aligning import NO_LANES, Axis, Side, aligned, distributed
from pathways.diagram.routing.bending import Ends
from pathways.model import CareModel
from pathways.ui.canvas.changes import moved, settled
from pathways.ui.canvas.stage import Stage


def ends_of(stage: Stage, arrow: str) -> Ends:
    """The boxes of the steps an arrow runs between."""
    transition = stage.view.transitions[arrow]
    return stage.boxes[transition.source], stage.boxes[transition.target]


def bent(stage: Stage, model: CareModel, arrow: str, corners: Sequence[Point]) -> CareModel:
    """Let an arrow run by these corners, and every step stay where it stands, as they must."""
    source, target = ends_of(stage, arrow)
    return edits.bend(settled(stage, model), arrow, corners, (source.center, target.center))


def label_moved(stage: Stage, model: CareModel, arrow: str, by: Point) -> CareModel:
    """Move an arrow's label; the same model where it has none."""
    drawn = stage.composition.sketch.arrows[arrow]
    if drawn.place is None:
        return model
    home, here = label_home(drawn.look).rect, drawn.place.rect.moved(*by)
    return edits.shift_label(model, arrow, here.x - home.x, here.y - home.y)


def automatic(stage: Stage, model: CareModel, arrows: Collection[str]) -> CareModel:
    """Let arrows find their own ways, and their labels their own places."""
    model = edits.unbend(model, stage.pathway_id, arrows)
    return edits.unshift_labels(model, stage.pathway_id, arrows)


def lined_up(stage: Stage, model: CareModel, steps: Collection[str], side: Side) -> CareModel:
    """Line steps up, within each lane where lining up leads across lanes."""
    boxes = {step: stage.boxes[step] for step in steps}
    across = side.is_level is not stage.arrangement.downward
    after = aligned(boxes, side, _lanes(stage, steps) if across else NO_LANES)
    return _put(stage, model, after)


def spread(stage: Stage, model: CareModel, steps: Collection[str], axis: Axis) -> CareModel:
    """Make the gaps between steps equal, within each lane where the row leads across lanes."""
    boxes = {step: stage.boxes[step] for step in steps}
    across = (axis is Axis.DOWN) is not stage.arrangement.downward
    after = distributed(boxes, axis, _lanes(stage, steps) if across else NO_LANES)
    return _put(stage, model, after)


def room_made(stage: Stage, model: CareModel, elements: Collection[str], by: Point) -> CareModel:
    """Move steps and notes as one to make room; none is pinned by that, none moved aside."""
    along, across = (by.y, by.x) if stage.arrangement.downward else by
    steps = dict.fromkeys((one for one in elements if one in stage.boxes), (along, across))
    model = edits.shift(settled(stage, model), stage.pathway_id, steps)
    for note in stage.view.pathway.notes:
        if note.id in elements and note.x is not None and note.y is not None:
            model = edits.change(model, note.id, x=note.x + by.x, y=note.y + by.y)
    return model


def _lanes(stage: Stage, steps: Collection[str]) -> Mapping[str, str]:
    return {step: stage.lane_of(step).key for step in steps}


def _put(stage: Stage, model: CareModel, boxes: Mapping[str, Rect]) -> CareModel:
    changed = {step: box for step, box in boxes.items() if box != stage.boxes[step]}
    return moved(stage, model, changed) if changed else model
