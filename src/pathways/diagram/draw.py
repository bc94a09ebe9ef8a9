"""A pathway as a drawing: lanes, arrows, steps, labels and notes as figures."""

from collections.abc import Iterator, Mapping, Sequence

from pathways.diagram.arrangement import Arrangement
from pathways.diagram.badge import badge_bounds
from pathways.diagram.draw_lane import lane_figures
from pathways.diagram.draw_note import note_figure
from pathways.diagram.draw_step import badge_corner, step_figure
from pathways.diagram.draw_transition import channel, label, label_figure, line_figure, role_of
from pathways.diagram.furniture import Furniture, furnish
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.label_places import label_place
from pathways.diagram.measures import HEAD_WIDTH
from pathways.diagram.occupied import Occupied, occupied_by
from pathways.diagram.outlines import CUT_CORNERED, meeting_point
from pathways.diagram.primitives import Drawing, Figure, Mark, Primitive, Role
from pathways.graph import PathwayView
from pathways.model import Transition

Marks = Mapping[str, Mark]
Routes = Mapping[str, Sequence[Point]]

_MARGIN = 8.0
_CLEAR = 3.0
"""Room kept between a box and a label."""


def draw(view: PathwayView, arrangement: Arrangement, routes: Routes, marks: Marks) -> Drawing:
    """The whole pathway; marks tell which elements have findings."""
    lines, labels = transition_figures(view, arrangement, routes, marks, view.pathway.transitions)
    bands, heads = [], []
    for number, lane in enumerate(arrangement.lanes):
        band, head = lane_figures(lane, number, arrangement.bounds)
        bands.append(band)
        heads.append(head)
    steps = [
        step_figure(view, step, arrangement.boxes[id_], marks.get(id_))
        for id_, step in view.steps.items()
    ]
    notes = [note_figure(note) for note in view.pathway.notes]
    figures = (*bands, *lines, *steps, *labels, *notes, *heads)
    bounds = Rect.around(figure.bounds for figure in figures).grown(_MARGIN)
    return Drawing(figures, bounds, view.pathway.name)


def transition_figures(
    view: PathwayView,
    arrangement: Arrangement,
    routes: Routes,
    marks: Marks,
    arrows: Sequence[Transition],
) -> tuple[list[Figure], list[Figure]]:
    """Lines, and labels with icons and badges, of these arrows."""
    arrows = [arrow for arrow in arrows if len(routes.get(arrow.id, ())) > 1]
    taken = occupied_by(
        _solids(view, arrangement, marks), ((id_, points) for id_, points in routes.items())
    )
    roles = {arrow.id: role_of(view, arrow, marks.get(arrow.id)) for arrow in arrows}
    furniture = {
        arrow.id: _furniture(arrow, routes[arrow.id], roles[arrow.id], marks, taken)
        for arrow in arrows
    }
    shifts = {shift.element: (shift.dx, shift.dy) for shift in view.pathway.layout.label_shifts}
    lines, labels = [], []
    for arrow in arrows:
        points, role, things = routes[arrow.id], roles[arrow.id], furniture[arrow.id]
        lines.append(line_figure(arrow, _attached(view, arrangement, arrow, points), role, things))
        text, at = label(arrow), None
        lettering: tuple[Primitive, ...] = ()
        if text.texts:
            at, grounded = label_place(points, text.width, text.height, taken)
            at = at.moved(*shifts.get(arrow.id, (0, 0)))
            taken.add(at)
            lettering = text.standing(at, grounded=grounded)
        figure = label_figure(arrow, role, things, marks.get(arrow.id), lettering, at)
        if figure is not None:
            labels.append(figure)
    return lines, labels


def _furniture(
    arrow: Transition, points: Sequence[Point], role: Role, marks: Marks, taken: Occupied
) -> Furniture:
    things = furnish(
        points,
        arrow.id,
        taken,
        broken=role in {Role.BROKEN, Role.WEAK},
        icon=role is not Role.TRANSITION and channel(arrow) is not None,
        badge=arrow.id in marks,
    )
    for solid in things.solids():
        taken.add(solid)
    return things


def _attached(
    view: PathwayView, arrangement: Arrangement, arrow: Transition, points: Sequence[Point]
) -> Sequence[Point]:
    """The route from outline to outline, where steps are not rectangles."""
    source, target = view.steps[arrow.source], view.steps[arrow.target]
    start, *between, end = points
    if source.kind in CUT_CORNERED:
        start = meeting_point(source.kind, arrangement.boxes[source.id], start)
    if target.kind in CUT_CORNERED:
        end = meeting_point(target.kind, arrangement.boxes[target.id], end)
    return (start, *between, end)


def _solids(view: PathwayView, arrangement: Arrangement, marks: Marks) -> Iterator[Rect]:
    bounds = arrangement.bounds
    yield Rect(bounds.x, bounds.y, HEAD_WIDTH, bounds.height)
    for id_, box in arrangement.boxes.items():
        yield box.grown(_CLEAR)
        if id_ in marks:
            yield badge_bounds(badge_corner(box))
    for note in view.pathway.notes:
        yield note_figure(note).bounds
