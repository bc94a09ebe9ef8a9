"""A handoff between a municipality and a health trust that no agreement point covers."""

from collections.abc import Iterator
from functools import partial

from pathways.edits import change_handoff
from pathways.edits.handoffs import handoff_of
from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import (
    Agreement,
    AgreementReference,
    CareModel,
    Handoff,
    Severity,
    Transition,
)
from pathways.rules.agreement.parties import AgreementBook, crossings
from pathways.rules.agreement.points import (
    binding_points,
    fitting_points,
    needed_points,
    points_text,
)
from pathways.rules.finding import Fault, Mend
from pathways.rules.handoffs import begun, between
from pathways.rules.rule import PathwayRule, Scope


def handoff_without_agreement(view: PathwayView) -> Iterator[Fault]:
    """A handoff leans on no agreement point that covers it.

    Fault: A handoff between a municipality and a health trust that have an agreement names no point
        of it that is about such a handoff.

    Why it matters: What is not agreed is done as each thinks best. Whoever wants to change it, or
        to report that it failed, has nothing to point at.

    Source: Helse- og omsorgstjenesteloven § 6-1 and § 6-2 (what the parties must have agreed on).

    Broken: A discharge from the hospital to home nursing that names no point, or only point 7 on
        research.

    Sound: The same with point 2 or point 5 of the agreement between the two.

    Lets pass: One fitting point is enough, since the points overlap. Handoffs within the
        municipalities' side or within a trust, and to or from the patient or a voluntary
        organisation: the law asks for no agreement there. A handoff whose kind is not said, or that
        has nothing written at all, which have rules of their own. Two parties without any
        agreement: that is told once, not for every handoff between them.
    """
    if not view.model.agreements:
        return
    book = AgreementBook(view.model)
    for arrow, handoff in begun(view):
        if handoff.kind is None:
            continue
        held = [agreements for one in crossings(view, arrow) if (agreements := book.between(one))]
        if not all(_covered(view, arrow, handoff, agreements) for agreements in held):
            yield _fault(view, arrow, handoff, held)


def _covered(
    view: PathwayView, arrow: Transition, handoff: Handoff, agreements: tuple[Agreement, ...]
) -> bool:
    if handoff.kind is None or not handoff.agreement_points:
        return False
    fitting = fitting_points(view, arrow, handoff.kind)
    known = {agreement.id for agreement in agreements}
    return any(one.agreement in known and one.point in fitting for one in handoff.agreement_points)


def _fault(
    view: PathwayView, arrow: Transition, handoff: Handoff, held: list[tuple[Agreement, ...]]
) -> Fault:
    needed = needed_points(view, arrow, handoff.kind) if handoff.kind else ()
    text = _(
        "The handoff from “{source}” to “{target}” names no agreement point that covers it. "
        "These fit: {points}."
    )
    return Fault(
        (arrow.id,),
        text.format(points=points_text(needed), **between(view, arrow)),
        field="handoff.agreement_points",
        mend=_mend(arrow, needed, held),
    )


def _mend(
    arrow: Transition, needed: tuple[int, ...], held: list[tuple[Agreement, ...]]
) -> Mend | None:
    """The mend that names what fits, if it is in force in just one agreement of all parties."""
    shared = [one for one in held[0] if all(one in others for others in held)]
    fitting = {one.id: sorted(binding_points(one).intersection(needed)) for one in shared}
    found = [(agreement, numbers) for agreement, numbers in fitting.items() if numbers]
    if len(found) != 1:
        return None
    [(agreement, numbers)] = found
    named = tuple(AgreementReference(agreement=agreement, point=number) for number in numbers)
    return partial(_with_points, transition_id=arrow.id, named=named)


def _with_points(
    model: CareModel, transition_id: str, named: tuple[AgreementReference, ...]
) -> CareModel:
    had = handoff_of(model, transition_id).agreement_points
    new = tuple(reference for reference in named if reference not in had)
    return change_handoff(model, transition_id, agreement_points=(*had, *new))


RULE = PathwayRule(
    code="A01",
    severity=Severity.WARNING,
    title=N_("No agreement covers the handoff"),
    why=N_(
        "What is not agreed is done as each thinks best, and whoever wants to change it, or to "
        "report that it failed, has nothing to point at."
    ),
    source=N_(
        "Helse- og omsorgstjenesteloven § 6-1 and § 6-2 (what municipality and health trust must "
        "have agreed on)."
    ),
    measures=(
        N_("Name the point of the agreement that covers the handoff."),
        N_("If no point does, bring it up when the agreement is next revised."),
    ),
    check=handoff_without_agreement,
    scope=Scope.HANDOFF,
)
