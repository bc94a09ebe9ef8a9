"""The list of municipalities is read, looked up, and told about when it cannot be used."""

from pathlib import Path

import pytest

from pathways.analysis.municipalities import (
    MunicipalityTableError,
    health_trusts,
    members,
    municipalities,
    municipality,
    read_municipalities,
)

HEADING = "number,name,regional_health_authority,health_trust,local_hospital"


def test_that_all_of_norway_is_there() -> None:
    towns = municipalities()
    assert len(towns) == 357
    assert len({town.number for town in towns}) == 357


@pytest.mark.parametrize("text", ["3324", "Gol", "gol", " Gol kommune "])
def test_that_a_municipality_is_found_by_number_or_name(text: str) -> None:
    town = municipality(text)
    assert town is not None
    assert (town.number, town.name, town.trusts) == ("3324", "Gol", ("Vestre Viken",))


@pytest.mark.parametrize("text", ["", "9999", "Atlantis"])
def test_that_an_unknown_name_finds_none(text: str) -> None:
    assert municipality(text) is None


def test_that_a_trust_knows_its_municipalities() -> None:
    assert "Vestre Viken" in health_trusts()
    assert "Gol" in {town.name for town in members("Vestre Viken HF")}
    assert members("Nobody") == ()


def test_that_a_norwegian_spreadsheets_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "towns.csv"
    text = f"\ufeff{HEADING}\n9998,Solvik,Helse Sør,Eksempel / Annet,\n".replace(",", ";")
    path.write_text(text, encoding="utf-8")
    (town,) = read_municipalities(path)
    assert (town.name, town.trusts, town.hospitals) == ("Solvik", ("Eksempel", "Annet"), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("number,name\n1,2\n", "lacks the columns"),
        (f"{HEADING}\n99,Solvik,,,\n", "row 2"),
        (f"{HEADING}\n9999,,,,\n", "row 2"),
    ],
)
def test_that_a_file_that_cannot_be_used_is_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "towns.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MunicipalityTableError, match=told):
        read_municipalities(path)


def test_that_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(MunicipalityTableError, match="cannot be read"):
        read_municipalities(tmp_path / "none.csv")
