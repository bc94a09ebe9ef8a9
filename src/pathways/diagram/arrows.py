"""All arrows of a pathway: their looks, and places for their things among everything else."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from pathways.diagram.draw_transition import (
    Look,
    channel_of,
    label_figure,
    labels_of,
    line_figure,
    role_of,
)
from pathways.diagram.furniture import Furniture, furnish
from pathways.diagram.geometry import Point, Rect
from pathways.diagram.label_places import label_place
from pathways.diagram.occupied import Occupied
from pathways.diagram.primitives import Figure, Mark
from pathways.graph import PathwayView
from pathways.model import Transition

_PATIENCE = 4_000
"""So many places all labels together may try: the more labels, the fewer each."""
_LEAST_PATIENCE = 16


class Arrow(NamedTuple):
    """An arrow as drawn: how it looks, its two figures, and the room its things take."""

    look: Look
    line: Figure
    label: Figure | None
    rooms: tuple[Rect, ...]


def looks(
    view: PathwayView,
    routes: Mapping[str, Sequence[Point]],
    marks: Mapping[str, Mark],
    arrows: Iterable[Transition],
) -> dict[str, Look]:
    """The look of each arrow that has a route."""
    shifts = {shift.element: (shift.dx, shift.dy) for shift in view.pathway.layout.label_shifts}
    found = {}
    for arrow in arrows:
        id_ = arrow.id
        route, mark = routes.get(id_, ()), marks.get(id_)
        if len(route) > 1:
            found[id_] = Look(
                tuple(route),
                role_of(view, arrow, mark),
                arrow.worsening,
                channel_of(arrow),
                mark,
                labels_of(arrow),
                shifts.get(id_, (0, 0)),
            )
    return found


def drawn(looks: Mapping[str, Look], taken: Occupied) -> dict[str, Arrow]:
    """The arrows as figures, each thing in a place that `taken` leaves free and then takes.

    Breaks and icons of all arrows come before the first label: they are bound to their lines.
    """
    furniture = {id_: _furnished(id_, look, taken) for id_, look in looks.items()}
    labelled = sum(1 for look in looks.values() if look.labels)
    patience = max(_LEAST_PATIENCE, _PATIENCE // max(1, labelled))
    return {id_: _arrow(id_, look, furniture[id_], taken, patience) for id_, look in looks.items()}


def undisturbed(
    looks: Mapping[str, Look], before: Mapping[str, Arrow], moved: Collection[Rect]
) -> dict[str, Arrow]:
    """The arrows that look as before and whose things nothing moved or new has come in the way of.

    They keep their places, so that an edit elsewhere never makes a label jump.
    """
    same = {id_ for id_, look in looks.items() if id_ in before and before[id_].look == look}
    if len(same) == len(looks) and not moved:
        return {id_: before[id_] for id_ in looks}
    changes = Occupied()
    for rect in moved:
        changes.add(rect)
    for id_, look in looks.items():
        if id_ not in same:
            changes.add_line(id_, look.points)
    return {
        id_: before[id_]
        for id_ in looks
        if id_ in same
        and all(
            changes.is_free(room.span) and not changes.lines_through(room.span)
            for room in before[id_].rooms
        )
    }


def _furnished(id_: str, look: Look, taken: Occupied) -> Furniture:
    things = furnish(
        look.points,
        id_,
        taken,
        broken=look.is_broken,
        icon=look.channel is not None,
        badge=look.mark is not None,
    )
    for solid in things.solids():
        taken.add(solid)
    return things


def _arrow(id_: str, look: Look, things: Furniture, taken: Occupied, patience: int) -> Arrow:
    rooms = [*things.solids()]
    place = None
    if look.labels:
        place = label_place(look.points, [label[:2] for label in look.labels], id_, taken, patience)
        if look.shift != (0, 0):
            place = place._replace(rect=place.rect.moved(*look.shift), crossed=True)
        taken.add(place.rect)
        rooms.append(place.rect)
    line, label = line_figure(id_, look, things), label_figure(id_, look, things, place)
    return Arrow(look, line, label, tuple(rooms))
