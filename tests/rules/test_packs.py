"""Local rule packs overlay the national message table, and say whose agreement it is."""

from pathlib import Path

import pytest
from tests.building import drawn

from pathways.edits import add_rule_pack, change_handoff, remove_rule_pack
from pathways.language import speaking
from pathways.model import (
    CareLevel,
    CareModel,
    Channel,
    Handoff,
    HandoffKind,
    Message,
    PackDeadline,
    PackRequirement,
    RulePack,
)
from pathways.rules import Finding, check
from pathways.rules.csv_rows import TableFileError
from pathways.rules.message_table import message_type, table, table_for
from pathways.rules.pack_file import read_pack

DOCS = Path(__file__).parents[2] / "docs"
AREA = "Delavtale 5"
REPORT = Message(type="utskrivningsrapport", channel=Channel.ELECTRONIC, deadline=600, receipt=True)
DISCHARGED = drawn(
    "start > ward > nursing > end",
    arrows={"ward--nursing": {"handoff": Handoff(kind=HandoffKind.DISCHARGE, messages=(REPORT,))}},
)


def with_pack(*deadlines: PackDeadline, required: tuple[PackRequirement, ...] = ()) -> CareModel:
    pack = RulePack(name="Area", source=AREA, deadlines=deadlines, required=required)
    return add_rule_pack(DISCHARGED, pack)


def late(model: CareModel) -> list[Finding]:
    return check(model, only={"message-late"})


def test_that_a_stricter_deadline_of_the_area_holds_and_is_named() -> None:
    model = with_pack(PackDeadline(message="utskrivningsrapport", latest=240))
    assert not late(DISCHARGED)
    [found] = late(model)
    assert "“Delavtale 5” says: 4 hours" in found.message
    with speaking("nb"):
        assert "«Delavtale 5» sier: 4 t" in late(model)[0].message
    assert not late(remove_rule_pack(model, "Area"))


def test_that_the_mend_takes_the_areas_deadline() -> None:
    model = with_pack(PackDeadline(message="Discharge report", deadline=60, latest=240))
    [found] = late(model)
    assert found.mend is not None
    mended = found.mend(model)
    handoff = mended.pathways[0].transitions[1].handoff
    assert handoff is not None
    assert handoff.messages[0].deadline == 60
    assert not late(mended)


def test_that_what_the_law_sets_is_never_loosened() -> None:
    model = with_pack(PackDeadline(message="epikrise", deadline=5000, latest=10_000))
    assert message_type("epikrise", model) is table().types["epikrise"]
    assert message_type("epikrise") is table().types["epikrise"]


def test_that_what_the_standard_alone_sets_may_be_agreed_otherwise() -> None:
    model = with_pack(PackDeadline(message="innleggelsesrapport", deadline=2880))
    agreed = message_type("innleggelsesrapport", model)
    assert agreed is not None
    assert (agreed.deadline, agreed.latest, agreed.agreed_in) == (2880, 2880, AREA)
    assert agreed.source.endswith(f"; {AREA}")


def test_that_a_deadline_that_says_nothing_changes_nothing() -> None:
    model = with_pack(PackDeadline(message="innleggelsesrapport"))
    assert message_type("innleggelsesrapport", model) is table().types["innleggelsesrapport"]


def test_that_a_later_pack_has_the_last_word() -> None:
    model = with_pack(PackDeadline(message="innleggelsesrapport", deadline=60))
    newer = RulePack(
        name="Newer",
        source="Newer",
        deadlines=(PackDeadline(message="innleggelsesrapport", deadline=90),),
    )
    agreed = message_type("innleggelsesrapport", add_rule_pack(model, newer))
    assert agreed is not None
    assert (agreed.latest, agreed.agreed_in) == (90, "Newer")


@pytest.mark.parametrize("message", ["medisinske_opplysninger", "Hjemreiseskjema"])
def test_that_a_message_the_area_requires_is_missed_and_put_in(message: str) -> None:
    required = PackRequirement(
        message=message,
        kinds=(HandoffKind.DISCHARGE,),
        from_levels=(CareLevel.HOSPITAL,),
        to_levels=(CareLevel.HOME_SERVICES,),
    )
    model = with_pack(required=(required,))
    [found] = check(model, only={"required-message-missing"})
    assert "(after “Delavtale 5”)" in found.message
    assert found.mend is not None
    mended = found.mend(model)
    assert not check(mended, only={"required-message-missing"})
    handoff = mended.pathways[0].transitions[1].handoff
    assert handoff is not None
    assert message in [sent.type for sent in handoff.messages]


def test_that_a_requirement_without_limits_is_for_every_handoff() -> None:
    model = with_pack(required=(PackRequirement(message="Sjekkliste"),))
    other = change_handoff(model, "ward--nursing", kind=HandoffKind.TRANSFER)
    for each in (model, other):
        [found] = check(each, only={"required-message-missing"})
        assert "Sjekkliste" in found.message


def test_that_the_table_is_laid_over_once_for_the_same_packs() -> None:
    model = with_pack(PackDeadline(message="epikrise", latest=0))
    assert table_for(model) is table_for(model)
    assert table_for(DISCHARGED) is table()


def test_that_both_examples_in_the_documentation_are_one_and_the_same_pack() -> None:
    pack = read_pack(DOCS / "rule-pack-example.json")
    assert pack == read_pack(DOCS / "rule-pack-example.csv")
    assert pack.source.startswith("Example")
    assert len(pack.deadlines) == 3


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.json", "{", "not a rule pack"),
        ("a.json", '{"name": "A", "source": "B", "required": [{"message": 7}]}', "required › 1"),
        ("a.json", '{"name": "A", "source": ""}', "the agreement it is taken from"),
        ("a.csv", "a;b\n", "lacks the columns"),
    ],
)
def test_that_a_file_that_is_no_pack_is_refused_with_its_fault(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(TableFileError, match=told):
        read_pack(path)


@pytest.mark.parametrize(
    ("cell", "wrong", "told"),
    [
        ("240", "soon", "row 2, column “latest_minutes”"),
        ("innleggelsesrapport", "", "row 3, column “message”"),
        (",yes,", ",perhaps,", "row 4, column “required”"),
        ("240", "99999999", "latest"),
    ],
)
def test_that_a_wrong_cell_is_named(tmp_path: Path, cell: str, wrong: str, told: str) -> None:
    text = (DOCS / "rule-pack-example.csv").read_text("utf-8")
    path = tmp_path / "pack.csv"
    path.write_text(text.replace(cell, wrong, 1), "utf-8")
    with pytest.raises(TableFileError) as caught:
        read_pack(path)
    assert told in str(caught.value)


def test_that_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for name in ("none.csv", "none.json"):
        with pytest.raises(TableFileError, match="read"):
            read_pack(tmp_path / name)
