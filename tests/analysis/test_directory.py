"""The registers are listed by name with what sets entries apart, and searched by words."""

from tests.building import drawn

from pathways.analysis.directory import Register, entries, found
from pathways.language import speaking
from pathways.model import (
    Agreement,
    CareModel,
    Party,
    PartyKind,
    Service,
    Theme,
    Unit,
)

MODEL = drawn(
    "start > ward > ward-2 > end",
    services=(Service(id="course", name="COPD course", theme=Theme.LEARNING_AND_COPING),),
    agreements=(Agreement(id="umbrella", name="Umbrella", parties=("town", "trust")),),
)


def _names(words: str) -> list[str]:
    return [entry.name for entry in found(entries(MODEL), words)]


def test_that_entries_stand_by_register_and_name() -> None:
    listed = entries(MODEL)
    assert [entry.register for entry in listed] == sorted(
        (entry.register for entry in listed), key=list(Register).index
    )
    units = [entry.name for entry in listed if entry.register is Register.UNITS]
    assert units == sorted(units, key=str.casefold)
    assert len(listed) == len(MODEL.parties) + len(MODEL.units) + 2


def test_that_details_set_them_apart() -> None:
    told = {entry.id: entry.detail for entry in entries(MODEL)}
    assert told["town"] == "Municipality · 3324"
    assert told["unit-ward"] == "Hospital · Vestre Viken HF"
    assert told["course"] == "Learning and coping"
    assert told["umbrella"] == "Umbrella agreement"


def test_that_uses_are_counted() -> None:
    used = {entry.id: len(entry.uses) for entry in entries(MODEL)}
    assert used["unit-ward"] == 2
    assert used["unit-clinic"] == 0
    assert used["trust"] == 4


def test_that_every_word_must_stand_somewhere() -> None:
    assert _names("gol municipality") == ["Gol"]
    assert _names("viken ringerike") == ["Ringerike medical ward"]
    assert _names("umbrella") == ["Umbrella"]
    assert _names("3324 hospital") == []
    assert len(_names("")) == len(entries(MODEL))


def test_that_what_has_no_name_is_called_something() -> None:
    model = CareModel(
        parties=(Party(id="p", kind=PartyKind.VOLUNTARY, municipality_numbers=("0000",)),),
        units=(Unit(id="u"),),
        services=(Service(id="s"),),
        agreements=(Agreement(id="a"),),
    )
    with speaking("en"):
        assert [entry.name for entry in entries(model)] == [
            "Voluntary organisation",
            "Unnamed unit",
            "Unnamed service",
            "Unnamed agreement",
        ]
