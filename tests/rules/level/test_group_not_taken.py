from pathlib import Path
from typing import Any

import pytest
from tests.building import UNITS, drawn
from tests.rules.asking import found

from pathways.language import LANGUAGES, speaking
from pathways.model import (
    Admission,
    AgreementReference,
    CareModel,
    Handoff,
    HandoffKind,
    PatientGroup,
    Phase,
    Unit,
)
from pathways.rules.csv_rows import TableFileError
from pathways.rules.level.exclusions import excluded_as, exclusions, read_exclusions

RULE = "group-not-taken"
STROKE = PatientGroup(icpc2=("K90",), icd10=("I61", "I63.9"))
WAYS = "start > casualty > kad > nursing > end; casualty > ward > nursing"


def stroke(ways: str, group: PatientGroup = STROKE, **drawing: Any) -> CareModel:
    return drawn(ways, pathway={"patient_group": group}, **drawing)


def refusing(*excludes: str) -> tuple[Unit, ...]:
    """The units, of which the acute beds do not take some."""
    admission = Admission(excludes=excludes)
    return tuple(
        Unit(**dict(unit) | {"admission": admission}) if unit.id == "unit-kad" else unit
        for unit in UNITS
    )


def test_that_stroke_in_a_municipal_acute_bed_is_found() -> None:
    [finding] = found(stroke(WAYS), RULE)
    assert finding.elements == ("casualty--kad", "kad")
    assert finding.message == (
        "From “Casualty” patients are sent to “Kad”, which does not take this group: Stroke. "
        "Lead them to the hospital."
    )


@pytest.mark.parametrize(
    ("icpc2", "icd10"),
    [(("K75",), ()), ((), ("I21",)), ((), ("T40.1",)), (("N07",), ("R56",)), ((" k90 ",), ())],
)
def test_that_the_groups_of_the_table_are_known_by_their_codes(
    icpc2: tuple[str, ...], icd10: tuple[str, ...]
) -> None:
    assert found(stroke(WAYS, PatientGroup(icpc2=icpc2, icd10=icd10)), RULE)


@pytest.mark.parametrize(
    "group",
    [
        PatientGroup(),
        PatientGroup(name="Stroke"),
        PatientGroup(icpc2=("R95",), icd10=("J44",)),
        PatientGroup(icpc2=("K90", "K77")),
        PatientGroup(icd10=("T66",)),
        PatientGroup(icd10=("I630",)),
    ],
    ids=["nothing", "a name", "COPD", "others too", "beyond the range", "no such code"],
)
def test_that_other_groups_are_let_pass(group: PatientGroup) -> None:
    assert not found(stroke(WAYS, group), RULE)


@pytest.mark.parametrize(
    "ways",
    ["start > casualty > ward > kad > end", "start > casualty > ward > nursing > kad > end", "kad"],
)
def test_that_those_who_have_been_in_hospital_are_let_pass(ways: str) -> None:
    assert not found(stroke(ways), RULE)


def test_that_the_phase_after_hospital_and_mere_advice_are_let_pass() -> None:
    assert not found(stroke(WAYS, steps={"kad": {"phase": Phase.AFTER}}), RULE)
    advice = {"casualty--kad": {"handoff": Handoff(kind=HandoffKind.CONSULTATION)}}
    assert not found(stroke(WAYS, arrows=advice), RULE)


@pytest.mark.parametrize("text", ["R95", "KOLS (R95 og J44)", "j44, r95", "COPD", "Severe COPD"])
def test_that_a_unit_may_refuse_a_group_by_code_or_name(text: str) -> None:
    copd = PatientGroup(name="Severe COPD", icpc2=("R95",))
    [finding] = found(stroke(WAYS, copd, units=refusing("Unclarified", text)), RULE)
    assert finding.elements[0] == "casualty--kad"
    assert text in finding.message


@pytest.mark.parametrize("text", ["Severe lung patients", "K90", "COPD that is not clarified"])
def test_that_words_of_a_unit_s_own_are_not_guessed_at(text: str) -> None:
    copd = PatientGroup(icpc2=("R95",))
    assert not found(stroke(WAYS, copd, units=refusing(text)), RULE)


def test_that_a_unit_s_word_holds_also_after_hospital_but_not_within_it() -> None:
    ways = "start > ward > kad > kad-2 > end"
    [finding] = found(stroke(ways, units=refusing("K90, I61, I63")), RULE)
    assert finding.elements == ("ward--kad", "kad")


def test_that_the_mend_leads_to_hospital_past_the_bed() -> None:
    points = (
        AgreementReference(agreement="deal", point=3),
        AgreementReference(agreement="deal", point=4),
    )
    handoff = Handoff(kind=HandoffKind.ADMISSION, agreement_points=points)
    ways = "start > casualty > kad > nursing > end; ambulance > ward > nursing"
    model = stroke(
        ways,
        arrows={"casualty--kad": {"handoff": handoff}},
        agreements=({"id": "deal"},),
    )
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    arrows = {arrow.id: arrow for arrow in mended.pathways[0].transitions}
    assert arrows["casualty--kad"].target == "ward"
    kept = arrows["casualty--kad"].handoff
    assert kept is not None
    assert [one.point for one in kept.agreement_points] == [3]
    assert "kad" not in {step.id for step in mended.pathways[0].steps}
    assert not found(mended, RULE)


def test_that_the_mend_joins_a_way_that_is_there() -> None:
    ways = "start > casualty > kad > nursing > end; casualty > ward > kad"
    shares = {"casualty--kad": {"share": 40}, "casualty--ward": {"share": 60}}
    model = stroke(ways, arrows=shares)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    mended = finding.mend(model)
    arrows = {arrow.id: arrow for arrow in mended.pathways[0].transitions}
    assert arrows["casualty--ward"].share == 100
    assert set(arrows) == {
        "start--casualty",
        "kad--nursing",
        "nursing--end",
        "casualty--ward",
        "ward--kad",
    }


def test_that_the_mend_leaves_unsaid_shares_unsaid() -> None:
    model = stroke(WAYS)
    [finding] = found(model, RULE)
    assert finding.mend is not None
    left = {arrow.id: arrow.share for arrow in finding.mend(model).pathways[0].transitions}
    assert left["casualty--ward"] is None


@pytest.mark.parametrize(
    "ways",
    ["start > casualty > kad", "start > casualty > kad; ambulance > ward; doctor > ward-2"],
    ids=["no hospital", "two ways in"],
)
def test_that_nothing_is_mended_where_people_must_choose(ways: str) -> None:
    [finding] = found(stroke(ways), RULE)
    assert not finding.fixable


def test_that_every_group_of_the_table_has_names_and_codes() -> None:
    for exclusion in exclusions():
        assert exclusion.codes
        for code in LANGUAGES:
            with speaking(code):
                assert exclusion.name


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("a,K9,,Stroke,Slag,Slag", "icpc2"),
        ("a,,I61-,Stroke,Slag,Slag", "icd10"),
        ("a,K90,,Stroke,,Slag", "name_nb"),
    ],
)
def test_that_a_row_that_cannot_be_used_is_told(tmp_path: Path, row: str, column: str) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(f"key,icpc2,icd10,name_en,name_nb,name_nn\n{row}\n", encoding="utf-8")
    with pytest.raises(TableFileError, match=f"row 2, column “{column}”"):
        read_exclusions(table)


def test_that_a_group_without_codes_belongs_to_none() -> None:
    assert excluded_as(PatientGroup(icpc2=(" ",))) is None
