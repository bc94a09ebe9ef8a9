"""Points of an agreement that are not agreed yet, or no longer."""

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

_NOT_BINDING = frozenset({AgreementStatus.NONE, AgreementStatus.DRAFT, AgreementStatus.TERMINATED})


def agreement_not_in_force(model: CareModel) -> Iterator[Fault]:
    """A point of an agreement is unsigned or terminated, for all or for some municipalities.

    Fault: A point of an agreement is a draft or terminated, or a municipality has no agreement on
        it though others have.

    Why it matters: Nobody is bound by it. Staff who believe that it holds wait for the other side,
        and the patients of the municipality get another service than their neighbours.

    Source: Helse- og omsorgstjenesteloven § 6-1 and § 6-2 (duty to make agreements, and what they
        must hold).

    Broken: Point 5 on discharge-ready patients is signed in five municipalities and a draft in Flå.

    Sound: It is signed in all six.

    Lets pass: A point that no municipality has an agreement on, which is told as a missing point. A
        point that waits to be revised: it still binds.
    """
    for agreement in model.agreements:
        found = [
            one
            for one in standings(model, agreement, _NOT_BINDING)
            if one.status is not AgreementStatus.NONE or one.municipalities
        ]
        if found:
            yield Fault(
                (agreement.id, *leaning(model, agreement, {one.number for one in found})),
                _("In “{agreement}” this binds nobody yet, or no longer: {points}.").format(
                    agreement=agreement.name or _("unnamed agreement"),
                    points=standings_text(model, found, statuses=True),
                ),
                field="points",
                municipalities=municipalities_of(found),
            )


RULE = ModelRule(
    code="A03",
    severity=Severity.ERROR,
    title=N_("The agreement is not in force"),
    why=N_(
        "Nobody is bound by it. Staff who believe that it holds wait for the other side, and the "
        "patients of one municipality get another service than their neighbours."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-1 and § 6-2 (duty to make agreements, and what they "
        "must hold)."
    ),
    measures=(
        N_(
            "Bring the point to decision and have it signed, with a date and somebody to see to it."
        ),
        N_("Agree what applies until then, and tell those who hand patients over."),
    ),
    check=agreement_not_in_force,
)
