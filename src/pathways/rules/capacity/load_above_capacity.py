"""A unit that is asked for more bed-days than it has."""

from collections.abc import Iterator

from pathways.language import N_, ngettext
from pathways.language.money import format_nok as grouped
from pathways.model import CareModel, Severity
from pathways.rules.capacity.loads import heaviest_loads
from pathways.rules.finding import Fault
from pathways.rules.rule import ModelRule


def load_above_capacity(model: CareModel) -> Iterator[Fault]:
    """The pathways ask more bed-days of a unit than it has.

    Fault: By the patients a year, the shares of the ways and how long the steps take, patients need
        more bed-days in a unit than its beds give.

    Why it matters: Patients wait in hospital or at home for a bed that is never free, or others
        have to leave before they are ready.

    Source: Arithmetic: patients a year × visits × duration, against the number of beds × 365.

    Broken: 200 patients a year stay 14 days each in a unit with 6 beds: 2,800 bed-days of 2,190.

    Sound: The same with 9 beds, or with half of the patients treated at home.

    Lets pass: Units without a number of beds, steps without a duration and pathways without a
        number of patients: what nobody has said is not guessed, so the true load is rather higher.
        Drawings as is and to be of the same patients are not added together. A pathway in which
        patients would go round for ever has a rule of its own.
    """
    for load in heaviest_loads(model, above=100):
        beds = load.unit.beds or 0
        if load.planned:
            text = ngettext(
                "As it is planned, “{unit}” needs {needed} bed-days a year, and its bed gives "
                "{available}.",
                "As it is planned, “{unit}” needs {needed} bed-days a year, and its {beds} beds "
                "give {available}.",
                beds,
            )
        else:
            text = ngettext(
                "“{unit}” needs {needed} bed-days a year, and its bed gives {available}.",
                "“{unit}” needs {needed} bed-days a year, and its {beds} beds give {available}.",
                beds,
            )
        yield Fault(
            (load.unit.id, *load.steps),
            text.format(
                unit=load.unit.name,
                beds=beds,
                needed=grouped(round(load.needed)),
                available=grouped(load.available),
            ),
            field="beds",
        )


RULE = ModelRule(
    code="K01",
    severity=Severity.ERROR,
    title=N_("More patients than beds"),
    why=N_(
        "Patients wait in hospital or at home for a bed that is never free, or others have to "
        "leave before they are ready."
    ),
    source=N_("Arithmetic: patients a year × visits × duration, against the number of beds × 365."),
    measures=(
        N_("Lead some of the patients to another unit or home with a team, and draw the way."),
        N_("Shorten the stay by planning what comes after it from the first day."),
        N_("Take the figure to the parties when the number of beds is next decided."),
    ),
    check=load_above_capacity,
)
