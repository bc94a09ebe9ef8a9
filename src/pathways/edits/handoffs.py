"""Fill in the handoff of a transition, and the messages that go with it."""

from pathways.edits.elements import change, pathway_of
from pathways.edits.rebuild import rebuilt
from pathways.edits.transitions import transition_of
from pathways.model import CareModel, Handoff, Message


def change_handoff(model: CareModel, transition_id: str, **fields: object) -> CareModel:
    """Change fields of a transition's handoff; makes the handoff when there is none.

    Raises as `change` does.
    """
    handoff = handoff_of(model, transition_id)
    return change(model, transition_id, handoff=rebuilt(handoff, **fields))


def clear_handoff(model: CareModel, transition_id: str) -> CareModel:
    """Take everything written about a transition's handoff away."""
    return change(model, transition_id, handoff=None)


def handoff_of(model: CareModel, transition_id: str) -> Handoff:
    """What is written about a transition's handoff; an empty handoff where nothing is.

    Raises KeyError when there is no such transition.
    """
    transition = transition_of(pathway_of(model, transition_id), transition_id)
    return transition.handoff or Handoff()


def add_message(model: CareModel, transition_id: str, message: Message) -> CareModel:
    """Add a message, last in the handoff."""
    messages = handoff_of(model, transition_id).messages
    return change_handoff(model, transition_id, messages=(*messages, message))


def change_message(model: CareModel, transition_id: str, index: int, **fields: object) -> CareModel:
    """Change fields of the handoff's message number `index`, from 0; raises IndexError."""
    messages = list(handoff_of(model, transition_id).messages)
    messages[index] = rebuilt(messages[index], **fields)
    return change_handoff(model, transition_id, messages=tuple(messages))


def remove_message(model: CareModel, transition_id: str, index: int) -> CareModel:
    """Take the handoff's message number `index` away, from 0; raises IndexError."""
    messages = list(handoff_of(model, transition_id).messages)
    del messages[index]
    return change_handoff(model, transition_id, messages=tuple(messages))
