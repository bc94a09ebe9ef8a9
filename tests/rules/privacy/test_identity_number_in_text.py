from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tests.building import PARTIES, UNITS, drawn
from tests.rules.asking import found

from pathways.language import LANGUAGES, speaking
from pathways.model import (
    Admission,
    Agreement,
    AgreementPoint,
    AgreementStatus,
    CareModel,
    CoverageAnswer,
    EffectGoal,
    FollowUp,
    GoalFor,
    Handoff,
    Measure,
    Message,
    MunicipalityStatus,
    Note,
    Party,
    PartyKind,
    PatientGroup,
    Provision,
    RuleSetting,
    Service,
    Unit,
    Waiver,
)
from pathways.rules.privacy.texts import all_texts, field_name, placed_texts

RULE = "identity-number-in-text"

NUMBER = "01015450068"
"""Valid, for somebody born on 1 January 1854."""

TEXT = f"As for {NUMBER} it went well"
DAY = date(2026, 3, 1)


def with_arrow(**fields: Any) -> CareModel:
    return drawn("ward > nursing", arrows={"ward--nursing": fields})


def with_handoff(**fields: Any) -> CareModel:
    return with_arrow(handoff=Handoff(**fields))


def with_pathway(**fields: Any) -> CareModel:
    return drawn("ward > nursing", pathway=fields)


def with_unit(**fields: Any) -> CareModel:
    return drawn("ward", units=(*UNITS, Unit(id="extra", **fields)))


