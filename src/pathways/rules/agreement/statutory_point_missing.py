"""An umbrella agreement that lacks points the law demands."""

from collections.abc import Iterator

from pathways.language import N_, _, ngettext
from pathways.model import (
    STATUTORY_POINTS,
    Agreement,
    AgreementKind,
    AgreementStatus,
    CareModel,
    Severity,
)
from pathways.rules.agreement.points import points_text
from pathways.rules.finding import Fault
from pathways.rules.rule import ModelRule


def statutory_point_missing(model: CareModel) -> Iterator[Fault]:
    """An umbrella agreement lacks statutory points.

    Fault: An umbrella agreement has some of the thirteen points entered, and others are not there
        or have no agreement in any municipality.

    Why it matters: The thirteen points are the least that the law demands. What is not among them
        has been left to chance; points 12 and 13 came in 2022 and lack in many older agreements.

    Source: Helse- og omsorgstjenesteloven § 6-2, points 1-13 (12 and 13 from 1 August 2022).

    Broken: An umbrella agreement with points 1 to 11.

    Sound: The same with points 12 and 13, or these in an agreement of their own between the same
        parties.

    Lets pass: Service agreements and voluntary ones, which settle one thing. A point that another
        agreement with all these parties holds. An agreement whose points nobody has begun to enter.
        A point that some municipality has: that is told as not in force for the others.
    """
    for agreement in model.agreements:
        if agreement.kind is not AgreementKind.UMBRELLA or not agreement.points:
            continue
        held = {number for one in _beside(model, agreement) for number in _agreed(one)}
        missing = [number for number in STATUTORY_POINTS if number not in held]
        if missing:
            text = ngettext(
                "“{agreement}” lacks a point that the law demands: {points}.",
                "“{agreement}” lacks points that the law demands: {points}.",
                len(missing),
            )
            yield Fault(
                (agreement.id,),
                text.format(
                    agreement=agreement.name or _("unnamed agreement"),
                    points=points_text(missing),
                ),
                field="points",
            )


def _beside(model: CareModel, agreement: Agreement) -> Iterator[Agreement]:
    """The agreement itself, and others that hold for all its parties."""
    for other in model.agreements:
        if other is agreement or (other.parties and {*agreement.parties} <= {*other.parties}):
            yield other


def _agreed(agreement: Agreement) -> Iterator[int]:
    """The points that there is some agreement on, be it a draft."""
    for point in agreement.points:
        statuses = {point.status, *(one.status for one in point.municipalities)}
        if statuses != {AgreementStatus.NONE}:
            yield point.number


RULE = ModelRule(
    code="A06",
    severity=Severity.ERROR,
    title=N_("Statutory points are missing"),
    why=N_(
        "The thirteen points are the least that the law demands. What is not among them has been "
        "left to chance."
    ),
    source=N_("Helse- og omsorgstjenesteloven § 6-2, points 1-13 (12 and 13 from 1 August 2022)."),
    measures=(
        N_("Negotiate the missing points, and enter them with their status."),
        N_("If they are in another agreement, enter that one with the same parties."),
    ),
    check=statutory_point_missing,
)
