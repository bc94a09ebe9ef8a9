from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from tests.building import drawn

from pathways.errors import UnwritableFileError
from pathways.language import speaking
from pathways.model import (
    CareModel,
    Channel,
    Handoff,
    Message,
    Pathway,
    Step,
    Unit,
    Waiver,
)
from pathways.reports.workbook.book import write_workbook

FAX = Message(type="epikrise", channel=Channel.FAX)

MODEL = drawn(
    "start > ward > nursing > end",
    arrows={
        "ward--nursing": {
            "handoff": Handoff(messages=(Message(type="epikrise", channel=Channel.FAX),))
        }
    },
    title="KOLS i Hallingdal",
    waivers=(
        Waiver(
            rule="non-electronic-channel",
            element="ward--nursing",
            reason="Byttes ut",
            name="Berg",
            date=date(2026, 3, 1),
        ),
    ),
)


def _written(model: CareModel, folder: Path, language: str = "en") -> Workbook:
    out = folder / "model.xlsx"
    with speaking(language):
        write_workbook(model, out, today=date(2026, 3, 14))
    return load_workbook(out)


def _rows(book: Workbook, sheet: str) -> list[dict[str, Any]]:
    first, *rest = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, first), row, strict=True)) for row in rest]


def test_that_it_has_its_sheets_in_the_language_spoken(tmp_path: Path) -> None:
    assert _written(MODEL, tmp_path).sheetnames == [
        "About",
        "Steps",
        "Handoffs",
        "Messages",
        "Findings",
        "Parties and units",
    ]
    assert _written(MODEL, tmp_path, "nb").sheetnames == [
        "Om",
        "Trinn",
        "Overleveringer",
        "Meldinger",
        "Funn",
        "Parter og enheter",
    ]


def test_that_every_step_has_a_row(tmp_path: Path) -> None:
    rows = _rows(_written(MODEL, tmp_path), "Steps")

    assert [row["Step"] for row in rows] == ["Start", "Ward", "Nursing", "End"]
    assert rows[1]["Care level"] == "Hospital"
    assert rows[1]["Responsible party"] == "Vestre Viken HF"
    assert rows[1]["Pathway"] == "COPD"


def test_that_every_handoff_has_a_row(tmp_path: Path) -> None:
    (row,) = _rows(_written(MODEL, tmp_path), "Handoffs")

    assert (row["From"], row["To"]) == ("2 Ward", "3 Nursing")
    assert (row["Messages"], row["Channel"]) == ("Discharge summary", "Fax")


def test_that_findings_come_with_reason_and_measures_and_waivers(tmp_path: Path) -> None:
    rows = _rows(_written(MODEL, tmp_path), "Findings")
    fax = next(row for row in rows if row["Code"] == "I02")

    assert fax["Where"] == "Ward → Nursing"
    assert all(fax[field] for field in ("What is wrong", "Why it matters", "Suggested measures"))
    assert (fax["Accepted because"], fax["Accepted by"]) == ("Byttes ut", "Berg")
    assert fax["Accepted on"].date() == date(2026, 3, 1)
    assert [row["No."] for row in rows] == list(range(1, len(rows) + 1))


def test_that_units_stand_under_their_party_and_loose_ones_last(tmp_path: Path) -> None:
    loose = Unit(id="loose", name="Uten eier", beds=4)
    model = CareModel.model_validate(dict(MODEL) | {"units": (*MODEL.units, loose)})
    rows = _rows(_written(model, tmp_path), "Parties and units")

    gol = [row for row in rows if row["Party"] == "Gol"]
    assert gol[0]["Kind"] == "Municipality"
    assert "Gol home nursing" in [row["Unit"] for row in gol[1:]]
    assert (rows[-1]["Unit"], rows[-1]["Beds"], rows[-1]["Party"]) == ("Uten eier", 4, None)


def test_that_headings_stay_in_sight_filter_and_print_on_every_page(tmp_path: Path) -> None:
    _about, *sheets = _written(MODEL, tmp_path)
    for sheet in sheets:
        assert sheet.freeze_panes in {"B2", "D2"}
        (table,) = sheet.tables.values()
        assert table.ref == table.autoFilter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert sheet["A1"].font.bold


def test_that_no_column_is_too_narrow_or_too_wide(tmp_path: Path) -> None:
    _about, *sheets = _written(MODEL, tmp_path)
    for sheet in sheets:
        for column in sheet.column_dimensions.values():
            assert 7 <= column.width <= 60


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t="])
def test_that_a_text_is_never_a_formula(sign: str, tmp_path: Path) -> None:
    name = f"{sign}cmd|'/c calc'!A1"
    step = Step(id="s", name=f"x{sign}").model_copy(update={"name": name})
    model = CareModel(pathways=(Pathway(id="p", steps=(step,)),))
    cell = _written(model, tmp_path)["Steps"]["C2"]

    assert cell.data_type == "s"
    assert cell.value == name
    assert cell.quotePrefix


def test_that_an_empty_model_is_a_workbook_with_headings(tmp_path: Path) -> None:
    book = _written(CareModel(), tmp_path)

    assert book.sheetnames == ["About", "Steps", "Handoffs", "Findings"]
    assert all(book[name].max_row == 1 for name in ("Steps", "Handoffs"))
    assert book["Steps"]["A1"].value == "Pathway"


def test_that_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        write_workbook(MODEL, tmp_path)
