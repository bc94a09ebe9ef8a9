"""Long texts, many steps, a whole region and hostile names: the workbook can be opened again."""

import shutil
import subprocess
import warnings
from pathlib import Path

import pytest
from benchmarks.generate import generated
from benchmarks.region import generated_region
from openpyxl import load_workbook
from tests.building import drawn

from pathways.assets import sample
from pathways.language import speaking
from pathways.model import CareModel, Pathway
from pathways.reports.workbook.book import write_workbook
from pathways.storage import read

SOFFICE = shutil.which("soffice")

HOSTILE = (
    '=HYPERLINK("http://x","y")',
    "@SUM(A1:A9)",
    "æøå ſ 😀👩‍⚕️",
    "Donaudampfschifffahrt" * 20,
    "\ufffe &amp; <b> ]]>",
)


def _hostile() -> CareModel:
    model = drawn(
        "start > ward > nursing > end > end-2",
        steps={
            id_: {"name": name, "description": f"{name}\n" * 30}
            for id_, name in zip(("start", "ward", "nursing", "end", "end-2"), HOSTILE, strict=True)
        },
        title="Æ & [1]:*?/\\ 2026",
    )
    towns = [party.model_copy(update={"name": HOSTILE[0]}) for party in model.parties]
    return CareModel.model_validate(dict(model) | {"parties": tuple(towns)})


def test_that_hostile_texts_are_texts(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        write_workbook(_hostile(), tmp_path / "x.xlsx")
    book = load_workbook(tmp_path / "x.xlsx")
    names = [cell.value for cell in book["Steps"]["C"][1:]]
    assert names == [name.replace("\ufffe", "\ufffd") for name in HOSTILE]
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)


def test_that_emoji_fill_a_cell_and_no_more(tmp_path: Path) -> None:
    model = drawn("start > end", steps={"start": {"description": "😀" * 20_000}})
    write_workbook(model, tmp_path / "x.xlsx")
    heads = [cell.value for cell in load_workbook(tmp_path / "x.xlsx")["Steps"][1]]
    cell = load_workbook(tmp_path / "x.xlsx")["Steps"].cell(2, heads.index("Description") + 1)
    assert len(str(cell.value).encode("utf-16-le")) // 2 <= 32_767
    assert str(cell.value).endswith("…")


def test_that_three_hundred_steps_have_a_row_each(tmp_path: Path) -> None:
    write_workbook(generated(300), tmp_path / "x.xlsx", ())
    assert load_workbook(tmp_path / "x.xlsx", read_only=True)["Steps"].max_row == 301


def test_that_a_region_has_every_municipality_side_by_side(tmp_path: Path) -> None:
    region = generated_region(26, 1, 10)
    write_workbook(region, tmp_path / "x.xlsx", ())
    book = load_workbook(tmp_path / "x.xlsx")
    assert book["Coverage"].max_column == 28
    assert book["Municipalities' answers"].max_row == 26 * len(region.services) + 1
    assert book["Agreement points"].max_row == 26 * 13 + 1


def test_that_municipalities_of_one_name_are_still_written(tmp_path: Path) -> None:
    region = generated_region(3, 1, 5)
    parties = tuple(party.model_copy(update={"name": "Gol"}) for party in region.parties)
    write_workbook(region.model_copy(update={"parties": parties}), tmp_path / "x.xlsx", ())
    sheet = load_workbook(tmp_path / "x.xlsx")["Coverage"]
    assert not sheet.tables
    assert sheet.auto_filter.ref == sheet.dimensions


def test_that_a_model_with_nothing_said_is_written(tmp_path: Path) -> None:
    write_workbook(CareModel(pathways=(Pathway(id="p"),)), tmp_path / "x.xlsx")
    assert load_workbook(tmp_path / "x.xlsx")["About"]["A1"].value == "Care model without a title"


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_that_libreoffice_opens_it(tmp_path: Path) -> None:
    with speaking("nb"):
        write_workbook(read(sample("kols.pathway")), tmp_path / "x.xlsx")
    assert SOFFICE is not None
    done = subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "x.xlsx"),
        ],
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "x-Trinn.csv").read_text("utf-8")
    assert text.startswith("Forløp;Nr.;Trinn;")
    assert "Lungeavdeling" in text
