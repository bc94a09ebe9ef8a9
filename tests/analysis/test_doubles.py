"""Likely doubles are found, and neighbours with like names are left in peace."""

import pytest

from pathways.analysis.doubles import Doubles, Likeness, likely_doubles
from pathways.model import CareLevel, CareModel, Party, PartyKind, Unit

TOWN, TRUST = PartyKind.MUNICIPALITY, PartyKind.HEALTH_TRUST


def _parties(*names: str, kind: PartyKind = TOWN) -> CareModel:
    return CareModel(
        parties=tuple(Party(id=f"p{n}", name=name, kind=kind) for n, name in enumerate(names))
    )


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("Gol", "Gol kommune", Likeness.NAME),
        ("gol", "GOL", Likeness.NAME),
        ("Vestre Viken HF", "Vestre Viken", Likeness.NAME),
        ("Legevakta i Gol", "Gol, legevakta", Likeness.NAME),
        ("Nord-Aurdal", "Nord-Audal", Likeness.SPELLING),
    ],
)
def test_that_the_same_name_is_a_double(first: str, second: str, why: Likeness) -> None:
    assert likely_doubles(_parties(first, second)) == (Doubles("p0", "p1", why),)


@pytest.mark.parametrize(
    ("first", "second"),
    [("Nes", "Nesna"), ("Ål", "Hol"), ("", ""), ("Avdeling 2 Solvik", "Avdeling 3 Solvik")],
)
def test_that_neighbours_are_not(first: str, second: str) -> None:
    assert likely_doubles(_parties(first, second)) == ()


def test_that_a_municipality_number_tells_more_than_a_name() -> None:
    first = Party(id="a", name="Nes", kind=TOWN, municipality_numbers=("3228",))
    same = Party(id="b", name="Nes i Akershus", kind=TOWN, municipality_numbers=("3228",))
    other = Party(id="c", name="Nes", kind=TOWN, municipality_numbers=("3322",))
    found = likely_doubles(CareModel(parties=(first, same, other)))
    assert found == (Doubles("a", "b", Likeness.NUMBER),)


def test_that_another_kind_is_another_party() -> None:
    model = CareModel(
        parties=(Party(id="a", name="Gol", kind=TOWN), Party(id="b", name="Gol", kind=TRUST))
    )
    assert likely_doubles(model) == ()


def test_that_units_of_different_level_or_party_are_two() -> None:
    parties = _parties("Gol", "Hemsedal").parties

    def found(**fields: object) -> tuple[Doubles, ...]:
        known = {"id": "b", "name": "Home nursing", "level": CareLevel.HOME_SERVICES, "party": "p0"}
        units = (Unit(**{**known, "id": "a"}), Unit(**{**known, **fields}))
        return likely_doubles(CareModel(parties=parties, units=units))

    assert found() == (Doubles("a", "b", Likeness.NAME),)
    assert found(party=None, level=None) == (Doubles("a", "b", Likeness.NAME),)
    assert found(party="p1") == ()
    assert found(level=CareLevel.SHORT_TERM) == ()
