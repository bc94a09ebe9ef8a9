"""Small pathways for tests, sound in all that a test does not say otherwise.

    drawn("start > doctor > choose > ward > end; choose > end")

Ids tell what a step is: `start`, `end`, `choose` (a decision) and `wait` have their kinds, any
other is an activity; a number sets equals apart (`end-2`). A step named after a unit below
(`doctor`, `ward`, `nursing` …) happens there; other activities happen in the nursing unit. An
arrow's id is its ends' ids with `--` between. `steps` and `arrows` change fields by id.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pathways.model import (
    CareLevel,
    CareModel,
    Party,
    PartyKind,
    Pathway,
    Step,
    StepKind,
    Transition,
    Unit,
)

Fields = Mapping[str, Any]

PARTIES = (
    Party(id="town", name="Gol", kind=PartyKind.MUNICIPALITY, municipality_numbers=("3324",)),
    Party(id="trust", name="Vestre Viken HF", kind=PartyKind.HEALTH_TRUST),
    Party(id="practice", name="Gol GP centre", kind=PartyKind.GP_PRACTICE),
    Party(id="family", name="Patient and family", kind=PartyKind.PATIENT_FAMILY),
)

UNITS = tuple(
    Unit(id=f"unit-{id_}", name=name, level=level, party=party)
    for id_, name, level, party in (
        ("home", "Patient's home", CareLevel.HOME, "family"),
        ("coping", "Learning and coping centre", CareLevel.PREVENTION, "town"),
        ("doctor", "Gol doctors", CareLevel.GP, "practice"),
        ("casualty", "Gol out-of-hours", CareLevel.EMERGENCY_PRIMARY, "town"),
        ("ambulance", "Ambulance", CareLevel.PREHOSPITAL, "trust"),
        ("nursing", "Gol home nursing", CareLevel.HOME_SERVICES, "town"),
        ("respite", "Gol short-term places", CareLevel.SHORT_TERM, "town"),
        ("kad", "Hallingdal acute beds", CareLevel.INTERMEDIATE, "town"),
        ("clinic", "Lung clinic", CareLevel.OUTPATIENT, "trust"),
        ("ward", "Ringerike medical ward", CareLevel.HOSPITAL, "trust"),
    )
)

_KINDS = {
    "start": StepKind.START,
    "end": StepKind.END,
    "choose": StepKind.DECISION,
    "wait": StepKind.WAIT,
}


def drawn(
    ways: str,
    *,
    steps: Fields | None = None,
    arrows: Fields | None = None,
    pathway: Fields | None = None,
    **model: Any,
) -> CareModel:
    """A model whose only pathway, `way`, has the ways drawn; further fields are the model's."""
    only = drawn_pathway(ways, steps=steps, arrows=arrows, **(pathway or {}))
    return CareModel(**{"parties": PARTIES, "units": UNITS, "pathways": (only,)} | model)


def drawn_pathway(
    ways: str, *, steps: Fields | None = None, arrows: Fields | None = None, **fields: Any
) -> Pathway:
    """One pathway by itself; `fields` are the pathway's own, such as its id."""
    routes = [[id_.strip() for id_ in way.split(">")] for way in ways.split(";") if way.strip()]
    ids = dict.fromkeys(id_ for route in routes for id_ in route)
    pairs = dict.fromkeys(pair for route in routes for pair in pairwise(route))
    kept: dict[str, Any] = {
        "id": "way",
        "name": "COPD",
        "steps": tuple(_step(id_, (steps or {}).get(id_, {})) for id_ in ids),
        "transitions": tuple(_arrow(*pair, arrows or {}) for pair in pairs),
    }
    return Pathway(**kept | fields)


def _step(id_: str, fields: Fields) -> Step:
    word = id_.partition("-")[0]
    kind = _KINDS.get(word, StepKind.ACTIVITY)
    known: dict[str, Any] = {"id": id_, "kind": kind, "name": id_.capitalize()}
    if kind is StepKind.ACTIVITY:
        units = {unit.id for unit in UNITS}
        known["unit"] = f"unit-{word}" if f"unit-{word}" in units else "unit-nursing"
    return Step(**{**known, **fields})


def _arrow(source: str, target: str, arrows: Fields) -> Transition:
    id_ = f"{source}--{target}"
    known: dict[str, Any] = {"id": id_, "source": source, "target": target}
    if source.startswith("choose"):
        known["condition"] = f"Needs {target}"
    return Transition(**{**known, **arrows.get(id_, {})})
