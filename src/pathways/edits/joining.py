"""A part of a drawing by itself, and all of one pathway put into another."""

from collections.abc import Set

from pathways.edits.rebuild import rebuilt
from pathways.model import Bends, Layout, Note, Orientation, Pathway

Shift = tuple[float, float]
"""How far along time and across it, in points."""


def layout_part(layout: Layout, known: Set[str]) -> Layout:
    """The layout with what it says about some elements, and about no others."""
    return rebuilt(
        layout,
        placements=tuple(one for one in layout.placements if one.step in known),
        bends=tuple(one for one in layout.bends if one.transition in known),
        label_shifts=tuple(one for one in layout.label_shifts if one.element in known),
        colors=tuple(one for one in layout.colors if one.element in known),
    )


def joined(home: Pathway, new: Pathway, shift: Shift = (0.0, 0.0)) -> Pathway:
    """A pathway with all that stands in another, moved by `shift`; ids must not be shared.

    Where time runs another way in the other, its arrows lose the corners people have set.
    """
    along, across = shift
    ours, theirs = home.layout, new.layout
    moved = tuple(rebuilt(one, x=one.x + along, y=one.y + across) for one in theirs.placements)
    downward = ours.orientation is Orientation.TOP_TO_BOTTOM
    by = (across, along) if downward else shift
    bends = theirs.bends if ours.orientation is theirs.orientation else ()
    layout = rebuilt(
        ours,
        placements=(*ours.placements, *moved),
        bends=(*ours.bends, *(_bends(bent, by) for bent in bends)),
        label_shifts=(*ours.label_shifts, *theirs.label_shifts),
        colors=(*ours.colors, *theirs.colors),
    )
    return rebuilt(
        home,
        steps=(*home.steps, *new.steps),
        transitions=(*home.transitions, *new.transitions),
        notes=(*home.notes, *(_note(note, by) for note in new.notes)),
        frames=(*home.frames, *new.frames),
        layout=layout,
    )


def _bends(bent: Bends, by: tuple[float, float]) -> Bends:
    dx, dy = by
    points = tuple(rebuilt(one, x=one.x + dx, y=one.y + dy) for one in bent.points)
    return rebuilt(bent, points=points)


def _note(note: Note, by: tuple[float, float]) -> Note:
    if note.x is None or note.y is None:
        return note
    return rebuilt(note, x=note.x + by[0], y=note.y + by[1])
