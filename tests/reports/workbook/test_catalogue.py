"""Every table of a model: what it holds, in which form, and in all three languages."""

import csv
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.building import PARTIES, drawn

from pathways.assets import sample
from pathways.errors import UnknownNameError
from pathways.language import LANGUAGES, speaking
from pathways.model import (
    Agreement,
    AgreementPoint,
    AgreementReference,
    AgreementStatus,
    CareModel,
    Channel,
    CoverageAnswer,
    FindingReference,
    FollowUp,
    Handoff,
    HandoffKind,
    Measure,
    Message,
    MunicipalityStatus,
    Provision,
    Service,
    Severity,
    Theme,
    Waiver,
)
from pathways.reports.numbering import in_register_order
from pathways.reports.sheets import Form, Sheet, Value
from pathways.reports.workbook.book import write_workbook
from pathways.reports.workbook.catalogue import TABLES, table_called, write_table
from pathways.reports.workbook.source import Source
from pathways.rules.engine import check
from pathways.storage import read

TODAY = date(2026, 3, 14)
AGREEMENT = Agreement(
    id="pact",
    name="Samarbeidsavtalen",
    parties=("town", "trust"),
    signed=date(2023, 2, 1),
    revision_due=TODAY - timedelta(days=1),
    document="https://example.org/pact",
    joint=True,
    points=(
        AgreementPoint(number=2, status=AgreementStatus.IMPLEMENTED),
        AgreementPoint(
            number=5,
            status=AgreementStatus.SIGNED,
            municipalities=(
                MunicipalityStatus(
                    municipality="town", status=AgreementStatus.DRAFT, note="Venter på styret"
                ),
            ),
        ),
    ),
)
MODEL = drawn(
    "start > ward > nursing > end",
    steps={"ward": {"duration": 5 * 1440, "limit": 90}},
    arrows={
        "ward--nursing": {
            "share": 62.5,
            "handoff": Handoff(
                messages=(
                    Message(type="epikrise", channel=Channel.FAX, deadline=2880, receipt=False),
                    Message(type="Egen melding", deadline=30, backward=True),
                ),
                follow_up=FollowUp(responsible="Fastlegen", within=14 * 1440),
                agreement_points=(AgreementReference(agreement="pact", point=5),),
            ),
        }
    },
    title="KOLS i Hallingdal",
    agreements=(AGREEMENT,),
    services=(
        Service(id="rehab", name="Lungerehabilitering", theme=Theme.LEARNING_AND_COPING),
        Service(id="other", name="Annet"),
    ),
    coverage=(
        CoverageAnswer(
            service="rehab",
            municipality="town",
            provision=Provision.WITH_TRUST,
            host="trust",
            especially_good=True,
            note="Hver høst",
        ),
    ),
    measures=(
        Measure(
            id="m",
            title="Slutt med faks",
            cost_nok=10_000,
            deadline=TODAY,
            findings=(FindingReference(rule="non-electronic-channel", element="ward--nursing"),),
        ),
    ),
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


def _rows(name: str, model: CareModel = MODEL) -> list[dict[str, Value]]:
    with speaking("en"):
        sheet = table_called(name).sheet(Source(model, today=TODAY))
    return [dict(zip(sheet.headings, row, strict=True)) for row in sheet.rows]


def _sheets(model: CareModel) -> list[Sheet]:
    source = Source(model)
    return [table.sheet(source) for table in TABLES]


def test_that_steps_have_durations_as_numbers() -> None:
    ward = _rows("steps")[1]
    assert (ward["Usual duration (hours)"], ward["Longest allowed (hours)"]) == (120, 1.5)
    assert (ward["No."], ward["Next"]) == (2, "3 Nursing")
    assert isinstance(ward["Breaks"], int | None)


def test_that_handoffs_have_deadlines_and_shares_as_numbers() -> None:
    (row,) = _rows("handoffs")
    assert row["Shortest deadline (hours)"] == 0.5
    assert row["Follow-up within (days)"] == 14
    assert row["Share"] == 0.625
    assert (row["Handed over by"], row["Taken over by"]) == (
        "Ringerike medical ward",
        "Gol home nursing",
    )


def test_that_messages_are_told_one_by_one_with_those_that_are_missing() -> None:
    rows = _rows("messages")
    fax = next(row for row in rows if row["Channel"] == "Fax")
    assert (fax["Message"], fax["Deadline (hours)"], fax["Receipt"]) == (
        "Discharge summary",
        48,
        "No",
    )
    own = next(row for row in rows if row["Message"] == "Egen melding")
    assert (own["Sent by"], own["Received by"]) == ("Gol home nursing", "Ringerike medical ward")
    assert own["Required by the standard"] == "No"


def test_that_messages_that_are_required_and_not_sent_are_told() -> None:
    discharge = {"handoff": Handoff(kind=HandoffKind.DISCHARGE)}
    model = drawn("start > ward > nursing > end", arrows={"ward--nursing": discharge})
    lacking = [row for row in _rows("messages", model) if row["Status"] == "Required, not sent"]
    assert lacking
    assert all(row["Channel"] == "" and row["Deadline (hours)"] is None for row in lacking)


def test_that_findings_are_numbered_as_in_the_report_and_accepted_ones_come_last() -> None:
    rows = _rows("findings")
    order = list(Severity)
    found = in_register_order(check(MODEL, today=TODAY))
    assert [row["No."] for row in rows] == list(range(1, len(rows) + 1))
    assert [row["Code"] for row in rows] == [one.code for one in found]
    open_ = [one for one in found if not one.waived]
    assert open_ == sorted(open_, key=lambda one: (order.index(one.severity), one.code))
    accepted = rows[-1]
    assert (accepted["Accepted"], accepted["Accepted by"]) == ("Yes", "Berg")
    assert accepted["Measures planned"] == "Slutt med faks"
    assert all(isinstance(row["Hazard score"], int) for row in rows)
    assert {row["Must be acted on"] for row in rows} <= {"Yes", "No"}


def test_that_an_agreement_tells_of_its_dates_and_points() -> None:
    (row,) = _rows("agreements")
    assert row["Overdue for revision"] == "Yes"
    assert row["To be revised"] == TODAY - timedelta(days=1)
    assert (row["Points in force"], row["Municipalities"]) == (2, 1)
    assert row["Handoffs that lean on it"] == 1
    assert [value for heading, value in row.items() if heading.startswith("2 ")] == ["Implemented"]
    assert [value for heading, value in row.items() if heading.startswith("1 ")] == ["Not entered"]


def test_that_each_municipality_has_its_own_status_of_a_point() -> None:
    rows = _rows("agreement-points")
    assert len(rows) == 13
    five = rows[4]
    assert (five["Municipality"], five["Status"], five["In force"]) == ("Gol", "Draft", "No")
    assert five["Note for the municipality"] == "Venter på styret"
    assert (rows[1]["Status"], rows[1]["In force"]) == ("Implemented", "Yes")


def test_that_an_agreement_without_municipalities_is_told_once() -> None:
    alone = CareModel(parties=PARTIES, agreements=(Agreement(id="a", parties=("trust",)),))
    rows = _rows("agreement-points", alone)
    assert len(rows) == 13
    assert {(row["Agreement"], row["Municipality"]) for row in rows} == {("Unnamed agreement", "")}


def test_that_coverage_is_a_grid_and_a_list() -> None:
    first, second = _rows("coverage")
    assert (first["Service"], first["Gol"]) == (
        "Lungerehabilitering",
        "Together with the trust: Vestre Viken HF ★",
    )
    assert second["Gol"] == ""
    answers = _rows("answers")
    assert (answers[0]["Host"], answers[0]["Especially good at"]) == ("Vestre Viken HF", "Yes")
    assert answers[0]["Note"] == "Hver høst"
    assert (answers[1]["Theme"], answers[1]["Who offers it"]) == ("Other services", "Not answered")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_titles_and_headings_are_good_in_every_language(language: str) -> None:
    with speaking(language):
        sheets = _sheets(MODEL)
    assert len({sheet.title.casefold() for sheet in sheets}) == len(sheets)
    for sheet in sheets:
        assert 0 < len(sheet.title) <= 31
        assert not re.search(r"[][:*?/\\]|^'|'$", sheet.title)
        headings = [heading.casefold() for heading in sheet.headings]
        assert all(headings)
        assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_cells_are_of_the_kind_their_column_says(language: str) -> None:
    kinds = {Form.TEXT: str, Form.DATE: date}
    with speaking(language):
        sheets = _sheets(read(sample("hallingdal-region.pathway")))
    for sheet in sheets:
        for row in sheet.rows:
            for column, value in enumerate(row):
                wanted = kinds.get(sheet.form(column), int | float)
                if value not in (None, "") and not isinstance(value, date):
                    assert isinstance(value, wanted), (sheet.title, sheet.headings[column], value)


def test_that_sheets_without_rows_are_left_out(tmp_path: Path) -> None:
    model = drawn(
        "start > ward > nursing > end",
        parties=(),
        units=(),
        steps={"ward": {"unit": None}, "nursing": {"unit": None}},
    )
    with speaking("en"):
        write_workbook(model, tmp_path / "x.xlsx")
    names = load_workbook(tmp_path / "x.xlsx").sheetnames
    assert names == ["About", "Steps", "Handoffs", "Findings"]


def test_that_the_first_sheet_leads_to_the_others(tmp_path: Path) -> None:
    with speaking("nb"):
        write_workbook(MODEL, tmp_path / "x.xlsx")
    book = load_workbook(tmp_path / "x.xlsx")
    about = book["Om"]
    assert about["A1"].value == "KOLS i Hallingdal"
    links = {cell.hyperlink.location: cell.value for (cell,) in about["A2:A60"] if cell.hyperlink}
    assert list(links.values()) == book.sheetnames[1:]
    assert set(links) == {f"'{name}'!A1" for name in book.sheetnames[1:]}
    assert book.properties.language == "nb-NO"


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_table_is_written_as_csv(language: str, tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    with speaking(language):
        write_table(Source(MODEL, today=TODAY), "handoffs", out)
        expected = table_called("handoffs").sheet(Source(MODEL, today=TODAY))
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter="," if language == "en" else ";"))
    assert rows[0] == expected.headings
    assert "0.625" in rows[1] if language == "en" else "0,625" in rows[1]


def test_that_an_unknown_table_is_told_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError) as told:
        write_table(Source(MODEL), "nothing", tmp_path / "x.csv")
    assert "handoffs" in str(told.value)
    assert not (tmp_path / "x.csv").exists()
