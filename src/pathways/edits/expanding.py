"""Make many steps of one: put what a sub-pathway step stands for in its place."""

from collections.abc import Iterator, Mapping, Sequence

from pathways.edits.deletion import delete
from pathways.edits.doors import ENTRY, EXIT, Side, doors, matched, through
from pathways.edits.elements import find, new_id, new_ids, pathway_of
from pathways.edits.joining import Shift, joined
from pathways.edits.nesting import places, within
from pathways.edits.pathways import duplicate_pathway
from pathways.edits.rebuild import mapped, rebuilt
from pathways.model import CareModel, Frame, Pathway, Step, Transition


def expand(model: CareModel, step_id: str) -> CareModel:
    """Put what a sub-pathway step stands for in its place.

    The sub-pathway goes, unless something else leans on it; then a copy of its content comes in.
    Raises KeyError for an unknown step, ValueError when the step stands for no pathway, for an
    empty one or for one that it stands inside itself.
    """
    home, step = pathway_of(model, step_id), find(model, step_id)
    if not isinstance(step, Step) or not step.sub_pathway:
        raise ValueError(step_id)
    inner = pathway_of(model, step.sub_pathway)
    if not inner.steps or home.id in within(model, inner.id):
        raise ValueError(inner.id)
    if len(places(model, inner.id)) > 1 or any(one.based_on == inner.id for one in model.pathways):
        copy = new_id(model, "pathway")
        model = duplicate_pathway(model, inner.id, inner.name)
        inner = pathway_of(model, copy)
    names = {one.id: one.name for one in (*home.steps, *inner.steps)}
    arrows, ids = home.transitions, new_ids(model, "transition")
    passed: set[str] = set()
    for side in (ENTRY, EXIT):
        crossing = [arrow for arrow in arrows if getattr(arrow, side.inner) == step_id]
        fitting = _Fitting(inner, side, crossing, names)
        arrows = tuple(
            led
            for arrow in arrows
            for led in (fitting.led(arrow, ids) if arrow in crossing else (arrow,))
        )
        passed |= fitting.used
    model = delete(model, passed)
    home, content = pathway_of(model, home.id), pathway_of(model, inner.id)
    opened = joined(
        rebuilt(home, transitions=arrows, frames=_opened_frames(home, step_id, content)),
        content,
        _back(home, step_id, content),
    )
    emptied = Pathway(id=content.id, based_on=content.based_on)
    changed = {home.id: opened, content.id: emptied}
    model = rebuilt(model, pathways=mapped(model.pathways, changed))
    return delete(model, (step_id, content.id))


class _Fitting:
    """How arrows that ended at a sub-pathway step are led to what stands inside it."""

    def __init__(
        self,
        inner: Pathway,
        side: Side,
        crossing: Sequence[Transition],
        names: Mapping[str, str],
    ) -> None:
        self._side = side
        self._doors = doors(inner, side)
        self._gates = _gates(inner, side)
        steps = [step for step in inner.steps if step.id in self._doors]
        self._of = matched(crossing, side, steps, names)

    @property
    def used(self) -> set[str]:
        """The doors that are no longer needed."""
        return set(self._of.values())

    def led(self, arrow: Transition, ids: Iterator[str]) -> Iterator[Transition]:
        """The arrow led inside; a copy of it for each further step behind its door."""
        door = self._of.get(arrow.id)
        first, *others = self._doors[door] if door else self._gates
        yield through(arrow, self._side, first)
        for other in others:
            yield rebuilt(through(arrow, self._side, other), id=next(ids))


def _gates(inner: Pathway, side: Side) -> list[Transition]:
    """An arrow to the step a pathway without doors begins or ends with."""
    joined_ = {getattr(arrow, side.inner) for arrow in inner.transitions}
    steps = inner.steps if side is ENTRY else inner.steps[::-1]
    gate = next((step for step in steps if step.id not in joined_), steps[0])
    return [Transition(id="gate", source=gate.id, target=gate.id)]


def _opened_frames(home: Pathway, step_id: str, content: Pathway) -> tuple[Frame, ...]:
    """The frames round the step, round what comes in its place as well."""
    new = tuple(step.id for step in content.steps)
    return tuple(
        rebuilt(frame, steps=(*frame.steps, *new)) if step_id in frame.steps else frame
        for frame in home.frames
    )


def _back(home: Pathway, step_id: str, content: Pathway) -> Shift:
    """From where the content stands to where the step does."""
    spot = next((one for one in home.layout.placements if one.step == step_id), None)
    lefts = [one.x for one in content.layout.placements]
    return (spot.x - min(lefts), 0.0) if spot and lefts else (0.0, 0.0)
