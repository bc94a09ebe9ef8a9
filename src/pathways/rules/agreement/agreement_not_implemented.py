"""Points of an agreement that are signed without being followed in practice."""

from collections.abc import Iterator

from pathways.language import N_, _
from pathways.model import AgreementStatus, CareModel, Severity
from pathways.rules.agreement.points import (
    leaning,
    municipalities_of,
    standings,
    standings_text,
)
from pathways.rules.finding import Fault
from pathways.rules.rule import ModelRule


def agreement_not_implemented(model: CareModel) -> Iterator[Fault]:
    """A point of an agreement is signed, and not put into practice.

    Fault: A point has the status signed and not implemented, for all or for some municipalities.

    Why it matters: An agreement that nobody follows helps no patient. The inspections found most
        breaches where agreements were there, without being known or followed up.

    Source: The Norwegian Board of Health's inspection of discharges (summary 2016); status of the
        agreements in Vestre Viken (2015), where points 6, 7 and 10 were signed and not implemented
        everywhere.

    Broken: Point 6 on exchange of information is signed in Flå and implemented in the others.

    Sound: It is implemented in all.

    Lets pass: Drafts and points without agreement, which have rules of their own. All points of one
        agreement are told together.

    Mend: None. That it is put into practice has to happen before it is written down.
    """
    for agreement in model.agreements:
        found = list(standings(model, agreement, {AgreementStatus.SIGNED}))
        if found:
            yield Fault(
                (agreement.id, *leaning(model, agreement, {one.number for one in found})),
                _("In “{agreement}” this is signed, but not put into practice: {points}.").format(
                    agreement=agreement.name or _("unnamed agreement"),
                    points=standings_text(model, found),
                ),
                field="points",
                municipalities=municipalities_of(found),
            )


RULE = ModelRule(
    code="A04",
    severity=Severity.WARNING,
    title=N_("Signed, but not put into practice"),
    why=N_(
        "An agreement that nobody follows helps no patient. The inspections found most breaches "
        "where agreements were there, without being known or followed up."
    ),
    source=N_(
        "The Norwegian Board of Health's inspection of discharges (summary 2016); status of the "
        "agreements in Vestre Viken (2015)."
    ),
    measures=(
        N_("Make a routine of the point, teach it, and name who follows it up."),
        N_("Look at deviations from the point every half year, with both parties."),
    ),
    check=agreement_not_implemented,
)
