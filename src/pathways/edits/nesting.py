"""Which pathways stand inside others as sub-pathways."""

from pathways.edits.elements import change, pathway_of
from pathways.model import CareModel, Pathway, StepKind


def nest(model: CareModel, step_id: str, pathway_id: str) -> CareModel:
    """Let a step stand for another pathway of the model.

    Raises KeyError for an unknown element, ValueError when the step would stand inside the very
    pathway it stands for.
    """
    home, inner = pathway_of(model, step_id), pathway_of(model, pathway_id)
    if home.id in within(model, inner.id):
        raise ValueError(f"{inner.id} holds {home.id}")
    return change(model, step_id, kind=StepKind.SUB_PATHWAY, sub_pathway=inner.id)


def within(model: CareModel, pathway_id: str) -> set[str]:
    """The pathway itself and all that stand inside it, however deep, also round in a ring."""
    inner = {pathway.id: sub_pathways(pathway).values() for pathway in model.pathways}
    found: set[str] = set()
    ahead = [pathway_id]
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            ahead += inner.get(here, ())
    return found


def sub_pathways(pathway: Pathway) -> dict[str, str]:
    """The pathway that each sub-pathway step stands for, by the step's id."""
    return {
        step.id: step.sub_pathway
        for step in pathway.steps
        if step.kind is StepKind.SUB_PATHWAY and step.sub_pathway
    }


def places(model: CareModel, pathway_id: str) -> tuple[tuple[str, str], ...]:
    """Where a pathway stands inside others: the other pathway's id and the step's."""
    return tuple(
        (pathway.id, step)
        for pathway in model.pathways
        for step, inner in sub_pathways(pathway).items()
        if inner == pathway_id
    )
