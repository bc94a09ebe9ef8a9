"""The agreements of a region: how far each municipality has come, and what leans on what."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pathways.analysis.region.agreed import is_in_force, status_for
from pathways.analysis.region.grids import EMPTY, Cell, Cells, Grid, Row, Tone
from pathways.analysis.region.members import belongs_to, municipalities, short_name
from pathways.analysis.tables.unreadable import none_of_the_choices, too_long
from pathways.analysis.tables.words import labels, member_of, one_line
from pathways.edits import change
from pathways.edits.rebuild import rebuilt
from pathways.graph import PathwayView
from pathways.language import N_, _, ngettext
from pathways.model import (
    Agreement,
    AgreementKind,
    AgreementPoint,
    AgreementStatus,
    CareModel,
    MunicipalityStatus,
    Party,
    PartyKind,
    Transition,
    label,
    point_title,
)

POINTS = range(1, 14)
"""The statutory points of helse- og omsorgstjenesteloven § 6-2."""
SIGNS = {
    AgreementStatus.NONE: "close-circle-outline",
    AgreementStatus.DRAFT: "file-edit-outline",
    AgreementStatus.SIGNED: "file-sign",
    AgreementStatus.IMPLEMENTED: "check-circle-outline",
    AgreementStatus.DUE: "calendar-clock-outline",
    AgreementStatus.TERMINATED: "cancel",
}
TONES = {
    AgreementStatus.NONE: Tone.BAD,
    AgreementStatus.TERMINATED: Tone.BAD,
    AgreementStatus.DRAFT: Tone.WARNING,
    AgreementStatus.DUE: Tone.WARNING,
    AgreementStatus.IMPLEMENTED: Tone.GOOD,
}
_MUNICIPAL = frozenset({PartyKind.MUNICIPALITY, PartyKind.INTER_MUNICIPAL, PartyKind.GP_PRACTICE})
_ALL, _HANDOFFS, _DOCUMENT, _NOTE = "all", "handoffs", "document", "note"
_EDGES = {
    _ALL: N_("All"),
    _HANDOFFS: N_("Handoffs"),
    _DOCUMENT: N_("Document"),
    _NOTE: N_("Note"),
}
_ROOM = {_DOCUMENT: 500, _NOTE: 20_000}


class Fact(NamedTuple):
    """One count of the follow-up register: what is counted, and the answer."""

    name: str
    text: str
    tone: Tone = Tone.PLAIN


def members(model: CareModel, agreement: Agreement) -> tuple[Party, ...]:
    """The municipalities of an agreement, themselves or by an inter-municipal party."""
    parties = {party.id: party for party in model.parties}
    sides = [parties[id_] for id_ in agreement.parties]
    return tuple(
        town for town in municipalities(model) if any(belongs_to(side, town) for side in sides)
    )


def is_overdue(agreement: Agreement, today: date) -> bool:
    """Whether its revision should have been made before this day."""
    return agreement.revision_due is not None and agreement.revision_due < today


def leaning(model: CareModel) -> dict[tuple[str, int], tuple[str, ...]]:
    """The transitions that lean on each point, by the agreement's id and the point's number."""
    found: dict[tuple[str, int], list[str]] = {}
    for arrow in _arrows(model):
        for point in arrow.handoff.agreement_points if arrow.handoff else ():
            found.setdefault((point.agreement, point.point), []).append(arrow.id)
    return {point: tuple(arrows) for point, arrows in found.items()}


def uncovered(model: CareModel) -> tuple[str, ...]:
    """The handoffs between municipalities' side and a health trust that lean on no point at all.

    The law asks for agreements between these two; other handoffs need none.
    """
    found: list[str] = []
    for pathway in model.pathways:
        view = PathwayView(model, pathway)
        for arrow in view.handoffs:
            if arrow.handoff is not None and arrow.handoff.agreement_points:
                continue
            receiver = _kind(view.party(view.steps[arrow.target]))
            senders = {
                _kind(view.party(keeper)) for keeper in view.keepers(view.steps[arrow.source])
            }
            if any(_crosses(sender, receiver) for sender in senders):
                found.append(arrow.id)
    return tuple(found)


def follow_up(model: CareModel, today: date) -> list[Fact]:
    """What the national register of agreements asks for, counted in this model.

    Source: the follow-up of helse- og omsorgstjenesteloven § 6-1 and § 6-2.
    """
    towns = municipalities(model)
    umbrella = [one for one in model.agreements if one.kind is AgreementKind.UMBRELLA]
    held = {town.id for one in umbrella for town in members(model, one)}
    facts = [
        Fact(
            _("Municipalities with an umbrella agreement"),
            _("{count} of {all}").format(count=len(held), all=len(towns)),
            Tone.PLAIN if len(held) == len(towns) else Tone.BAD,
        )
    ]
    lacking = _lacking_points(model, umbrella, held)
    for town in towns:
        if numbers := lacking.get(town.id):
            name = _("Points not in force in {municipality}").format(municipality=short_name(town))
            facts.append(Fact(name, ", ".join(map(str, numbers)), Tone.BAD))
    joint = sum(one.joint is True for one in umbrella)
    single = sum(one.joint is False for one in umbrella)
    facts.append(
        Fact(
            _("Joint agreements, and single ones"),
            _("{joint} joint, {single} single").format(joint=joint, single=single),
        )
    )
    for field, name in (
        ("deviation_handling", _("Deviation handling is agreed")),
        ("dispute_board", _("A dispute board is agreed")),
        ("quality_and_safety", _("Quality and patient safety are agreed")),
    ):
        count = sum(getattr(one, field) is True for one in umbrella)
        text = _("{count} of {all}").format(count=count, all=len(umbrella))
        facts.append(Fact(name, text, Tone.PLAIN if count == len(umbrella) else Tone.WARNING))
    voluntary = sum(one.kind is AgreementKind.VOLUNTARY for one in model.agreements)
    facts.append(Fact(_("Other voluntary agreements"), str(voluntary)))
    late = sum(is_overdue(one, today) for one in model.agreements)
    text = ngettext("{count} agreement", "{count} agreements", late).format(count=late)
    facts.append(Fact(_("Overdue for revision"), text, Tone.BAD if late else Tone.PLAIN))
    return facts


class AgreementGrid(Grid):
    """The thirteen points of one agreement, by municipality."""

    def __init__(self, model: CareModel, agreement_id: str) -> None:
        self._model = model
        self.agreement = next(one for one in model.agreements if one.id == agreement_id)
        self.towns = members(model, self.agreement)
        self._keys = (_ALL, *(town.id for town in self.towns), _HANDOFFS, _DOCUMENT, _NOTE)
        names = {town.id: short_name(town) or _("Unnamed municipality") for town in self.towns}
        self.columns = tuple(names.get(key) or _(_EDGES[key]) for key in self._keys)
        self.rows = tuple(Row(str(number), f"{number} {point_title(number)}") for number in POINTS)
        self._points = {point.number: point for point in self.agreement.points}
        self._leaning = leaning(model)

    def cell(self, row: int, column: int) -> Cell:
        """How far it has come; a municipality without a status of its own shows everybody's."""
        number, key = POINTS[row], self._keys[column]
        if key == _HANDOFFS:
            count = len(self.leaning(row))
            return Cell(str(count) if count else "–", tone=Tone.PLAIN if count else Tone.MUTED)
        point = self._points.get(number)
        if point is None:
            return Cell(_("Not entered"), tone=Tone.MUTED) if key == _ALL else EMPTY
        if key in _ROOM:
            text = getattr(point, key)
            return Cell(one_line(text), full=text)
        own = next((one for one in point.municipalities if one.municipality == key), None)
        status = own.status if own else point.status
        note = f"{label(status)} | {own.note}" if own and own.note else ""
        tone = TONES.get(status, Tone.PLAIN) if own or key == _ALL else Tone.MUTED
        return Cell(label(status), SIGNS[status], tone, note)

    def leaning(self, row: int) -> tuple[str, ...]:
        """The transitions whose handoffs lean on a row's point."""
        return self._leaning.get((self.agreement.id, POINTS[row]), ())

    def choices(self, _row: int, column: int) -> tuple[str, ...]:
        """How far a point may have come."""
        key = self._keys[column]
        return () if key in _ROOM or key == _HANDOFFS else labels(AgreementStatus)

    def is_open(self, _row: int, column: int) -> bool:
        """Only the count of handoffs is made elsewhere."""
        return self._keys[column] != _HANDOFFS

    def written(self, cells: Cells) -> CareModel:
        """The agreement with these cells; an empty one takes a municipality's own status back."""
        points = dict(self._points)
        for (row, column), text in sorted(cells.items()):
            number, key = POINTS[row], self._keys[column]
            if not self.is_open(row, column):
                continue
            put = self._put(points.get(number), number, key, text)
            if put is None:
                points.pop(number, None)
            else:
                points[number] = put
        ordered = tuple(points[number] for number in sorted(points))
        return change(self._model, self.agreement.id, points=ordered)

    def _put(
        self, old: AgreementPoint | None, number: int, key: str, text: str
    ) -> AgreementPoint | None:
        known = old or AgreementPoint(number=number)
        if key in _ROOM:
            plain = text.strip() if key == _NOTE else one_line(text)
            if len(plain) > _ROOM[key]:
                raise too_long(len(plain), _ROOM[key])
            return rebuilt(known, **{key: plain}) if plain or old else None
        words, _bar, note = text.partition("|")
        if not one_line(words):
            if key == _ALL:
                return None
            return rebuilt(known, municipalities=_others(known, key)) if old else None
        status = member_of(AgreementStatus, words)
        if status is None:
            raise none_of_the_choices(one_line(words))
        if key == _ALL:
            return rebuilt(known, status=status)
        made = MunicipalityStatus(municipality=key, status=status, note=one_line(note))
        return rebuilt(known, municipalities=(*_others(known, key), made))


def _others(point: AgreementPoint, town: str) -> tuple[MunicipalityStatus, ...]:
    return tuple(one for one in point.municipalities if one.municipality != town)


def _lacking_points(
    model: CareModel, umbrella: Collection[Agreement], held: Collection[str]
) -> Mapping[str, list[int]]:
    """The statutory points that are not in force, for each municipality that has an agreement."""
    in_force: dict[str, set[int]] = {town: set() for town in held}
    for agreement in umbrella:
        for town in members(model, agreement):
            for point in agreement.points:
                if is_in_force(status_for(point, town.id)):
                    in_force[town.id].add(point.number)
    return {
        town: [number for number in POINTS if number not in numbers]
        for town, numbers in in_force.items()
    }


def _arrows(model: CareModel) -> Iterator[Transition]:
    for pathway in model.pathways:
        yield from pathway.transitions


def _kind(party: Party | None) -> PartyKind | None:
    return party.kind if party else None


def _crosses(sender: PartyKind | None, receiver: PartyKind | None) -> bool:
    trust = PartyKind.HEALTH_TRUST
    return (sender is trust and receiver in _MUNICIPAL) or (
        receiver is trust and sender in _MUNICIPAL
    )
