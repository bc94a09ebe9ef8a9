from collections.abc import Callable
from pathlib import Path

import pytest

from pathways.assets import resource
from pathways.errors import PathwaysError
from pathways.model import CareLevel, HandoffKind, PartyKind
from pathways.rules.csv_rows import TableFileError
from pathways.rules.message_file import Ends
from pathways.rules.message_table import MessageTable

TYPES = resource("messages.csv").read_text(encoding="utf-8")
REQUIREMENTS = resource("required_messages.csv").read_text(encoding="utf-8")


Replaced = Callable[..., MessageTable]


@pytest.fixture
def replaced(tmp_path: Path) -> Replaced:
    """Read a table whose files hold other texts than the shipped ones."""

    def read(types: str = TYPES, requirements: str = REQUIREMENTS) -> MessageTable:
        files = tmp_path / "messages.csv", tmp_path / "required_messages.csv"
        for file, text in zip(files, (types, requirements), strict=True):
            file.write_text(text, encoding="utf-8")
        return MessageTable.read(*files)

    return read


def test_that_the_shipped_table_can_be_read(replaced: Replaced) -> None:
    table = replaced()
    assert len(table.types) == 18
    assert table.requirements


def test_that_a_spreadsheets_semicolons_and_byte_order_mark_are_read(replaced: Replaced) -> None:
    types = TYPES.replace('"', "").replace(";", ".").replace(",", ";")
    lines = [line for line in types.splitlines() if line.count(";") == 19]
    requirements = "\ufeff" + REQUIREMENTS.splitlines()[0].replace(",", ";") + "\n"
    table = replaced("\ufeff" + "\n".join(lines), requirements)
    assert table.types["epikrise"].names["nb"] == "Epikrise"
    assert table.requirements == ()


def test_that_a_region_can_require_a_message_of_its_own(replaced: Replaced) -> None:
    row = "avviksmelding,follow_up,outpatient,,gp,,forward,no,\n"
    table = replaced(requirements=REQUIREMENTS + row)
    ends = Ends(CareLevel.OUTPATIENT, PartyKind.HEALTH_TRUST, CareLevel.GP, PartyKind.GP_PRACTICE)
    [requirement] = table.required(HandoffKind.FOLLOW_UP, ends)
    assert requirement.key == "avviksmelding"


def test_that_a_message_required_by_two_rows_is_required_once(replaced: Replaced) -> None:
    row = "henvisning,referral,gp,,outpatient,,forward,no,epikrise\n"
    table = replaced(requirements=REQUIREMENTS + row)
    ends = Ends(CareLevel.GP, PartyKind.GP_PRACTICE, CareLevel.OUTPATIENT, PartyKind.HEALTH_TRUST)
    [requirement] = table.required(HandoffKind.REFERRAL, ends)
    assert not requirement.instead


@pytest.mark.parametrize(
    ("old", "new", "row", "column"),
    [
        ("ward doctor,", "ward docter,", 2, "receiving_services"),
        (",1440,1440,admission", ",a day,1440,admission", 4, "deadline_minutes"),
        (",1440,1440,admission", ",1440,1440,arrival", 4, "counted_from"),
        ("innleggelsesrapport,,,HISD", "innleggelsesrapp,,,HISD", 3, "answer"),
        ("oppdaterte_opplysninger,§", "opplysninger,§", 7, "presupposes"),
        ("utskrivningsrapport,UTSKR", "epikrise,UTSKR", 12, "key"),
        ("\nepikrise,", "\n ,", 12, "key"),
        (",Epikrise,Epikrise,", ",,Epikrise,", 12, "name_nb"),
    ],
)
def test_that_a_fault_in_the_messages_is_told_with_its_row_and_column(
    replaced: Replaced, old: str, new: str, row: int, column: str
) -> None:
    assert old in TYPES
    with pytest.raises(TableFileError) as error:
        replaced(TYPES.replace(old, new, 1))
    assert error.value.place == f"row {row}, column “{column}”"
    assert error.value.file is not None
    assert error.value.file.name == "messages.csv"
    assert error.value.advice


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("letter,referral,gp,,hospital,,forward,no,", "message"),
        (",referral,gp,,hospital,,forward,no,", "message"),
        ("epikrise henvisning,referral,gp,,hospital,,forward,no,", "message"),
        ("henvisning,,gp,,hospital,,forward,no,", "kinds"),
        ("henvisning,refer,gp,,hospital,,forward,no,", "kinds"),
        ("henvisning,referral,doctor,,hospital,,forward,no,", "from_levels"),
        ("henvisning,referral,gp,clinic,hospital,,forward,no,", "from_parties"),
        ("henvisning,referral,gp,,ward,,forward,no,", "to_levels"),
        ("henvisning,referral,gp,,hospital,town,forward,no,", "to_parties"),
        ("henvisning,referral,gp,,hospital,,onward,no,", "direction"),
        ("henvisning,referral,gp,,hospital,,forward,maybe,", "within_party"),
        ("henvisning,referral,gp,,hospital,,forward,no,letter", "instead"),
        ("henvisning,referral,gp,,hospital", "direction"),
    ],
)
def test_that_a_fault_in_the_requirements_is_told_with_its_row_and_column(
    replaced: Replaced, row: str, column: str
) -> None:
    heading = REQUIREMENTS.splitlines()[0]
    with pytest.raises(TableFileError) as error:
        replaced(requirements=f"{heading}\n{row}\n")
    assert error.value.place == f"row 2, column “{column}”"


def test_that_a_missing_column_is_named(replaced: Replaced) -> None:
    with pytest.raises(TableFileError, match="columns key, law") as error:
        replaced(TYPES.replace("key,", "name,", 1).replace(",law,", ",act,", 1))
    assert error.value.place == "row 1"


def test_that_an_empty_file_lacks_its_columns(replaced: Replaced) -> None:
    with pytest.raises(TableFileError, match="lacks the columns"):
        replaced("")


def test_that_a_file_that_is_no_text_or_not_there_is_told_of(tmp_path: Path) -> None:
    junk = tmp_path / "messages.csv"
    junk.write_bytes(b"\xff\xfe\x00key")
    endless = tmp_path / "endless.csv"
    endless.write_text("key," + 200_000 * "x", encoding="utf-8")
    for file in (junk, endless, tmp_path / "nothing.csv", tmp_path):
        with pytest.raises(PathwaysError, match="cannot be read as CSV"):
            MessageTable.read(file, file)
