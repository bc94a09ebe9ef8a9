"""An agreement whose day of revision has passed."""

import datetime
from collections.abc import Iterator

from pathways.language import N_, _
from pathways.language.dates import format_date
from pathways.model import Agreement, AgreementStatus, CareModel, Severity
from pathways.rules.agreement.points import (
    binding_points,
    municipalities_of,
    standings,
    standings_text,
)
from pathways.rules.finding import Fault
from pathways.rules.rule import DatedRule


def agreement_due(model: CareModel, today: datetime.date) -> Iterator[Fault]:
    """An agreement, or points of it, is due for revision.

    Fault: The day an agreement should have been revised by has passed, or points have the status
        due for revision.

    Why it matters: Services, roles and systems change faster than agreements. What staff do and
        what is agreed drift apart, and the newer statutory points may be lacking.

    Source: Agreements under helse- og omsorgstjenesteloven § 6-2 are reviewed regularly, annually
        in practice.

    Broken: An agreement that should have been revised by 1 March, on a day in April.

    Sound: It was revised, and the next revision is a year ahead.

    Lets pass: An agreement without a day of revision and without points that are due: nobody has
        said. The day itself. An agreement of which nothing is in force.
    """
    for agreement in model.agreements:
        name = agreement.name or _("unnamed agreement")
        day = agreement.revision_due
        points = list(standings(model, agreement, {AgreementStatus.DUE}))
        if day is not None and day < today and _holds(agreement):
            text = _("“{agreement}” should have been revised by {day}.")
            yield Fault(
                (agreement.id,),
                text.format(agreement=name, day=format_date(day)),
                field="revision_due",
            )
        elif points:
            text = _("In “{agreement}” this is due for revision: {points}.")
            yield Fault(
                (agreement.id,),
                text.format(agreement=name, points=standings_text(model, points)),
                field="points",
                municipalities=municipalities_of(points),
            )


def _holds(agreement: Agreement) -> bool:
    """Whether something in it is in force; where no point is entered, nobody has denied it."""
    return not agreement.points or bool(binding_points(agreement))


RULE = DatedRule(
    code="A05",
    severity=Severity.WARNING,
    title=N_("The agreement is due for revision"),
    why=N_(
        "Services, roles and systems change faster than agreements, so that what is agreed and "
        "what is done drift apart."
    ),
    source=N_(
        "Agreements under helse- og omsorgstjenesteloven § 6-2 are reviewed regularly, annually in "
        "practice."
    ),
    measures=(
        N_("Go through the agreement with both parties, and set the day of the next revision."),
        N_("Bring what the drawing shows as breaks to the revision."),
    ),
    check=agreement_due,
)
