"""The way an arrow runs and where its label stands, set by hand."""

from collections.abc import Collection, Sequence

from pathways.edits.elements import pathway_of
from pathways.edits.rebuild import rebuilt, with_pathway
from pathways.edits.transitions import transition_of
from pathways.model import Bend, Bends, CareModel, LabelShift, Layout, Pathway

Spot = tuple[float, float]


def bend(
    model: CareModel,
    transition_id: str,
    corners: Sequence[Spot],
    ends: tuple[Spot, Spot] | None = None,
) -> CareModel:
    """Let an arrow run by these corners; none gives it back its own way.

    `ends` are the middles of the steps it runs between, with which the corners shall move.
    Raises KeyError for an unknown transition.
    """
    pathway = pathway_of(model, transition_id)
    transition_of(pathway, transition_id)
    kept = [bent for bent in pathway.layout.bends if bent.transition != transition_id]
    if corners:
        points = tuple(_bend(corner) for corner in corners)
        middles = (_bend(ends[0]), _bend(ends[1])) if ends else None
        kept.append(Bends(transition=transition_id, points=points, ends=middles))
    return _with_layout(model, pathway, rebuilt(pathway.layout, bends=tuple(kept)))


def unbend(model: CareModel, pathway_id: str, transition_ids: Collection[str]) -> CareModel:
    """Let arrows find their own ways again; others of the pathway keep theirs.

    Raises KeyError for an unknown pathway.
    """
    pathway = pathway_of(model, pathway_id)
    kept = (bent for bent in pathway.layout.bends if bent.transition not in transition_ids)
    return _with_layout(model, pathway, rebuilt(pathway.layout, bends=tuple(kept)))


def shift_label(model: CareModel, element_id: str, dx: float, dy: float) -> CareModel:
    """Let an arrow's label stand so far from where it would; 0 and 0 puts it back there.

    Raises KeyError for an element that stands in no pathway.
    """
    pathway = pathway_of(model, element_id)
    kept = [shift for shift in pathway.layout.label_shifts if shift.element != element_id]
    if dx or dy:
        kept.append(LabelShift(element=element_id, dx=dx, dy=dy))
    return _with_layout(model, pathway, rebuilt(pathway.layout, label_shifts=tuple(kept)))


def unshift_labels(model: CareModel, pathway_id: str, element_ids: Collection[str]) -> CareModel:
    """Let labels find their own places again. Raises KeyError for an unknown pathway."""
    pathway = pathway_of(model, pathway_id)
    kept = (shift for shift in pathway.layout.label_shifts if shift.element not in element_ids)
    return _with_layout(model, pathway, rebuilt(pathway.layout, label_shifts=tuple(kept)))


def _bend(spot: Spot) -> Bend:
    return Bend(x=spot[0], y=spot[1])


def _with_layout(model: CareModel, pathway: Pathway, layout: Layout) -> CareModel:
    return with_pathway(model, rebuilt(pathway, layout=layout))
