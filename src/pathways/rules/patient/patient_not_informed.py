"""A patient or next of kin who is not told of the handoff."""

from collections.abc import Iterator
from operator import attrgetter

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import Severity, Transition
from pathways.rules.finding import Fault
from pathways.rules.handoffs import between
from pathways.rules.patient.heard import refused, unsaid
from pathways.rules.rule import PathwayRule

_PATIENT = attrgetter("patient_informed")
_NEXT_OF_KIN = attrgetter("next_of_kin_informed")


def patient_not_informed(view: PathwayView) -> Iterator[Fault]:
    """The patient or the next of kin is not informed at a handoff.

    Fault: The team says that the patient, or the next of kin, is not informed; or it does not say
        whether the patient is, while it does at other handoffs of the pathway.

    Why it matters: The patient is the only one who is there at both ends. One who knows what is
        planned, notices when it does not happen.

    Source: A handoff is whole when patient and next of kin are informed and heard; white paper 16
        (2010–2011).

    Broken: “Hospital ward” discharges to “Short-term place”, and the patient is not informed.

    Sound: The patient and the daughter have talked the plan through with the nurse.

    Lets pass: Next of kin of whom nobody has said anything, since not every patient has or wants
        one informed. Where nobody has said of the patient: advice and information, the ambulance,
        patients who come by themselves, and handoffs that pass nothing on yet. Where no handoff
        of the pathway says it, the pathway is told of once.
    """
    told = set()
    for arrow in refused(view, _PATIENT):
        told.add(arrow.id)
        text = _("The patient is not informed of the handoff from “{source}” to “{target}”.")
        yield _fault(view, arrow, text, "handoff.patient_informed")
    for arrow in refused(view, _NEXT_OF_KIN):
        if arrow.id not in told:
            text = _(
                "The next of kin is not informed of the handoff from “{source}” to “{target}”."
            )
            yield _fault(view, arrow, text, "handoff.next_of_kin_informed")
    yield from _unsaid(view)


def _unsaid(view: PathwayView) -> Iterator[Fault]:
    arrows, said_elsewhere = unsaid(view, _PATIENT)
    if len(arrows) > 1 and not said_elsewhere:
        text = _("No handoff of “{pathway}” says whether the patient is informed.")
        name = view.pathway.name or _("The pathway")
        place = (view.pathway.id, *(arrow.id for arrow in arrows))
        yield Fault(place, text.format(pathway=name))
        return
    text = _("It is not said whether the patient is informed from “{source}” to “{target}”.")
    for arrow in arrows:
        yield _fault(view, arrow, text, "handoff.patient_informed")


def _fault(view: PathwayView, arrow: Transition, text: str, field: str) -> Fault:
    return Fault((arrow.id,), text.format(**between(view, arrow)), field=field)


RULE = PathwayRule(
    code="B02",
    severity=Severity.WARNING,
    title=N_("Patient or next of kin not informed"),
    why=N_(
        "The patient is the only one who is there at both ends. One who knows what is planned, "
        "notices when it does not happen."
    ),
    source=N_(
        "White paper 16 (2010–2011): a good pathway is coordinated to the patient's needs. A "
        "handoff is whole when patient and next of kin are informed and heard."
    ),
    measures=(
        N_("Talk the plan through with the patient and, if wished, the next of kin, beforehand."),
        N_("Give it in writing too, with whom to call."),
    ),
    check=patient_not_informed,
)
