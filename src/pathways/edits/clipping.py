"""Cut a piece out of a pathway, and put it into another pathway of this or any other model."""

from collections.abc import Collection, Iterator

from pathways.edits.adoption import adopt
from pathways.edits.elements import new_ids, pathway_of
from pathways.edits.joining import Shift, joined, layout_part
from pathways.edits.nesting import sub_pathways, within
from pathways.edits.rebuild import rebuilt, with_pathway
from pathways.edits.renaming import drawn_ids, fresh_ids, renamed
from pathways.model import (
    Agreement,
    CareModel,
    Party,
    Pathway,
    Unit,
)


def extract(model: CareModel, element_ids: Collection[str]) -> CareModel:
    """Some steps, notes and frames of one pathway as a small model of their own.

    Its first pathway holds them, with the transitions between the steps and their handoffs; the
    pathways that steps stand for follow. The registers hold what these lean on. A frame brings its
    steps and the frames inside it. Nothing that can be copied gives a model without pathways.
    Raises KeyError for an unknown element.
    """
    homes = {pathway_of(model, id_).id for id_ in element_ids}
    if not homes:
        return CareModel()
    home = next(pathway for pathway in model.pathways if pathway.id in homes)
    piece = _piece(home, frozenset(element_ids))
    if not any(drawn_ids(piece)):
        return CareModel()
    inner = set().union(*(within(model, one) for one in sub_pathways(piece).values()))
    inside = [one for one in model.pathways if one.id in inner and one.id != home.id]
    pathways = tuple(_cut_loose(one, inner - {home.id}) for one in (piece, *inside))
    kept = _leaned_on(model, pathways)
    return CareModel(
        parties=tuple(one for one in model.parties if one.id in kept),
        units=tuple(one for one in model.units if one.id in kept),
        services=tuple(one for one in model.services if one.id in kept),
        agreements=tuple(one for one in model.agreements if one.id in kept),
        pathways=pathways,
    )


def paste(
    model: CareModel,
    pathway_id: str,
    fragment: CareModel,
    shift: Shift = (0.0, 0.0),
    *,
    same_model: bool = False,
) -> tuple[CareModel, tuple[str, ...]]:
    """The model with an extracted piece in a pathway, and the new ids of what was put there.

    Parties, units, services and agreements are merged by meaning (see `adopt`). Pathways that the
    piece's steps stand for come along, unless the piece is from this very model (`same_model`) and
    they are still there. Everything is moved by `shift` from where it stood. Raises KeyError for
    an unknown pathway, ValueError when the pathway would come to stand inside itself.
    """
    if not fragment.pathways:
        return model, ()
    piece, *inside = fragment.pathways
    home = pathway_of(model, pathway_id)
    if same_model:
        known = {pathway.id for pathway in model.pathways}
        inside = [pathway for pathway in inside if pathway.id not in known]
        if any(home.id in within(model, one) for one in sub_pathways(piece).values()):
            raise ValueError(home.id)
    model, ids = adopt(model, fragment, same_model=same_model)
    ids |= fresh_ids(model, (piece, *inside))
    ids |= zip((one.id for one in inside), new_ids(model, "pathway"), strict=False)
    new = renamed(piece, ids)
    model = rebuilt(model, pathways=(*model.pathways, *(renamed(one, ids) for one in inside)))
    return with_pathway(model, joined(home, new, shift)), tuple(drawn_ids(new))


def _piece(pathway: Pathway, chosen: frozenset[str]) -> Pathway:
    """What was chosen of a pathway, and what belongs to it."""
    framed = [set(frame.steps) for frame in pathway.frames if frame.id in chosen]
    steps = {one.id for one in pathway.steps if one.id in chosen}.union(*framed)
    arrows = [one for one in pathway.transitions if one.source in steps and one.target in steps]
    frames = [
        one
        for one in pathway.frames
        if one.id in chosen
        or (one.steps and any(around.issuperset(one.steps) for around in framed))
    ]
    known = steps | {arrow.id for arrow in arrows}
    notes = [
        rebuilt(one, element=one.element if one.element in known else None)
        for one in pathway.notes
        if one.id in chosen
    ]
    known |= {note.id for note in notes} | {frame.id for frame in frames}
    return Pathway(
        id=pathway.id,
        name=pathway.name,
        steps=tuple(one for one in pathway.steps if one.id in steps),
        transitions=tuple(arrows),
        notes=tuple(notes),
        frames=tuple(frames),
        layout=layout_part(pathway.layout, known),
    )


def _cut_loose(pathway: Pathway, inner: set[str]) -> Pathway:
    """The pathway without what names a pathway or an element that does not come along."""
    here = set(drawn_ids(pathway))
    return rebuilt(
        pathway,
        based_on=None,
        steps=tuple(
            rebuilt(step, sub_pathway=step.sub_pathway if step.sub_pathway in inner else None)
            for step in pathway.steps
        ),
        notes=tuple(
            rebuilt(note, element=note.element if note.element in here else None)
            for note in pathway.notes
        ),
    )


def _leaned_on(model: CareModel, pathways: Collection[Pathway]) -> set[str]:
    """The ids of all in the registers that some pathways need, directly or through each other."""
    kept: set[str] = set()
    for pathway in pathways:
        for step in pathway.steps:
            kept.update((step.unit or "", step.party or "", *step.services))
        for arrow in pathway.transitions:
            if arrow.handoff is not None:
                kept.update(one.agreement for one in arrow.handoff.agreement_points)
    for unit in model.units:
        if unit.id in kept:
            kept.update(_parties_of_unit(unit))
    for agreement in model.agreements:
        if agreement.id in kept:
            kept.update(_parties_of_agreement(agreement))
    return kept | _hosts(model.parties, kept)


def _parties_of_unit(unit: Unit) -> Iterator[str]:
    yield unit.party or ""
    yield from unit.serves
    yield from (one.municipality for one in unit.travel)


def _parties_of_agreement(agreement: Agreement) -> Iterator[str]:
    yield from agreement.parties
    for point in agreement.points:
        yield from (one.municipality for one in point.municipalities)


def _hosts(parties: Collection[Party], kept: set[str]) -> set[str]:
    """The hosts of the kept parties, and these hosts' own."""
    hosts = {party.id: party.host for party in parties if party.host}
    found: set[str] = set()
    for party in kept:
        host = hosts.get(party)
        while host is not None and host not in found:
            found.add(host)
            host = hosts.get(host)
    return found