PLACES = [
    (drawn("ward", title=TEXT), "", "title"),
    (drawn("ward", description=TEXT), "", "description"),
    (
        drawn("ward", parties=(*PARTIES, Party(id="extra", kind=PartyKind.VOLUNTARY, note=TEXT))),
        "extra",
        "note",
    ),
    (with_unit(name=TEXT), "extra", "name"),
    (with_unit(admission=Admission(excludes=("Stroke", TEXT))), "extra", "admission.excludes.1"),
    (drawn("ward", services=(Service(id="extra", name=TEXT),)), "extra", "name"),
    (
        drawn(
            "ward",
            services=(Service(id="extra"),),
            coverage=(
                CoverageAnswer(
                    service="extra", municipality="town", provision=Provision.OWN, note=TEXT
                ),
            ),
        ),
        "",
        "coverage.0.note",
    ),
    (
        drawn(
            "ward",
            agreements=(
                Agreement(
                    id="extra",
                    points=(
                        AgreementPoint(
                            number=2,
                            municipalities=(
                                MunicipalityStatus(
                                    municipality="town", status=AgreementStatus.DRAFT, note=TEXT
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        "extra",
        "points.0.municipalities.0.note",
    ),
    (
        drawn(
            "ward",
            measures=(Measure(id="extra", goals=(EffectGoal(goal_for=GoalFor.STAFF, text=TEXT),)),),
        ),
        "extra",
        "goals.0.text",
    ),
    (
        drawn(
            "ward",
            waivers=(Waiver(rule="x", element="ward", reason=TEXT, name="Me", date=DAY),),
        ),
        "",
        "waivers.0.reason",
    ),
    (drawn("ward", rule_settings=(RuleSetting(rule=NUMBER),)), "", "rule_settings.0.rule"),
    (with_pathway(patient_goal=TEXT), "way", "patient_goal"),
    (with_pathway(patient_group=PatientGroup(icd10=(NUMBER,))), "way", "patient_group.icd10.0"),
    (with_pathway(notes=(Note(id="extra", text=TEXT),)), "extra", "text"),
    (drawn("ward", steps={"ward": {"description": TEXT}}), "ward", "description"),
    (with_arrow(condition=TEXT), "ward--nursing", "condition"),
    (with_handoff(information=TEXT), "ward--nursing", "handoff.information"),
    (
        with_handoff(messages=(Message(), Message(type=TEXT))),
        "ward--nursing",
        "handoff.messages.1.type",
    ),
    (with_handoff(follow_up=FollowUp(what=TEXT)), "ward--nursing", "handoff.follow_up.what"),
]


@pytest.mark.parametrize(("model", "element", "field"), PLACES, ids=[each[2] for each in PLACES])
def test_that_a_number_is_found_anywhere_and_never_repeated(
    model: CareModel, element: str, field: str
) -> None:
    [finding] = found(model, RULE)
    assert finding.elements == ((element,) if element else ())
    assert finding.field == field
    assert NUMBER not in repr(finding.message)
    assert finding.mend is not None
    mended = finding.mend(model)
    assert NUMBER not in mended.model_dump_json()
    assert "***********" in mended.model_dump_json()
    assert not found(mended, RULE)


def test_that_the_finding_names_the_element_and_the_field() -> None:
    model = drawn("ward > nursing", steps={"ward": {"description": TEXT}})
    [finding] = found(model, RULE)
    assert finding.message == (
        "A national identity number stands in “Ward” (description). Take it out."
    )


def test_that_a_name_that_holds_the_number_is_masked() -> None:
    [finding] = found(drawn("ward", steps={"ward": {"name": TEXT}}), RULE)
    assert "“As for *********** it went well” (name)" in finding.message


def test_that_an_arrow_is_named_by_its_ends() -> None:
    [finding] = found(with_handoff(note=TEXT), RULE)
    assert "“Ward → Nursing” (note)" in finding.message


def test_that_the_model_itself_is_named() -> None:
    [finding] = found(drawn("ward", title=TEXT), RULE)
    assert "in the model's own texts (title)" in finding.message


def test_that_an_element_without_a_name_is_named_by_its_id() -> None:
    [finding] = found(with_unit(note=TEXT), RULE)
    assert "“extra” (note)" in finding.message


def test_that_an_id_is_found_but_not_mended_since_others_lean_on_it() -> None:
    [finding] = found(drawn(NUMBER, steps={NUMBER: {"name": ""}}), RULE)
    assert finding.field == "id"
    assert NUMBER not in finding.message
    assert not finding.fixable


def test_that_each_text_is_told_of_by_itself() -> None:
    model = drawn("ward", title=TEXT, steps={"ward": {"name": TEXT, "description": TEXT}})
    assert [finding.field for finding in found(model, RULE)] == ["title", "name", "description"]


def test_that_a_number_written_in_two_parts_is_found() -> None:
    assert found(drawn("ward", title="Case 010154 50068"), RULE)


@pytest.mark.parametrize("text", ["01015450069", "99999999999", "32 01 23 45", "2026-03-01"])
def test_that_other_numbers_are_let_pass(text: str) -> None:
    assert not found(drawn("ward", title=text), RULE)


def test_that_two_fields_do_not_make_a_number_together() -> None:
    steps = {"ward": {"name": NUMBER[:6], "description": NUMBER[6:]}}
    assert not found(drawn("ward", steps=steps), RULE)


def test_that_the_quick_look_and_the_careful_one_see_the_same_texts() -> None:
    for model, _element, _field in PLACES:
        assert sorted(all_texts(model)) == sorted(place.text for place in placed_texts(model))


def test_that_every_field_that_can_hold_text_has_a_name_in_every_language() -> None:
    fields = set(_text_fields(CareModel.model_json_schema()))
    assert {"title", "patient_goal", "what", "icd10"} <= fields
    for code in LANGUAGES:
        with speaking(code):
            assert all(field_name((field,)) for field in fields)


def _text_fields(schema: dict[str, Any]) -> Iterator[str]:
    """The names of the fields of all kinds of value that hold text other than references."""
    for kind in (schema, *schema["$defs"].values()):
        for name, field in kind.get("properties", {}).items():
            forms = [field, field.get("items", {}), *field.get("anyOf", [])]
            yield from (name for form in forms if _is_text(form))


def _is_text(form: dict[str, Any]) -> bool:
    is_reference = form.get("pattern", "").startswith("^[a-z0-9]")
    return form.get("type") == "string" and "format" not in form and not is_reference
