"""What a municipality has agreed on: which agreements it is in, and how far each point has come."""

from collections.abc import Mapping

from pathways.analysis.region.members import belongs_to
from pathways.model import Agreement, AgreementPoint, AgreementStatus, Party, PartyKind

_LACKED = frozenset({AgreementStatus.NONE, AgreementStatus.TERMINATED})
_MUNICIPAL = frozenset({PartyKind.MUNICIPALITY, PartyKind.INTER_MUNICIPAL})


def is_in(agreement: Agreement, municipality: Party, parties: Mapping[str, Party]) -> bool:
    """Whether the municipality is a party, by itself or as a member of an inter-municipal one.

    An agreement that names no municipal party at all is taken to be everybody's.
    """
    municipal = [party for id_ in agreement.parties if (party := parties[id_]).kind in _MUNICIPAL]
    return not municipal or any(belongs_to(party, municipality) for party in municipal)


def status_for(point: AgreementPoint, municipality: str) -> AgreementStatus:
    """How far a municipality (a party id) has come: its own status, else the point's."""
    return next(
        (one.status for one in point.municipalities if one.municipality == municipality),
        point.status,
    )


def is_agreed(status: AgreementStatus) -> bool:
    """Whether there is anything that a handoff can lean on, if only a draft."""
    return status not in _LACKED
