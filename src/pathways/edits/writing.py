"""Put many steps and transitions of a pathway in place at once."""

from collections.abc import Iterable

from pathways.edits.elements import pathway_of
from pathways.edits.rebuild import mapped, rebuilt, with_pathway
from pathways.model import CareModel, Layout, Step, Transition


def write(
    model: CareModel,
    pathway_id: str,
    steps: Iterable[Step] = (),
    transitions: Iterable[Transition] = (),
) -> CareModel:
    """The model with these steps and transitions instead of those with the same ids.

    New ones are added last. Corners that people have set on an arrow go when it gets another end.
    Raises KeyError for an unknown pathway, ValidationError when an id is taken elsewhere or a
    reference points at nothing.
    """
    pathway = pathway_of(model, pathway_id)
    written, led = {one.id: one for one in steps}, {one.id: one for one in transitions}
    kept = {step.id for step in pathway.steps}
    known = {arrow.id: arrow for arrow in pathway.transitions}
    turned = {
        id_ for id_, arrow in led.items() if id_ in known and _ends(known[id_]) != _ends(arrow)
    }
    added = (step for id_, step in written.items() if id_ not in kept)
    drawn = (arrow for id_, arrow in led.items() if id_ not in known)
    return with_pathway(
        model,
        rebuilt(
            pathway,
            steps=(*mapped(pathway.steps, written), *added),
            transitions=(*mapped(pathway.transitions, led), *drawn),
            layout=_unbent(pathway.layout, turned),
        ),
    )


def _ends(arrow: Transition) -> tuple[str, str]:
    return arrow.source, arrow.target


def _unbent(layout: Layout, turned: set[str]) -> Layout:
    if not turned:
        return layout
    return rebuilt(layout, bends=tuple(one for one in layout.bends if one.transition not in turned))
