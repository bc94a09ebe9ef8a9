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
from pathways.diagram.label_places import LabelPlace, label_place
from pathways.diagram.moving import moved
from pathways.diagram.occupied import Occupied
from pathways.diagram.primitives import Box, Figure, Mark, Role
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
    place: LabelPlace | None = None
    """Where its label stands."""


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


def label_home(look: Look) -> LabelPlace:
    """Where an arrow's label would stand were there nothing else on the drawing.

    A label moved by hand is moved from there, so that no edit elsewhere makes it jump.
    """
    return label_place(look.points, _shapes(look), "", Occupied(), _LEAST_PATIENCE)


def lifted_label(arrow: Arrow) -> tuple[Figure | None, Figure | None]:
    """What stands on an arrow without its label, and the label by itself on its ground."""
    if arrow.label is None or arrow.place is None:
        return arrow.label, None
    texts = arrow.look.labels[arrow.place.shape].texts
    others = arrow.label.primitives[: -len(texts) - arrow.place.crossed]
    rect = arrow.place.rect
    ground = Box(rect, Role.LABEL, 3)
    label = (ground, *moved(texts, rect.x, rect.y))
    return (
        arrow.label._replace(primitives=others) if others else None,
        arrow.label._replace(bounds=rect.grown(1), primitives=label),
    )


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
        if look.shift == (0, 0):
            place = label_place(look.points, _shapes(look), id_, taken, patience)
        else:
            home = label_home(look)
            place = home._replace(rect=home.rect.moved(*look.shift), crossed=True)
        taken.add(place.rect)
        rooms.append(place.rect)
    line, label = line_figure(id_, look, things), label_figure(id_, look, things, place)
    return Arrow(look, line, label, tuple(rooms), place)


def _shapes(look: Look) -> list[tuple[float, float]]:
    return [label[:2] for label in look.labels]
