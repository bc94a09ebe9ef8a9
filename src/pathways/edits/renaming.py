"""The same pathway with other ids, its own as well as those it refers to."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from pathways.edits.elements import new_ids
from pathways.edits.rebuild import rebuilt
from pathways.model import (
    CareModel,
    Handoff,
    Layout,
    Pathway,
    Step,
    Transition,
)
from pathways.model.integrity import DRAWN

Ids = Mapping[str, str]
"""New ids by the old ones; an id that is not named stays as it is."""


def drawn_ids(pathway: Pathway) -> Iterator[str]:
    """The ids of all that stands in a pathway: steps, transitions, notes and frames."""
    for field in DRAWN:
        yield from (element.id for element in getattr(pathway, field))


def fresh_ids(model: CareModel, pathways: Iterable[Pathway]) -> dict[str, str]:
    """An id that the model does not have yet for all that stands in some pathways."""
    pathways = tuple(pathways)
    fresh: dict[str, str] = {}
    for field in DRAWN:
        old = chain.from_iterable(getattr(pathway, field) for pathway in pathways)
        fresh |= zip((one.id for one in old), new_ids(model, field.removesuffix("s")), strict=False)
    return fresh


def renamed(pathway: Pathway, ids: Ids) -> Pathway:
    """The pathway with some ids changed wherever they are named."""
    return rebuilt(
        pathway,
        id=ids.get(pathway.id, pathway.id),
        based_on=_one(pathway.based_on, ids),
        steps=tuple(_step(step, ids) for step in pathway.steps),
        transitions=tuple(_transition(arrow, ids) for arrow in pathway.transitions),
        notes=tuple(
            rebuilt(note, id=ids.get(note.id, note.id), element=_one(note.element, ids))
            for note in pathway.notes
        ),
        frames=tuple(
            rebuilt(frame, id=ids.get(frame.id, frame.id), steps=_all(frame.steps, ids))
            for frame in pathway.frames
        ),
        layout=_layout(pathway.layout, ids),
    )


def _one(id_: str | None, ids: Ids) -> str | None:
    return ids.get(id_, id_) if id_ else id_


def _all(several: Iterable[str], ids: Ids) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(id_, id_) for id_ in several))


def _step(step: Step, ids: Ids) -> Step:
    return rebuilt(
        step,
        id=ids.get(step.id, step.id),
        unit=_one(step.unit, ids),
        party=_one(step.party, ids),
        services=_all(step.services, ids),
        sub_pathway=_one(step.sub_pathway, ids),
    )


def _transition(arrow: Transition, ids: Ids) -> Transition:
    return rebuilt(
        arrow,
        id=ids.get(arrow.id, arrow.id),
        source=ids.get(arrow.source, arrow.source),
        target=ids.get(arrow.target, arrow.target),
        handoff=_handoff(arrow.handoff, ids) if arrow.handoff else None,
    )


def _handoff(handoff: Handoff, ids: Ids) -> Handoff:
    points = handoff.agreement_points
    led = tuple(rebuilt(one, agreement=ids.get(one.agreement, one.agreement)) for one in points)
    return rebuilt(handoff, agreement_points=led)


def _layout(layout: Layout, ids: Ids) -> Layout:
    def led(field: str, name: str) -> tuple[object, ...]:
        values = getattr(layout, field)
        return tuple(
            rebuilt(value, **{name: ids.get(getattr(value, name), getattr(value, name))})
            for value in values
        )

    return rebuilt(
        layout,
        lane_order=_all(layout.lane_order, ids),
        lane_heights=led("lane_heights", "lane"),
        placements=led("placements", "step"),
        bends=led("bends", "transition"),
        label_shifts=led("label_shifts", "element"),
        colors=led("colors", "element"),
    )
