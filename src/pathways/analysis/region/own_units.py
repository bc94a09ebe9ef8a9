"""Which units of a municipality take the place of the general ones a pathway is drawn with."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping

from pathways.analysis.region.members import is_own
from pathways.model import CareModel, Party, PartyKind, Unit

_NOT_MUNICIPAL = frozenset({PartyKind.HEALTH_TRUST, PartyKind.PATIENT_FAMILY, PartyKind.VOLUNTARY})
_WORD = re.compile(r"\w[\w-]*")
_ROOT = 7
"""Two words that begin with so many equal letters are of one root: `Legevakta`, `legevakten`."""
_ACRONYM = 3
_CARE = ("level", "reach", "beds", "opening_hours", "staffing", "admission")
"""What is known of the care in a unit."""


def own_units(model: CareModel, municipality: Party) -> dict[str, Unit]:
    """The municipality's own unit in place of each general one, by the general unit's id.

    A general unit is municipal, inter-municipal or a GP practice's, and not the municipality's
    already. Its place is taken by the one own unit of the same level and reach whose name has a
    word of the same root; else by the only own unit there, when no other general unit stands there
    and the general one is not said to serve the municipality. Where two would do, or one unit
    would take two places, nothing is replaced.
    """
    parties = {party.id: party for party in model.parties}
    own: dict[tuple[object, object], list[Unit]] = {}
    general: list[Unit] = []
    for unit in model.units:
        if unit.level is None:
            continue
        if is_own(unit, municipality, parties):
            own.setdefault((unit.level, unit.reach), []).append(unit)
        elif _is_general(unit, parties):
            general.append(unit)
    crowd = Counter((unit.level, unit.reach) for unit in general)
    names = [party.name for party in model.parties if party.kind is PartyKind.MUNICIPALITY]
    known = _words(names)
    found: dict[str, Unit] = {}
    for unit in general:
        there = own.get((unit.level, unit.reach), [])
        alike = [one for one in there if _alike(unit.name, one.name, known)]
        alone = crowd[unit.level, unit.reach] == 1 and municipality.id not in unit.serves
        chosen = alike or (there if alone else [])
        if len(chosen) == 1:
            found[unit.id] = chosen[0]
    places = Counter(unit.id for unit in found.values())
    return {id_: unit for id_, unit in found.items() if places[unit.id] == 1}


def shared_own_units(model: CareModel, towns: Iterable[Party]) -> dict[str, Unit]:
    """The own units that take the same general unit's place for all of these municipalities."""
    first, *others = (own_units(model, town) for town in towns)
    return {id_: unit for id_, unit in first.items() if all(own.get(id_) is unit for own in others)}


def likeness(model: CareModel, municipality: Party) -> Hashable:
    """What own units do to the pathways, but for what they are called; false where they do nothing.

    Two municipalities of the same likeness have the same faults in how patients pass from unit to
    unit: their own units take the same places and are alike in all that is known of care there.
    """
    own = own_units(model, municipality)
    drawn = {step.unit for pathway in model.pathways for step in pathway.steps}
    return tuple(
        (
            general,
            unit.id if unit.id in drawn else None,
            None if unit.party == municipality.id else unit.party,
            *(getattr(unit, field) for field in _CARE),
        )
        for general, unit in own.items()
        if general in drawn
    )


def _is_general(unit: Unit, parties: Mapping[str, Party]) -> bool:
    return unit.party is None or parties[unit.party].kind not in _NOT_MUNICIPAL


def _alike(general: str, own: str, known: frozenset[str]) -> bool:
    ours, theirs = (_words([name]) - known for name in (general, own))
    return any(_of_one_root(one, other) for one in ours for other in theirs)


def _words(names: Iterable[str]) -> frozenset[str]:
    """The words that can tell what a unit is: long ones in small letters, and acronyms."""
    return frozenset(
        word if _is_acronym(word) else word.casefold()
        for name in names
        for word in _WORD.findall(name)
        if _is_acronym(word) or len(word) >= _ROOT
    )


def _is_acronym(word: str) -> bool:
    return len(word) >= _ACRONYM and word.isupper()


def _of_one_root(one: str, other: str) -> bool:
    if _is_acronym(one) or _is_acronym(other):
        return one == other
    return one[:_ROOT] == other[:_ROOT]
