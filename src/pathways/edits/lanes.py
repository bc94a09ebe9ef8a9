"""What a step becomes when it is put in another lane."""

from collections.abc import Callable

from pathways.edits.rebuild import rebuilt
from pathways.model import CareLevel, CareModel, LanesBy, Step, Unit

Fields = dict[str, object]


def in_lane(model: CareModel, lanes_by: LanesBy, step: Step, lane: str) -> Step:
    """The step in the lane with a key: of its care level, its party's or its unit's id.

    Raises ValueError for a care level and KeyError for a party or unit that there is not.
    """
    return rebuilt(step, **_FIELDS[lanes_by](model, step, lane))


def _at_level(_model: CareModel, _step: Step, lane: str) -> Fields:
    return {"level": CareLevel(lane)}


def _with_party(model: CareModel, step: Step, lane: str) -> Fields:
    """The step leaves a unit of another party, and stays at the care level it had there."""
    party = next((party.id for party in model.parties if party.id == lane), None)
    if party is None:
        raise KeyError(lane)
    unit = _unit(model, step.unit)
    if unit is None:
        return {"party": party}
    if unit.party == party:
        return {"party": None}
    return {"party": party, "unit": None, "level": step.level or unit.level}


def _in_unit(model: CareModel, step: Step, lane: str) -> Fields:
    """The unit tells party and care level from now on, as far as it has them."""
    unit = _unit(model, lane)
    if unit is None:
        raise KeyError(lane)
    before = _unit(model, step.unit)
    level = step.level or (before.level if before else None)
    party = step.party or (before.party if before else None)
    return {
        "unit": unit.id,
        "party": None if unit.party else party,
        "level": None if unit.level else level,
    }


def _unit(model: CareModel, unit_id: str | None) -> Unit | None:
    return next((unit for unit in model.units if unit.id == unit_id), None)


_FIELDS: dict[LanesBy, Callable[[CareModel, Step, str], Fields]] = {
    LanesBy.LEVEL: _at_level,
    LanesBy.PARTY: _with_party,
    LanesBy.UNIT: _in_unit,
}
