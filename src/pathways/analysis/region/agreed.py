"""What a municipality has agreed on: which agreements it is in, and how far each point has come."""

from pathways.analysis.region.members import belongs_to
from pathways.model import AgreementPoint, AgreementStatus, CareModel, PartyKind

_IN_FORCE = frozenset({AgreementStatus.SIGNED, AgreementStatus.IMPLEMENTED, AgreementStatus.DUE})
_MUNICIPAL = frozenset({PartyKind.MUNICIPALITY, PartyKind.INTER_MUNICIPAL})


def foreign_agreements(model: CareModel, municipality_id: str) -> frozenset[str]:
    """The agreements between others: the municipality is in them neither itself nor as a member.

    An agreement that names no municipal party at all is taken to be everybody's.
    """
    parties = {party.id: party for party in model.parties}
    here = parties[municipality_id]
    found: set[str] = set()
    for agreement in model.agreements:
        sides = [party for id_ in agreement.parties if (party := parties[id_]).kind in _MUNICIPAL]
        if sides and not any(belongs_to(party, here) for party in sides):
            found.add(agreement.id)
    return frozenset(found)


def status_for(point: AgreementPoint, municipality_id: str) -> AgreementStatus:
    """How far a municipality has come with a point: its own status, else the point's."""
    return next(
        (one.status for one in point.municipalities if one.municipality == municipality_id),
        point.status,
    )


def is_in_force(status: AgreementStatus) -> bool:
    """Whether a point binds, also while it waits to be revised."""
    return status in _IN_FORCE
