"""Put frames round steps, and change which steps they hold."""

from collections.abc import Collection

from pathways.edits.deletion import delete
from pathways.edits.elements import new_id, pathway_of
from pathways.edits.rebuild import rebuilt, with_pathway
from pathways.edits.registers import add_frame
from pathways.model import CareModel, Frame


def frame_steps(
    model: CareModel, pathway_id: str, step_ids: Collection[str], title: str = ""
) -> CareModel:
    """Put a frame round some steps of a pathway; it gets the id `new_id(model, "frame")`.

    Frames may stand inside one another. Raises KeyError for an unknown pathway, ValueError without
    steps and ValidationError for a step the pathway does not have.
    """
    if not step_ids:
        raise ValueError("a frame needs steps")
    frame = Frame(id=new_id(model, "frame"), title=title, steps=tuple(dict.fromkeys(step_ids)))
    return add_frame(model, pathway_id, frame)


def put_in_frame(model: CareModel, frame_id: str, step_ids: Collection[str]) -> CareModel:
    """Let a frame hold these steps, too; raises as `frame_steps`."""
    pathway = pathway_of(model, frame_id)
    frames = (
        rebuilt(frame, steps=tuple(dict.fromkeys((*frame.steps, *step_ids))))
        if frame.id == frame_id
        else frame
        for frame in pathway.frames
    )
    return with_pathway(model, rebuilt(pathway, frames=tuple(frames)))


def take_out_of_frames(model: CareModel, pathway_id: str, step_ids: Collection[str]) -> CareModel:
    """Let no frame of a pathway hold these steps; frames left empty go.

    Raises KeyError for an unknown pathway.
    """
    pathway = pathway_of(model, pathway_id)
    framed = {
        frame.id: tuple(step for step in frame.steps if step not in step_ids)
        for frame in pathway.frames
    }
    emptied = [frame.id for frame in pathway.frames if frame.steps and not framed[frame.id]]
    frames = (rebuilt(frame, steps=framed[frame.id]) for frame in pathway.frames)
    return delete(with_pathway(model, rebuilt(pathway, frames=tuple(frames))), emptied)
