"""Who is proposed to hold responsibility until the receiver has the patient: the sender."""

from functools import partial

from pathways.edits import change_handoff
from pathways.graph import PathwayView
from pathways.language import _
from pathways.model import Handoff, Holder, Transition
from pathways.rules.finding import Mend
from pathways.rules.handoffs import between, comes_alone, givers
from pathways.rules.responsibility.roles import role_of


def sender_holds(view: PathwayView, arrow: Transition) -> Mend | None:
    """The mend by which the sender holds responsibility; None where nobody has the patient."""
    if comes_alone(view, arrow):
        return None
    return partial(change_handoff, transition_id=arrow.id, responsible_until_received=Holder.SENDER)


def holding_proposal(view: PathwayView, arrow: Transition) -> str:
    """What that mend settles."""
    handoff = arrow.handoff or Handoff()
    names = between(view, arrow)
    sender = handoff.sender or role_of(view, *givers(view, arrow)) or names["source"]
    text = _("The sender, “{sender}”, holds responsibility until “{target}” has the patient.")
    return text.format(sender=sender, **names)
