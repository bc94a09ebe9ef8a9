"""The heat map: breaks by municipality and pathway, or family, worst first."""

import pytest
from tests.analysis.region.valley import valley

from pathways.analysis.region.grids import Tone
from pathways.model import Severity
from pathways.session.heat import HeatMap
from pathways.session.regional import Region, regional


@pytest.fixture(scope="module")
def region() -> Region:
    """Three municipalities that meet different breaks."""
    return regional(valley())


def test_that_the_municipality_with_most_errors_comes_first(region: Region) -> None:
    shown = HeatMap(region)
    last = len(shown.columns) - 1
    errors = [shown.heat(row, last).errors for row in range(3)]

    assert errors == sorted(errors, reverse=True)
    assert {row.id for row in shown.rows} == {"gol", "aal", "hol"}
    assert shown.columns == ("COPD", "In all")


def test_that_a_cell_counts_what_its_citizens_meet(region: Region) -> None:
    shown = HeatMap(region)
    for number, row in enumerate(shown.rows):
        met = [
            one
            for one in region.seen[row.id]
            if one.severity is not Severity.NOTE and not one.waived
        ]
        assert shown.heat(number, 1).findings == tuple(met)
        inside = [one for one in met if one.pathway == "way"]
        assert shown.cell(number, 0).text.split(" ")[0] == str(len(inside))
        assert ("error" in shown.cell(number, 0).text) is bool(shown.heat(number, 0).errors)
        assert set(shown.heat(number, 0).elements) == {one.elements[0] for one in inside}


def test_that_families_split_the_same_breaks(region: Region) -> None:
    shown = HeatMap(region, by_family=True)
    last = len(shown.columns) - 1
    for row in range(3):
        parts = sum(len(shown.heat(row, column).findings) for column in range(last))
        assert parts == len(shown.heat(row, last).findings)
    assert "Information" in shown.columns


def test_that_the_warmest_cell_is_the_worst_and_says_it_in_words(region: Region) -> None:
    shown = HeatMap(region)
    cells = [shown.cell(row, 0) for row in range(3)]

    assert max(cell.heat for cell in cells) == 1
    worst = max(cells, key=lambda cell: cell.heat)
    assert worst.full.startswith(f"{worst.text.split(' ')[0]} break")
    assert not shown.is_open(0, 0)
    assert shown.written({(0, 0): "9"}) is shown.model


def test_that_a_place_without_breaks_is_calm() -> None:
    model = valley()
    shown = HeatMap(Region(model, (), {"gol": (), "aal": (), "hol": ()}))

    assert shown.cell(0, 0).text == "0"
    assert shown.cell(0, 0).tone is Tone.MUTED
    assert shown.cell(0, 0).heat == 0


def test_that_the_numbers_can_be_taken_along(region: Region) -> None:
    lines = HeatMap(region).texts()
    assert lines[0] == ["", "COPD", "In all"]
    assert all(cell.isdecimal() for line in lines[1:] for cell in line[1:])
