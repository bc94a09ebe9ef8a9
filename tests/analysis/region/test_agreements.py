"""The register of agreements: status by point and municipality, what leans on what, the counts."""

from datetime import date

import pytest
from tests.analysis.region.valley import AGREEMENT, valley

from pathways.analysis.region.agreements import (
    AgreementGrid,
    follow_up,
    is_overdue,
    leaning,
    members,
    uncovered,
)
from pathways.analysis.region.grids import Tone
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.edits import change
from pathways.model import AgreementStatus, CareModel

TODAY = date(2026, 3, 1)
POINT_5 = 4
ALL, GOL, AAL, HANDOFFS, DOCUMENT, NOTE = range(6)


def grid(model: CareModel) -> AgreementGrid:
    return AgreementGrid(model, "agreement")


def facts(model: CareModel) -> dict[str, str]:
    return {fact.name: fact.text for fact in follow_up(model, TODAY)}


def test_that_points_are_rows_and_municipalities_of_the_agreement_columns() -> None:
    shown = grid(valley())

    assert len(shown.rows) == 13
    assert shown.rows[POINT_5].name.startswith("5 ")
    assert shown.columns == ("All", "Gol", "Ål", "Handoffs", "Document", "Note")


def test_that_a_municipality_without_a_status_shows_everybodys() -> None:
    shown = grid(valley())

    assert (shown.cell(POINT_5, GOL).text, shown.cell(POINT_5, GOL).tone) == ("Signed", Tone.MUTED)
    assert (shown.cell(POINT_5, AAL).text, shown.cell(POINT_5, AAL).tone) == (
        "No agreement",
        Tone.BAD,
    )
    assert shown.cell(0, ALL).text == "Not entered"
    assert shown.cell(0, GOL).text == ""
    assert shown.choices(0, GOL)
    assert shown.choices(0, NOTE) == ()


def test_that_statuses_are_written_for_all_and_for_one() -> None:
    model = grid(valley()).written(
        {(0, ALL): "draft", (0, GOL): "implemented | Since May", (POINT_5, AAL): ""}
    )

    first, fifth = next(one for one in model.agreements).points
    assert (first.number, first.status) == (1, AgreementStatus.DRAFT)
    (own,) = first.municipalities
    assert (own.municipality, own.status, own.note) == (
        "gol",
        AgreementStatus.IMPLEMENTED,
        "Since May",
    )
    assert fifth.municipalities == ()
    assert grid(model).cell(0, GOL).full == "Implemented | Since May"
    assert grid(model).written({(0, GOL): grid(model).cell(0, GOL).full}) == model


def test_that_an_empty_status_for_all_takes_the_point_away() -> None:
    assert grid(valley()).written({(POINT_5, ALL): " "}).agreements[0].points == ()
    assert grid(valley()).written({(0, GOL): "", (0, NOTE): ""}) == valley()


def test_that_document_and_note_are_written_and_the_count_of_handoffs_is_not() -> None:
    model = grid(valley()).written(
        {(POINT_5, DOCUMENT): "avtale.pdf", (POINT_5, NOTE): "A\nB", (POINT_5, HANDOFFS): "7"}
    )

    (point,) = model.agreements[0].points
    assert (point.document, point.note) == ("avtale.pdf", "A\nB")
    assert grid(model).cell(POINT_5, HANDOFFS).text == "1"
    assert grid(model).cell(POINT_5, NOTE).text == "A B"


@pytest.mark.parametrize(("column", "text"), [(GOL, "perhaps"), (DOCUMENT, "x" * 501)])
def test_that_what_cannot_be_understood_is_refused(column: int, text: str) -> None:
    with pytest.raises(UnreadableCellError):
        grid(valley()).written({(POINT_5, column): text})


def test_that_handoffs_lean_on_points_and_others_on_none() -> None:
    model = valley()
    assert leaning(model) == {("agreement", 5): ("ward--nursing",)}
    assert grid(model).leaning(POINT_5) == ("ward--nursing",)
    assert uncovered(model) == ("doctor--ward",)


def test_that_members_come_in_by_themselves_or_with_an_inter_municipal_party() -> None:
    assert [town.id for town in members(valley(), AGREEMENT)] == ["gol", "aal"]
    model = change(valley(), "agreement", parties=("valley", "trust"))
    assert [town.id for town in members(model, model.agreements[0])] == ["gol", "aal", "hol"]


def test_that_the_follow_up_counts_what_the_register_asks() -> None:
    model = change(
        valley(),
        "agreement",
        joint=True,
        deviation_handling=True,
        revision_due=date(2026, 2, 28),
    )
    told = facts(model)

    assert told["Municipalities with an umbrella agreement"] == "2 of 3"
    assert told["Points not in force in Gol"] == "1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13"
    assert told["Points not in force in Ål"].startswith("1, 2, 3, 4, 5, 6")
    assert "Points not in force in Hol" not in told
    assert told["Joint agreements, and single ones"] == "1 joint, 0 single"
    assert told["Deviation handling is agreed"] == "1 of 1"
    assert told["A dispute board is agreed"] == "0 of 1"
    assert told["Other voluntary agreements"] == "0"
    assert told["Overdue for revision"] == "1 agreement"


def test_that_a_revision_is_overdue_after_its_day() -> None:
    due = change(valley(), "agreement", revision_due=TODAY).agreements[0]
    assert not is_overdue(due, TODAY)
    assert is_overdue(due, date(2026, 3, 2))
    assert not is_overdue(AGREEMENT, TODAY)
