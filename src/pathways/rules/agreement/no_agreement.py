"""A municipality and a health trust that hand patients over without an agreement."""

from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.language import N_, _
from pathways.model import CareModel, PartyKind, Severity
from pathways.rules.agreement.parties import MUNICIPAL, AgreementBook, Crossing, crossings
from pathways.rules.finding import Fault
from pathways.rules.rule import ModelRule
from pathways.rules.words import quoted


def no_agreement(model: CareModel) -> Iterator[Fault]:
    """A health trust and a municipality pass patients on, and no agreement is known.

    Fault: A pathway hands patients over between a health trust and a municipality, or a unit that
        municipalities share, and the model holds no agreement between the two. Told once for each
        trust, however many the handoffs are.

    Why it matters: The law obliges both to have one. Without it nobody has settled who is
        responsible for what, how patients are admitted and discharged and what is told.

    Source: Helse- og omsorgstjenesteloven § 6-1 (duty to make agreements).

    Broken: “Ringerike medical ward” discharges to the home nursing of Gol and of Ål, and the only
        agreement of the trust is with Gol.

    Sound: The same with Ål among the agreement's parties.

    Lets pass: Parties that no drawn handoff joins. A unit that municipalities share when it is
        itself a party, or when all its members are; where nobody has said who they are, an
        agreement with any municipality will do. GP practices, which are covered by their
        municipality. An agreement that names no parties. It is a warning and no error, since the
        agreement may exist without having been entered.
    """
    book = AgreementBook(model)
    lacking = _lacking(model, book)
    if not lacking:
        return
    met: dict[str, dict[str, None]] = {}
    for crossing in _crossings(model):
        for party in lacking.get(crossing, ()):
            met.setdefault(crossing.trust.id, {})[party] = None
    parties = {party.id: party for party in model.parties}
    for trust, without in met.items():
        towns = [party for party in without if parties[party].kind is PartyKind.MUNICIPALITY]
        yield Fault(
            (trust, *without),
            _(
                "“{trust}” and {parties} hand patients over to each other, and no agreement "
                "between them is in the model. Enter it with its points, or make one."
            ).format(
                trust=parties[trust].name, parties=quoted(parties[party].name for party in without)
            ),
            municipalities=tuple(towns) if len(towns) == len(without) else (),
        )


def _lacking(model: CareModel, book: AgreementBook) -> dict[Crossing, tuple[str, ...]]:
    """Who would lack an agreement wherever patients pass; nothing in a model that has them all."""
    trusts = [party for party in model.parties if party.kind is PartyKind.HEALTH_TRUST]
    sides = [party for party in model.parties if party.kind in MUNICIPAL]
    pairs = (Crossing(trust, side) for trust in trusts for side in sides)
    return {pair: without for pair in pairs if (without := book.without(pair))}


def _crossings(model: CareModel) -> Iterator[Crossing]:
    for pathway in model.pathways:
        view = PathwayView(model, pathway)
        for arrow in view.handoffs:
            yield from crossings(view, arrow)


RULE = ModelRule(
    code="A02",
    severity=Severity.WARNING,
    title=N_("No agreement between municipality and trust"),
    why=N_(
        "The law obliges both to have one. Without it nobody has settled who is responsible for "
        "what, how patients are admitted and discharged, and what is told."
    ),
    source=N_("Helse- og omsorgstjenesteloven § 6-1 (duty to make agreements)."),
    measures=(
        N_("Enter the agreement with its parties and the status of its points."),
        N_("If there is none, make one with the content that § 6-2 demands."),
    ),
    check=no_agreement,
)
