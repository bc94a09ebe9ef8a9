"""A stroke pathway in which nobody is trained up again."""

import re
from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareLevel, Severity, Step
from pathways.rules.continuity.ways_out import HOSPITAL, OUTSIDE, ways_out
from pathways.rules.finding import Fault
from pathways.rules.rule import PathwayRule

_STROKE = re.compile(r"K90|I6[134](\..*)?", re.IGNORECASE)
"""ICPC-2 and ICD-10 of stroke."""
_TRAINING = re.compile("rehab|opptrening", re.IGNORECASE)


def no_rehabilitation_after_stroke(view: PathwayView) -> Iterator[Fault]:
    """Patients with stroke leave the hospital, and there is no rehabilitation.

    Fault: The patient group has a code of stroke (K90, I61, I63, I64), patients leave the hospital,
        and no step of the pathway is rehabilitation.

    Why it matters: What is not trained in the first months is often lost for good: speech,
        walking, a life without help.

    Source: Helse- og omsorgstjenesteloven § 6-2, point 2: the parties shall agree on
        rehabilitation.

    Broken: “Stroke unit” → “Home nursing” → the end.

    Sound: “Stroke unit” → “Early supported discharge”, marked as rehabilitation → “GP”.

    Lets pass: Groups without such a code. A pathway that stops in the hospital. A step at
        specialised rehabilitation, or one that is called so, though it is not marked; another
        pathway that a step stands for. One way without rehabilitation beside others that have it,
        since not every patient needs it.
    """
    group = view.pathway.patient_group
    if not any(_STROKE.fullmatch(code) for code in (*group.icpc2, *group.icd10)):
        return
    ways = list(ways_out(view, HOSPITAL, OUTSIDE))
    if ways and not any(_is_training(view, step) for step in view.pathway.steps):
        text = _(
            "Patients in “{pathway}” leave the hospital, and no step is rehabilitation. Draw where "
            "they are trained, or mark the step that does it."
        )
        name = view.pathway.name or _("The pathway")
        yield Fault((view.pathway.id, *(arrow.id for arrow in ways)), text.format(pathway=name))


def _is_training(view: PathwayView, step: Step) -> bool:
    if step.rehabilitation or step.sub_pathway or _TRAINING.search(step.name):
        return True
    return view.level(step) is CareLevel.SPECIALIST_REHAB


RULE = PathwayRule(
    code="C02",
    severity=Severity.WARNING,
    title=N_("No rehabilitation after stroke"),
    why=N_(
        "What is not trained in the first months is often lost for good: speech, walking, a life "
        "without help."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-2, point 2: the parties shall agree on rehabilitation."
    ),
    measures=(
        N_("Agree who assesses the need for rehabilitation before the patient leaves hospital."),
        N_("Offer early supported discharge with training at home, or a place for rehabilitation."),
    ),
    check=no_rehabilitation_after_stroke,
)
