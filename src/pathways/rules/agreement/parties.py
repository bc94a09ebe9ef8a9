"""Which agreements hold between a health trust and a party on the municipalities' side."""

from collections.abc import Iterator
from typing import NamedTuple

from pathways.graph import PathwayView
from pathways.model import Agreement, CareModel, Party, PartyKind, Transition
from pathways.rules.handoffs import givers

MUNICIPAL = frozenset({PartyKind.MUNICIPALITY, PartyKind.INTER_MUNICIPAL, PartyKind.GP_PRACTICE})
"""On the municipalities' side; a general practitioner works under contract with one."""


class Crossing(NamedTuple):
    """Where patients pass between the municipalities' side and a health trust."""

    trust: Party
    municipal: Party


class AgreementBook:
    """Looks up the agreements of one model."""

    def __init__(self, model: CareModel) -> None:
        self._agreements = model.agreements
        self._towns = {
            party.id: party for party in model.parties if party.kind is PartyKind.MUNICIPALITY
        }
        self._held: dict[tuple[str, str], tuple[Agreement, ...]] = {}

    def municipalities(self, party: Party) -> tuple[str, ...]:
        """The municipalities whose people a party serves; empty where nobody has said."""
        if party.kind is PartyKind.MUNICIPALITY:
            return (party.id,)
        numbers = set(party.municipality_numbers)
        return tuple(
            town.id
            for town in self._towns.values()
            if town.id == party.host or numbers.intersection(town.municipality_numbers)
        )

    def between(self, crossing: Crossing) -> tuple[Agreement, ...]:
        """The agreements that may cover what passes there.

        One that names no parties may hold for anybody; and where nobody has said which
        municipalities a party serves, one with any municipality will do.
        """
        key = crossing.trust.id, crossing.municipal.id
        if key not in self._held:
            served = self.municipalities(crossing.municipal) or tuple(self._towns)
            sides = {crossing.municipal.id, *served}
            self._held[key] = tuple(
                agreement
                for agreement in self._agreements
                if not agreement.parties
                or (
                    crossing.trust.id in agreement.parties and sides.intersection(agreement.parties)
                )
            )
        return self._held[key]

    def without(self, crossing: Crossing) -> tuple[str, ...]:
        """The parties on the municipalities' side that have no agreement with the trust."""
        held = self.between(crossing)
        if any(not one.parties or crossing.municipal.id in one.parties for one in held):
            return ()
        members = self.municipalities(crossing.municipal)
        joined = {party for agreement in held for party in agreement.parties}
        if members:
            return tuple(town for town in members if town not in joined)
        return (
            ()
            if held or crossing.municipal.kind is PartyKind.GP_PRACTICE
            else (crossing.municipal.id,)
        )


def crossings(view: PathwayView, arrow: Transition) -> Iterator[Crossing]:
    """Where a handoff passes between a municipality's side and a trust, for each who may send."""
    receiver = view.party(view.steps[arrow.target])
    if receiver is None:
        return
    for giver in givers(view, arrow):
        sender = view.party(giver)
        if sender is None:
            continue
        if sender.kind is PartyKind.HEALTH_TRUST and receiver.kind in MUNICIPAL:
            yield Crossing(sender, receiver)
        elif receiver.kind is PartyKind.HEALTH_TRUST and sender.kind in MUNICIPAL:
            yield Crossing(receiver, sender)
