"""A handoff at which nobody has asked the patient what matters."""

from collections.abc import Iterator
from operator import attrgetter

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity
from pathways.rules.finding import Fault
from pathways.rules.handoffs import between
from pathways.rules.patient.heard import refused, unsaid
from pathways.rules.rule import PathwayRule

_ASKED = attrgetter("what_matters")


def what_matters_not_asked(view: PathwayView) -> Iterator[Fault]:
    """The patient is not asked what matters at a handoff.

    Fault: The team says that the patient is not asked what matters to him or her; or it does not
        say, while it does at other handoffs of the pathway.

    Why it matters: What matters changes on the way. A receiver who does not know it plans for
        somebody else.

    Source: The question “Hva er viktig for deg?” (what matters to you), which belongs to every
        handoff; white paper 16 (2010–2011).

    Broken: “GP” refers to “COPD school”, and the patient is not asked.

    Sound: The patient wants to learn to climb the stairs again, and it stands in the referral.

    Lets pass: Where nobody has said: advice and information, the ambulance, patients who come by
        themselves, and handoffs that pass nothing on yet. Where no handoff of the pathway says
        it, the pathway is told of once. It is a remark: the patient's goal has a rule of its own.
    """
    text = _("The patient is not asked what matters before “{target}” takes over from “{source}”.")
    for arrow in refused(view, _ASKED):
        told = text.format(**between(view, arrow))
        yield Fault((arrow.id,), told, field="handoff.what_matters")
    arrows, said_elsewhere = unsaid(view, _ASKED)
    if len(arrows) > 1 and not said_elsewhere:
        text = _("No handoff of “{pathway}” says whether patients are asked what matters to them.")
        name = view.pathway.name or _("The pathway")
        yield Fault((view.pathway.id, *(arrow.id for arrow in arrows)), text.format(pathway=name))
        return
    text = _(
        "It is not said whether the patient is asked what matters before “{target}” takes over "
        "from “{source}”."
    )
    for arrow in arrows:
        told = text.format(**between(view, arrow))
        yield Fault((arrow.id,), told, field="handoff.what_matters")


RULE = PathwayRule(
    code="B03",
    severity=Severity.NOTE,
    title=N_("What matters is not asked"),
    why=N_(
        "What matters changes on the way. A receiver who does not know it plans for somebody else."
    ),
    source=N_(
        "“Hva er viktig for deg?” (what matters to you) belongs to every handoff; white paper 16 "
        "(2010–2011)."
    ),
    measures=(
        N_("Ask “What matters to you?” before the handoff, and put the answer into the message."),
        N_("Give the answer a fixed place in the referral and the discharge report."),
    ),
    check=what_matters_not_asked,
)
