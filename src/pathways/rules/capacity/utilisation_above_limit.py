"""A unit whose beds are fuller than what lets it take in the next patient."""

from collections.abc import Iterator

from pathways.language import N_, _
from pathways.language.money import format_nok as grouped
from pathways.model import CareModel, Severity
from pathways.rules.capacity.loads import heaviest_loads
from pathways.rules.finding import Fault
from pathways.rules.rule import ModelRule


def utilisation_above_limit(model: CareModel) -> Iterator[Fault]:
    """A unit's beds are on average fuller than the limit.

    Fault: By the patients a year, the shares and how long the steps take, a unit's beds are fuller
        than the limit set in this document, and not more than full.

    Why it matters: Patients do not come evenly. A unit that is nearly full on average is quite full
        on many days, and says no to the next.

    Source: The limit is the team's own (Limits: utilisation), 85 % unless set otherwise.

    Broken: 140 patients a year stay 14 days each in a unit with 6 beds: 89 %.

    Sound: 120 patients: 77 %.

    Lets pass: What nobody has said: units without a number of beds, steps without a duration,
        pathways without a number of patients. Units with more patients than beds, which have a rule
        of their own.
    """
    limit = model.limits.utilisation
    for load in heaviest_loads(model, above=limit, most=100):
        text = (
            _(
                "As it is planned, “{unit}” is full to {percent}%, above the limit of {limit}%: "
                "{needed} of {available} bed-days a year."
            )
            if load.planned
            else _(
                "“{unit}” is full to {percent}%, above the limit of {limit}%: {needed} of "
                "{available} bed-days a year."
            )
        )
        yield Fault(
            (load.unit.id, *load.steps),
            text.format(
                unit=load.unit.name,
                percent=round(load.percent),
                limit=f"{limit:g}",
                needed=grouped(round(load.needed)),
                available=grouped(load.available),
            ),
            field="beds",
        )


RULE = ModelRule(
    code="K02",
    severity=Severity.WARNING,
    title=N_("Beds are fuller than the limit"),
    why=N_(
        "Patients do not come evenly. A unit that is nearly full on average is quite full on many "
        "days, and says no to the next."
    ),
    source=N_("The team's own limit for how full a unit may be, 85%, unless set otherwise."),
    measures=(
        N_("Agree where patients go on days when the unit is full, and draw that way."),
        N_("See whether some could stay shorter, or be treated at home."),
        N_("If the unit manages well so full, set the document's limit higher."),
    ),
    check=utilisation_above_limit,
)
