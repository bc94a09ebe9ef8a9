"""A measure made from a finding, and the measures that a finding has already led to."""

from pathways.edits import add_measure, new_id
from pathways.model import CareModel, FindingReference, Measure
from pathways.rules.finding import Finding

_LINE = 500
"""As many signs as a title takes."""


def with_measure(model: CareModel, finding: Finding, measure: str = "") -> tuple[CareModel, str]:
    """The model with a measure that mends a finding, and the measure's id.

    It is called by one of the finding's suggested measures, the first unless another is given, and
    says what was found, why that matters and where it is written.
    """
    made = Measure(
        id=new_id(model, "measure"),
        title=(measure or finding.measures[0])[:_LINE],
        description="\n".join((finding.message, finding.why, finding.source)),
        findings=tuple(
            FindingReference(rule=finding.name, element=place) for place in finding.elements[:1]
        ),
        elements=finding.elements,
        municipalities=finding.municipalities,
    )
    return add_measure(model, made), made.id


def measures_for(model: CareModel, finding: Finding) -> tuple[Measure, ...]:
    """The measures that shall mend a finding."""
    if not finding.elements:
        return ()
    about = FindingReference(rule=finding.name, element=finding.elements[0])
    return tuple(measure for measure in model.measures if about in measure.findings)
