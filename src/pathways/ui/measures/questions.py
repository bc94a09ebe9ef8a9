"""What is asked about a measure."""

from pathways.analysis.measures.deeds import goals_for
from pathways.language import N_
from pathways.model import GoalFor, MeasureStatus
from pathways.ui.forms.fields import Field, Kind, Section

GOALS = "goals."
"""Before whom the goals are for, in the path of their field."""


def _goals(whom: GoalFor, label: str, hint: str) -> Field:
    return Field(
        f"{GOALS}{whom}",
        label,
        Kind.LINES,
        hint=hint,
        counts=False,
        of=lambda _context, measure: goals_for(measure, whom),
    )


MEASURE = (
    Section(
        N_("What"),
        (
            Field("title", N_("Title"), Kind.LINE, hint=N_("what shall be done")),
            Field("description", N_("Description"), Kind.PROSE, counts=False),
        ),
    ),
    Section(
        N_("Who and when"),
        (
            Field("status", N_("Status"), Kind.CHOSEN, MeasureStatus, counts=False, half=True),
            Field("deadline", N_("Deadline"), Kind.DATE, half=True),
            Field("owner", N_("Responsible"), Kind.LINE, hint=N_("a role or unit, not a person")),
            Field("cost_nok", N_("Cost (NOK)"), Kind.MONEY, counts=False),
        ),
    ),
    Section(
        N_("Need and feasibility"),
        (
            Field("need", N_("Need"), Kind.RATING, half=True),
            Field("feasibility_political", N_("Politically"), Kind.RATING, half=True),
            Field("feasibility_professional", N_("Professionally"), Kind.RATING, half=True),
            Field("feasibility_economic", N_("Economically"), Kind.RATING, half=True),
        ),
        tip=N_("The chart shows the mean of the three parts of feasibility that are rated."),
    ),
    Section(
        N_("Effect"),
        (
            _goals(
                GoalFor.CITIZENS, N_("For citizens"), N_("one a line, such as a coherent offer")
            ),
            _goals(
                GoalFor.MUNICIPALITY,
                N_("For the municipality"),
                N_("one a line, such as fewer bed-days in hospital"),
            ),
            _goals(GoalFor.STAFF, N_("For staff"), N_("one a line, such as more competence")),
        ),
    ),
    Section(
        N_("Where"),
        (
            Field(
                "municipalities",
                N_("Municipalities"),
                Kind.TOWNS,
                counts=False,
                tip=N_("Tick none where it holds for all."),
            ),
        ),
    ),
)
FIELDS = {field.path: field for section in MEASURE for field in section.fields}
